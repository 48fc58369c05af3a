"""The dialogue with the person at the keys while a workout runs."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from engine.cues.models import Speech
from engine.dialogue.acts import Happen
from engine.dialogue.conversation import STEP_BEGINS, Answer, stops_before
from engine.dialogue.intent import Intent
from engine.dialogue.questions.model import answer_to
from engine.dialogue.questions.place_questions import effort_due
from engine.dialogue.questions.registry import QUESTIONS
from engine.dialogue.state import Asked, Dialogue
from engine.session.arrival import Arrival
from engine.session.service import Request, Service
from engine.storage.port import Store
from engine.workflow import Plan, Session, Step
from engine.workflow.effects import AnyEffect, Performed
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.position import just_over
from engine.workflow.session import HURT_BEFORE

HOW_MANY: Final = "how-many"
"""The question that stays open while the workout goes on, until it is answered or another set is over."""

LEADS_ON: Final = frozenset({"DoneIntent", "ReadyIntent", "AMAZON.NextIntent"})
"""What goes on without answering it."""

Delay = Callable[[tuple[Message, ...]], float]

UNSAID: Final = frozenset({"go-on"})
"""Questions that are not put into words: a person who pauses knows that the coach waits."""


def set_is_over(effects: Iterable[AnyEffect]) -> bool:
    """Whether a set of strength work is among what was done."""
    return any(isinstance(one, Performed) and one.phase == "exercise" for one in effects)


def at_once(_messages: tuple[Message, ...]) -> float:
    """No delay: answers and the workout go on side by side."""
    return 0.0


def effort_question(steps: Sequence[Step], index: int, effects: Iterable[AnyEffect], talk: str) -> Message | None:
    """Ask how hard it was, where step ``index`` follows the last set of an exercise; None where it isn't asked."""
    last = just_over(steps, index)
    if last is None or steps[index].phase == "exercise":  # a set leaves no time to answer
        return None
    return Message("ask-effort", {"exercise": last.exercise or ""}) if effort_due(last, effects, talk) else None


class Heard(NamedTuple):
    """What an intent led to.

    Attributes:
        session: After it.
        events: What happened to the session, in order.
        reaches: When the last of the events happened; the moment of the intent if there was none.
        question: Asked at the end.
    """

    session: Session
    events: tuple[AnyEvent, ...]
    effects: tuple[AnyEffect, ...]
    reaches: float
    messages: tuple[Message, ...]
    question: Message | None


class Conversation:
    """Answers intents with the dialogue, for one session that runs in real time.

    Attributes:
        dialogue: What is remembered from one intent to the next.
        at_risk: Indices of the steps that are asked about before they begin, as they load a part that hurt.
    """

    def __init__(self, store: Store, plan: Plan, speech: Speech, user: str, talk: str) -> None:
        """Talk with ``user``, who is coached in ``plan`` and listens to as much as ``talk`` says."""
        self._service, self._plan, self._speech = Service(store), plan, speech
        self._user, self._talk = user, talk
        self.dialogue = Dialogue()
        self.at_risk: frozenset[int] = frozenset()

    @property
    def question(self) -> str:
        """The kind of the open question; empty where none is open."""
        return self.dialogue.asked.kind

    def ask_about_coming_back(self, kind: str) -> None:
        """Take up the conversation at the question whether to go on with an old workout."""
        self.dialogue = replace(self.dialogue, asked=Asked(kind=kind, times=1))

    def hear(self, intent: Intent, session: Session, now: float, moment: float, delay: Delay = at_once) -> Heard:
        """Answer an intent, and carry the answer out.

        Args:
            intent: What the person wants.
            session: As it is.
            now: The session's time.
            moment: Where the listener is: a hold counts from there.
            delay: Seconds that messages take before what follows them.
        """
        request = self._request(intent, now, moment, delay)
        answer = self._service.decide(request, Arrival(self._plan, session, now, self._talk, now))
        after = self._service.carry_out(request, answer) or session
        holds = after.state == "paused"
        self.dialogue = answer.dialogue if holds else replace(answer.dialogue, asked=self._stays_open(intent, answer))
        self.at_risk = stops_before(answer)
        happened = [act for act in answer.acts if isinstance(act, Happen)]
        return Heard(
            session=after,
            events=tuple(act.event for act in happened),
            effects=tuple(answer.exchange.effects),
            reaches=max((act.at for act in happened), default=now),
            messages=answer.messages,
            question=answer.question if self.question and self.question not in UNSAID else None,
        )

    def _stays_open(self, intent: Intent, answer: Answer) -> Asked:
        """What is still asked while the workout goes on: how many there were, and nothing else."""
        if answer.dialogue.asked.kind == HOW_MANY:
            return answer.dialogue.asked
        answered = answer_to(QUESTIONS[HOW_MANY], intent.name) is not None and intent.name not in LEADS_ON
        open_ = self.question == HOW_MANY and not answered and not set_is_over(answer.exchange.effects)
        return self.dialogue.asked if open_ else Asked()

    def close_question(self) -> None:
        """Ask no longer how many there were."""
        self.dialogue = replace(self.dialogue, asked=Asked())

    def step_begins(self, session: Session) -> Heard | None:
        """Ask before a step that has just begun, if it loads a part that hurt; None where nothing hurt."""
        if not (session.told & HURT_BEFORE or self._service.people.hurt(self._user, session.id, session.began)):
            return None
        return self.hear(Intent(STEP_BEGINS), session, session.began, session.began)

    def _request(self, intent: Intent, now: float, moment: float, delay: Delay) -> Request:
        return Request(
            id=secrets.token_hex(5),
            who=self._user,
            now=now,
            intent=intent,
            dialogue=self.dialogue,
            speech=self._speech,
            locale="",
            frontend="pc",
            delay=delay,
            moment=moment,
        )
