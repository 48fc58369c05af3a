"""Opens a playback: with a voice if possible, else in text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from engine.runner.places import clips_folder
from engine.runner.playback import Playback, TextPlayback
from engine.runner.settings import Settings


def open_playback(settings: Settings, locale: str, tell: Callable[[str], None]) -> Playback:
    """The playback for ``settings``. ``tell`` takes a message for people when there is no voice.

    Raises:
        VoiceError: a voice was asked for by name, and there is none of that name.
        DeviceError: likewise a device.
    """
    return TextPlayback(settings.speed) if settings.silent else _voiced(settings, locale, tell)


def _voiced(settings: Settings, locale: str, tell: Callable[[str], None]) -> Playback:
    # The voice's process takes a third of a second to start, so numpy is imported after that, in parallel.
    from engine.voice.synthesis.process import Worker, WorkerFailed  # noqa: PLC0415 - not for text

    worker = None
    with suppress(WorkerFailed):  # the voice retries, and reports the reason
        worker = Worker()
    from engine.runner.voice_playback import VoicePlayback  # noqa: PLC0415 - numpy: 80 ms, while the worker starts
    from engine.voice.clips import ClipLibrary  # noqa: PLC0415 - as above
    from engine.voice.mixer import Mixer  # noqa: PLC0415 - as above
    from engine.voice.synthesis.worker_voice import DEFAULT_RATE  # noqa: PLC0415 - as above
    from engine.voice.voices import open_voice  # noqa: PLC0415 - as above

    voice = open_voice(voice=settings.voice, rate=settings.rate, locale=locale, worker=worker)
    library = ClipLibrary(voice, clips_folder(), on_trouble=tell)
    pace = (settings.rate or DEFAULT_RATE) / DEFAULT_RATE
    return VoicePlayback(voice, library, Mixer(settings.volume), settings.device, sounds=settings.sounds, pace=pace)
