"""The weight that was planned is the one that was lifted, unless somebody says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from engine.coaching.past.bests import bests
from engine.coaching.past.performances import of_session
from engine.coaching.past.records import History, SessionDone
from engine.coaching.past.session_log import session_done
from engine.coaching.plan.planner import Today, today
from engine.coaching.profile.model import Load, Profile, Rung, Weight
from engine.storage.memory import MemoryStore
from engine.storage.person import history
from engine.storage.port import Logged
from engine.workflow import events as happened
from engine.workflow.definition import Lift
from engine.workflow.effects import Performed
from tests.coaching.logs import Keeper, Training
from tests.coaching.people import CATALOG, day
from tests.workflow.driving import Ride, at, own

GOBLETS = {"exercise": "goblet-squat", "sets": 3, "repetitions": 8, "rest": 60}
HINGES = {"exercise": "single-leg-rdl-loaded", "sets": 2, "repetitions": 8, "rest": 60}
BRIDGES = {"exercise": "glute-bridge", "sets": 1, "repetitions": 8, "rest": 60}
LOADS = {"goblet-squat": Lift(36.0, "kg"), "single-leg-rdl-loaded": Lift(25.0, "lb")}


class Loaded(Ride):
    """A ride through blocks with the weights that were planned for them."""

    def __init__(self, *blocks: dict[str, Any]) -> None:
        self.entries: list[Any] = []
        super().__init__(own(*blocks, loads=LOADS))

    def happen(self, event: Any, at: float) -> Any:
        effects = super().happen(event, at)
        self.entries.append((at, effects))
        return effects

    @property
    def done(self) -> SessionDone:
        return session_done("s", "mine", "Mine", self.log[0].at, lambda _: day(0), self.entries)

    @property
    def loads(self) -> list[tuple[str, int, float | None, str | None, bool]]:
        return [(one.exercise, one.set, one.load, one.unit, one.planned) for one in self.done.sets]


def test_every_set_was_done_with_the_weight_that_was_planned_for_it() -> None:
    ride = Loaded(GOBLETS, HINGES, BRIDGES)
    ride.until(lambda step: step.kind == "repetitions" and step.exercise == "glute-bridge").send(happened.Done)
    assert ride.loads == [
        *(("goblet-squat", number, 36.0, "kg", True) for number in (1, 2, 3)),
        *(("single-leg-rdl-loaded", number, 25.0, "lb", True) for number in (1, 1, 2, 2)),
        ("glute-bridge", 1, None, None, False),
    ]


def test_what_is_said_counts_for_that_set_and_those_after_it() -> None:
    ride = Loaded(GOBLETS)
    ride.until(at("rest", 3)).send(happened.Corrected, load=32.0, unit="kg")
    ride.until(at("repetitions", 3)).send(happened.Done, after=60)
    assert ride.loads == [
        ("goblet-squat", 1, 36.0, "kg", True),
        ("goblet-squat", 2, 32.0, "kg", False),
        ("goblet-squat", 3, 32.0, "kg", False),
    ]
    (performance,) = of_session(ride.done)
    assert (performance.load, performance.planned) == (32.0, False)


def test_repetitions_put_right_leave_the_weight() -> None:
    ride = Loaded(GOBLETS)
    ride.until(at("rest", 2)).send(happened.Corrected, repetitions=6)
    assert [(one.repetitions, one.load, one.corrected) for one in ride.done.sets] == [(6, 36.0, True)]


def test_another_exercise_does_not_take_the_weight() -> None:
    ride = Loaded(GOBLETS)
    ride.until(at("rest", 2)).send(happened.SwapExercise, exercise="split-squat")
    ride.until(at("rest", 3))
    assert [one[:3] for one in ride.loads] == [
        ("goblet-squat", 1, 36.0),
        *(("split-squat", 2, None) for _ in range(2)),
    ]


def test_a_weight_of_which_nothing_was_lifted_is_no_best() -> None:
    ride = Loaded(GOBLETS)
    ride.until(at("repetitions", 1)).send(happened.Done, after=0.5)
    assert [one.repetitions for one in ride.done.sets] == [0]
    assert bests(History((ride.done,)))[0].load is None


def test_bests_know_the_weight_nobody_said() -> None:
    first, second = Loaded(HINGES), Loaded(GOBLETS)
    for ride in (first, second):
        ride.until(at("rest", 2))
    found = {best.exercise: best.load for best in bests(History((first.done, second.done)))}
    assert found == {"goblet-squat": Load(36.0, "kg"), "single-leg-rdl-loaded": Load(25.0, "lb")}


class Once(Training):
    """Says the weight of the first goblet squat, and nothing else ever."""

    def tells(self, at: float) -> None:
        before = [one for entry in self.log for one in entry.effects if isinstance(one, Performed)]
        if before[-1].exercise == "goblet-squat" and before[-1].load is None and not _said(self.log):
            self.hears(happened.Corrected, at, load=36.0, unit="kg")


def _said(log: Iterable[Logged]) -> bool:
    return any(isinstance(entry.recorded.event, happened.Corrected) for entry in log)


class Quiet(Keeper):
    """Does all that is asked, every time, and says a weight once."""

    def training(self) -> type[Training]:
        return Once

    def lives(self, sessions: int) -> Iterator[tuple[Today, SessionDone]]:
        """Every session with what was planned for it."""
        number = 0
        while len(self.sessions) < sessions:
            due = today(self.profile, self.history, day(number), CATALOG)
            number += 1
            if due.workout is not None:
                yield due, self.train(due)


def test_a_weight_that_was_said_once_is_known_for_ever() -> None:
    person = Quiet(1, careless=False)
    rungs = {"bodyweight-squat": Rung("goblet-squat")}
    person.profile = Profile(experience="some", equipment=("dumbbell",), rungs=rungs)
    heard = 0
    for due, done in person.lives(220):
        planned = {aim.exercise: aim.load for aim in due.blocks}
        if (load := planned.get("goblet-squat")) is not None:
            heard += 1
            assert load.value >= 36.0
            assert _goblets(done) == {load}
    assert heard > 70
    store = MemoryStore()
    person.keep(store, "somebody")
    kept = history(store, "somebody")
    assert [one.sets for one in kept.sessions] == [one.sets for one in person.sessions]
    heaviest = {best.exercise: best.load for best in bests(kept)}["goblet-squat"]
    assert heaviest == max(load for one in person.sessions for load in _goblets(one))


def _goblets(session: SessionDone) -> set[Load]:
    return {Load(one.load, one.unit or "kg") for one in session.sets if one.exercise == "goblet-squat" and one.load}


@pytest.mark.parametrize("seed", range(12))
def test_what_was_planned_was_lifted_in_any_life(seed: int) -> None:
    person = Keeper(seed)
    weights = {name: Weight(10.0) for name in LOADS}
    person.profile = Profile(experience="some", equipment=tuple(CATALOG.equipment), weights=weights)
    number, seen = 0, 0
    while len(person.sessions) < 12:
        number += 1
        due = person.wants(day(number))
        if due.workout is None:
            continue
        done = person.train(due)
        planned = {aim.exercise: aim.load for aim in due.blocks}
        for one in done.sets:
            if one.planned:
                seen += 1
                assert planned[one.exercise] == Load(one.load or 0.0, one.unit or "kg")
            elif one.load is None:
                assert planned.get(one.exercise) is None or one.exercise in {swap.instead for swap in done.swapped}
    assert seen
