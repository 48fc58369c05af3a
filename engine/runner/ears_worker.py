"""The process that listens: ``python -m engine.runner.ears_worker OPTIONS``.

It reads what the coach tells it from its standard input, and reports on what was its standard output (see
:mod:`.ears_messages`). Nothing that was heard is kept or sent anywhere else. The end of its input means that the coach
has ended.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, NoReturn

import numpy as np

from engine.decoding import decode_json
from engine.listening.ear import Ear
from engine.listening.echo import EchoCanceller
from engine.listening.echo_speex import SpeexFilter, is_there
from engine.listening.hearing import Heard
from engine.listening.port import RATE, ListeningError
from engine.runner.ears_messages import (
    Alive,
    Arm,
    Caught,
    Failed,
    Options,
    Play,
    Ready,
    Report,
    Say,
    read_request,
    write,
)
from engine.runner.ears_tone import HeardTone
from engine.voice.devices import DeviceError
from engine.voice.microphone import Microphone
from engine.voice.uptime import uptime

ALIVE_EVERY = 1.0
"""Seconds between two signs of life."""

WAIT = 0.1
"""Seconds to wait for sound before looking at anything else."""

SITUATIONS = ("walk", "in-set", "in-rest", "paused", "rating", "pain", "confirm", "correct")
"""Those that a workout comes to, the first ones first."""

BREATH = 0.1
"""Seconds between two portions of them at least, for what is more urgent."""

_DONE = object()

KEEPS_UP = 0.5
"""Seconds after which sound is looked at where this machine has time to spare."""

LATE = 3.0
"""Seconds after which a command is not carried out any more: this machine is too busy to hear."""

MUCH = 0.25
"""Part of a command in which the coach may have spoken unheard of."""


class Listening:
    """Listens with an ear, takes the coach's own voice out, and reports what is heard."""

    def __init__(self, ear: Ear, options: Options, report: Callable[[Report], None]) -> None:
        """Listen with ``ear``; nothing is opened yet."""
        self._ear, self._report = ear, report
        self._echo = EchoCanceller(SpeexFilter if is_there() else None)
        self._tone = HeardTone(options.device, options.volume)
        self._microphone = Microphone(options.microphone)
        self._told: deque[Arm | Say] = deque()
        self._foreseen = (each for one in SITUATIONS for called in (True, False) for each in ear.foresee(one, called))
        self._foresee_at = 0.0
        self._said: tuple[str, ...] = ()
        self._alive_at = 0.0

    def tell(self, request: Arm | Say | Play, body: bytes) -> None:
        """Take what the coach tells. May be called from any thread."""
        if isinstance(request, Play):
            self._echo.reference.hand_in(np.frombuffer(body, np.int16), request.at)
        else:
            self._told.append(request)

    def run(self) -> NoReturn:
        """Listen for ever."""
        with suppress(DeviceError):  # it is looked for while nothing comes
            self._microphone.open()
        for _ in self._ear.foresee(SITUATIONS[0], True):
            pass
        self._report(Ready())
        while True:
            self.turn()

    def turn(self) -> None:
        """Listen for a moment."""
        self._take_in()
        block = self._microphone.read(WAIT)
        if block is not None:
            for heard in self._ear.feed(self._echo.clean(block.samples, block.at)):
                in_time = uptime() - block.at < LATE
                if heard.refused is None and in_time and not self._may_be_the_coach(heard):
                    self._tone.play()
                    self._report(Caught(uptime(), heard))
                _give_back()
        self._tone.look_after()
        if block is not None and uptime() - block.at < KEEPS_UP:
            self._foresee()
        if uptime() - self._alive_at > ALIVE_EVERY:
            self._alive_at = uptime()
            self._report(Alive(self._microphone.there))

    def _foresee(self) -> None:
        """Get ready for a little more while nobody speaks, so that no first command has to wait for it."""
        if uptime() < self._foresee_at or self._ear.hears:
            return
        self._foresee_at = uptime() + BREATH
        if next(self._foreseen, _DONE) is _DONE:
            self._foresee_at = float("inf")
        _give_back()

    def _may_be_the_coach(self, heard: Heard) -> bool:
        """Whether the coach spoke, and its voice could not be taken out yet, in much of what was heard."""
        begin, end = round(heard.at * RATE), round(heard.end * RATE)
        return self._echo.doubt.between(begin, end) > MUCH * (end - begin)

    def _take_in(self) -> None:
        """Look at what the coach has told. Its words need no gate where its voice is taken out."""
        while self._told:
            told = self._told.popleft()
            if isinstance(told, Arm):
                self._ear.arm(told.situation, told.addressed)
            else:
                self._said = told.texts
        self._ear.gate(() if self._echo.shift is not None else self._said)


def main() -> NoReturn:
    """Listen until the input ends."""
    options = decode_json(sys.argv[1], Options)
    reports = _put_output_aside()

    def report(message: Report) -> None:
        try:
            write(reports, message)
        except OSError:
            os._exit(0)

    try:
        listening = Listening(_ear(options), options, report)
    except ListeningError as error:
        report(Failed(str(error)))
        os._exit(1)
    threading.Thread(target=_follow, args=(listening,), daemon=True).start()
    try:
        listening.run()
    finally:
        os._exit(1)  # an orderly end would wait for the threads of sound and input; the coach begins another


def _ear(options: Options) -> Ear:
    module, _, function = options.opener.partition(":")
    own = None if options.own is None else Path(options.own)
    ear: Ear = getattr(import_module(module), function)(options.locale, Path(options.weights), own)
    return ear


def _follow(listening: Listening) -> None:
    while (told := read_request(sys.stdin.buffer)) is not None:
        listening.tell(*told)
    os._exit(0)  # whatever the recogniser is doing


def _give_back() -> None:
    """Give the system back what was needed to get ready or to hear something, where the C library can."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def _put_output_aside() -> BinaryIO:
    """Keep what was the standard output for reports: libraries may print."""
    reports = os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    return reports


if __name__ == "__main__":
    main()
