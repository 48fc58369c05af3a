"""A voice whose speaker is in a worker process that is timed, checked and replaced."""

from __future__ import annotations

import re
import threading
from typing import Any

from engine.voice.port import Voice, VoiceError, VoiceInfo
from engine.voice.synthesis.process import Answer, Worker, WorkerFailed, WorkerLost

DEFAULT_RATE = 170
"""Words a minute. pyttsx3's default of 200 is too fast for a listener out of breath."""
SLOWEST, FASTEST = 80, 400
_LIMIT_A_LETTER = 0.02
_ATTEMPTS = 2
_GENTLE_PATIENCE = 10
"""How many times as long one may take that lets everything else go first. On a busy machine it waits most of the time:
one that is replaced for that begins again and again, and is never ready."""
_LONGEST_TEXT = 4000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class WorkerVoice(Voice):
    """Asks a worker; one that hangs or dies is replaced and asked once more.

    Args:
        kind: The kind of speaker.
        argument: What that kind needs to know.
        limit: Seconds a short text may take; a long one gets more.
        a_letter: Seconds more for each letter.
        start_limit: Seconds until it must be ready.
        gentle: Whether the worker lets everything else go first. Nobody waits for it, so it gets ten times the limits.
        worker: A worker of the same kind that was started earlier.
    """

    def __init__(
        self,
        kind: str,
        argument: str = "",
        *,
        limit: float = 5.0,
        a_letter: float = _LIMIT_A_LETTER,
        start_limit: float = 10.0,
        gentle: bool = False,
        worker: Worker | None = None,
    ) -> None:
        self._kind, self._argument = kind, argument
        patience = _GENTLE_PATIENCE if gentle else 1
        self._limit, self._a_letter, self._start_limit = limit * patience, a_letter * patience, start_limit * patience
        self._gentle, self._worker = gentle, worker
        self._closed = False
        self._turn = threading.Lock()
        self._swap = threading.Lock()
        self._listed: list[VoiceInfo] | None = None

    @property
    def pid(self) -> int | None:
        """The process that speaks, while there is one."""
        worker = self._worker
        return worker.pid if worker else None

    def prepare(self) -> None:
        """Start the worker in the background, without waiting for it."""
        try:
            self._running()
        except (VoiceError, WorkerFailed):
            return  # the next request for a clip reports the failure

    def voices(self) -> list[VoiceInfo]:
        """All voices of the speaker, asked for once."""
        if self._listed is None:
            found = self._ask({}, self._limit).header["voices"]
            self._listed = [VoiceInfo(v["id"], v["name"], tuple(v["languages"])) for v in found]
        return list(self._listed)

    def close(self) -> None:
        """End the worker, even while it speaks."""
        self._closed = True
        self._drop()

    def _said(self, request: dict[str, Any]) -> bytes:
        """The content of the sound file that comes of a request to speak."""
        return self._ask(request, self._limit + self._a_letter * len(request["text"])).body

    def _ask(self, request: dict[str, Any], limit: float) -> Answer:
        reason = ""
        with self._turn:
            for _ in range(_ATTEMPTS):
                try:
                    return self._running().ask(request, limit)
                except WorkerLost as lost:
                    reason = f"The voice's process was replaced, in vain: {lost}."
                    self._drop(wait=0)
                except WorkerFailed as failed:
                    reason = str(failed)
                    self._drop()
        raise VoiceError(reason)

    def _running(self) -> Worker:
        with self._swap:
            if self._closed:
                raise VoiceError("The voice is closed.")
            if self._worker is None:
                self._worker = Worker(self._kind, self._argument, self._start_limit, gentle=self._gentle)
            return self._worker

    def _drop(self, wait: float = 1.0) -> None:
        with self._swap:
            worker, self._worker = self._worker, None
        if worker:
            worker.close(wait)


def checked_rate(rate: int | None) -> int:
    """A rate that can be spoken.

    Raises:
        VoiceError: it is too slow or too fast.
    """
    if rate is None:
        return DEFAULT_RATE
    if not SLOWEST <= rate <= FASTEST:
        raise VoiceError(f"A rate of {rate} words a minute cannot be spoken: {SLOWEST} to {FASTEST} can.")
    return rate


def speakable(text: str) -> str:
    """The text without control characters and lone surrogates, which break speech engines.

    Raises:
        VoiceError: it is longer than anything the coach says.
    """
    if len(text) > _LONGEST_TEXT:
        raise VoiceError(f"A text of {len(text)} characters is too long to be spoken at once.")
    whole = text.encode("utf-8", "replace").decode()
    return " ".join(_CONTROL.sub(" ", whole).split())
