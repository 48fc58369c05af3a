"""What was done counts, whatever ends it; no side is lost; what is taken back is as it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from engine.workflow.effects import Performed, Skipped
from engine.workflow.events import Undo
from engine.workflow.session import Session
from engine.workflow.steps import Step
from tests.simulation.history import Entry, Past, seconds_into
from tests.simulation.violations import require

WORK: Final = frozenset({"repetitions", "hold", "timed"})
CUTS: Final = frozenset({"done", "skip", "stop", "time_reached"})
"""What ends a set and keeps what was done of it (dialogue: "what was done counts at once")."""

BEGUN: Final = 0.1
"""Seconds from which a set counts as begun."""


def what_was_done_counts(entry: Entry) -> None:
    """A set that ends, however early, stands in the history with what was counted of it."""
    before, step = entry.before, entry.step
    ends = entry.kind in CUTS and (entry.after.step != before.step or entry.after.state in {"stopped", "finished"})
    if not ends or before.state == "ready" or step.kind not in WORK:
        return
    done = entry.all(Performed)
    elapsed = seconds_into(before, entry.at)
    require(done or elapsed < BEGUN, "what was done counts", f"{entry.kind} after {elapsed:.1f} s of {step}")
    for one in done:
        is_it = (one.slot, one.set, one.side, one.exercise) == (step.slot, step.set, step.side, step.exercise)
        require(is_it, "what was done counts", f"{one} is not {step}")
        _counted_by_the_tempo(one, step, before, elapsed)


def _counted_by_the_tempo(done: Performed, step: Step, before: Session, elapsed: float) -> None:
    """Each repetition is counted when its time is over, and none is counted that was not."""
    if step.repetitions is None or step.tempo is None or before.pace == "self" or done.repetitions is None:
        return
    most = min(step.repetitions, int((elapsed + BEGUN) / step.tempo.total))
    require(done.repetitions <= most, "counted by the tempo", f"{done} after {elapsed:.1f} s")


def no_side_is_lost(past: Past, plan_steps: Sequence[Step]) -> None:
    """Of each set with two sides that lies behind, both were done, or left out by the person's word (programme)."""
    session = past.session
    behind = len(plan_steps) if session.state == "finished" else session.step
    effects = [effect for entry in past.standing() for effect in entry.effects]
    done = {(one.slot, one.set, one.side) for one in effects if isinstance(one, Performed)}
    left_out = {(one.slot, one.set) for one in effects if isinstance(one, Skipped)}
    for step in plan_steps[:behind]:
        if step.side is None or step.kind not in WORK or (step.slot, step.set) in left_out:
            continue
        require((step.slot, step.set, step.side) in done, "no side is lost", f"{step} of {past.original.id}")


def what_is_taken_back_is_as_it_was(entries: Sequence[Entry]) -> None:
    """After an undo the session is where it was before that event, and waits there."""
    entry = entries[-1]
    if not isinstance(entry.event, Undo):
        return
    index = len(entries) - 1 - entry.event.entries
    was, after = entries[index].before, entry.after
    require((after.step, after.swaps) == (was.step, was.swaps), "undo brings back", f"{after} is not {was}")
    waits = after.state in {"paused", "ready", "finished"}
    require(waits, "undo brings back", f"{after.state} after an undo")
    if after.state == "paused" and after.paused_at is not None:
        elapsed, here = seconds_into(was, entries[index].at), after.paused_at - after.began
        require(here <= elapsed + BEGUN, "undo brings back", f"{here:.1f} s into the step that was at {elapsed:.1f}")
