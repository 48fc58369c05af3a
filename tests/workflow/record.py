"""Records the histories: ``python -m tests.workflow.record [NAME ...]``, all of them when none is named.

A history is what a session in somebody's store looks like: the definition it began on, its log, and the session that
the log led to. When the test that replays them fails, sessions that people have under way would come back wrong.
So record anew only what is meant to be different, and raise ``SESSION_VERSION`` or ``EVENT_VERSION`` in the same
change; a new history is recorded by adding it to :data:`SCENES`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import Struct

from engine.workflow import Definition, Session, events
from engine.workflow.session import Pace
from engine.workflow.wire import Recorded
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, own

HISTORIES = Path(__file__).parent / "histories"


class History(Struct, frozen=True):
    """A session as a store holds it."""

    about: str
    pace: Pace
    key: str
    definition: Definition
    log: tuple[Recorded, ...]
    session: Session


def starter() -> Ride:
    """The starter session on the clock alone, to the end"""
    ride = Ride(built_in("starter")).until(lambda step: step.index == len(built_in("starter").steps()) - 1)
    ride.tick()
    return ride


def interrupted() -> Ride:
    """A pause in a set, pain, an easier exercise, more rest; left in the middle of a rest"""
    ride = Ride(own({**SQUATS, "exercise": "goblet-squat"}, DEADLIFTS)).until(at("repetitions"))
    ride.send(events.Pause, after=12.25)
    ride.send(events.Resume, after=3600)
    ride.send(events.PainReported, after=4)
    ride.send(events.Easier, after=30)
    ride.until(at("rest", 2)).send(events.MoreRest, after=20)
    ride.send(events.EffortReported, after=2, effort=6)
    ride.send(events.LessRest, after=5, seconds=5)
    return ride


def swapped() -> Ride:
    """Swaps by name and for want of a thing, going back, again, a skipped phase; stopped in the cool-down"""
    ride = Ride(built_in("full")).until(at("timed"))
    ride.send(events.SwapExercise, after=60, exercise="cycle")
    ride.send(events.Skip, after=60, scope="phase")
    ride.until(at("repetitions", 1, "left")).send(events.SwapExercise, after=8, exercise="glute-bridge")
    ride.until(at("rest", 3)).send(events.Back, after=8)
    ride.send(events.Repeat, after=3)
    ride.until(lambda step: step.exercise == "banded-hamstring-curl").send(events.SwapExercise, without="band")
    ride.until(lambda step: step.exercise == "figure-four-stretch")
    ride.send(events.Stop, after=4.5)
    return ride


def own_pace() -> Ride:
    """At one's own pace, the device asleep in a rest, a timer twice; left in a set"""
    ride = Ride(own({**DEADLIFTS, "rest": 45}, {**SQUATS, "rest": 0}), "self").until(at("repetitions", 1, "left"))
    ride.send(events.Done, after=51)
    ride.until(at("repetitions", 1, "right")).send(events.Done, after=48)
    ride.send(events.TimeReached, after=45 + 600)
    ride.happen(ride.log[-1].event, ride.now)
    ride.until(at("repetitions", 2, "left")).send(events.Harder, after=3)
    ride.tick()
    return ride


def hurt() -> Ride:
    """Pain in a one-sided set, refused to go on, told more, cleared; pain in a rest, another exercise; then danger"""
    ride = Ride(own(DEADLIFTS, SQUATS)).until(at("repetitions", 1, "left"))
    ride.send(events.PainReported, after=9, part="knee", side="left", until_chosen=True)
    ride.send(events.Resume, after=3600)
    ride.send(events.PainReported, after=5, part="knee", side="left", severity=4, until_chosen=True)
    ride.send(events.PainCleared, after=5)
    ride.send(events.Resume, after=5)
    ride.until(at("rest", 2)).send(events.PainReported, after=4, until_chosen=True)
    ride.send(events.SwapExercise, after=20, exercise="glute-bridge")
    ride.until(at("repetitions", 2)).send(events.EmergencyReported, after=6, part="chest")
    return ride


def taken_back() -> Ride:
    """A skip, a longer rest and a stop taken back, hours later, each after more had happened"""
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions", 1))
    ride.send(events.Skip, after=9)
    skip = ride.last
    ride.send(events.Pause, after=20)
    ride.take_back(skip, after=10)
    ride.send(events.Resume, after=5)
    ride.until(at("rest", 2)).send(events.MoreRest, after=10, seconds=30)
    ride.send(events.Stop, after=20)
    ride.take_back(ride.last, after=11 * 3600)
    return ride


SCENES: dict[str, Callable[[], Ride]] = {
    scene.__name__.replace("_", "-"): scene for scene in (starter, interrupted, swapped, own_pace, hurt, taken_back)
}


def record(name: str) -> History:
    """Play a scene, and keep what came of it."""
    ride = SCENES[name]()
    about = (SCENES[name].__doc__ or "").strip()
    return History(about, ride.session.pace, ride.plan.key, ride.plan.definition, tuple(ride.log), ride.session)


def path(name: str) -> Path:
    """Where a history is kept."""
    return HISTORIES / f"{name}.json"


def main(names: list[str]) -> None:
    """Write the histories that are named."""
    HISTORIES.mkdir(exist_ok=True)
    for name in names or SCENES:
        path(name).write_bytes(msgspec.json.format(msgspec.json.encode(record(name)), indent=1) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
