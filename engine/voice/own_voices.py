"""Opens the voices that come with the coach: Kokoro, Pico and pyttsx3."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from engine.voice.choice import KINDS, KOKORO, PICO, Choice, choices, kokoro_can_run, pico_is_there
from engine.voice.named import choose
from engine.voice.port import Voice, VoiceError, VoiceInfo
from engine.voice.synthesis.fallback import FallbackVoice
from engine.voice.synthesis.kokoro import KokoroVoice
from engine.voice.synthesis.pico import PicoVoice
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.pyttsx import PyttsxVoice
from engine.weights.finding import find
from engine.weights.manifest import known


@dataclass(frozen=True, slots=True)
class OwnVoices:
    """How our own voices are opened.

    Attributes:
        locale: The language to speak.
        rate: Words a minute; None for the usual rate.
        weights: The folder of all weights; None where slow voices are not wanted.
        quick: Whether slow voices are out of the question.
        gentle: Whether a slow voice lets everything else go first.
        tell: Takes a message for people when another voice must step in.
        worker: A process that was started early, for the driver that it fits.
    """

    locale: str
    rate: int | None = None
    weights: Path | None = None
    quick: bool = False
    gentle: bool = False
    tell: Callable[[str], None] = lambda _: None
    worker: Worker | None = None

    def clearest(self, driver: str = "") -> Voice:
        """The clearest voice of the locale, with the next ones standing by; of a ``driver``, only its own.

        Raises:
            VoiceError: the driver is not there, or does not speak the language.
        """
        if driver:
            self._check(driver)
        found = choices(self.locale, self.weights, driver=driver, quick=self.quick)
        if not found:
            raise VoiceError(f"{driver} does not speak {self.locale}. Leave --voice out, and another voice speaks.")
        if driver or len(found) == 1:
            return self.open(found[0])
        return FallbackVoice(self._of_each(found), self.tell)

    def others(self, driver: str) -> list[Callable[[], Voice]]:
        """Opens the clearest voice of each other driver, the best first."""
        found = choices(self.locale, self.weights, quick=self.quick)
        return self._of_each([one for one in found if one.driver != driver])

    def named(self, driver: str, voice: str) -> Voice:
        """A driver's voice of that name.

        Raises:
            VoiceError: there is none.
        """
        self._check(driver)
        opened = self.open(Choice(driver))
        try:
            opened.voice = _wanted(self.locale, voice, opened.voices())
        except VoiceError:
            opened.close()
            raise
        return opened

    def open(self, one: Choice) -> KokoroVoice | PicoVoice | PyttsxVoice:
        """Open one of our own voices.

        Raises:
            VoiceError: it needs weights that are not here.
        """
        early = self.worker if self.worker is not None and self.worker.kind == KINDS[one.driver] else None
        if one.driver == KOKORO:
            return KokoroVoice(
                one.voice, self._kokoro(), locale=self.locale, rate=self.rate, gentle=self.gentle, worker=early
            )
        made = PicoVoice if one.driver == PICO else PyttsxVoice
        return made(one.voice, locale=self.locale, rate=self.rate, worker=early)

    def _of_each(self, found: Sequence[Choice]) -> list[Callable[[], Voice]]:
        """The first of each driver: one that fails fails with all its voices."""
        of_each = {one.driver: one for one in reversed(found)}
        return [partial(self.open, one) for one in found if one in of_each.values()]

    def _check(self, driver: str) -> None:
        if driver == PICO and not pico_is_there():
            raise VoiceError("Pico is not installed: there is no py-nanotts for this system, or it was taken away.")
        if driver == KOKORO:
            self._kokoro()

    def _kokoro(self) -> Path:
        if not kokoro_can_run():
            raise VoiceError('Kokoro needs packages that are not here: install Form Coach with its extra "natural".')
        folder = find(KOKORO, self.weights) if self.weights else None
        if folder is None:
            megabytes = round(known(KOKORO).size / 1e6)
            raise VoiceError(
                f'The weights of Kokoro are not here: "coach voices --install kokoro" brings them ({megabytes} MB).'
            )
        return folder


def _wanted(locale: str, wanted: str, voices: Sequence[VoiceInfo]) -> str:
    """The driver's name for the wanted voice. espeak-ng's variants can follow any voice: ``en-us+f3``."""
    if sys.platform in {"win32", "darwin"}:
        return choose(locale, wanted, voices).id
    base, plus, variant = wanted.partition("+")
    return choose(locale, base, voices).id + plus + variant
