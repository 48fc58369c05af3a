"""Runs one session in real time: what there is to do next, by the clock, by the keys and by what is heard."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress

from engine.coaching.past.records import SessionDone
from engine.coaching.past.session_log import session_done
from engine.cues.models import Listener
from engine.dialogue.conversation import RETURNS
from engine.dialogue.exchange import Place
from engine.dialogue.intent import Intent
from engine.runner import heartbeat
from engine.runner.conversation import HOW_MANY
from engine.runner.ears import Ears, arming
from engine.runner.heartbeat import Heartbeat
from engine.runner.inbox import Inbox, Pressed
from engine.runner.key_bindings import UNDO
from engine.runner.key_reader import KeyReader
from engine.runner.keys import Keys
from engine.runner.live_session import LiveSession, event_id
from engine.runner.person_claim import PersonClaim
from engine.runner.playback import Playback
from engine.runner.safety_watch import SafetyWatch
from engine.runner.screen import Look, Screen
from engine.runner.suspension import Suspension
from engine.runner.unattended import safe_answer
from engine.runner.vigil import Vigil
from engine.storage.port import Store, StoreError
from engine.storage.zones import day_of
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.events import Done, Start
from engine.workflow.machine import MIDDLE
from engine.workflow.messages import Message
from engine.workflow.position import current, elapsed
from engine.workflow.replay import timer
from engine.workflow.session import OVER

STATUS_EVERY = 0.25
"""Real seconds between two looks at the time left."""

TO_TELL = 30.0
"""Seconds that a person has after the last words to tell how many there were."""

GO_ON = Intent("AMAZON.ResumeIntent")


class Coach(LiveSession):
    """Runs one session to its end: brings it the events of the clock and the intents of the keys."""

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
        inbox: Inbox | None = None,
        ears: Ears | None = None,
        claim: PersonClaim | None = None,
    ) -> None:
        """Coach ``session`` with ``keys``, ``ears`` and what else comes into ``inbox``.

        See :class:`LiveSession` for the rest.
        """
        with_what = (store, plan, session, listener, words, playback, screen)
        super().__init__(*with_what, user=user, asks=asks, opening=opening)
        yes = words.text("terminal-yes-key", {}).lower()
        self._ears = ears or Ears()
        self._keys, self._keyboard = KeyReader(keys, plan, yes, screen, self._ears.talk), keys
        self._inbox = keys.inbox = inbox
        self._heartbeat, self._vigil = Heartbeat(store, session.id, screen.warn), Vigil(playback)
        self._safety = SafetyWatch(store, user)
        self._suspension, self._claim, self._left = Suspension(), claim or PersonClaim(), False
        self._pressed: Intent | None = None
        self._told_unattended = False

    def first_words(self) -> list[str]:
        """The texts that are said first, so that they can be ready when the clock starts."""
        return self._director.first_words()

    def begin(self) -> None:
        """Start a new session. Reasons that find no time are shown on the screen."""
        self._presenter.begin()
        self._happen(Start(id=event_id()))

    def pick_up(self) -> None:
        """Go on with a session that is held or was stopped, after a yes to that."""
        self._presenter.come_back(effect for entry in self._store.log(self.session.id) for effect in entry.effects)
        self._conversation.ask_about_coming_back("reopen" if self.session.state in OVER else "resume")
        self._hear(self._told_meanwhile() or GO_ON, self._presenter.seconds_until_said)

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
        if self.session.state in MIDDLE and not self._left:
            with suppress(StoreError):
                self._hold(self._vigil.coached_until(self._playback.now()))
        return self.session.state not in OVER

    def _turn(self) -> None:
        """Do the next thing there is to do. First of all, nothing is counted that nobody heard."""
        pressed, self._pressed = self._pressed, None
        now = self._playback.now()
        if self._suspension.asked:
            self._suspend()
        elif (since := self._vigil.look(now)) is not None:
            self._return(since, pressed)
        elif (told := self._safety.look(self.session, now)) is not None:
            self._hear(told)
        elif pressed is not None:
            self._hear(pressed)
        elif self._conversation.question not in ("", HOW_MANY) and not self._attended:
            self._hear(safe_answer(self._conversation.question), self._presenter.seconds_until_said)
        else:
            self._coach_on(now)

    def _suspend(self) -> None:
        """Stop the process in a pause, as Ctrl-Z asks for. The shell has the terminal until it is continued."""
        under_way = self.session.state in MIDDLE
        self.interrupt()
        self._screen.leave()
        self._keyboard.let_go()
        self._suspension.stop()
        self._check_elsewhere()
        self._vigil.look(self._playback.now())
        if under_way:
            self._hear(Intent(RETURNS), self._presenter.seconds_until_said)

    def _return(self, since: float, pressed: Intent | None) -> None:
        """Go on after time in which nobody was coached: that was a pause. A key that was pressed says how."""
        self._screen.leave()
        self._check_elsewhere()
        under_way = self.session.state in MIDDLE
        if under_way:
            self._hold(since)
        told = self._told_meanwhile()
        if (first := told or pressed) is not None:
            self._hear(first)
        elif under_way:
            self._hear(Intent(RETURNS), self._presenter.seconds_until_said)

    def _told_meanwhile(self) -> Intent | None:
        """What was told elsewhere while nobody was coached here: it comes before what leads on."""
        return None if self.session.state in OVER else self._safety.look(self.session, self._playback.now())

    def _check_elsewhere(self) -> None:
        """Leave a session alone that went on elsewhere while nobody was coached here.

        Raises:
            RunsElsewhere: it has.
        """
        self._left = True
        self._claim.check(self.session)
        self._left = False

    def _coach_on(self, now: float) -> None:
        """Speak what is due at ``now``, the moment of the last look, and wait for the next thing."""
        self._tell_of_machine(now)
        self._heartbeat.beat(max(now, self._goes_on_at))
        self._claim.keep()
        deadline = min(self._deadline, self._unattended_end)
        if self.session.step + 1 not in self._conversation.at_risk:
            self._director.look_ahead(self.session, now, deadline)
        self._prompter.speak(now, deadline if now >= deadline else math.inf)
        if now >= deadline:
            self._happen(timer(self.session) if self.session.deadline is not None else Done(id=event_id()))
            return
        self._show_where(now)
        moment = min(self._prompter.next_moment(), deadline, now + heartbeat.EVERY, self._screen.next_change(now))
        self._pressed = self._read_key(moment, now)

    def _tell_of_machine(self, now: float) -> None:
        """Tell the screen of sound and microphone, and the ears what is sensible now."""
        for message in (*self._playback.notices(), *self._ears.notices()):
            self._screen.tell(message)
        place = Place(self._plan, self.session, now, now, now)
        self._ears.arm(arming(self._presenter.asked, self._conversation.question, place))
        self._ears.say(self._prompter.sounding(now))

    def _show_where(self, now: float) -> None:
        """Show where the session is, what is being typed, and what was heard just now."""
        session, question = self.session, self._conversation.question
        about = (self._keys.typed, self._ears.note(), question, self._presenter.amended)
        self._screen.look(Look(self._plan, session, now, *about, self._done if session.state in OVER else None))

    @property
    def _done(self) -> SessionDone:
        """What was done in the session, by its log."""
        entries = [(entry.recorded.at, entry.effects) for entry in self._store.log(self.session.id)]
        definition, began = self._plan.definition, self.session.active_from
        return session_done(self.session.id, definition.workout, "", began, day_of, entries)

    @property
    def _attended(self) -> bool:
        """Whether somebody can answer."""
        elsewhere = self._inbox is not None and self._inbox.attended
        return self._keys.there or self._ears.there or elsewhere

    @property
    def _unattended_end(self) -> float:
        """When a set is over that the person ends, where there is no keyboard to end it with: after the usual time."""
        session = self.session
        if self._attended or session.deadline is not None or session.state not in MIDDLE:
            return math.inf
        if not self._told_unattended:
            self._told_unattended = True
            self._presenter.answer((Message("most-unattended"),))
            self._presenter.go_on(elapsed(session, self._playback.now()))
        return session.began + current(self._plan, session).duration

    def _read_key(self, moment: float, now: float) -> Intent | None:
        """Wait for a key, or for what comes from elsewhere, until ``moment`` at most."""
        came = self._inbox.take() if self._inbox is not None else None
        if isinstance(came, Pressed):
            meant_here = came.step in (None, self.session.step)
            return self._keys.meant(came.key, self.session, self._conversation.question) if meant_here else None
        if came is not None:
            return came
        seconds = min(STATUS_EVERY, max(0.0, self._playback.wall(moment - now)))
        return self._keys.read(seconds, self.session, self._conversation.question)

    def _said_to_the_end(self) -> bool:
        """Wait until the last words have been heard, and a last number told; False if the end was taken back."""
        while (now := self._playback.now()) < (until := self._prompter.free_at + self._to_be_told):
            if self._suspension.asked:
                self._suspend()
            self._prompter.speak(now)
            self._show_where(now)
            pressed = self._read_key(until, now)
            if pressed == UNDO:
                self._hear(UNDO)
                return self.session.state in OVER
            if pressed is not None and self._conversation.question == HOW_MANY:
                self._hear(pressed)
        return True

    @property
    def _to_be_told(self) -> float:
        """Seconds in which the number of the very last set can still be typed."""
        return TO_TELL if self._attended and self._conversation.question == HOW_MANY else 0.0
