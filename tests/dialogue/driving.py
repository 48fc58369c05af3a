"""A listener for the tests: intents in, messages out, through the dialogue alone. No skill, no SDK, no sound."""

from __future__ import annotations

import copy
from itertools import count
from typing import Any

import msgspec

from engine.cues.estimate import estimate
from engine.dialogue.acts import Alert
from engine.dialogue.alerts.outcomes import ALERTED
from engine.dialogue.conversation import ENDED, LAUNCH, Answer, continue_at
from engine.dialogue.exchange import by_the_clock
from engine.dialogue.intent import Intent, Value
from engine.dialogue.questions.place_questions import Stop
from engine.dialogue.scene import Frontend
from engine.dialogue.state import Asked, Dialogue
from engine.session.arrival import Coached
from engine.session.service import Request, Service
from engine.storage.memory import MemoryStore
from engine.words.messages import MESSAGES
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.effects import AnyEffect
from engine.workflow.plan import Plan
from engine.workflow.session import Session
from engine.workflow.steps import Step

NOON = 1_800_000_000.0
WHO = "somebody"


class Listener:
    """A person who talks with the coach.

    Attributes:
        said: The texts of the last answer, the question last.
        alerts: Whether reminders and timers can be set here; what comes of each is ``comes_of_it``.
        plays: Whether a workout can be played to its end here.
    """

    def __init__(self, locale: str = "en-US", store: MemoryStore | None = None, who: str = WHO) -> None:
        self.store = store or MemoryStore()
        self.service = Service(self.store)
        self.speech = SpokenWords(Words.load(locale), estimate)
        self.locale, self.who, self.now = locale, who, NOON
        self.dialogue, self.coached = Dialogue(), Coached()
        self.listening, self.until = False, NOON
        self.frontend: Frontend = "speaker"
        self.alerts, self.comes_of_it = False, "set"
        self.plays = False
        self.answer: Answer | None = None
        self.said: list[str] = []
        self._numbers = count(1)

    # --- what is said ---

    def open(self) -> Listener:
        """Open the coach: a new conversation."""
        self.dialogue, self.coached = Dialogue(), Coached()
        return self._request(Intent(LAUNCH), new=False)

    def say(self, name: str, after: float | None = None, also: tuple[Intent, ...] = (), **slots: Value) -> Listener:
        """Say something when the coach has asked, or ``after`` seconds into what it says."""
        self.now = max(self.now, self.until) + 2.0 if after is None else self.now + after
        new = not self.listening
        if new:
            self.dialogue, self.coached = Dialogue(), Coached()
        return self._request(Intent(name, slots, also), new=new)

    def silence(self, seconds: float = 20.0) -> Listener:
        """Say nothing until the conversation ends."""
        self.now = max(self.now, self.until) + seconds
        if self.listening:
            self._request(Intent(ENDED), new=False)
        self.listening = False
        return self

    def wait(self, seconds: float) -> Listener:
        """Let time pass."""
        self.now += seconds
        return self

    # --- what is heard ---

    @property
    def asked(self) -> Asked:
        return self.dialogue.asked

    @property
    def session(self) -> Session | None:
        stored = self.store.latest_open(self.who)
        return stored.session if stored is not None else None

    @property
    def plan(self) -> Plan:
        stored = self.store.latest_open(self.who)
        assert stored is not None
        return stored.plan

    @property
    def step(self) -> Step:
        session = self.session
        assert session is not None
        return self.plan.steps(session.swaps)[session.step]

    def effects(self, kind: type[Any] = object) -> list[AnyEffect]:
        """Give all that came of the session begun last, of one kind."""
        (latest,) = self.store.sessions(self.who, 1)
        every = [effect for entry in self.store.log(latest.id) for effect in entry.effects]
        return [effect for effect in every if isinstance(effect, kind)]

    def messages(self) -> list[str]:
        """Give the ids of the messages of the last answer."""
        assert self.answer is not None
        return [one.id for one in self.answer.messages]

    # --- inside ---

    def _request(self, intent: Intent, *, new: bool) -> Listener:
        request = Request(
            id=f"request-{next(self._numbers)}",
            who=self.who,
            now=self.now,
            intent=intent,
            dialogue=msgspec.convert(msgspec.to_builtins(self.dialogue), Dialogue),
            speech=self.speech,
            locale=self.locale,
            coached=self.coached,
            new=new,
            frontend=self.frontend,
            delay=self._length,
            alerts=self.alerts,
            plays=(lambda _plan, _session: True) if self.plays else None,
        )
        answered = self.service.respond(request)
        alert = next((act for act in answered.answer.acts if isinstance(act, Alert)), None)
        if alert is None:
            self._hear(answered.answer)
            return self
        self.dialogue = answered.answer.dialogue
        told = {"kind": alert.kind, "at": alert.at, "outcome": self.comes_of_it}
        return self._request(Intent(ALERTED, told), new=False)

    def _length(self, messages: tuple[Any, ...]) -> float:
        return sum(estimate(self.speech.text(one.id, one.arguments), 1.0) for one in messages)

    def _hear(self, answer: Answer) -> None:
        ex = answer.exchange
        self.until = self.now + self._length(answer.messages)
        self.coached = Coached(ex.session.id, ex.now, ex.now) if ex.session is not None else Coached()
        if answer.reply.speaks:
            stop, following, until = coming_stop(ex.plan, ex.session)
            self.until = max(self.until, until)
            self.store.alive(ex.session.id, self.until)
            self.coached = Coached(ex.session.id, ex.now, self.until)
            answer = continue_at(answer, stop, following, self.until)
        self.answer, self.dialogue = answer, answer.dialogue
        self.listening = answer.question is not None
        parts = (*answer.messages, *(() if answer.question is None else (answer.question,)))
        for one in parts:  # those of the catalogue's lines take nothing
            assert set(one.arguments) == MESSAGES.get(one.id, frozenset()), one
        self.said = [self.speech.text(one.id, one.arguments) for one in parts]


def coming_stop(plan: Plan | None, session: Session | None) -> tuple[Stop, int, float]:
    """Find where a voice stops to ask.

    At the end of a rest, of a move of the circuit, of a stretch; in a long walk, and in a set that the person ends.
    """
    assert plan is not None
    assert session is not None
    steps, index = plan.steps(session.swaps), session.step
    at = session.began
    if by_the_clock(steps[index]):
        return "walk", index, at
    while True:
        if steps[index].most:
            return "self", index, at + steps[index].duration
        at += steps[index].duration + (session.added if index == session.step else 0.0)
        following = index + 1
        if following >= len(steps):
            return "finish", following, at
        if steps[index].kind in {"rest", "repetitions", "hold", "timed"} and steps[following].kind in {
            "ready",
            "timed",
        }:
            return "step", following, at
        index = following


def copied(store: MemoryStore) -> MemoryStore:
    """Copy a store with all that is in it."""
    return copy.deepcopy(store)
