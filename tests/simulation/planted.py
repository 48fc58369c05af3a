"""Ten bugs, each like one that was there once, to plant in the product: they show that a simulation sees.

with PLANTED["pain is forgotten"].planted():
    World(seed).run()          # breaks off with one of its rules
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final, NamedTuple
from unittest import mock

from msgspec.structs import replace

from engine.runner.prompter import Prompter
from engine.storage.memory import MemoryStore
from engine.workflow import events
from engine.workflow.change import Change, enter
from engine.workflow.effects import Performed, Skipped
from engine.workflow.handlers import HANDLERS
from engine.workflow.plan import Plan
from engine.workflow.session import Session

Handler = Callable[[Plan, Session, Any, float], Any]


class Planted(NamedTuple):
    """A bug.

    Attributes:
        rules: Those that may find it.
        planted: Puts it into the product for a while.
        near: The seed at which the search begins; it makes the search short, and no more.
    """

    rules: frozenset[str]
    planted: Callable[[], AbstractContextManager[None]]
    near: int = 0


def _handler(
    kind: type[events.Event], make: Callable[[Handler], Handler]
) -> Callable[[], AbstractContextManager[None]]:
    @contextmanager
    def planted() -> Iterator[None]:
        with mock.patch.dict(HANDLERS, {kind: make(HANDLERS[kind])}):
            yield

    return planted


def _method(owner: type, name: str, make: Callable[[Any], Any]) -> Callable[[], AbstractContextManager[None]]:
    @contextmanager
    def planted() -> Iterator[None]:
        with mock.patch.object(owner, name, make(getattr(owner, name))):
            yield

    return planted


def _pain_is_forgotten(report: Handler) -> Handler:
    """It is answered, and gone with the next word."""
    return lambda plan, session, event, now: report(plan, session, replace(event, until_chosen=False), now)


def _two_begin_at_once(begin: Any) -> Any:
    """The store takes a second workout of somebody who is in one."""

    def begins(store: Any, *about: Any, **named: Any) -> None:
        begin(store, *about, **{**named, "alone": False})

    return begins


def _the_other_leg_is_lost(done: Handler) -> Handler:
    """ "Weiter" in the middle of the left side goes past the right one."""

    def loses(plan: Plan, session: Session, event: events.Done, now: float) -> Any:
        answer = done(plan, session, event, now)
        step = plan.steps(session.swaps)[session.step]
        if step.side != "left" or step.kind == "ready":
            return answer
        return enter(plan, session, session.step + 3, now, *answer.effects[:-1])

    return loses


def _slept_time_is_counted(_reached: Handler) -> Handler:
    """A timer that comes hours late has the steps of these hours follow each other."""

    def counts(plan: Plan, session: Session, _event: events.TimeReached, now: float) -> Any:
        if session.deadline is None or now < session.deadline:
            return None
        step = plan.steps(session.swaps)[session.step]
        about = (step.slot, step.exercise, step.set, step.phase, step.side, step.repetitions, now - session.began, True)
        done = (Performed(*about),) if step.kind in {"repetitions", "hold", "timed"} else ()
        return enter(plan, session, session.step + 1, session.deadline, *done)

    return counts


def _a_repeated_request_acts_again(attempt: Any) -> Any:
    """The log is not asked whether an event is in it; a second one gets a new id."""
    numbers = itertools.count()

    def again(store: Any, session_id: str, event: Any, now: float) -> Any:
        if store._head(session_id, event.id).earlier is not None:
            event = replace(event, id=f"{event.id}.{900 + next(numbers)}")
        return attempt(store, session_id, event, now)

    return again


def _the_snapshot_is_not_written(append: Any) -> Any:
    """An event that enters no step goes into the log alone."""

    def logs(store: Any, session: Session, entry: Any) -> Any:
        before = store._kept(session.id).session
        written = append(store, session, entry)
        if written and session.step == before.step and session.state == before.state:
            store._kept(session.id).session = before
        return written

    return logs


def _a_skip_throws_the_set(skip: Handler) -> Handler:
    """What was done of the set is left out with the rest of the exercise."""

    def throws(plan: Plan, session: Session, event: events.Skip, now: float) -> Any:
        answer = skip(plan, session, event, now)
        if not isinstance(answer, Change):
            return answer
        kept = tuple(_left_out(one) for one in answer.effects)
        return answer._replace(effects=kept)

    return throws


def _left_out(effect: Any) -> Any:
    return Skipped(effect.slot, effect.exercise, effect.set) if isinstance(effect, Performed) else effect


def _an_undo_goes_too_far(undo: Handler) -> Handler:
    """It brings back the step before the one that was left."""

    def goes(plan: Plan, session: Session, event: events.Undo, now: float) -> Any:
        step = max(0, event.place.step - 1)
        return undo(plan, session, replace(event, place=replace(event.place, step=step, elapsed=0.0)), now)

    return goes


def _an_answer_is_said_over_a_cue(answer: Any) -> Any:
    """It waits for nothing that is being said."""

    def says(prompter: Any, text: str, room: float = 0.0) -> None:
        prompter.free_at = 0.0
        answer(prompter, text, room)

    return says


def _steps_drift(reached: Handler) -> Handler:
    """Each step begins when the timer looked, not when the one before it was over."""

    def drifts(plan: Plan, session: Session, event: events.TimeReached, now: float) -> Any:
        answer = reached(plan, session, event, now)
        if not isinstance(answer, Change) or answer.session.deadline is None or now == session.deadline:
            return answer
        late = max(0.0, now - answer.session.began)
        moved = replace(answer.session, began=now, deadline=answer.session.deadline + late)
        return answer._replace(session=moved)

    return drifts


PLANTED: Final[dict[str, Planted]] = {
    "pain is forgotten": Planted(
        frozenset({"pain holds", "first the pain"}), _handler(events.PainReported, _pain_is_forgotten)
    ),
    "two begin at once": Planted(
        frozenset({"one open workout"}), _method(MemoryStore, "begin", _two_begin_at_once), near=161
    ),
    "the other leg is lost": Planted(
        frozenset({"no side is lost"}), _handler(events.Done, _the_other_leg_is_lost), near=280
    ),
    "slept time is counted": Planted(
        frozenset({"nothing counted to nobody"}), _handler(events.TimeReached, _slept_time_is_counted)
    ),
    "a repeated request acts again": Planted(
        frozenset({"the same request twice acts once"}),
        _method(MemoryStore, "_attempt", _a_repeated_request_acts_again),
    ),
    "the snapshot is not written": Planted(
        frozenset({"log equals snapshot"}), _method(MemoryStore, "_append", _the_snapshot_is_not_written)
    ),
    "a skip throws the set": Planted(
        frozenset({"what was done counts"}), _handler(events.Skip, _a_skip_throws_the_set)
    ),
    "an undo goes too far": Planted(frozenset({"undo brings back"}), _handler(events.Undo, _an_undo_goes_too_far)),
    "an answer is said over a cue": Planted(
        frozenset({"no cue over another"}), _method(Prompter, "answer", _an_answer_is_said_over_a_cue)
    ),
    "steps drift": Planted(frozenset({"no drift"}), _handler(events.TimeReached, _steps_drift)),
}
"""By name. Most are faults that people found in this product before; see the changelog."""
