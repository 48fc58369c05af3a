"""Any events at any times, over any workout: what always holds."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from engine.workflow import Plan, Session, advance, begin
from engine.workflow.effects import (
    Alarm,
    Amended,
    AnyEffect,
    Finish,
    Hush,
    Performed,
    Rated,
    Refused,
    Undone,
    Withdrawn,
)
from engine.workflow.events import AnyEvent, Done, PainReported, Start
from engine.workflow.messages import Message
from engine.workflow.position import current, elapsed, remaining, time_left, trained
from engine.workflow.replay import replay, timer
from engine.workflow.safety import alarmed, unresolved
from engine.workflow.session import OVER, STATE_OF_PHASE, Pace
from engine.workflow.transition import mark_of
from engine.workflow.undo import undo_of
from engine.workflow.wire import Recorded, decode_definition, decode_recorded, decode_session, encode
from tests.workflow.driving import NOON, check_words, only
from tests.workflow.strategies import ALL, STEADY, makers, moments, plans

_NOTED = Rated | Amended | Alarm | Undone

EPSILON = 1e-3
"""Seconds: a float holds a moment of this century to a tenth of a microsecond, and moments are added up."""


class AnySequence(RuleBasedStateMachine):
    """A session, the journal that keeps its events, and a second session that is stored and read after each."""

    @initialize(plan=plans(), pace=st.sampled_from(["guided", "self"]))
    def set_out(self, plan: Plan, pace: Pace) -> None:
        self.plan, self.now = plan, NOON
        self.first = self.session = begin("any", plan.key, pace)
        self.stored, self.stored_plan = self.session, Plan(decode_definition(encode(plan.definition)), plan.key)
        self.journal: dict[str, Recorded] = {}
        self.log: list[Recorded] = []

    @rule(make=makers(ALL), after=moments())
    def something_happens(self, make: Any, after: float) -> None:
        self._deliver(make(f"e{len(self.journal)}"), self.now + after)

    @rule()
    def it_begins(self) -> None:
        self._deliver(Start(id=f"e{len(self.journal)}"), self.now)

    @precondition(lambda self: self.session.deadline is not None)
    @rule(late=st.sampled_from([0.0, 0.0, 0.0, 0.5, 2.5, 5000.0]))
    def the_deadline_passes(self, late: float) -> None:
        assert self.session.deadline is not None
        self._deliver(timer(self.session), self.session.deadline + late)

    @precondition(lambda self: self.journal)
    @rule(data=st.data(), after=moments())
    def an_event_comes_again(self, data: st.DataObject, after: float) -> None:
        before = self.session
        self._deliver(data.draw(st.sampled_from(list(self.journal.values()))).event, self.now + after)
        assert self.session == before

    @precondition(lambda self: self.log)
    @rule(after=moments())
    def the_last_event_comes_at_once_again(self, after: float) -> None:
        last = self.log[-1].event
        if mark_of(last) == self.session.last_event:
            assert advance(self.plan, self.session, last, self.now + after) == (self.session, ())

    @precondition(lambda self: self.log)
    @rule(data=st.data(), after=moments())
    def something_is_taken_back(self, data: st.DataObject, after: float) -> None:
        of, now = data.draw(st.sampled_from(self.log)).event.id, self.now + after
        event = undo_of(self.plan, self.first, self.log, of, f"u{len(self.journal)}", now)
        if event is None:
            return
        hurts = unresolved(self.session)
        self._deliver(event, now)
        assert self.session.state == event.place.state
        assert (self.session.step, self.session.swaps) == (event.place.step, event.place.swaps)
        assert abs(trained(self.session, now) - event.place.trained) < EPSILON or self.session.state in OVER
        assert unresolved(self.session) or not hurts or isinstance(self.journal[of].event, PainReported)

    def _deliver(self, event: AnyEvent, at: float) -> None:
        if event.id in self.journal:
            return
        self.now = at
        entry = self.journal[event.id] = decode_recorded(encode(Recorded(at, event)))
        before = self.session
        self.session, effects = advance(self.plan, before, event, at)
        self.stored, again = advance(self.stored_plan, decode_session(encode(self.stored)), entry.event, entry.at)
        assert again == effects
        if self.session != before:  # as a store keeps it
            self.log.append(entry)
        self._check(before.state, self.session != before, effects)

    def _check(self, state: str, changed: bool, effects: tuple[AnyEffect, ...]) -> None:
        check_words(effects)
        assert changed or not effects or isinstance(effects[0], Refused)
        if only(Refused, effects):
            assert len(effects) == 1
            assert not changed
        if state in OVER and self.session.state in OVER:
            # Nothing is said but why not; the last set can still be rated and put right, and danger be reported.
            assert all(isinstance(effect, Refused | Message | Hush | Withdrawn | _NOTED) for effect in effects)
            assert len(only(Message, effects)) == sum(isinstance(effect, _NOTED) for effect in effects)
        for finish in only(Finish, effects):
            assert finish.seconds >= 0
            assert finish.outcome == self.session.state
        for performed in only(Performed, effects):
            assert performed.seconds >= 0
            assert performed.repetitions is None or performed.repetitions >= 0

    @invariant()
    def the_log_leads_here(self) -> None:
        assert replay(self.plan, self.first, self.log) == self.session

    @invariant()
    def storing_it_is_invisible(self) -> None:
        assert self.stored == self.session
        assert decode_session(encode(self.session)) == self.session

    @invariant()
    def it_is_somewhere(self) -> None:
        assert 0 <= self.session.step < len(self.plan.steps(self.session.swaps))
        if self.session.state in STATE_OF_PHASE.values():
            assert STATE_OF_PHASE[current(self.plan, self.session).phase] == self.session.state

    @invariant()
    def only_what_runs_has_a_deadline(self) -> None:
        running = self.session.state in STATE_OF_PHASE.values()
        step = current(self.plan, self.session)
        waits = step.kind == "repetitions" and (self.session.pace == "self" or step.most)
        assert (self.session.deadline is not None) == (running and not waits)
        assert (self.session.paused_at is not None) == (self.session.state == "paused")

    @invariant()
    def nothing_goes_on_in_pain_or_danger(self) -> None:
        if unresolved(self.session):
            assert self.session.state == "paused"
        if alarmed(self.session):
            assert self.session.state in {"ready", "paused", *OVER}

    @invariant()
    def no_time_is_negative(self) -> None:
        for now in (self.now, self.now - 1e6, self.now + 1e6):
            assert elapsed(self.session, now) >= 0
            assert trained(self.session, now) >= 0
            assert 0 <= remaining(self.plan, self.session, now) <= time_left(self.plan, self.session, now)
        # What is over has no step that begins when the person is back.
        # After a change of tempo, a set has the time it would have had at the new one from its beginning.
        if self.session.state not in OVER and not any(swap.tempo for swap in self.session.swaps):
            assert self.session.active_from <= max(self.session.began, NOON) + EPSILON

    @invariant()
    def what_is_left_ends_at_the_deadline(self) -> None:
        if self.session.deadline is not None:
            now = self.session.began + 1.0
            left = remaining(self.plan, self.session, now)
            assert abs(left - max(0.0, self.session.deadline - now)) < EPSILON

    @invariant()
    def left_and_right_are_even(self) -> None:
        work = [step for step in self.plan.steps(self.session.swaps) if step.kind in {"repetitions", "hold"}]
        sides = Counter((step.slot, step.set, step.side) for step in work if step.side)
        only = {f"block-{place}": one.side for place, one in enumerate(self.plan.definition.blocks) if one.side}
        for slot, set_, side in sides:
            assert side == only.get(slot, side)
            assert slot in only or sides[slot, set_, "left"] == sides[slot, set_, "right"]


AnySequence.TestCase.settings = settings(deadline=None, max_examples=120, stateful_step_count=40)
TestAnySequence = AnySequence.TestCase


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(
    plan=plans(),
    pace=st.sampled_from(["guided", "self"]),
    happening=st.lists(st.tuples(makers(STEADY), moments()), max_size=40),
)
def test_E6_who_skips_nothing_trains_both_sides_of_every_set(plan: Plan, pace: Pace, happening: list[Any]) -> None:
    session, now, performed = begin("both", plan.key, pace), NOON, []
    queue = [(Start(id="s"), 0.0), *((make(f"e{n}"), after) for n, (make, after) in enumerate(happening))]
    for event, after in queue:
        now += after
        session, effects = advance(plan, session, event, now)
        performed += only(Performed, effects)
    performed += _finished(plan, session, now)
    sides = Counter((one.slot, one.set, one.phase, one.side) for one in performed)
    expected = [step for step in plan.steps() if step.kind in {"repetitions", "hold", "timed"}]
    assert sides == Counter((step.slot, step.set, step.phase, step.side) for step in expected)


def _finished(plan: Plan, session: Session, now: float) -> list[Performed]:
    """To the end, on the clock, with "done" where the person is waited for."""
    performed: list[Performed] = []
    while session.state not in OVER:
        due = session.deadline
        event = Done(id=f"d{session.step}@{now}") if due is None else timer(session)
        now = now + 5.0 if due is None else due
        session, effects = advance(plan, session, event, now)
        performed += only(Performed, effects)
    return performed
