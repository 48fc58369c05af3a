"""A session that runs: an event or an intent comes in, and what it leads to is shown and spoken."""

from __future__ import annotations

import math
import secrets
from collections.abc import Sequence
from typing import Final

from engine.cues.models import Listener
from engine.dialogue.intent import Intent
from engine.runner.conversation import Conversation, Delay, Heard, at_once, effort_question, set_is_over
from engine.runner.ears import Asked
from engine.runner.playback import Playback
from engine.runner.presenter import Presenter
from engine.runner.screen import Screen
from engine.storage.port import Store
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.effects import AnyEffect, Enter
from engine.workflow.events import AnyEvent, Pause, Resume
from engine.workflow.messages import Message
from engine.workflow.position import elapsed
from engine.workflow.replay import longer_ready

ASKED_MEANWHILE: Final = frozenset({"ask-how-many", "again-how-many", "third-skip"})
"""How it is asked, while the workout goes on, how many there were."""

NOTHING_ASKED: Final = Asked()


class LiveSession:
    """Carries effects of one session to playback and screen. What an intent leads to is the dialogue's decision.

    Attributes:
        session: As it is now.
    """

    def __init__(
        self,
        store: Store,
        plan: Plan,
        session: Session,
        listener: Listener,
        words: SpokenWords,
        playback: Playback,
        screen: Screen,
        *,
        user: str = "",
        asks: bool = False,
        opening: Sequence[Message] = (),
    ) -> None:
        """Run ``session`` of ``user``, which ``store`` knows already. The playback is started by its owner.

        With ``asks`` it asks after the last set of an exercise how hard that was. ``opening`` has the reasons to tell
        when the workout begins.
        """
        self._store, self._plan, self.session = store, plan, session
        self._playback, self._screen = playback, screen
        self._presenter = Presenter(plan, session, listener, words, playback, screen, opening)
        self._prompter, self._director = self._presenter.prompter, self._presenter.director
        self._conversation = Conversation(store, plan, self._presenter.speech, user, listener.talk)
        self._goes_on_at, self._talk = 0.0, listener.talk
        self._asks = asks

    @property
    def _deadline(self) -> float:
        return math.inf if self.session.deadline is None else self.session.deadline

    def _happen(self, event: AnyEvent) -> None:
        """Apply an event that no key asked for."""
        before, now = self.session, self._playback.now()
        self._presenter.asked = NOTHING_ASKED
        self._prompter.speak(now, self._deadline)
        word = self._where_the_word_began(now)
        effects = self._apply(event, now)
        moved = self.session.step != before.step
        if moved and (heard := self._conversation.step_begins(self.session)):
            self._take(heard)
            if heard.question is not None:
                self._presenter.stand_still(heard, self._conversation.question, moved=True)
                return
        answers = [effect for effect in effects if isinstance(effect, Message)]
        if answers:
            self._director.quieten()
        self._carry_on((event,), answers, effects, before, now, word)

    def _hear(self, intent: Intent, delay: Delay = at_once) -> None:
        """Answer an intent. A pause counts from the beginning of the word that it cuts off."""
        before, now = self.session, self._playback.now()
        self._presenter.asked = NOTHING_ASKED
        self._prompter.speak(now, self._deadline)
        word = self._where_the_word_began(now)
        heard = self._conversation.hear(intent, before, now, word, delay)
        if delay is not at_once:
            self._goes_on_at = heard.reaches
        elif heard.effects or heard.messages:
            self._director.quieten()
        self._take(heard)
        if self.session.state == "paused":
            moved = self.session.step != before.step
            stood = before.state == "paused"
            self._presenter.stand_still(heard, self._conversation.question, moved=moved, stood=stood)
        else:
            self._carry_on(heard.events, heard.messages, heard.effects, before, now, max(word, self._goes_on_at))
            if heard.question is not None and heard.question.id in ASKED_MEANWHILE:
                self._ask_meanwhile(heard.question)

    def _ask_meanwhile(self, question: Message) -> None:
        """Ask while the workout goes on: its words are placed around the question."""
        self._presenter.ask(self._conversation.question, question)
        self._presenter.go_on(elapsed(self.session, self._playback.now()))
        self._screen.tell("terminal-how-many")

    def _carry_on(
        self,
        events: Sequence[AnyEvent],
        answers: Sequence[Message],
        effects: Sequence[AnyEffect],
        before: Session,
        now: float,
        word: float,
    ) -> None:
        """Speak the answers first; then plan the words of a new step, or of this one from the word that was cut off."""
        answered = self._presenter.answer(map(self._true, answers))
        entered = any(isinstance(effect, Enter) for effect in effects)
        began = self.session.began
        if entered and (began >= now or began == before.deadline):
            self._enter(events, effects, before)
        elif entered or answered:
            self._presenter.go_on(elapsed(self.session, word))

    def _true(self, answer: Message) -> Message:
        """The answer, but nothing is said to be saved that the store could not keep."""
        claims = answer.id == "stopped" and not self._store.settle()
        return Message("stopped-unkept", answer.arguments) if claims else answer

    def _enter(self, events: Sequence[AnyEvent], effects: Sequence[AnyEffect], before: Session) -> None:
        """Enter a new step, as of now or as of the end of the previous one."""
        if self.session.step > before.step == 0:
            self._presenter.leave_opening()
        self._presenter.show_step()
        goes_on = any(isinstance(event, Resume) for event in events)
        if not goes_on and (seconds := self._director.room_needed(self.session)):
            self._apply(longer_ready(self.session, seconds), self.session.began)
        self._director.enter(self.session, anew=before.state == "paused" and before.step == self.session.step)
        question = effort_question(self._plan.steps(self.session.swaps), self.session.step, effects, self._talk)
        if question is not None and self._asks:  # the words of the rest are placed around it
            self._presenter.ask("effort", question)
            self._presenter.go_on(elapsed(self.session, self._playback.now()))

    def _hold(self, moment: float) -> None:
        """Pause where the word that sounded at ``moment`` began."""
        word = self._where_the_word_began(moment)
        self._director.quieten(moment)
        self._apply(Pause(id=event_id()), word)

    def _take(self, heard: Heard) -> None:
        self.session = heard.session
        self._presenter.take(self.session, heard.effects)

    def _apply(self, event: AnyEvent, moment: float) -> tuple[AnyEffect, ...]:
        applied = self._store.apply(self.session.id, event, moment)
        if set_is_over(applied.effects):
            self._conversation.close_question()
        self.session = applied.session
        self._presenter.take(self.session, applied.effects)
        return applied.effects

    def _where_the_word_began(self, now: float) -> float:
        return max(self.session.began, self._goes_on_at, self._prompter.word_began(now))


def event_id() -> str:
    """An id for an event that no request brought."""
    return secrets.token_hex(5)
