"""The sound that a page fetches: pieces of a workout, made once and kept, and answers, made when they are given."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from threading import Lock
from typing import Final

import numpy as np
from msgspec import Struct

from engine.tracks.files.locale_voices import LocaleVoices
from engine.tracks.files.served import SUFFIX, ServedTracks
from engine.tracks.track import Track
from engine.voice.port import SAMPLE_RATE, VoiceError
from engine.voice.track import TrackError
from engine.voice.track_wav import header
from engine.web.mp3_frames import DELAY, bare_frames

_ANSWERS: Final = 64
_LENGTHS: Final = 8192
_BREATH: Final = 0.25
"""Seconds between two sentences of an answer."""


class Progress(Struct, frozen=True):
    """How far the sound of a workout is made.

    Attributes:
        lengths: Seconds that each piece plays, in order, as far as they are made.
        delay: Seconds after which the sound of a piece begins within it.
        failed: Whether no more can be made.
    """

    of: int
    lengths: tuple[float, ...]
    delay: float = DELAY
    failed: bool = False


class Shelf:
    """Pieces and answers by name. Safe to use from several threads."""

    def __init__(self, tracks: ServedTracks, voices: LocaleVoices) -> None:
        """Keep pieces among ``tracks``; answers are said by ``voices``."""
        self._tracks, self._voices = tracks, voices
        self._lengths: OrderedDict[str, float] = OrderedDict()
        self._answers: OrderedDict[str, bytes] = OrderedDict()
        self._making: Future[None] | None = None
        self._maker, self._lock = ThreadPoolExecutor(1, "pieces"), Lock()
        self._failed = False
        self._wanted: tuple[str, ...] = ()

    def order(self, tracks: Sequence[Track], locale: str) -> tuple[str, ...]:
        """Begin to make pieces, and give their names.

        Raises:
            VoiceError: there is no voice.
        """
        names = tuple(self._name(track, locale) for track in tracks)
        self._wanted, self._failed = names, False
        self._maker.submit(self._make, names)
        return names

    def progress(self) -> Progress:
        """How far those are that were ordered last."""
        lengths = []
        for name in self._wanted:
            if name not in self._lengths:
                break
            lengths.append(self._lengths[name])
        return Progress(len(self._wanted), tuple(lengths), failed=self._failed)

    def piece(self, name: str) -> bytes | None:
        """The sound of a piece; None where there is none of that name."""
        file = self._tracks.ready(name)
        return None if file is None else bare_frames(file.read_bytes()).body

    def say(self, texts: Sequence[str], locale: str) -> str:
        """Say an answer, and give its name; an empty one where no voice can."""
        name = sha256("\n".join((locale, *texts)).encode()).hexdigest()
        with self._lock:
            if name not in self._answers:
                try:
                    self._answers[name] = self._spoken(texts, locale)
                except VoiceError:
                    return ""
                while len(self._answers) > _ANSWERS:
                    self._answers.popitem(last=False)
        return name

    def answer(self, name: str) -> bytes | None:
        """The sound of an answer, as WAV."""
        return self._answers.get(name)

    def close(self) -> None:
        """Make no more."""
        self._wanted = ()
        self._maker.shutdown(cancel_futures=True)
        self._tracks.close()

    def _name(self, track: Track, locale: str) -> str:
        address = self._tracks.address(track, locale)
        if address is None:
            raise VoiceError("No voice can speak here.")
        return address.rsplit("/", 1)[-1].removesuffix(SUFFIX)

    def _make(self, names: Sequence[str]) -> None:
        """Make what is not there yet, until something else is wanted."""
        for name in names:
            if self._wanted is not names:
                return
            if name not in self._lengths:
                seconds = self._made(name)
                if not seconds:
                    self._failed = True
                    return
                self._note(name, seconds)

    def _made(self, name: str) -> float:
        """Make a piece, and give how long it plays; 0 where that cannot be."""
        try:
            file = self._tracks.file(name)
            return 0.0 if file is None else bare_frames(file.read_bytes()).seconds
        except (VoiceError, TrackError, OSError):
            return 0.0

    def _note(self, name: str, seconds: float) -> None:
        self._lengths[name] = seconds
        while len(self._lengths) > _LENGTHS:
            self._lengths.popitem(last=False)

    def _spoken(self, texts: Sequence[str], locale: str) -> bytes:
        clips = self._voices.of(locale).clips
        breath = np.zeros(round(_BREATH * SAMPLE_RATE), dtype=np.int16)
        parts = [part for text in texts for part in (clips.get(text, 1.0).samples, breath)]
        sound = np.concatenate(parts or [breath]).astype("<i2").tobytes()
        return header(len(sound), 0) + sound
