"""Checks of this machine. Each does the real thing, and says what to do when it fails."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from engine.runner.chosen_voices import chosen_voice
from engine.runner.places import VARIABLE, PlaceError, clips_folder, data_folder, store_path, weights_folder
from engine.storage.errors import StoreError, Unwritable
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_checkup import damages
from engine.storage.sqlite_connection import Connection
from engine.voice.choice import OURS, choices, driver_of, is_there
from engine.voice.devices import has_device, output_devices
from engine.voice.named import drivers
from engine.voice.port import SAMPLE_RATE, VoiceError, checked
from engine.voice.voices import open_voice
from engine.words.locales import unfinished
from engine.words.words import Words

PACKAGES = ("pyttsx3", "miniaudio", "numpy", "lameenc")
"""Packages to name with their versions in a report of trouble."""


class Check(NamedTuple):
    """The result of a check.

    Attributes:
        what: The message id of its name.
        works: Whether it works.
        found: What was found, or why it does not work.
        advice: What to do; empty if nothing.
    """

    what: str
    works: bool
    found: str
    advice: str = ""


class Checkup:
    """Checks everything that coaching needs or uses."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def checks(self) -> Iterator[Check]:
        """All checks. The first ones answer the most likely question: why is there no sound?"""
        yield from self.voices()
        yield self.sound()
        yield from self._listening()
        yield self.store()
        yield self.clips()
        yield self.keys()
        yield self.locales()
        yield Check("terminal-versions", True, versions())

    def locales(self) -> Check:
        """List the languages, and why others that are there are not offered."""
        reasons = unfinished()
        return Check("terminal-locales", not reasons, "; ".join((", ".join(Words.available()), *reasons)))

    def voices(self) -> Iterator[Check]:
        """Check the voice that speaks, then the other drivers that are there."""
        weights = _weights()
        speaks = chosen_voice(self._words.locale) or choices(self._words.locale, weights)[0].name
        yield self._named(speaks, self.voice(weights))
        speaking = driver_of(speaks, self._words.locale, weights)
        for driver in drivers():
            if driver != speaking and (driver not in OURS or is_there(driver, weights)):
                yield self._named(driver, self.voice(weights, driver))._replace(advice="")

    def _named(self, name: str, check: Check) -> Check:
        return check._replace(found=f"{name}: {check.found}")

    def voice(self, weights: Path | None, driver: str | None = None) -> Check:
        """Make a clip as ``coach start`` does."""
        began, told = time.perf_counter(), list[str]()
        try:
            locale = self._words.locale
            liked = chosen_voice(locale)
            voice = open_voice(voice=driver, locale=locale, liked=liked, weights=weights, tell=told.append)
            try:
                samples = checked(voice.synthesise(self._words.say("go")))
            finally:
                voice.close()
        except (Exception, SystemExit) as error:
            if driver is None and not isinstance(error, VoiceError):
                raise
            return Check("terminal-voice", False, str(error), self._words.say("terminal-voice-help"))
        made = {"length": round(len(samples) / SAMPLE_RATE, 2), "seconds": round(time.perf_counter() - began, 2)}
        found = " ".join((*told, self._words.say("terminal-voice-works", **made)))
        return Check("terminal-voice", len(samples) > 0 and not told, found)

    def sound(self) -> Check:
        """List the output devices, and open the default one."""
        names = ", ".join(dict.fromkeys(device.name for device in output_devices()))
        if names and has_device():
            return Check("terminal-sound", True, names)
        advice = self._words.say("terminal-sound-help", command="coach render starter -o starter.wav")
        return Check("terminal-sound", False, names or self._words.say("terminal-sound-missing"), advice)

    def store(self) -> Check:
        """Make a store in the data folder and remove it again."""
        try:
            folder = data_folder()
            with _scratch(folder) as scratch:
                SqliteStore(scratch / store_path().name).close()
            if os.path.lexists(store_path()):
                SqliteStore(store_path()).close()
                if damaged := self._damaged():
                    return damaged
        except (Unwritable, OSError) as error:
            return self._unkept("terminal-store", folder, error)
        except (PlaceError, StoreError) as error:  # its text has the advice
            return Check("terminal-store", False, str(error))
        return Check("terminal-store", True, self._words.say("terminal-kept-in", folder=str(folder)))

    def _damaged(self) -> Check | None:
        """The result where something in the history is not as it was written."""
        with closing(Connection.in_memory(store_path(), fixed=True)) as file:
            rows = sum(damage.rows for damage in damages(file))
        if not rows:
            return None
        advice = self._words.say("terminal-damaged-help", command="coach doctor --repair")
        return Check("terminal-store", False, self._words.say("terminal-damaged", rows=rows), advice)

    def clips(self) -> Check:
        """Write a file into the clip folder."""
        try:
            folder = clips_folder()
            with _scratch(folder) as scratch:
                (scratch / "clip").write_bytes(b"\0" * 4096)
        except PlaceError as error:
            return Check("terminal-clips", False, str(error))
        except OSError as error:
            return self._unkept("terminal-clips", folder, error)
        return Check("terminal-clips", True, self._words.say("terminal-kept-in", folder=str(folder)))

    def keys(self) -> Check:
        """Check whether single key presses can be read."""
        if sys.stdin.isatty():
            return Check("terminal-key-presses", True, self._words.say("terminal-keys-work"))
        advice = self._words.say("terminal-keys-help", command="coach start")
        return Check("terminal-key-presses", False, self._words.say("terminal-keys-missing"), advice)

    def _listening(self) -> Iterator[Check]:
        from engine.cli.ears_checks import microphone, recogniser  # noqa: PLC0415 - it makes checks of this module's kind

        yield microphone(self._words)
        yield recogniser(self._words)

    def _unkept(self, what: str, folder: Path, error: Exception) -> Check:
        reason = f"{folder}: {error.strerror or error}." if isinstance(error, OSError) else str(error)
        return Check(what, False, reason, self._words.say("terminal-folder-help", variable=VARIABLE))


def _weights() -> Path | None:
    """The folder of the weights; None where there can be none, which another check tells of."""
    try:
        return weights_folder()
    except PlaceError:
        return None


def versions() -> str:
    """The versions to name in a report of trouble."""
    named = [("Form Coach", _version("form-coach")), ("Python", platform.python_version())]
    named += [("SQLite", sqlite3.sqlite_version), *((package, _version(package)) for package in PACKAGES)]
    return ", ".join([*(f"{name} {number}" for name, number in named), platform.platform(terse=True)])


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """A temporary folder inside ``folder``, or inside the nearest parent that exists."""
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    with tempfile.TemporaryDirectory(prefix=".form-coach-", dir=there) as scratch:
        yield Path(scratch)
