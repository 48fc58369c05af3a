"""A whole workout by voice alone, while the coach speaks through a loudspeaker into the same microphone."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from engine.runner.ears_live import SHOWN
from engine.words.words import Words
from tests.listening.corpus.speakers import Speaker
from tests.listening.corpus.speech import say
from tests.runner.processes import Terminal, history, terminal
from tests.runner.room import Room, room, with_weights
from tests.voice.pulse import MISSING, WHY_NOT

pytestmark = [pytest.mark.soak, pytest.mark.timeout(5400), pytest.mark.skipif(bool(MISSING), reason=WHY_NOT)]

TRIES = 3
"""How often a command is said at most: a person says it again, too."""

ANSWERS_WITHIN = 8.0
"""Seconds in which the coach has heard a command, on a machine that has other things to do."""


class Person(NamedTuple):
    """Who trains."""

    locale: str
    speaker: Speaker
    next: str
    ready: str
    done: str
    pause: str
    go_on: str
    rating: str


ENGLISH = Person(
    "en-US", Speaker("somebody", "figures", "kokoro", "am_michael"),
    *("Coach, next.", "Coach, ready.", "Coach, done.", "Coach, pause.", "Coach, go on.", "Eight."),
)  # fmt: skip


class Training:
    """Somebody who trains by voice: ends walks, rests and sets, pauses once, and rates each exercise."""

    def __init__(self, person: Person, coach: Terminal, there: Room) -> None:
        self._person, self._coach, self._room = person, coach, there
        self._words = Words.load(person.locale)
        self._heard = re.compile(re.escape(self._words.say("ears-heard", text="")).strip() + r" ([^\x1b\r\n]+)")
        self._question = self._words.say("ask-effort", exercise="").split()[0]
        self.said: list[str] = []
        self.misses: list[str] = []
        self.heard: list[str] = []
        self._shown = 0
        self._last = ("", 0.0)

    def train(self) -> None:
        paused = False
        while self._coach.process.poll() is None:
            self._look()
            sentence = self._sensible()
            if sentence == self._person.done and not paused:
                paused = True
                self.say(self._person.pause)
                self.say(self._person.go_on)
            elif sentence:
                self.say(sentence)
            time.sleep(0.5)
        self._look()

    def say(self, sentence: str) -> None:
        """Say a sentence, again if nothing comes of it."""
        self.said.append(sentence)
        for _ in range(TRIES):
            before = len(self.heard)
            self._room.say(say(self._person.speaker, sentence))
            until = time.monotonic() + ANSWERS_WITHIN
            while time.monotonic() < until and self._coach.process.poll() is None:
                self._look()
                if len(self.heard) > before:
                    return
                time.sleep(0.05)
            self.misses.append(sentence)

    def _look(self) -> None:
        """Note what the coach has heard since. A note stays for some seconds, and is written again with other lines."""
        shown = self._coach.shown
        for match in self._heard.finditer(shown, self._shown):
            text, now = match[1].strip(), time.monotonic()
            if text != self._last[0] or now > self._last[1] + SHOWN + 1:
                self.heard.append(text)
                self._last = (text, now)
        self._shown = len(shown)

    def _sensible(self) -> str:
        status = self._coach.status
        rest, walk = self._words.say("terminal-rest"), self._words.exercise("walk")
        if rest in status and "00:0" not in status:
            recent = self._coach.shown[-1_500:]
            return self._person.rating if self._unrated(recent) else self._person.ready
        if walk in status and "00:0" not in status:
            return self._person.next
        return self._person.done if re.search(r"· [2-9]/\d", status) else ""

    def _unrated(self, recent: str) -> bool:
        asked = recent.rfind(self._question)
        return asked >= 0 and self.said[-1:] != [self._person.rating] and self._heard.search(recent, asked) is None


def test_a_whole_starter_by_voice_alone(tmp_path: Path) -> None:
    home = with_weights(tmp_path / "home")
    with room() as there:
        sound = {"FORM_COACH_AUDIO": "", "PULSE_SERVER": there.pulse.server}
        with terminal(home, "start", "starter", "--listen", "--lines", **sound) as coach:
            coach.until(Words.load(ENGLISH.locale).say("ears-keys"))
            time.sleep(15)
            training = Training(ENGLISH, coach, there)
            training.train()
            assert coach.end() == 0
    state, done = history(home)
    print(f"{len(training.said)} said, {len(training.misses)} said again: {training.misses}; heard: {training.heard}")
    assert state == "finished"
    assert len(training.heard) == len(training.said)
    assert len(training.misses) <= 0.1 * len(training.said)
    assert len(done) > 20
