"""Tries the microphone and the recogniser, as a workout uses them."""

from __future__ import annotations

import time

import numpy as np

from engine.cli.machine_checks import Check
from engine.listening.echo_reference import Resampler
from engine.listening.opening import open_ear
from engine.listening.port import RATE, ListeningError, Samples
from engine.listening.sentences import load
from engine.runner.ears_here import NO_MICROPHONE, hears, lack_of_recogniser
from engine.runner.places import PlaceError, weights_folder
from engine.voice.devices import DeviceError, input_devices
from engine.voice.microphone import Microphone
from engine.voice.port import VoiceError, checked
from engine.voice.voices import open_voice
from engine.words.words import Words

BLOCKS = 16
"""Pieces of sound that are listened to for the level: half a second."""

_QUIETEST = 1e-5
_SILENCE = np.zeros(RATE, np.float32)


def microphone(words: Words) -> Check:
    """Open the default microphone, and tell how loud it is, and which ones there are."""
    if not hears():
        return _lacks("terminal-microphone", words.say(NO_MICROPHONE.message), words)
    try:
        with Microphone() as opened:
            blocks = [block.samples for _ in range(BLOCKS) if (block := opened.read()) is not None]
    except DeviceError as error:
        return _lacks("terminal-microphone", str(error), words)
    if not blocks:
        return _lacks("terminal-microphone", words.say("ears-microphone-lost"), words)
    level = 20 * np.log10(max(float(np.sqrt(np.mean(np.concatenate(blocks) ** 2))), _QUIETEST))
    names = ", ".join(dict.fromkeys(device.name for device in input_devices()))
    return Check("terminal-microphone", True, words.say("ears-opens", microphone=names, level=round(level)))


def recogniser(words: Words) -> Check:
    """Let the recogniser read a command that the coach's own voice speaks."""
    try:
        missing = lack_of_recogniser(words.locale)
        if missing is None:
            return _read(words)
    except (ListeningError, PlaceError, VoiceError) as error:
        return _lacks("terminal-recogniser", str(error), words)
    told = {"command": missing.command} if missing.command else {}
    return _lacks("terminal-recogniser", words.say(missing.message, **told), words)


def _read(words: Words) -> Check:
    text = f"{load(words.locale).address}, {words.say('ears-try')}."
    sound = _said(text, words.locale)
    ear = open_ear(words.locale, weights_folder())
    ear.arm("in-rest", True)
    began = time.perf_counter()
    heard = ear.feed(np.concatenate([_SILENCE, sound, _SILENCE]))
    taken = round(time.perf_counter() - began, 1)
    if heard and heard[0].refused is None:
        return Check("terminal-recogniser", True, words.say("ears-works", text=heard[0].text, seconds=taken))
    took = heard[0].free if heard else ""
    return _lacks("terminal-recogniser", words.say("ears-unsure", said=text, text=took), words)


def _said(text: str, locale: str) -> Samples:
    voice = open_voice(locale=locale)
    try:
        return Resampler().convert(checked(voice.synthesise(text)))
    finally:
        voice.close()


def _lacks(what: str, found: str, words: Words) -> Check:
    """What does not work: the keys do."""
    return Check(what, False, found, words.say("terminal-use-keys"))
