"""People who train: made-up profiles, and what becomes of a workout when they do it. Seeded, so that a year repeats."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field

from msgspec.structs import replace

from engine.catalog.loader import load
from engine.coaching.ladder.rungs import loaded
from engine.coaching.past.records import Exchange, History, SessionDone, SetDone
from engine.coaching.plan.aims import Aim
from engine.coaching.plan.planner import Today
from engine.coaching.profile.model import Load, Profile, Readiness, Rung, Weight

CATALOG = load()
MONDAY = datetime.date(2026, 11, 23)
THINGS = CATALOG.equipment
LIMITS = ("no-kneeling", "no-lying", "no-seated", "no-single-leg-rdl", "no-step-up", "no-glute-bridge")
DAYS = ((), (), (), ("mon", "wed", "fri"), ("tue", "sat"), ("mon", "tue", "wed", "thu", "fri"))


def day(number: int) -> datetime.date:
    """Day 0 is a Monday."""
    return MONDAY + datetime.timedelta(days=number)


def did(
    when: datetime.date,
    *exercises: str,
    workout: str = "day-1",
    repetitions: int = 8,
    aimed: int | None = None,
    sets: int = 3,
    effort: int | None = 7,
    load: float | None = None,
    complete: bool = True,
    instead_of: str | None = None,
    planned: bool = False,
    began: float = 0.0,
    at: float = 0.0,
) -> SessionDone:
    """A session in which every set of every exercise went alike; ``at`` is when all of them were done."""
    done = []
    for place, name in enumerate(exercises):
        sides = ("left", "right") if CATALOG.exercises[name].sides == "each" else (None,)
        done += [
            SetDone(
                date=when,
                at=at,
                slot=f"block-{place}",
                exercise=name,
                set=number,
                side=side,
                repetitions=repetitions,
                aimed=(aimed or repetitions) if complete else None,
                complete=complete,
                effort=effort,
                load=load,
                unit=None if load is None else "kg",
                planned=planned,
                said=None if load is None or planned else at,
            )
            for number in range(1, sets + 1)
            for side in sides
        ]
    swaps = () if instead_of is None else (Exchange("block-0", instead_of, exercises[0]),)
    return SessionDone(
        id=f"{when}", workout=workout, date=when, began=began, outcome="finished", sets=tuple(done), swapped=swaps
    )


def past(*sessions: SessionDone) -> History:
    return History(sessions)


@dataclass
class Person:
    """Somebody with strengths, moods and things that come and go.

    Attributes:
        steady: Does all of it every time and says so with this effort; None for somebody with good and bad days.
        begins: The weight they take where nobody told them one; None for somebody who never names a weight.
        silent: Names no weight that was planned.
    """

    seed: int
    profile: Profile = field(init=False)
    sessions: list[SessionDone] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        pick = self.random
        self.strength = pick.uniform(0.25, 1.0)
        self.rates = pick.choice((0.0, 0.5, 1.0, 1.0))
        self.regular = pick.uniform(0.4, 1.0)
        self.profile = Profile(
            experience=pick.choice(("new", "new", "some", "experienced")),
            equipment=tuple(pick.sample(THINGS, pick.randint(0, len(THINGS)))),
            limits=tuple(pick.sample(LIMITS, pick.choice((0, 0, 0, 1, 2)))),
            rest=pick.choice((60, 75, 90)),
            days=pick.choice(DAYS),
            sessions=pick.choice((2, 3, 3)),
            cardio=pick.choice(("walk", "cycle", "elliptical")),
            weights={"goblet-squat": Weight(12.0)} if pick.random() < 0.3 else {},
            rungs={"bodyweight-squat": Rung("goblet-squat")} if pick.random() < 0.1 else {},
        )
        self.away_until = -1
        self.begins = None if self.seed % 5 == 0 else (4.0, 8.0, 12.0)[self.seed % 3]
        self.silent = self.begins is None or self.seed % 3 == 0
        self.steady = (6, 7, 8, 8)[self.seed // 8 % 4] if self.seed % 8 == 1 else None
        if self.steady is not None:
            self._settles()

    def _settles(self) -> None:
        """Comes always and has the same things all year: every other of them a dumbbell and nothing else."""
        self.strength = self.regular = self.rates = 1.0
        self.begins = self.begins or 10.0
        if self.seed % 16 == 1:
            self.profile = replace(self.profile, equipment=("dumbbell",), limits=())

    @property
    def history(self) -> History:
        return History(tuple(self.sessions))

    def readiness(self) -> Readiness:
        return Readiness(self.random.choice((0, 0, 0, 0, 1, 1, 2, 3)), self.random.random() < 0.12)

    def minutes(self) -> float | None:
        return self.random.choice((None, None, None, None, 20.0, 30.0, 45.0))

    def live(self, number: int) -> None:
        """What a day may bring: a holiday, a new thing, a thing that is lent away."""
        if self.random.random() < 0.006:
            self.away_until = number + self.random.randint(5, 50)
        if self.random.random() < 0.01 and self.steady is None:
            has = set(self.profile.equipment) ^ {self.random.choice(THINGS)}
            self.profile = replace(self.profile, equipment=tuple(sorted(has)))

    def comes(self, number: int) -> bool:
        return number > self.away_until and self.random.random() < self.regular

    def train(self, today: Today) -> SessionDone:
        """Do what is due, as well as one can."""
        assert today.workout is not None
        done, number = [], len(self.sessions)
        for place, aim in enumerate(today.blocks):
            done += self._sets(today.date, place, aim)
        session = SessionDone(
            id=f"{self.seed}-{number}",
            workout=today.workout.id,
            date=today.date,
            began=0.0,
            outcome="finished",
            sets=tuple(done),
        )
        self.sessions.append(session)
        return session

    def lifts(self, aim: Aim) -> Load | None:
        """The weight they were told, at times another, or the one they begin with."""
        if self.begins is None or not loaded(CATALOG.exercises[aim.exercise]):
            return aim.load
        lifted = aim.load or Load(self.begins, self.profile.unit)
        other = self.steady is None and self.random.random() < 0.05
        return lifted._replace(value=lifted.value + 1.0) if other else lifted

    def _sets(self, when, place, aim) -> list[SetDone]:
        exercise = CATALOG.exercises[aim.exercise]
        fails = self.random.random() > self.strength + 0.35
        short = aim.repetitions - self.random.randint(1, 4) if fails else aim.repetitions
        effort = self.random.randint(9, 10) if fails else self.steady or self.random.choice((6, 7, 7, 8, 8, 9))
        lifted = self.lifts(aim)
        said = effort if self.random.random() < self.rates else None
        cut = fails and self.random.random() < 0.5
        sides = ("left", "right") if exercise.sides == "each" else (None,)
        return [
            SetDone(
                date=when,
                at=0.0,
                slot=f"block-{place}",
                exercise=aim.exercise,
                set=number,
                side=side,
                repetitions=short if fails and number == aim.sets else aim.repetitions,
                aimed=None if cut and number == aim.sets else aim.repetitions,
                complete=not (cut and number == aim.sets),
                corrected=fails and not cut and number == aim.sets,
                effort=said,
                load=None if lifted is None else lifted.value,
                unit=None if lifted is None else lifted.unit,
                planned=lifted is not None and lifted == aim.load and self.silent,
            )
            for number in range(1, aim.sets + 1)
            for side in sides
        ]
