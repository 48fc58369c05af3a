"""People who train for real: the same people, but each workout goes through the machine, and its log is kept."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from engine.coaching.past.records import SessionDone
from engine.coaching.past.session_log import session_done
from engine.coaching.plan.planner import Today, named, today
from engine.coaching.profile.model import encode_profile
from engine.storage.person import day_of
from engine.storage.port import Archived, Logged, Settings, Store
from engine.workflow import Definition, Plan, begin, events
from engine.workflow.replay import timer
from engine.workflow.session import OVER
from engine.workflow.transition import advance
from engine.workflow.wire import Recorded, definition_key
from tests.coaching.people import CATALOG, Person


class Keeper(Person):
    """Somebody whose sessions are kept as a store keeps them.

    Attributes:
        archived: All of them, the earliest first.
        careless: Also stops early, leaves sessions open and trains what is not due.
    """

    def __init__(self, seed: int, *, careless: bool = True) -> None:
        super().__init__(seed)
        self.archived: list[Archived] = []
        self.careless = careless

    def through(self, first: datetime.date, last: datetime.date) -> Keeper:
        """Live from day to day; ``last`` is the last on which there may be training."""
        for number in range((last - first).days + 1):
            self.live(number)
            date = first + datetime.timedelta(days=number)
            due = self.wants(date) if self.comes(number) else None
            if due is not None and due.workout is not None:
                self.train(due)
        return self

    def wants(self, date: datetime.date) -> Today:
        if self.careless and self.random.random() < 0.1:
            workout = CATALOG.workouts[self.random.choice(list(CATALOG.workouts))]
            return named(workout, self.profile, self.history, date, CATALOG)
        return today(self.profile, self.history, date, CATALOG, readiness=self.readiness(), minutes=self.minutes())

    def train(self, today: Today) -> SessionDone:
        began = datetime.datetime.combine(today.date, datetime.time(12)).timestamp()
        one = self.training()(self, today.definition(CATALOG), f"{self.seed}-{len(self.archived)}", began).run()
        self.archived.append(one)
        entries = [(entry.recorded.at, entry.effects) for entry in one.log]
        done = session_done(one.id, one.definition.workout, one.definition.title, began, day_of, entries)
        self.sessions.append(done)
        return done

    def training(self) -> type[Training]:
        """How they behave in a workout."""
        return Training

    def keep(self, store: Store, *users: str) -> None:
        """Put all of it into a store, once for each of ``users``."""
        for number, user in enumerate(users):
            mine = [one._replace(original=replace(one.original, id=f"{one.id}-{number}")) for one in self.archived]
            store.restore(mine, user=user)
            store.keep_profile(user, encode_profile(self.profile))


class Training:
    """One session, event by event."""

    def __init__(self, person: Keeper, definition: Definition, id_: str, began: float) -> None:
        self.person, self.random, self.definition, self.began = person, person.random, definition, began
        self.plan = Plan(definition, definition_key(definition))
        self.original = self.session = begin(id_, self.plan.key)
        self.log: list[Logged] = []
        self.said = 0

    def run(self) -> Archived:
        self.hears(events.Start, self.began)
        while self.session.state not in OVER and not self.leaves():
            deadline = self.session.deadline
            if deadline is None:
                self.hears(events.Resume, self.log[-1].recorded.at + 5)
                continue
            self.happens(timer(self.session), deadline)
            self.talks(deadline + 3)
        last = self.log[-1].recorded.at
        return Archived(self.original, self.definition, Settings(), self.began, last, tuple(self.log))

    def leaves(self) -> bool:
        """Some sessions are left where they are, and never ended."""
        return self.person.careless and self.random.random() < 0.0005

    def talks(self, at: float) -> None:
        state = self.session.state
        if state == "resting":
            self.tells(at)
        elif self.person.careless and self.random.random() < 0.004:
            kind = self.random.choice((events.Stop, events.Skip, events.PainReported, events.Harder, events.Easier))
            self.hears(kind, at)

    def tells(self, at: float) -> None:
        """In a rest: how hard it was, what was lifted, how much it really was."""
        if self.random.random() < self.person.rates:
            self.hears(events.EffortReported, at, effort=self.random.choice((5, 6, 7, 7, 8, 8, 9, 10)))
        if self.random.random() < 0.1:
            self.hears(events.Corrected, at + 1, load=self.random.choice((5.0, 8.0, 12.5, 16.0)), unit="kg")
        if self.random.random() > self.person.strength + 0.4:
            self.hears(events.Corrected, at + 2, repetitions=self.random.randint(3, 7))

    def hears(self, kind: type[events.Event], at: float, **about: object) -> None:
        self.said += 1
        self.happens(kind(id=f"said-{self.said}", **about), at)

    def happens(self, event: events.AnyEvent, at: float) -> None:
        outcome = advance(self.plan, self.session, event, at)
        if outcome.session != self.session:
            self.session = outcome.session
            self.log.append(Logged(len(self.log) + 1, Recorded(at, event), tuple(outcome.effects)))
