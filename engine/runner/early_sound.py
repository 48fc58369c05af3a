"""What takes long about sound, begun while the rest of the coach is loaded: the voice's process, and the device."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from engine.runner.chosen_voices import chosen_voice
from engine.runner.places import weights_folder
from engine.runner.settings import Settings

if TYPE_CHECKING:
    from engine.voice.stream import AudioStream
    from engine.voice.synthesis.process import Worker


class EarlySound:
    """A voice's process and a stream that plays silence, for whoever takes them; what nobody took is closed."""

    def __init__(self) -> None:
        """Begin nothing."""
        self._worker: Worker | None = None
        self._stream: AudioStream | None = None

    def begin(self, settings: Settings, locale: str) -> None:
        """Start the process, which takes a third of a second, and after that the device; neither where all is text."""
        if settings.silent:
            return
        self._worker = _worker(quick_driver(settings, locale))
        from engine.voice.mixer import Mixer  # noqa: PLC0415 - numpy: 100 ms, while the process starts
        from engine.voice.stream import AudioStream  # noqa: PLC0415 - as above

        self._stream = AudioStream(Mixer(settings.volume), settings.device)
        self._stream.wake()

    def take_worker(self, settings: Settings, locale: str) -> Worker | None:
        """The process of the voice that says the first words; None where it does not start, and the voice tells why."""
        from engine.voice.choice import KINDS  # noqa: PLC0415 - not for text

        driver = quick_driver(settings, locale)
        worker, self._worker = self._worker, None
        if worker is not None and worker.kind != KINDS[driver]:
            worker.close()
            worker = None
        return worker or _worker(driver)

    def take_stream(self) -> AudioStream | None:
        """The stream, which the taker closes; None where it was not begun."""
        stream, self._stream = self._stream, None
        return stream

    def close(self) -> None:
        """Close what nobody took."""
        for one in (self._worker, self._stream):
            if one is not None:
                one.close()
        self._worker = self._stream = None


def speaks_slowly(settings: Settings, locale: str) -> bool:
    """Whether the voice that is wanted makes its clips ahead, and a quick one says the first words."""
    from engine.voice.choice import KOKORO, driver_of, is_there  # noqa: PLC0415 - not for text

    weights = weights_folder()
    slow = driver_of(settings.voice or chosen_voice(locale), locale, weights) == KOKORO
    return slow and (settings.voice is not None or is_there(KOKORO, weights))


def quick_driver(settings: Settings, locale: str) -> str:
    """The driver of the voice that says the first words."""
    from engine.voice.choice import driver_of  # noqa: PLC0415 - not for text

    wanted = None if speaks_slowly(settings, locale) else settings.voice or chosen_voice(locale)
    return driver_of(wanted, locale, None)


def _worker(driver: str) -> Worker | None:
    from engine.voice.choice import KINDS  # noqa: PLC0415 - not for text
    from engine.voice.synthesis.process import Worker, WorkerFailed  # noqa: PLC0415 - as above

    with suppress(WorkerFailed):  # the voice retries, and reports the reason
        return Worker(KINDS[driver])
    return None
