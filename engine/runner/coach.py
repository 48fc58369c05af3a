"""Runs one session in real time: takes events from clock and keys, carries effects to playback and screen."""

from __future__ import annotations

import math
import secrets
from collections.abc import Sequence
from contextlib import suppress

from msgspec.structs import replace

from engine.cues.models import Listener
from engine.cues.position_text import lifted, where
from engine.runner import heartbeat
from engine.runner.correction import Correction
from engine.runner.director import Director
from engine.runner.effort_question import to_be_rated
from engine.runner.heartbeat import Heartbeat
from engine.runner.key_bindings import event_for
from engine.runner.keys import Keys
from engine.runner.playback import Playback
from engine.runner.prompter import Prompter, Spoken
from engine.runner.screen import Screen
from engine.storage.port import Store, StoreError
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.effects import Amended, AnyEffect, Enter
from engine.workflow.events import AnyEvent, PainReported, Pause, Resume, Start, TimeReached
from engine.workflow.machine import MIDDLE
from engine.workflow.messages import Message
from engine.workflow.position import current, elapsed, trained
from engine.workflow.replay import timer
from engine.workflow.session import OVER

STATUS_EVERY = 0.25
"""Real seconds between two looks at the time left."""

COUNT_IN = 3
"""Seconds of the countdown before an interrupted session goes on."""


class Coach:
    """Runs one session to its end. All decisions are the engine's."""

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
        asks: bool = False,
        opening: Sequence[Message] = (),
    ) -> None:
        """Coach ``session``, which ``store`` knows before the first event. The playback is started by its owner.

        With ``asks`` it asks after the last set of an exercise how hard that was. ``opening`` has the reasons to tell
        when the workout begins.
        """
        self._store, self._plan, self.session = store, plan, session
        self._playback, self._screen, self._keys = playback, screen, keys
        self._speech = SpokenWords(words.words, playback.length)
        self._prompter = Prompter(playback, self._show)
        self._director = Director(plan, session, listener, self._speech, playback, self._prompter, opening)
        self._heartbeat = Heartbeat(store, session.id, screen.warn)
        self._go_on_at: float | None = None
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

    def pick_up(self, interrupted_at: float) -> None:
        """Go on with an interrupted session: say where it was, count in, resume."""
        if self.session.state != "paused":
            self._apply(Pause(id=_event_id()), interrupted_at)
        self._answer(where(self._plan, self.session, interrupted_at))
        self._answer(Message("go-on-in"))
        for left in range(COUNT_IN, 0, -1):
            self._answer(Message("countdown", {"number": left}), room=1.0)
        self._go_on_at = self._prompter.free_at

    def run(self) -> Session:
        """Coach until the session is over."""
        while self.session.state not in OVER:
            self._turn()
        self._say_to_the_end()
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
        self._heartbeat.beat(now)
        deadline = math.inf if self.session.deadline is None else self.session.deadline
        self._director.look_ahead(self.session, now, deadline)
        self._prompter.speak(now, deadline if now >= deadline else math.inf)
        if event := self._due(now, deadline):
            self._happen(event)
            return
        if self._correction.text is None:
            self._screen.where(self._plan, self.session, now)
        else:
            self._screen.status(f"> {self._correction.text}")
        if key := self._keys.read(self._pause_until(self._next_moment(now, deadline), now)):
            self._press(key)

    def _due(self, now: float, deadline: float) -> AnyEvent | None:
        """Carry out what is due at ``now`` without a key."""
        if now >= deadline:
            return timer(self.session)
        if self._go_on_at is None or now < self._go_on_at:
            return None
        self._go_on_at = None
        return Resume(id=_event_id())

    def _next_moment(self, now: float, deadline: float) -> float:
        go_on = math.inf if self._go_on_at is None else self._go_on_at
        return min(self._prompter.next_moment(), deadline, go_on, now + heartbeat.EVERY)

    def _pause_until(self, moment: float, now: float) -> float:
        return min(STATUS_EVERY, max(0.0, self._playback.wall(moment - now)))

    def _press(self, key: str) -> None:
        """Apply a key's event. In a count-in the answer comes first, except to a report of pain."""
        taken = self._correction.take(key, _event_id())
        event = taken.event if taken.mine else event_for(key, self.session.state, _event_id())
        if event is None:
            return
        counting_in = self._go_on_at is not None
        self._happen(event)
        go_on = counting_in and self.session.state == "paused" and not isinstance(event, PainReported)
        self._go_on_at = self._prompter.free_at if go_on else None

    def _happen(self, event: AnyEvent) -> None:
        """Apply ``event`` now. A pause counts from the beginning of the word that it cuts off."""
        before, now = self.session, self._playback.now()
        self._prompter.speak(now, math.inf if before.deadline is None else before.deadline)
        word = self._where_the_word_began(now)
        moment = word if isinstance(event, Pause | PainReported) else now
        effects = self._apply(event, moment)
        if effects and not isinstance(event, TimeReached):
            self._director.quieten()
        if self._answered(effects) and not self._entered(effects, before, moment):
            self._go_on(elapsed(self.session, moment) - (moment - word))

    def _apply(self, event: AnyEvent, moment: float) -> tuple[AnyEffect, ...]:
        applied = self._store.apply(self.session.id, event, moment)
        self.session = applied.session
        self._amended += [effect for effect in applied.effects if isinstance(effect, Amended)]
        return applied.effects

    def _where_the_word_began(self, now: float) -> float:
        return max(self.session.began, self._prompter.word_began(now))

    def _answered(self, effects: tuple[AnyEffect, ...]) -> bool:
        """Speak the answers to an event first. Returns whether the step's words must be planned again."""
        answers = [Message(effect.id, effect.arguments) for effect in effects if isinstance(effect, Message)]
        if answers:
            self._director.quieten()
        for say in answers:
            self._answer(say)
        return bool(answers) or any(isinstance(effect, Enter) for effect in effects)

    def _entered(self, effects: tuple[AnyEffect, ...], before: Session, moment: float) -> bool:
        """Enter a new step, as of now or as of the end of the previous one."""
        entered = [effect.step for effect in effects if isinstance(effect, Enter)]
        began = self.session.began
        if not entered or not (began >= moment or began == before.deadline):
            return False
        for text in self._director.leave() if self.session.step > before.step == 0 else ():
            self._screen.line(text)
        step = current(self._plan, self.session)
        self._screen.heading(replace(step, load=lifted(step, self._amended)), trained(self.session, began))
        self._director.enter(self.session)
        self._ask(effects, entered[-1])
        return True

    def _ask(self, effects: tuple[AnyEffect, ...], index: int) -> None:
        """Ask how hard it was, after the last set of an exercise. The rest's words are placed around the question."""
        exercise = to_be_rated(effects, self._plan.steps(self.session.swaps), index) if self._asks else None
        if exercise is not None:
            self._answer(Message("ask-effort", {"exercise": exercise}))
            self._go_on(elapsed(self.session, self._playback.now()))

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

    def _say_to_the_end(self) -> None:
        """Wait until the last words have been heard."""
        while (now := self._playback.now()) < self._prompter.free_at:
            self._prompter.speak(now)
            self._keys.read(self._pause_until(self._prompter.free_at, now))


def _event_id() -> str:
    return secrets.token_hex(5)
