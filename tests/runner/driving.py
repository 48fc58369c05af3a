"""A coach on a clock that the test moves by hand: no real second passes, no sound is made, nothing is guessed."""

from __future__ import annotations

import contextlib
import heapq
import io
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.cues.estimate import estimate
from engine.cues.models import Cue, Listener, Talk
from engine.cues.script import script
from engine.runner.board import Board
from engine.runner.coach import Coach
from engine.runner.keys import Keys
from engine.runner.playback import Playback
from engine.runner.screen import Screen
from engine.runner.watcher import Watcher
from engine.session.arrival import hold
from engine.storage.memory import MemoryStore
from engine.storage.port import Settings
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, Session, begin
from engine.workflow.effects import Effect
from engine.workflow.session import Pace
from engine.workflow.wire import definition_key
from tests.workflow.driving import CATALOG, NOON, built_in, own

__all__ = ["CATALOG", "NOON", "Rig", "Said", "built_in", "own"]

WORDS = Words.load("en-US")
USER = "local"
SOON = 1e-4
"""Seconds within which two moments are the same."""


class Enough(Exception):  # noqa: N818
    """The test has seen what it wanted to see."""


@dataclass
class Said:
    """Something that sounded. ``end`` is when it fell silent, which ``cut`` says was too early."""

    at: float
    end: float
    text: str
    given: float
    cut: bool = False


class Lips(Playback):
    """A playback that notes what it says: ``real`` is how long that takes, ``length`` what it claims beforehand."""

    def __init__(self, lead: float, real: Callable[[str, float], float]) -> None:
        self.lead = lead
        self.clock = NOON
        self.spoken: list[Said] = []
        self.sounds: list[tuple[float, str]] = []
        self.messages: list[str] = []
        self.hushed: list[float] = []
        self._real = real

    def start(self, not_before: float = 0.0) -> None:
        self.clock = max(self.clock, not_before)

    def now(self) -> float:
        return self.clock

    def wall(self, seconds: float) -> float:
        return seconds

    def length(self, text: str, pace: float) -> float:
        return estimate(text, pace)

    def prepare(self, words: Iterable[tuple[str, float]]) -> None:
        list(words)

    def ready(self, texts: Sequence[str]) -> None:
        pass

    def say(self, text: str, at: float, pace: float = 1.0, until: float = math.inf) -> float | None:
        begins = max(at, self.clock)
        end = begins + self._real(text, pace)
        if end > until:
            return None
        self.spoken.append(Said(begins, end, text, self.clock))
        return end

    def sound(self, name: str, at: float, *, soft: bool = False) -> None:
        self.sounds.append((at, name))

    def hush(self) -> None:
        self.hushed.append(self.clock)
        self.sounds = [sound for sound in self.sounds if sound[0] <= self.clock]
        self.spoken = [said for said in self.spoken if said.at < self.clock]
        for said in self.spoken:
            if said.end > self.clock:
                said.end, said.cut = self.clock, True

    def notices(self) -> list[str]:
        messages, self.messages = self.messages, []
        return messages

    def close(self) -> None:
        pass


class Hand(Keys):
    """Does what was planned, each thing at its time, and lets the time pass in between."""

    def __init__(self, lips: Lips) -> None:
        self._lips = lips
        self._plan: list[tuple[float, int, str | Callable[[], None]]] = []

    def now(self) -> float:
        return self._lips.clock

    def at(self, moment: float, action: str | Callable[[], None]) -> None:
        heapq.heappush(self._plan, (moment, len(self._plan), action))

    def read(self, timeout: float) -> str | None:
        until = self._lips.clock + timeout
        if not self._plan or self._plan[0][0] > until:
            self._lips.clock = until
            return None
        moment, _, action = heapq.heappop(self._plan)
        self._lips.clock = max(self._lips.clock, moment)
        if isinstance(action, str):
            return action
        action()
        return None


class Rig:
    """A coach with all that it needs. Times are seconds from the start of the session.

    Args:
        plan: The workout.
        lead: Seconds ahead that the playback wants things; 0 is a playback that only shows.
        real: How long the voice really takes, where that is not what it claims.
        watchers: Are shown the session.
    """

    def __init__(
        self,
        plan: Plan,
        *,
        lead: float = 1.5,
        real: Callable[[str, float], float] = estimate,
        pace: Pace = "guided",
        talk: Talk = "normal",
        store: MemoryStore | None = None,
        watchers: Sequence[Watcher] = (),
        locale: str = "en-US",
    ) -> None:
        self._watchers, self._words = watchers, Words.load(locale)
        self.plan = plan = Plan(plan.definition, definition_key(plan.definition))
        self.lips, self.out = Lips(lead, real), io.StringIO()
        self.hand = Hand(self.lips)
        self.store = store or MemoryStore()
        self.listener = Listener(talk=talk, pace=pace, seed=7, first_time=True, workout=plan.definition.workout)
        session = begin("ride", plan.key, pace)
        if store is None:
            self.store.begin(session, plan.definition, user=USER, settings=Settings(), now=NOON)
        self.coach = self._coach(session)

    def _coach(self, session: Session) -> Coach:
        screen = Board(self._words, self._watchers, out=self.out) if self._watchers else Screen(self._words, self.out)
        words = SpokenWords(self._words)
        return Coach(self.store, self.plan, session, self.listener, words, self.lips, screen, self.hand, user=USER)

    def begin(self) -> Rig:
        self.lips.start()
        self.coach.begin()
        return self

    def resume(self) -> Rig:
        """Go on with a new coach, as another process would; the one before fell silent when it was killed."""
        self.lips.hush()
        stored = self.store.load("ride")
        assert stored.alive_at is not None
        self.coach = self._coach(hold(self.store, stored).session)
        self.lips.start(stored.alive_at)
        self.coach.pick_up()
        return self

    def press(self, at: float, key: str) -> Rig:
        self.hand.at(NOON + at, key)
        return self

    def stop(self, at: float) -> Rig:
        """Stop the workout at a moment: a second before, it was asked for."""
        return self.press(at - 1.0, "q").press(at, "y")

    def does(self, at: float, action: Callable[[], None]) -> Rig:
        self.hand.at(NOON + at, action)
        return self

    def away(self, at: float, seconds: float) -> Rig:
        """The clock jumps, as when the machine slept."""

        def jump() -> None:
            self.lips.clock += seconds

        return self.does(at, jump)

    def run(self, until: float = math.inf) -> Rig:
        """Coach until the session is over, or until the time is."""

        def enough() -> None:
            raise Enough

        if until < math.inf:
            self.does(until, enough)
        with contextlib.suppress(Enough):
            self.coach.run()
        return self

    @property
    def now(self) -> float:
        return self.lips.clock - NOON

    @property
    def session(self) -> Session:
        return self.coach.session

    def heard(self, since: float = -math.inf, until: float = math.inf) -> list[tuple[float, str]]:
        """What began to sound by now, in order."""
        spoken = sorted((said.at - NOON, said.text) for said in self.lips.spoken if said.at <= self.lips.clock)
        return [(at, text) for at, text in spoken if since - SOON <= at < until - SOON]

    def texts(self, since: float = -math.inf, until: float = math.inf) -> list[str]:
        return [text for _, text in self.heard(since, until)]

    def when(self, text: str, since: float = -math.inf) -> float:
        """When ``text`` was first said."""
        return next(at for at, said in self.heard(since) if said == text)

    def script(self, index: int) -> tuple[Cue, ...]:
        return script(self.plan.steps(self.session.swaps), index, SpokenWords(WORDS), self.listener)

    def start_of(self, index: int) -> float:
        """When a step begins without delays."""
        return sum(step.duration for step in self.plan.steps()[:index])

    def shown(self) -> list[str]:
        return self.out.getvalue().splitlines()

    def effects(self, kind: type[Effect]) -> list[Effect]:
        logged = self.store.log("ride")
        return [effect for entry in logged for effect in entry.effects if isinstance(effect, kind)]

    def never_two_at_once(self) -> None:
        """Every sound of the voice began when the one before was over."""
        spoken = sorted(self.lips.spoken, key=lambda said: said.at)
        for before, after in pairwise(spoken):
            assert before.end <= after.at + SOON, (before, after)


def words(message: str, **arguments: str | int) -> str:
    """What the coach says for a message."""
    return SpokenWords(WORDS).text(message, arguments)
