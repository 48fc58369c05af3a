"""Clips by text: from memory, else from disk, else made by the voice. Never fails.

A text that cannot be spoken becomes a tone, so that the workout goes on. The tone is not cached, and the voice is tried
again after a while.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

import numpy as np

from engine.voice.levels import match_level, trim
from engine.voice.port import SAMPLE_RATE, Clip, Samples, Voice, checked
from engine.voice.synthesis.clip_cache import Shelf
from engine.voice.synthesis.prefetch import Ahead, Prefetch
from engine.voice.tones import stand_in as tone

FORMAT = 4
"""Part of every cache key. Raise it when rate, trimming or levels are made otherwise."""

_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 60.0
_MEGABYTE = 2**20


class ClipLibrary:
    """All clips of one voice. Safe to use from several threads; several processes may share the folder.

    Args:
        voice: Makes missing clips. It is not closed with the library.
        folder: Where clips are kept between runs; None for nowhere.
        limit_bytes: Largest size of the folder.
        memory_bytes: Largest size of the clips in memory.
        on_trouble: Takes a message for people when the voice begins to fail, and when clips cannot be kept.
        instead: What is heard when the voice fails, for that message.
        stand_in: Makes the tone that replaces speech.
        clock: Seconds, for the pause after a failure.
    """

    def __init__(
        self,
        voice: Voice,
        folder: Path | None,
        limit_bytes: int = 256 * _MEGABYTE,
        *,
        memory_bytes: int = 64 * _MEGABYTE,
        on_trouble: Callable[[str], None] = lambda _: None,
        instead: str = "A tone stands in for the voice",
        stand_in: Callable[[], Samples] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._voice = voice
        self._shelf = Shelf(folder, limit_bytes, on_trouble) if folder else None
        self._memory = _Memory(memory_bytes)
        self._lengths: dict[str, float] = {}
        self._on_trouble, self._instead = on_trouble, instead
        self._closed = False
        self._stand_in = stand_in or tone
        self._patience = _Patience(clock)
        self._making = threading.Lock()
        self._ahead = Ahead(self._make_ahead)

    def get(self, text: str, pace: float = 1.0) -> Clip:
        """The clip of a text. Made now if it is missing; a tone if that fails."""
        key = self._key(text, pace)
        samples = self._found(key)
        if samples is None:
            with self._ahead.standing_back():
                samples = self._made(key, text, pace)
        return Clip(self._stand_in(), spoken=False) if samples is None else Clip(samples)

    def known_length(self, text: str, pace: float = 1.0) -> float | None:
        """The seconds of an existing clip, without reading all of it; None if there is none."""
        key = self._key(text, pace)
        if key not in self._lengths and self._shelf:
            length = self._shelf.length(key)
            if length is not None:
                self._lengths[key] = length
        return self._lengths.get(key)

    def length(self, text: str, pace: float = 1.0) -> float:
        """The seconds of a text's clip, which is made if it is missing."""
        known = self.known_length(text, pace)
        return self.get(text, pace).length if known is None else known

    def prefetch(self, texts: Iterable[str], pace: float = 1.0) -> Prefetch:
        """Make clips in the background, in this order, after those requested earlier."""
        return self.prefetch_words((text, pace) for text in texts)

    def prefetch_words(self, words: Iterable[tuple[str, float]]) -> Prefetch:
        """The same for texts that have a pace each."""
        return self._ahead.add(Prefetch(words))

    def close(self) -> None:
        """Stop the background work. May be called twice. What ends a clip in the making is no trouble after that."""
        self._closed = True
        self._ahead.close()

    def _key(self, text: str, pace: float) -> str:
        return sha256(f"{FORMAT}\n{self._voice.key}\n{pace:.3f}\n{text}".encode("utf-8", "replace")).hexdigest()

    def _found(self, key: str) -> Samples | None:
        samples = self._memory.get(key)
        if samples is None and self._shelf:
            samples = self._shelf.read(key)
            if samples is not None:
                self._remember(key, samples)
        return samples

    def _made(self, key: str, text: str, pace: float) -> Samples | None:
        with self._making:
            samples = self._memory.get(key)  # made by another thread while this one waited
            if samples is not None or not self._patience.may_try():
                return samples
            samples = self._spoken(text, pace)
            if samples is None:
                return None
            key = self._key(text, pace)  # another voice may have stepped in
            self._remember(key, samples)
        if self._shelf:
            self._shelf.write(key, samples)
        return samples

    def _spoken(self, text: str, pace: float) -> Samples | None:
        if not text.strip():
            return np.zeros(0, np.int16)
        try:
            spoken = checked(self._voice.synthesise(text, pace))
            samples = match_level(trim(spoken, soft=not text.strip().isdigit()))
        except (Exception, SystemExit) as error:  # a voice from another package must not end the coach
            if self._patience.failed() and not self._closed:
                self._on_trouble(f"{self._instead}: {error}")
            return None
        self._patience.succeeded()
        return samples if len(samples) else None

    def _remember(self, key: str, samples: Samples) -> None:
        samples.flags.writeable = False
        self._memory.put(key, samples)
        self._lengths[key] = len(samples) / SAMPLE_RATE

    def _make_ahead(self, text: str, pace: float) -> float:
        key = self._key(text, pace)
        if self._found(key) is None:
            self._made(key, text, pace)
        return self._patience.left()


class _Memory:
    """Samples by key, up to a number of bytes. The least recently used are dropped first."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._kept: OrderedDict[str, Samples] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str) -> Samples | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: str, samples: Samples) -> None:
        with self._lock:
            old = self._kept.pop(key, None)
            self._size += samples.nbytes - (0 if old is None else old.nbytes)
            self._kept[key] = samples
            while self._size > self._limit:
                self._size -= self._kept.popitem(last=False)[1].nbytes


class _Patience:
    """When to retry a failed voice: after 2 seconds, then 4, up to a minute."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._pause = 0.0
        self._until = 0.0

    def may_try(self) -> bool:
        return self.left() <= 0.0

    def left(self) -> float:
        return max(0.0, self._until - self._clock()) if self._pause else 0.0

    def failed(self) -> bool:
        """Note a failure. Returns True for the first one after a success."""
        first = not self._pause
        self._pause = _FIRST_PAUSE if first else min(2 * self._pause, _LONGEST_PAUSE)
        self._until = self._clock() + self._pause
        return first

    def succeeded(self) -> None:
        self._pause = 0.0
