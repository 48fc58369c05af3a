"""One session in real time: events in from the clock and the keys, effects out to the mouth and the screen."""

from __future__ import annotations

import secrets

from engine.cues.models import Cue, Listener
from engine.cues.placing import MARGIN, Span, after
from engine.cues.script import script
from engine.cues.where import where
from engine.runner.agenda import Agenda
from engine.runner.bindings import event_for
from engine.runner.keys import Keys
from engine.runner.mouth import Mouth
from engine.runner.screen import Screen
from engine.storage.port import Store
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.change import GRACE
from engine.workflow.effects import AnyEffect, Enter, Hush, Refused, Say
from engine.workflow.events import AnyEvent, Pause, Resume, Start
from engine.workflow.machine import MIDDLE
from engine.workflow.position import current, elapsed, trained
from engine.workflow.replay import timer
from engine.workflow.session import OVER

HEARTBEAT = 1.0
"""Seconds between two notes of where the listener is; what a killed process can lose."""

AHEAD = 3
"""Steps whose clips are made ahead of time."""

STATUS_EVERY = 0.25
"""Real seconds between two looks at the time left."""

COUNT_IN = 3
"""Seconds counted down before an interrupted session goes on."""

A_HAIR = 0.01
"""Seconds by which the sum of two times may miss the moment at which a cut word began."""


class Coach:
    """Runs one session to its end. Nothing it does decides anything: the engine does."""

    def __init__(
        self,
        store: Store,
        plan: Plan,
        session: Session,
        listener: Listener,
        words: SpokenWords,
        mouth: Mouth,
        screen: Screen,
        keys: Keys,
    ) -> None:
        """Coach ``session``, which ``store`` knows. The mouth must have been started."""
        self._store, self._plan, self.session = store, plan, session
        self._listener, self._mouth, self._screen, self._keys = listener, mouth, screen, keys
        self._speech = SpokenWords(words.words, mouth.length)
        self._agenda = Agenda()
        self._ahead: tuple[int, float] | None = None
        self._busy_until = 0.0
        self._noted = 0.0

    def first_words(self) -> list[str]:
        """The texts that are said first, so that they can be ready when the clock starts."""
        return [cue.text for cue in self._script(0)]

    def begin(self) -> None:
        """Start a new session."""
        self._happen(Start(id=_event_id()))

    def pick_up(self, interrupted_at: float) -> None:
        """Go on with a session that was interrupted: say where it was, count in, resume."""
        if self.session.state != "paused":
            self._apply(Pause(id=_event_id()), interrupted_at)
        self._answer(where(self._plan, self.session, interrupted_at))
        for left in range(COUNT_IN, 0, -1):
            self._answer(Say("countdown", {"number": left}), room=1.0)
        self._wait_until(self._busy_until)
        if self.session.state == "paused":
            self._happen(Resume(id=_event_id()))

    def run(self) -> Session:
        """Coach until the session is over."""
        while self.session.state not in OVER:
            self._turn()
        self._wait_until(self._busy_until)
        return self.session

    def interrupt(self) -> None:
        """Hold the session where it is, for ``coach resume``."""
        self._mouth.hush()
        if self.session.state not in {*OVER, "ready", "paused"}:
            self._apply(Pause(id=_event_id()), self._where_the_word_began())

    def _turn(self) -> None:
        for message in self._mouth.notices():
            self._screen.tell(message)
        now = self._mouth.now()
        self._look_ahead(now)
        self._speak(now)
        self._note(now)
        deadline = self.session.deadline
        if deadline is not None and now >= deadline:
            self._happen(timer(self.session))
            return
        self._screen.where(self._plan, self.session, now)
        if key := self._keys.read(self._pause_until(self._next_moment(now), now)):
            self._press(key)

    def _next_moment(self, now: float) -> float:
        moments = [self._agenda.next_moment(self._mouth.lead), self.session.deadline, now + HEARTBEAT]
        return min(moment for moment in moments if moment is not None)

    def _pause_until(self, moment: float, now: float) -> float:
        return min(STATUS_EVERY, max(0.0, self._mouth.wall(moment - now)))

    def _press(self, key: str) -> None:
        event = event_for(key, self.session.state, _event_id())
        if event is not None:
            self._happen(event)

    def _happen(self, event: AnyEvent) -> None:
        """Let ``event`` happen now; a pause begins where the word that it cuts off began."""
        moment = self._where_the_word_began() if isinstance(event, Pause) else self._mouth.now()
        effects = self._apply(event, moment)
        self._carry_out(effects, moment, 0.0 if isinstance(event, Resume) else GRACE)

    def _apply(self, event: AnyEvent, moment: float) -> tuple[AnyEffect, ...]:
        applied = self._store.apply(self.session.id, event, moment)
        self.session = applied.session
        return applied.effects

    def _where_the_word_began(self) -> float:
        now = self._mouth.now()
        sounding = self._agenda.sounding(now)
        return max(self.session.began, sounding.at) if sounding else now

    def _carry_out(self, effects: tuple[AnyEffect, ...], moment: float, grace: float) -> None:
        """Answers first, then the step; an answer that comes in between moves the rest of the step out of its way.

        What a step wanted said up to ``grace`` seconds before ``moment`` is said now.
        """
        gone = elapsed(self.session, moment)
        answers = [Say(effect.message, effect.arguments) for effect in effects if isinstance(effect, Say | Refused)]
        entered = [effect.step for effect in effects if isinstance(effect, Enter)]
        if answers or any(isinstance(effect, Hush) for effect in effects):
            self._quieten()
        for say in answers:
            self._answer(say)
        if entered:
            self._enter(entered[-1], gone - grace)
        elif answers and self.session.state in MIDDLE:
            self._plan_step(self.session.step, gone)

    def _quieten(self) -> None:
        self._mouth.hush()
        self._agenda.clear()
        self._ahead = None
        self._busy_until = 0.0

    def _answer(self, say: Say, room: float = 0.0) -> None:
        """Say something now, or right after what is being answered already; it takes at least ``room`` seconds."""
        at = max(self._mouth.now(), self._busy_until)
        text = self._speech.text(say.message, say.arguments)
        length = self._mouth.say(text, at)
        self._screen.said(text, trained(self.session, at))
        self._busy_until = at + max(length + MARGIN, room)

    def _enter(self, index: int, since: float) -> None:
        if since <= 0.0:
            self._screen.heading(current(self._plan, self.session), trained(self.session, self.session.began))
        if self._ahead != (index, self.session.began):
            self._agenda.clear()
            self._plan_step(index, since)
        self._ahead = None
        self._prepare(index)

    def _plan_step(self, index: int, since: float) -> None:
        """Plan what is said in the step from ``since`` seconds after its start."""
        self._agenda.add(self.session.began, after(self._script(index), since - A_HAIR))

    def _script(self, index: int, began: float | None = None) -> tuple[Cue, ...]:
        """The script of a step of this session, around the answer that is being spoken."""
        current_step = began is None
        start = self.session.began if began is None else began
        gone = max(0.0, self._mouth.now() - start) if self.session.began else 0.0
        taken = Span(gone, self._busy_until - start) if self._busy_until - start > gone else None
        added = self.session.added if current_step and index == self.session.step else 0.0
        steps = self._plan.steps(self.session.swaps)
        return script(steps, index, self._speech, self._listener, added=added, taken=taken)

    def _look_ahead(self, now: float) -> None:
        """Near the end of a step, plan the next one: its first word must not wait for us."""
        deadline, following = self.session.deadline, self.session.step + 1
        steps = self._plan.steps(self.session.swaps)
        if deadline is None or self._ahead or now < deadline - self._mouth.lead or following >= len(steps):
            return
        self._agenda.add(deadline, self._script(following, deadline))
        self._ahead = (following, deadline)

    def _speak(self, now: float) -> None:
        for item in self._agenda.say_until(now + self._mouth.lead):
            self._mouth.say(item.cue.text, item.at, item.cue.pace)
        for item in self._agenda.show_until(now):
            self._screen.cue(item.cue, trained(self.session, item.at))

    def _prepare(self, index: int) -> None:
        following = range(index, min(index + AHEAD, len(self._plan.steps(self.session.swaps))))
        self._mouth.prepare(cue.text for number in following for cue in self._script(number))

    def _note(self, now: float) -> None:
        if now - self._noted >= HEARTBEAT and self.session.state not in OVER:
            self._store.alive(self.session.id, now)
            self._noted = now

    def _wait_until(self, moment: float) -> None:
        while (now := self._mouth.now()) < moment:
            self._keys.read(min(STATUS_EVERY, self._mouth.wall(moment - now)))


def _event_id() -> str:
    return secrets.token_hex(5)
