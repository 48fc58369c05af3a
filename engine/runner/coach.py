"""Runs one session in real time: takes events from clock and keys, carries effects to playback and screen."""

from __future__ import annotations

import math
import secrets
from collections.abc import Sequence
from contextlib import suppress

from msgspec.structs import replace

from engine.cues.models import Listener
from engine.cues.placement import MARGIN
from engine.cues.position_text import lifted
from engine.dialogue.intent import Intent
from engine.dialogue.questions.place_questions import effort_due
from engine.runner import heartbeat
from engine.runner.conversation import Conversation, Delay, Heard, at_once
from engine.runner.correction import Correction
from engine.runner.director import Director
from engine.runner.heartbeat import Heartbeat
from engine.runner.key_bindings import UNDO, intent_for
from engine.runner.keys import Keys
from engine.runner.playback import Playback
from engine.runner.prompter import Prompter, Spoken
from engine.runner.screen import Screen
from engine.runner.unattended import SAFE, NeedsAnswer
from engine.storage.port import Store, StoreError
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.effects import Amended, AnyEffect, Enter
from engine.workflow.events import AnyEvent, Pause, Resume, Start
from engine.workflow.machine import MIDDLE
from engine.workflow.messages import Message
from engine.workflow.position import HAIR, current, elapsed, just_over, trained
from engine.workflow.replay import longer_ready, timer
from engine.workflow.session import OVER

STATUS_EVERY = 0.25
"""Real seconds between two looks at the time left."""

GO_ON = Intent("AMAZON.ResumeIntent")


class Coach:
    """Runs one session to its end. What a key leads to is the dialogue's decision, all else the engine's."""

    def __init__(
        self,
        store: Store,
        plan: Plan,
        session: Session,
        listener: Listener,
        words: SpokenWords,
        playback: Playback,
        screen: Screen,
        keys: Keys,
        *,
        user: str = "",
        asks: bool = False,
        opening: Sequence[Message] = (),
    ) -> None:
        """Coach ``session`` of ``user``, which ``store`` knows already. The playback is started by its owner.

        With ``asks`` it asks after the last set of an exercise how hard that was. ``opening`` has the reasons to tell
        when the workout begins.
        """
        self._store, self._plan, self.session = store, plan, session
        self._playback, self._screen, self._keys = playback, screen, keys
        self._speech = SpokenWords(words.words, playback.length)
        self._prompter = Prompter(playback, self._show)
        self._director = Director(plan, session, listener, self._speech, playback, self._prompter, opening)
        self._heartbeat = Heartbeat(store, session.id, screen.warn)
        self._conversation = Conversation(store, plan, self._speech, user, listener.talk)
        self._goes_on_at, self._talk = 0.0, listener.talk
        self._amended: list[Amended] = []
        self._asks, self._correction = asks, Correction()

    def first_words(self) -> list[str]:
        """The texts that are said first, so that they can be ready when the clock starts."""
        return self._director.first_words()

    def begin(self) -> None:
        """Start a new session. Reasons that find no time are shown on the screen."""
        for text in self._director.begin():
            self._screen.line(text)
        self._happen(Start(id=_event_id()))

    def pick_up(self) -> None:
        """Go on with a session that is held or was stopped, after a yes to that.

        Raises:
            NeedsAnswer: a question comes first, and there is no keyboard.
        """
        self._director.come_back()
        self._director.learn(effect for entry in self._store.log(self.session.id) for effect in entry.effects)
        self._conversation.ask_about_coming_back("reopen" if self.session.state in OVER else "resume")
        self._hear(GO_ON, self._after_these_words)
        while self._conversation.question and not self._keys.there:
            answer = SAFE.get(self._conversation.question)
            if answer is None:
                raise NeedsAnswer
            self._hear(answer, self._after_these_words)

    def run(self) -> Session:
        """Coach until the session is over, and its last words are said."""
        while self.session.state not in OVER or not self._said_to_the_end():
            self._turn()
        return self.session

    def interrupt(self) -> bool:
        """Pause the session. Returns whether it can be resumed.

        If the store cannot be written now, the last heartbeat says where the session was.
        """
        self._playback.hush()
        if self.session.state in MIDDLE:
            with suppress(StoreError):
                self._apply(Pause(id=_event_id()), self._where_the_word_began(self._playback.now()))
        return self.session.state not in OVER

    def _turn(self) -> None:
        for message in self._playback.notices():
            self._screen.tell(message)
        now = self._playback.now()
        self._heartbeat.beat(max(now, self._goes_on_at))
        deadline = math.inf if self.session.deadline is None else self.session.deadline
        if self.session.step + 1 not in self._conversation.at_risk:
            self._director.look_ahead(self.session, now, deadline)
        self._prompter.speak(now, deadline if now >= deadline else math.inf)
        if now >= deadline:
            self._happen(timer(self.session))
            return
        if self._correction.text is None:
            self._screen.where(self._plan, self.session, now)
        else:
            self._screen.status(f"> {self._correction.text}")
        if key := self._keys.read(self._pause_until(self._next_moment(now, deadline), now)):
            self._press(key)

    def _next_moment(self, now: float, deadline: float) -> float:
        return min(self._prompter.next_moment(), deadline, now + heartbeat.EVERY)

    def _pause_until(self, moment: float, now: float) -> float:
        return min(STATUS_EVERY, max(0.0, self._playback.wall(moment - now)))

    def _press(self, key: str) -> None:
        """Answer a key."""
        taken = self._correction.take(key)
        intent = taken.intent if taken.mine else self._intent_of(key)
        if intent is not None:
            self._hear(intent)

    def _intent_of(self, key: str) -> Intent | None:
        step, paused = current(self._plan, self.session), self.session.state == "paused"
        yes = self._speech.text("terminal-yes-key", {}).lower()
        return intent_for(key, step, self._conversation.question, paused=paused, yes=yes)

    def _happen(self, event: AnyEvent) -> None:
        """Apply an event that no key asked for."""
        before, now = self.session, self._playback.now()
        self._prompter.speak(now, math.inf if before.deadline is None else before.deadline)
        effects = self._apply(event, now)
        if self.session.step != before.step and (heard := self._conversation.step_begins(self.session)):
            self._take(heard)
            if heard.question is not None:
                self._stand_still(heard, before)
                return
        if self._answered(effects) and not self._entered((event,), effects, before, now):
            self._go_on(elapsed(self.session, self._where_the_word_began(now)))

    def _hear(self, intent: Intent, delay: Delay = at_once) -> None:
        """Answer an intent. A pause counts from the beginning of the word that it cuts off."""
        before, now = self.session, self._playback.now()
        self._prompter.speak(now, math.inf if before.deadline is None else before.deadline)
        word = self._where_the_word_began(now)
        heard = self._conversation.hear(intent, before, now, word, delay)
        self._take(heard)
        if delay is at_once and (heard.effects or heard.messages):
            self._director.quieten()
        if self.session.state == "paused":
            self._stand_still(heard, before)
            return
        for message in heard.messages:
            self._answer(message)
        changed = bool(heard.messages) or any(isinstance(effect, Enter) for effect in heard.effects)
        if changed and not self._entered(heard.events, heard.effects, before, now):
            self._go_on(elapsed(self.session, max(word, self._goes_on_at)))

    def _take(self, heard: Heard) -> None:
        self.session = heard.session
        self._goes_on_at = heard.reaches
        self._note(heard.effects)

    def _stand_still(self, heard: Heard, before: Session) -> None:
        """Say why the session is held, and ask what to do. Nothing of the workout is said meanwhile."""
        moved = self.session.step != before.step
        if moved and elapsed(self.session, heard.reaches) > HAIR:
            self._show_step()
            self._director.enter(self.session)
        if moved:
            self._director.quieten()
        for message in (*heard.messages, *((heard.question,) if heard.question else ())):
            self._answer(message)
        if heard.question is not None:
            self._screen.keys_for(self._conversation.question)

    def _after_these_words(self, messages: tuple[Message, ...]) -> float:
        """Seconds until everything is said that is being said, and ``messages`` as well."""
        texts = (self._speech.text(message.id, message.arguments) for message in messages)
        busy = max(0.0, self._prompter.free_at - self._playback.now())
        return busy + sum(self._playback.length(text, 1.0) + MARGIN for text in texts)

    def _apply(self, event: AnyEvent, moment: float) -> tuple[AnyEffect, ...]:
        applied = self._store.apply(self.session.id, event, moment)
        self.session = applied.session
        self._note(applied.effects)
        return applied.effects

    def _note(self, effects: tuple[AnyEffect, ...]) -> None:
        self._amended += [effect for effect in effects if isinstance(effect, Amended)]
        self._director.learn(effects)

    def _where_the_word_began(self, now: float) -> float:
        return max(self.session.began, self._goes_on_at, self._prompter.word_began(now))

    def _answered(self, effects: tuple[AnyEffect, ...]) -> bool:
        """Speak the answers to an event first. Returns whether the step's words must be planned again."""
        answers = [Message(effect.id, effect.arguments) for effect in effects if isinstance(effect, Message)]
        if answers:
            self._director.quieten()
        for say in answers:
            self._answer(say)
        return bool(answers) or any(isinstance(effect, Enter) for effect in effects)

    def _entered(
        self, events: tuple[AnyEvent, ...], effects: tuple[AnyEffect, ...], before: Session, moment: float
    ) -> bool:
        """Enter a new step, as of now or as of the end of the previous one."""
        entered = [effect.step for effect in effects if isinstance(effect, Enter)]
        began = self.session.began
        if not entered or not (began >= moment or began == before.deadline):
            return False
        for text in self._director.leave() if self.session.step > before.step == 0 else ():
            self._screen.line(text)
        self._show_step()
        if not any(isinstance(event, Resume) for event in events) and (
            seconds := self._director.room_needed(self.session)
        ):
            self._apply(longer_ready(self.session, seconds), began)
        anew = before.state == "paused" and before.step == self.session.step
        self._director.enter(self.session, anew=anew)
        self._ask(effects, entered[-1])
        return True

    def _ask(self, effects: tuple[AnyEffect, ...], index: int) -> None:
        """Ask how hard it was, after the last set of an exercise. The rest's words are placed around the question."""
        steps = self._plan.steps(self.session.swaps)
        last = just_over(steps, index)
        if last is None or not self._asks or steps[index].phase == "exercise":  # a set leaves no time to answer
            return
        if effort_due(last, effects, self._talk):
            self._answer(Message("ask-effort", {"exercise": last.exercise or ""}))
            self._go_on(elapsed(self.session, self._playback.now()))

    def _show_step(self) -> None:
        step = current(self._plan, self.session)
        load = lifted(step, self._amended)
        self._screen.heading(replace(step, load=load), trained(self.session, self.session.began))

    def _go_on(self, since: float) -> None:
        if self.session.state in MIDDLE:
            self._director.go_on(self.session, since)

    def _answer(self, say: Message, room: float = 0.0) -> None:
        """Speak an answer now, or right after the one being spoken. It takes at least ``room`` seconds."""
        self._prompter.answer(self._speech.text(say.id, say.arguments), room)

    def _show(self, spoken: Spoken) -> None:
        clock = trained(self.session, spoken.at)
        if spoken.cue is None:
            self._screen.said(spoken.text, clock)
        else:
            self._screen.cue(spoken.cue, clock)

    def _said_to_the_end(self) -> bool:
        """Wait until the last words have been heard; False if the end was taken back meanwhile."""
        while (now := self._playback.now()) < self._prompter.free_at:
            self._prompter.speak(now)
            key = self._keys.read(self._pause_until(self._prompter.free_at, now))
            if key and self._intent_of(key) == UNDO:
                self._hear(UNDO)
                return self.session.state in OVER
        return True


def _event_id() -> str:
    return secrets.token_hex(5)
