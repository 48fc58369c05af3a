"""Runs one session in real time: takes events from clock and keys, carries effects to playback and screen."""

from __future__ import annotations

import math
import secrets
from collections.abc import Sequence
from contextlib import suppress

from engine.cues.models import Listener
from engine.dialogue.conversation import RETURNS
from engine.dialogue.intent import Intent
from engine.runner import heartbeat
from engine.runner.conversation import Conversation, Delay, Heard, at_once, effort_question
from engine.runner.heartbeat import Heartbeat
from engine.runner.key_bindings import UNDO
from engine.runner.key_reader import KeyReader
from engine.runner.keys import Keys
from engine.runner.playback import Playback
from engine.runner.presenter import Presenter
from engine.runner.screen import Screen
from engine.runner.suspension import Suspension
from engine.runner.unattended import safe_answer
from engine.runner.vigil import Vigil
from engine.storage.port import Store, StoreError
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.effects import AnyEffect, Enter
from engine.workflow.events import AnyEvent, Pause, Resume, Start
from engine.workflow.machine import MIDDLE
from engine.workflow.messages import Message
from engine.workflow.position import elapsed
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
        self._playback, self._screen = playback, screen
        self._keys, self._keyboard = KeyReader(keys, plan, words.text("terminal-yes-key", {}).lower()), keys
        self._presenter = Presenter(plan, session, listener, words, playback, screen, opening)
        self._prompter, self._director = self._presenter.prompter, self._presenter.director
        self._heartbeat, self._vigil = Heartbeat(store, session.id, screen.warn), Vigil(playback)
        self._suspension = Suspension()
        self._pressed: Intent | None = None
        self._conversation = Conversation(store, plan, self._presenter.speech, user, listener.talk)
        self._goes_on_at, self._talk = 0.0, listener.talk
        self._asks = asks

    def first_words(self) -> list[str]:
        """The texts that are said first, so that they can be ready when the clock starts."""
        return self._director.first_words()

    def begin(self) -> None:
        """Start a new session. Reasons that find no time are shown on the screen."""
        self._presenter.begin()
        self._happen(Start(id=_event_id()))

    def pick_up(self) -> None:
        """Go on with a session that is held or was stopped, after a yes to that."""
        self._presenter.come_back(effect for entry in self._store.log(self.session.id) for effect in entry.effects)
        self._conversation.ask_about_coming_back("reopen" if self.session.state in OVER else "resume")
        self._hear(GO_ON, self._presenter.seconds_until_said)

    def run(self) -> Session:
        """Coach until the session is over, and its last words are said.

        Raises:
            NeedsAnswer: a question is open that only a person can answer, and there is no keyboard.
        """
        with self._suspension:
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
                self._hold(self._vigil.coached_until(self._playback.now()))
        return self.session.state not in OVER

    def _turn(self) -> None:
        """Do the next thing there is to do. First of all, nothing is counted that nobody heard."""
        pressed, self._pressed = self._pressed, None
        if self._suspension.asked:
            self._suspend()
        elif (since := self._vigil.look(self._playback.now())) is not None:
            self._return(since, pressed)
        elif pressed is not None:
            self._hear(pressed)
        elif self._conversation.question and not self._keys.there:
            self._hear(safe_answer(self._conversation.question), self._presenter.seconds_until_said)
        else:
            self._coach_on()

    def _suspend(self) -> None:
        """Stop the process in a pause, as Ctrl-Z asks for. The shell has the terminal until it is continued."""
        under_way = self.session.state in MIDDLE
        self.interrupt()
        self._screen.close()
        self._keyboard.let_go()
        self._suspension.stop()
        self._vigil.look(self._playback.now())
        if under_way:
            self._hear(Intent(RETURNS), self._presenter.seconds_until_said)

    def _return(self, since: float, pressed: Intent | None) -> None:
        """Go on after time in which nobody was coached: that was a pause. A key that was pressed says how."""
        self._screen.close()
        under_way = self.session.state in MIDDLE
        if under_way:
            self._hold(since)
        if pressed is not None:
            self._hear(pressed)
        elif under_way:
            self._hear(Intent(RETURNS), self._presenter.seconds_until_said)

    def _hold(self, moment: float) -> None:
        """Pause where the word that sounded at ``moment`` began."""
        word = self._where_the_word_began(moment)
        self._director.quieten(moment)
        self._apply(Pause(id=_event_id()), word)

    def _coach_on(self) -> None:
        for message in self._playback.notices():
            self._screen.tell(message)
        now = self._playback.now()
        self._heartbeat.beat(max(now, self._goes_on_at))
        deadline = self._deadline
        if self.session.step + 1 not in self._conversation.at_risk:
            self._director.look_ahead(self.session, now, deadline)
        self._prompter.speak(now, deadline if now >= deadline else math.inf)
        if now >= deadline:
            self._happen(timer(self.session))
            return
        if self._keys.typed is None:
            self._screen.where(self._plan, self.session, now)
        else:
            self._screen.status(f"> {self._keys.typed}")
        moment = min(self._prompter.next_moment(), self._deadline, now + heartbeat.EVERY)
        self._pressed = self._read_key(moment, now)

    @property
    def _deadline(self) -> float:
        return math.inf if self.session.deadline is None else self.session.deadline

    def _read_key(self, moment: float, now: float) -> Intent | None:
        """Wait for a key until ``moment`` at most."""
        seconds = min(STATUS_EVERY, max(0.0, self._playback.wall(moment - now)))
        return self._keys.read(seconds, self.session, self._conversation.question)

    def _happen(self, event: AnyEvent) -> None:
        """Apply an event that no key asked for."""
        before, now = self.session, self._playback.now()
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
            self._presenter.stand_still(heard, self._conversation.question, moved=moved)
        else:
            self._carry_on(heard.events, heard.messages, heard.effects, before, now, max(word, self._goes_on_at))

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
        answered = self._presenter.answer(answers)
        entered = any(isinstance(effect, Enter) for effect in effects)
        began = self.session.began
        if entered and (began >= now or began == before.deadline):
            self._enter(events, effects, before)
        elif entered or answered:
            self._presenter.go_on(elapsed(self.session, word))

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
            self._presenter.answer((question,))
            self._presenter.go_on(elapsed(self.session, self._playback.now()))

    def _take(self, heard: Heard) -> None:
        self.session = heard.session
        self._presenter.take(self.session, heard.effects)

    def _apply(self, event: AnyEvent, moment: float) -> tuple[AnyEffect, ...]:
        applied = self._store.apply(self.session.id, event, moment)
        self.session = applied.session
        self._presenter.take(self.session, applied.effects)
        return applied.effects

    def _where_the_word_began(self, now: float) -> float:
        return max(self.session.began, self._goes_on_at, self._prompter.word_began(now))

    def _said_to_the_end(self) -> bool:
        """Wait until the last words have been heard; False if the end was taken back meanwhile."""
        while (now := self._playback.now()) < self._prompter.free_at:
            if self._suspension.asked:
                self._suspend()
            self._prompter.speak(now)
            if self._read_key(self._prompter.free_at, now) == UNDO:
                self._hear(UNDO)
                return self.session.state in OVER
        return True


def _event_id() -> str:
    return secrets.token_hex(5)
