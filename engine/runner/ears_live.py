"""The ears of a workout: a process that listens, looked after."""

from __future__ import annotations

from collections import deque
from typing import Final

from engine.dialogue.conversation import STOP_HEARD
from engine.dialogue.intent import Intent
from engine.listening.hearing import Heard
from engine.runner.ears import Arming, Ears
from engine.runner.ears_messages import Alive, Arm, Caught, Failed, Play, Ready, Report, Say
from engine.runner.ears_process import EarsProcess, Start
from engine.runner.inbox import Inbox
from engine.runner.key_bindings import STOP
from engine.voice.port import Samples
from engine.voice.uptime import uptime
from engine.words.words import Words

PUSHED: Final = 6.0
"""Seconds after the key of push-to-talk in which a command needs no call."""

SHOWN: Final = 4.0
"""Seconds for which the screen shows what was heard."""

STALE: Final = 3.0
"""Seconds after which a command is no longer carried out: the coach was stopped meanwhile."""

HANGS: Final = 15.0
"""Seconds without a sign of life after which the process hangs."""

LOADS: Final = 60.0
"""The same for one that has not loaded everything yet."""

TRIES: Final = 2
"""How often it is started: once more after it broke down."""


class LiveEars(Ears):
    """Hears with a process of its own, so that nothing that happens to the recogniser can stop the workout."""

    def __init__(self, start: Start, inbox: Inbox, words: Words) -> None:
        """Listen with a process that ``start`` starts, and put what is heard into ``inbox``."""
        self._start, self._inbox, self._words = start, inbox, words
        self._process: EarsProcess | None = None
        self._starts, self._closed, self._loaded, self._given_up = 0, False, False, False
        self._said: tuple[str, ...] = ()
        self._alive_at = self._pushed_until = 0.0
        self._armed = Arming("")
        self._notices: deque[str] = deque()
        self._note: tuple[str, float] = ("", 0.0)
        self._microphone = True

    @property
    def there(self) -> bool:  # type: ignore[override] # read only here
        """Whether somebody can be heard, or soon will be."""
        return self._microphone and not self._given_up

    @property
    def pid(self) -> int | None:
        """The id of the process that listens."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Begin to listen. Returns at once; the recogniser needs a second or two."""
        self._starts, self._loaded, self._alive_at = self._starts + 1, False, uptime()
        try:
            self._process = process = EarsProcess(self._start, self._took)
        except OSError:
            self._give_up()
            return
        process.begin()
        process.tell(Arm(self._armed.situation, self._armed.addressed))
        process.tell(Say(self._said))

    def arm(self, wanted: Arming) -> None:
        """Listen for what is sensible now; without a call after the key of push-to-talk."""
        self._look_after()
        if uptime() < self._pushed_until:
            wanted = wanted._replace(addressed=False)
        if wanted != self._armed:
            self._armed = wanted
            self._tell(Arm(wanted.situation, wanted.addressed))

    def say(self, texts: tuple[str, ...]) -> None:
        """Know what the coach is saying just now."""
        if texts != self._said:
            self._said = texts
            self._tell(Say(texts))

    def played(self, samples: Samples, at: float) -> None:
        """Know what is played, heard from ``at`` (uptime) on. Called in the thread of the sound."""
        if self._process is not None:
            self._process.tell(Play(at, samples.nbytes), samples.tobytes())

    def talk(self) -> None:
        """Listen for a command without a call."""
        if self._process is not None:
            self._pushed_until = uptime() + PUSHED
            self._show(self._words.say("ears-waiting"), PUSHED)

    def note(self) -> str:
        """What was heard a moment ago, or that a command is waited for."""
        text, until = self._note
        return text if uptime() < until else ""

    def notices(self) -> list[str]:
        """Ids of messages about microphone and recogniser."""
        told = []
        while self._notices:
            told.append(self._notices.popleft())
        return told

    def close(self) -> None:
        """End the process."""
        self._closed = True
        process, self._process = self._process, None
        if process is not None:
            process.close()

    def _tell(self, request: Arm | Say) -> None:
        if self._process is not None:
            self._process.tell(request)

    def _look_after(self) -> None:
        """End a process that hangs: it is replaced as one that broke down."""
        silent = uptime() - self._alive_at
        if self._process is not None and silent > (HANGS if self._loaded else LOADS):
            self._alive_at = uptime()
            self._process.kill()

    def _took(self, report: Report | None) -> None:
        """Take a report, in the thread that reads them."""
        self._alive_at = uptime()
        if report is None:
            self._ended()
        elif isinstance(report, Caught):
            self._hear(report)
        elif isinstance(report, Alive):
            self._tell_of_microphone(there=report.microphone)
        elif isinstance(report, Ready):
            self._loaded = True
        elif isinstance(report, Failed):
            self._starts = TRIES

    def _hear(self, caught: Caught) -> None:
        if uptime() - caught.at > STALE:
            return
        self._pushed_until = 0.0
        self._show(self._words.say("ears-heard", text=caught.heard.text), SHOWN)
        self._inbox.put(intent_of(caught.heard))

    def _show(self, text: str, seconds: float) -> None:
        self._note = (text, uptime() + seconds)
        self._inbox.ring()

    def _tell_of_microphone(self, *, there: bool) -> None:
        if there != self._microphone:
            self._microphone = there
            self._notices.append("ears-microphone-back" if there else "ears-microphone-lost")
            self._inbox.ring()

    def _ended(self) -> None:
        """Start it once more, or go on without."""
        if self._closed:
            return
        self._process = None
        if self._starts < TRIES:
            self.start()
        else:
            self._give_up()
        self._inbox.ring()

    def _give_up(self) -> None:
        self._given_up = True
        self._notices.append("ears-lost")


def intent_of(heard: Heard) -> Intent:
    """What was heard, as an intent. The end of the workout is asked about first: a word is easily misheard."""
    return Intent(STOP_HEARD) if heard.intent == STOP else heard.intent
