"""Decides whether what was heard is a command, out of the scores alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
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
"""Nothing fits clearly better than it fits a room where nobody speaks."""

_LIKE: Final = 60
"""Per cent of letters in which free text is like a sentence. What needs no call must be: talk fits by chance."""

_FILLERS: Final = 2
"""Words that somebody may say around an answer: "um, eight, I think"."""


class Decision(Struct, frozen=True):
    """What scores come to.

    Attributes:
        best: The place of the sentence that fits best; None where there are none.
        second: That of the best one with another meaning; None where there is none.
        clear: See :meth:`.port.Scores.clear`.
        above_free: How well the best fits beside free text; 0 as well, negative worse.
        margin: How much better it fits than the second.
        refused: Why it is no command, such as :data:`UNLIKE`; None for a command.
    """

    best: int | None
    second: int | None
    clear: float
    above_free: float
    margin: float
    refused: str | None


def decide(
    scores: Scores, candidates: Sequence[Candidate], thresholds: Thresholds, above: float = float("inf")
) -> Decision:
    """Choose among the sentences that may be said, by one that was ``above`` decibels louder than its room."""
    running = [place for place in _sensible(candidates, scores.text) if isfinite(scores.clear(place))]
    ordered = sorted(running, key=scores.clear, reverse=True)
    if not ordered:
        return Decision(None, None, 0.0, 0.0, 0.0, FAINT)
    first, best = ordered[0], candidates[ordered[0]]
    second = next((place for place in ordered if not _same(candidates[place], best)), None)
    clear, above_free = scores.clear(first), scores.candidates[first] - scores.free
    margin = clear - scores.clear(second) if second is not None else float("inf")
    bar = thresholds.called(above) if best.addressed else thresholds.alone
    refused = None
    if best.meaning == FALLBACK:
        refused = CALLED
    elif clear < bar.clear:
        refused = FAINT if _alike(best, scores.text) else UNLIKE
    elif above_free < bar.free or (scores.calls and scores.calls[first] < bar.call) or _else(best, scores.text):
        refused = UNLIKE
    elif margin < bar.second:
        refused = CLOSE
    return Decision(first, second, clear, above_free, margin, refused)


def _sensible(candidates: Sequence[Candidate], heard: str) -> list[int]:
    """The places of those to choose among: the word of address alone only where one word was heard.

    It fits the beginning of every command, and a recogniser takes a full stop after it for an end. A short sound is
    heard again and again.
    """
    first, *others = _letters(heard).split() or [""]
    more = any(not first.startswith(other) for other in others)
    return [place for place, one in enumerate(candidates) if not more or one.meaning != FALLBACK]


def _else(best: Candidate, heard: str) -> bool:
    """Whether what needs no call is not what was heard freely."""
    return _by_chance(best, heard) or _says_more(best, heard)


def _by_chance(best: Candidate, heard: str) -> bool:
    """Whether it tells of pain where nothing like it was heard."""
    return not best.addressed and best.meaning in UNCALLED and not _alike(best, heard)


def _alike(best: Candidate, heard: str) -> bool:
    return ratio(_letters(best.text), _letters(heard)) >= _LIKE


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
