"""Receiver curves: what right, wrong and false come to while a threshold moves, without hearing anything again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from engine.dialogue.intent import Value
from engine.listening.decision import decide
from engine.listening.thresholds import Thresholds
from tests.listening.evaluation.counts import GROUPS, Count, addressed
from tests.listening.evaluation.results import Overheard
from tests.listening.evaluation.trials import Outcome, Piece, Trial, outcome

CLEAR: Final = (-20.0, -14.0, -12.0, -10.0, -9.0, -8.0, -7.0, -6.0, -5.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 4.0)
SECOND: Final = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 8.0)
"""Where the thresholds are looked at."""

DRAWN: Final = ("clean", "20 dB", "10 dB", "breathless")
"""Groups that have a curve."""

Act = tuple[str, dict[str, Value]]


class Point(Struct, frozen=True):
    """What one place of a threshold comes to: per cent, and false commands an hour."""

    at: float
    right: dict[str, float]
    wrong: float
    false: float


def moved(usual: Thresholds, *, clear: float | None = None, second: float | None = None) -> Thresholds:
    """The thresholds with the bar for called commands elsewhere; that of noisy rooms stays."""
    bar = usual.addressed
    bar = replace(bar, clear=bar.clear if clear is None else clear, second=bar.second if second is None else second)
    return replace(usual, addressed=bar)


def moved_in_noise(usual: Thresholds, clear: float) -> Thresholds:
    """The thresholds with the bar for called commands in noisy rooms elsewhere, where there is one."""
    return usual if usual.noisy is None else replace(usual, noisy=replace(usual.noisy, clear=clear))


def curve(
    heard: Sequence[Trial],
    unasked: Sequence[Overheard],
    places: Sequence[float],
    at: Callable[[float], Thresholds],
) -> Iterator[Point]:
    """A point for each place."""
    called = addressed(heard)
    for place in places:
        judge = partial(judged, at(place))
        counts = {
            group: Count.of([judge(trial) for trial in called if trial.condition in GROUPS[group]]) for group in DRAWN
        }
        trials = sum(count.trials for count in counts.values())
        wrong = sum(count.wrong * count.trials for count in counts.values()) / max(1, trials)
        yield Point(
            place,
            {name: count.right for name, count in counts.items() if count.trials},
            wrong,
            hourly(unasked, at(place)),
        )


def judged(thresholds: Thresholds, trial: Trial) -> Outcome:
    """The outcome of a trial with other thresholds."""
    acts = (act(thresholds, piece) for piece in trial.pieces)
    return outcome(trial.command, [one for one in acts if one is not None])


def hourly(unasked: Sequence[Overheard], thresholds: Thresholds) -> float:
    """False commands an hour with other thresholds."""
    hours = sum(one.seconds for one in unasked) / 3600
    acts = [act(thresholds, piece) for one in unasked for piece in one.pieces]
    return sum(one is not None for one in acts) / hours if hours else 0.0


def act(thresholds: Thresholds, piece: Piece) -> Act | None:
    """What would be done for a piece of speech; what was never scored stays refused."""
    if piece.scores is None:
        return None
    decision = decide(piece.scores, piece.among, thresholds, piece.heard.above)
    if decision.best is None:
        return None
    if decision.refused is not None:
        listed = any(one.shown == piece.heard.text for one in piece.among)
        in_own_words = piece.heard.refused is None and piece.heard.text == piece.scores.text and not listed
        return (piece.heard.meaning, piece.heard.slots) if in_own_words else None
    return piece.among[decision.best].meaning, piece.among[decision.best].slots
