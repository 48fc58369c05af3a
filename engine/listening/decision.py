"""Decides whether what was heard is a command, out of the scores alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from engine.dialogue.intent import FALLBACK
from engine.listening.candidates import UNCALLED, Candidate
from engine.listening.port import Scores
from engine.listening.thresholds import Thresholds

UNLIKE: Final = "unlike"
"""Something else was said: free text fits much better."""

CLOSE: Final = "close"
"""Two meanings fit almost as well."""

CALLED: Final = "called"
"""The coach was called, and nothing else is heard yet."""

FAINT: Final = "faint"
"""Nothing fits."""

_LIKE: Final = 60
"""Per cent of letters in which free text must be like what was told without a call: in talk it fits by chance."""

_OUT: Final = -100.0
"""What a sentence that is out of the running gets."""

_FILLERS: Final = 2
"""Words that somebody may say around an answer: "um, eight, I think"."""


class Decision(Struct, frozen=True):
    """What scores come to.

    Attributes:
        best: The place of the sentence that fits best; None where there are none.
        second: That of the best one with another meaning; None where there is none.
        above_free: How well the best fits beside free text; 0 as well, negative worse.
        margin: How much better it fits than the second.
        refused: Why it is no command, such as :data:`UNLIKE`; None for a command.
    """

    best: int | None
    second: int | None
    above_free: float
    margin: float
    refused: str | None


def decide(scores: Scores, candidates: Sequence[Candidate], thresholds: Thresholds) -> Decision:
    """Choose among the sentences that may be said."""
    told = _told(scores, candidates, thresholds)
    ordered = sorted(_sensible(candidates, scores.text), key=lambda place: -told[place])
    if not ordered:
        return Decision(None, None, 0.0, 0.0, FAINT)
    best = candidates[ordered[0]]
    second = next((place for place in ordered if not _same(candidates[place], best)), None)
    least = scores.candidates[ordered[0]]
    above_free = least - scores.free
    margin = told[ordered[0]] - told[second] if second is not None else float("inf")
    bar = thresholds.addressed if best.addressed else thresholds.alone
    refused = None
    if best.meaning == FALLBACK:
        refused = CALLED
    elif least < bar.least:
        refused = FAINT
    elif above_free < bar.free or _by_chance(best, scores.text) or _says_more(best, scores.text):
        refused = UNLIKE
    elif margin < bar.second:
        refused = CLOSE
    return Decision(ordered[0], second, above_free, margin, refused)


def _told(scores: Scores, candidates: Sequence[Candidate], thresholds: Thresholds) -> list[float]:
    """How well each candidate fits, less a part of how well it fits anyhow; what is out of the running comes last."""
    if not scores.anyhow:
        return list(scores.candidates)
    alone, addressed = thresholds.alone.anyhow, thresholds.addressed.anyhow
    return [
        (_OUT if anyhow is None else -anyhow * (addressed if one.addressed else alone)) + score
        for score, anyhow, one in zip(scores.candidates, scores.anyhow, candidates, strict=True)
    ]


def _sensible(candidates: Sequence[Candidate], heard: str) -> list[int]:
    """The places of those to choose among: the word of address alone only where one word was heard.

    It fits the beginning of every command, and a recogniser takes a full stop after it for an end.
    """
    _, *more = _letters(heard).split() or [""]
    return [place for place, one in enumerate(candidates) if not more or one.meaning != FALLBACK]


def _by_chance(best: Candidate, heard: str) -> bool:
    """Whether it tells of pain where nothing like it was heard."""
    uncalled = not best.addressed and best.meaning in UNCALLED
    return uncalled and ratio(_letters(best.text), _letters(heard)) < _LIKE


def _says_more(best: Candidate, heard: str) -> bool:
    """Whether far more was heard than an answer without a call: talk in the room fits a short one by its beginning.

    A word that comes again is the recogniser's, in short sounds.
    """
    return not best.addressed and len(set(heard.lower().split())) > len(best.text.split()) + _FILLERS


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalpha() or letter == " ")


def _same(one: Candidate, other: Candidate) -> bool:
    """Whether both come to the same."""
    return (one.meaning, one.slots) == (other.meaning, other.slots) or bool(one.alike and one.alike == other.alike)
