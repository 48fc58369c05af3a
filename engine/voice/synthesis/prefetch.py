"""Makes clips ahead of time in one background thread, which yields to callers that wait for a clip."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue

_ATTEMPTS = 2
_CLOSE_LIMIT = 2.0

Make = Callable[[str, float], float]
"""Makes the clip of a text at a pace. Returns the seconds to wait after a failure."""


class Prefetch:
    """Clips being made ahead of time, in order."""

    def __init__(self, words: Iterable[tuple[str, float]]) -> None:
        """Make clips of texts, each with its pace."""
        self.words = tuple(words)
        self._past: Counter[tuple[str, float]] = Counter()
        self.cancelled = threading.Event()
        self.finished = threading.Event()

    def cancel(self) -> None:
        """Stop after the current clip."""
        self.cancelled.set()

    def leave_out(self, text: str, pace: float) -> None:
        """Leave a clip out where it comes next: its time has passed."""
        self._past[text, pace] += 1

    def coming(self) -> Iterator[tuple[str, float]]:
        """The texts that are still to be said, in order."""
        for word in self.words:
            if self._past[word]:
                self._past[word] -= 1
            else:
                yield word

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until all clips are made or cancelled. Returns False when the time is over first."""
        return self.finished.wait(timeout)


class Ahead:
    """The background thread, started with the first list of texts."""

    def __init__(self, make: Make) -> None:
        self._make = make
        self._jobs: SimpleQueue[Prefetch | None] = SimpleQueue()
        self._open: list[Prefetch] = []
        self._state = threading.Condition()
        self._urgent = 0
        self._thread: threading.Thread | None = None
        self._closed = False

    def add(self, job: Prefetch) -> Prefetch:
        """Make these clips after those asked for earlier."""
        with self._state:
            if self._closed:
                job.finished.set()
                return job
            self._open.append(job)
            self._jobs.put(job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="clips ahead", daemon=True)
                self._thread.start()
        return job

    @contextmanager
    def standing_back(self) -> Iterator[None]:
        """Hold the background work back: no new clip is begun inside this context."""
        with self._state:
            self._urgent += 1
        try:
            yield
        finally:
            with self._state:
                self._urgent -= 1
                self._state.notify_all()

    def close(self) -> None:
        """Cancel everything and end the thread."""
        with self._state:
            self._closed = True
            for job in self._open:
                job.cancel()
        self._jobs.put(None)
        if self._thread:
            self._thread.join(_CLOSE_LIMIT)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            for text, pace in job.coming():
                self._attempt(job, text, pace)
            with self._state:
                self._open.remove(job)
            job.finished.set()

    def _attempt(self, job: Prefetch, text: str, pace: float) -> None:
        for _ in range(_ATTEMPTS):
            with self._state:
                self._state.wait_for(lambda: not self._urgent)
            if job.cancelled.is_set():
                return
            pause = self._make(text, pace)
            if not pause:
                return
            job.cancelled.wait(pause)
