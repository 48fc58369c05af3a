"""A PC at which somebody trains with the runner's coach: keys, a voice that comes and goes, sleep, Ctrl-C, kills."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC
from unittest import mock

from engine.catalog.loader import load
from engine.coaching.plan.wishes import Wish, due
from engine.cues.estimate import estimate
from engine.runner.coach import Coach
from engine.runner.keys import Keys
from engine.runner.reception import Reception, last_stopped
from engine.runner.screen import Screen
from engine.runner.settings import Settings
from engine.session.arrival import hold
from engine.session.listener import listener_of
from engine.storage import port
from engine.storage.person import Past, day_of, past
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, Session, begin
from engine.workflow.wire import definition_key
from tests.runner.driving import Lips
from tests.simulation.chance import Chance
from tests.simulation.disk import Disk
from tests.simulation.faults import Killed
from tests.simulation.people import Person
from tests.simulation.rules_of_the_sound import one_voice_at_a_time
from tests.simulation.speaker import BETWEEN
from tests.simulation.surroundings import Surroundings

USER = "local"
CATALOG = load()
NAMED = (None, None, None, "starter", "day-1", "day-3", "full")
PACES = ("guided", "guided", "guided", "self")
SLEEPS = (1.2, 5.0, 60.0, 1_000.0, 9_000.0)

LATE = 0.1
"""Seconds by which a machine may wake up later than it was asked to."""


class Pc:
    """Trains, is interrupted, and comes back."""

    def __init__(self, person: Person, disk: Disk, world: Surroundings, chance: Chance) -> None:
        self._person, self._disk, self._world, self._chance = person, disk, world, chance
        self.down = False

    def live(self) -> None:
        """Train once, and come back for the next time."""
        self.down = False
        try:
            with self._at_the_terminal():
                self._train(self._disk.open_patiently())
        except Killed:
            if not self.down:
                self._world.power_fails()
        except port.StoreError as error:
            if not self._disk.faults.refuses:
                raise
            self._note(f"it could not be kept: {error}")
        self._world.looks()
        self._world.later(self._chance.around(BETWEEN[self._chance.one(tuple(BETWEEN))]), self.live)

    def power_failed(self) -> None:
        """The coach that runs here, if one does, is gone."""
        self.down = True

    def _train(self, store: port.Store) -> None:
        words = Words.load(self._person.locale)
        reception = Reception(
            USER, words, Settings(words=words), self._known(store), lambda: store, CATALOG, there=True
        )
        stored, wish = store.latest_open(USER) or last_stopped(store, USER), self._wish()
        if stored is not None and self._chance.happens(0.6):
            self._note("coach resume")
            asked = reception.before_resume(stored)
        else:
            self._note("coach start")
            asked = reception.before_start(wish)
        if asked.begins and store.latest_open(USER) is None:
            self._begin(store, words, wish._replace(minutes=asked.wish.minutes or None, gentle=asked.wish.gentle))
        elif asked.goes_on and stored is not None:
            self._go_on(store, words, stored)

    def _known(self, store: port.Store) -> Past:
        return past(store, USER, day_of(self._world.clock.now, UTC))

    def _wish(self) -> Wish:
        name = self._chance.one(NAMED)
        return Wish(None if name is None else CATALOG.workouts[name])

    def _begin(self, store: port.Store, words: Words, wish: Wish) -> None:
        known = self._known(store)
        found = due(wish, known.profile, known.history, day_of(self._world.clock.now, UTC), CATALOG)
        definition = found.today.definition(CATALOG)
        plan = Plan(definition, definition_key(definition))
        session = begin(self._chance.token(4), plan.key, self._chance.one(PACES))
        kept = port.Settings(locale=words.locale, talk=known.profile.talk)
        voice = Voice(self._world, self._chance)
        coach = self._coach(store, plan, session, kept, words, voice)
        now = self._world.clock.now
        store.begin(session, definition, user=USER, settings=kept, now=now)
        self._note(f"begins {definition.workout}")
        self._run(coach, voice, coach.begin)

    def _go_on(self, store: port.Store, words: Words, stored: port.Stored) -> None:
        held = hold(store, store.load(stored.session.id))
        voice = Voice(self._world, self._chance)
        coach = self._coach(store, stored.plan, held.session, stored.settings, words, voice)
        voice.start(held.until)
        self._run(coach, voice, coach.begin if stored.session.state == "ready" else coach.pick_up)

    def _coach(
        self, store: port.Store, plan: Plan, session: Session, kept: port.Settings, words: Words, voice: Voice
    ) -> Coach:
        listener = listener_of(session, plan.definition, kept.talk, store=store, user=USER, catalog=CATALOG)
        hand = Hand(self._world, self, self._person, voice, self._chance)
        screen = Screen(words, io.StringIO())
        return Coach(store, plan, session, listener, SpokenWords(words), voice, screen, hand, user=USER, asks=True)

    def _run(self, coach: Coach, voice: Voice, go: object) -> None:
        try:
            go()  # type: ignore[operator]
            coach.run()
        except (KeyboardInterrupt, WorldOver):
            coach.interrupt()
        finally:
            one_voice_at_a_time([(said.at, said.end, said.text) for said in voice.spoken])
        self._note(f"ends {coach.session.state} in step {coach.session.step}")

    def _note(self, what: str) -> None:
        self._world.trace.note("pc", what)

    def type(self, question: str = "") -> str:
        """A typed answer."""
        answer = self._chance.one(("y", "y", "n", "", "yes", "nein", "no idea", "a chair"))
        self._note(f"{question.strip()[-50:]!r}: {answer!r}")
        self._world.model.presses(USER, "typed", self._world.clock.now)
        return answer

    @contextmanager
    def _at_the_terminal(self) -> Iterator[None]:
        with ExitStack() as stack:
            stack.enter_context(redirect_stdout(io.StringIO()))
            stack.enter_context(redirect_stderr(io.StringIO()))
            stack.enter_context(mock.patch("builtins.input", self.type))
            stack.enter_context(mock.patch("engine.runner.reception.at_terminal", lambda: True))
            yield


class WorldOver(BaseException):
    """The world has done enough."""


class Voice(Lips):
    """A voice on a device that comes and goes; it runs on the world's clock."""

    def __init__(self, world: Surroundings, chance: Chance) -> None:
        self._world = world
        slow, self.speed = chance.one((1.0, 1.0, 1.0, 1.2)), chance.one((1.0, 4.0, 4.0, 4.0))
        super().__init__(chance.one((0.0, 1.5)), lambda text, pace: estimate(text, pace) * slow)

    def wall(self, seconds: float) -> float:
        return seconds / self.speed

    @property
    def clock(self) -> float:
        """The world's."""
        return self._world.clock.now

    @clock.setter
    def clock(self, moment: float) -> None:
        self._world.clock.reach(moment)

    def device(self, *, there: bool) -> None:
        """The device comes, or goes."""
        self.messages.append("terminal-sound-back" if there else "terminal-sound-lost")


class Hand(Keys):
    """Presses keys now and then; while it waits the others live, and everything may happen to the machine."""

    def __init__(self, world: Surroundings, pc: Pc, person: Person, voice: Voice, chance: Chance) -> None:
        self._world, self._pc, self._person, self._voice, self._chance = world, pc, person, voice, chance
        self._pace = chance.one((4.0, 20.0, 60.0, 400.0))
        self._next = world.clock.now + self._wait()
        self._sound = True

    def _wait(self) -> float:
        return self._chance.around(self._pace)

    def now(self) -> float:
        return self._world.clock.now

    def read(self, timeout: float) -> str | None:
        before = self._world.clock.now
        late = self._chance.between(0.0, LATE) if timeout > 0.0 else 0.0
        until = min(before + timeout * self._voice.speed + late, max(self._next, before))
        self._world.pass_until(until)
        self._world.model.coached(frozenset({USER}), "pc", before, self._world.clock.now)
        if self._pc.down:
            raise Killed
        if self._world.over:
            raise WorldOver
        return self._act() if self._world.clock.now >= self._next else None

    def _act(self) -> str | None:
        self._world.acted()
        self._next = self._world.clock.now + self._wait()
        what = self._chance.weighted({"key": 0.9, "sleep": 0.04, "device": 0.03, "kill": 0.015, "Ctrl-C": 0.015})
        if what == "key":
            return self._press()
        self._world.trace.note("pc", what)
        if what == "sleep":
            self._world.clock.reach(self._world.clock.now + self._chance.one(SLEEPS))
        elif what == "device":
            self._sound = not self._sound
            self._voice.device(there=self._sound)
        elif what == "kill":
            raise Killed
        else:
            raise KeyboardInterrupt
        return None

    def _press(self) -> str:
        self._world.looks()  # what came of the keys before is judged by what was pressed before
        key = self._person.key()
        self._world.trace.note("pc", f"key {key!r}")
        self._world.model.presses(USER, key, self._world.clock.now)
        return key
