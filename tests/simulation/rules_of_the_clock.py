"""Steps follow each other without drift, pauses keep what was left, and nothing is counted to nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from engine.workflow.effects import Performed
from tests.simulation.history import Entry, seconds_into
from tests.simulation.violations import require

ON_TIME = 0.5
"""Seconds by which a timer may be late and is surely on time."""

HAIR = 0.02
UNDER_WAY = frozenset({"warming_up", "exercising", "resting", "cooling_down"})
MOST_SPANS = 2000
WELCOME = 60.0
"""Seconds by which a workout may begin later than its first words."""

ALONE = 240.0
"""Seconds from which a walk goes on without words (design: it goes on by the clock)."""


def steps_follow_without_drift(entry: Entry) -> None:
    """A step begins where the one before it ended, however late the timer looked."""
    before, after = entry.before, entry.after
    if entry.kind != "time_reached" or before.deadline is None or entry.at - before.deadline > ON_TIME:
        return
    whole = before.began + entry.step.duration + before.added
    require(
        abs(before.deadline - whole) < HAIR, "no drift", f"step {before.step} ends at {before.deadline}, not {whole}"
    )
    if after.state != "finished":
        require(after.began == before.deadline, "no drift", f"{after.began} after {before.deadline}")


def a_pause_keeps_the_rest(entry: Entry) -> None:
    """Going on, as much is left as when the pause began."""
    before, after = entry.before, entry.after
    if entry.kind != "resume" or after.state == "paused" or after.deadline is None or after.step != before.step:
        return
    left = entry.step.duration + before.added - seconds_into(before, entry.at)
    # A step, and what was said before a pause, may end later than this: nothing of it was trained yet.
    kept = after.deadline - max(entry.at, after.began, before.paused_at or 0.0)
    require(abs(kept - left) < HAIR or kept < HAIR > left, "a pause keeps the rest", f"{kept}, not {left}")


class Span(NamedTuple):
    """A time in which a device spoke to somebody, or showed them where they are."""

    since: float
    until: float
    device: str


class Played(NamedTuple):
    """A stretch of a step, in seconds of it, that a player played at some moment."""

    step: int
    since: float
    until: float
    at: float


class Attention:
    """When somebody was coached, in order of the beginnings; and what of which step a player played to them."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.played: list[Played] = []

    def coached(self, since: float, until: float, device: str) -> None:
        if self.spans and self.spans[-1][1:] == (since, device):
            self.spans[-1] = Span(self.spans[-1].since, until, device)
        elif until > since:
            self.spans.append(Span(since, until, device))

    def leaves(self, now: float, device: str) -> None:
        """What would have been heard from a device after this moment is not."""
        self.spans = [_cut(one, now) if one.device == device else one for one in self.spans[-MOST_SPANS:]]

    def within(self, since: float, until: float) -> float:
        """Seconds of a span in which somebody was coached."""
        near = (one for one in self.spans if one.until > since and one.since < until)
        return _covered((max(one.since, since), min(one.until, until)) for one in near)

    def of_step(self, step: int, since: float) -> float:
        """Seconds of a step that were played from a moment on: a player's clock is its own."""
        return _covered((one.since, one.until) for one in self.played if one.step == step and one.at >= since)


def _covered(parts: Iterable[tuple[float, float]]) -> float:
    """Seconds that some stretches have together, what they share once."""
    total, reached = 0.0, -inf
    for a, b in sorted(parts):
        total += max(0.0, b - max(a, reached))
        reached = max(reached, b)
    return total


def _cut(span: Span, now: float) -> Span:
    """A speech that was interrupted. A voice may be a tenth and two seconds quicker than its estimate."""
    return span._replace(until=min(span.until, max(span.since, now + (2.0 + 0.1 * (now - span.since)) / 0.9)))


def nobody_trains_alone(entries: Sequence[Entry], attention: Attention) -> None:
    """What was counted was coached: a step's time is no more than somebody was there in it."""
    entry = entries[-1]
    if (entry.step.kind == "timed" and entry.step.duration > ALONE) or _was_paced_anew(entries):
        return
    for done in entry.all(Performed):
        spans = _spans_of_the_step(entry, entries)
        there = sum(attention.within(since, until) for since, until in spans) + _brought_back(entry, entries)
        there = max(there, attention.of_step(entry.before.step, entries[0].at - WELCOME))
        slack = 3.0 + 0.15 * done.seconds
        require(there >= done.seconds - slack, "nothing counted to nobody", f"{done} with {there:.1f} s of somebody")
        counted = _seconds_counted(entry, done)
        require(there >= counted - slack, "nothing counted to nobody", f"{done} with {there:.1f} s of somebody")


def _seconds_counted(entry: Entry, done: Performed) -> float:
    step = entry.step
    if not done.repetitions or step.tempo is None or entry.before.pace == "self":
        return 0.0
    return done.repetitions * sum((step.tempo.lower, step.tempo.pause, step.tempo.lift, step.tempo.top))


def _spans_of_the_step(entry: Entry, entries: Sequence[Entry]) -> list[tuple[float, float]]:
    """When the step ran that ends with this entry, pauses left out."""
    until, spans = entry.at, []
    if entry.before.state in UNDER_WAY and entry.before.deadline is not None:
        until = max(entry.before.began, min(until, entry.before.deadline + 2.0))
    for one in reversed(entries[:-1]):
        if one.after.step != entry.before.step:
            break
        if one.after.state in UNDER_WAY:
            spans.append((one.at - 2.0, until))
        until = one.at
        if one.before.step != entry.before.step or one.kind == "undo":
            break
    return spans


def _was_paced_anew(entries: Sequence[Entry]) -> bool:
    """Whether the tempo was changed in the step that ends: its seconds are those of the new one."""
    step = entries[-1].before.step
    for one in reversed(entries[:-1]):
        if step not in {one.before.step, one.after.step}:
            return False
        if one.kind == "tempo_changed":
            return True
    return False


def _brought_back(entry: Entry, entries: Sequence[Entry]) -> float:
    """Seconds of the step that an undo has brought back: they were looked at when they were trained."""
    for one in reversed(entries[:-1]):
        if one.kind == "undo" and one.after.paused_at is not None:
            return one.after.paused_at - one.after.began
        if one.before.step != entry.before.step or one.after.step != entry.before.step:
            return 0.0
    return 0.0
