"""Opens a playback: with a voice if possible, else in text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from engine.runner.chosen_voices import chosen_voice
from engine.runner.early_sound import EarlySound, speaks_slowly
from engine.runner.places import clips_folder, weights_folder
from engine.runner.playback import Playback, TextPlayback
from engine.runner.settings import Settings

if TYPE_CHECKING:
    from engine.voice.clips import ClipLibrary
    from engine.voice.paired_clips import PairedClips
    from engine.voice.port import Voice
    from engine.voice.synthesis.process import Worker


def open_playback(
    settings: Settings, locale: str, tell: Callable[[str], None], early: EarlySound | None = None
) -> Playback:
    """The playback for ``settings``. ``tell`` takes a message for people when there is no voice.

    What was begun ``early`` is taken from there.

    Raises:
        VoiceError: a voice was asked for by name, and there is none of that name.
        DeviceError: likewise a device.
    """
    return TextPlayback(settings.speed) if settings.silent else _voiced(settings, locale, tell, early or EarlySound())


def _voiced(settings: Settings, locale: str, tell: Callable[[str], None], early: EarlySound) -> Playback:
    worker = early.take_worker(settings, locale)
    from engine.runner.voice_playback import VoicePlayback  # noqa: PLC0415 - numpy: 80 ms, while the worker starts
    from engine.voice.mixer import Mixer  # noqa: PLC0415 - as above
    from engine.voice.stream import AudioStream  # noqa: PLC0415 - as above
    from engine.voice.synthesis.worker_voice import DEFAULT_RATE  # noqa: PLC0415 - as above

    opened = _slow if speaks_slowly(settings, locale) else _quick
    voice, library = opened(settings, locale, chosen_voice(locale), tell, worker, weights_folder())
    stream = early.take_stream() or AudioStream(Mixer(settings.volume), settings.device)
    pace = (settings.rate or DEFAULT_RATE) / DEFAULT_RATE
    return VoicePlayback(voice, library, stream, sounds=settings.sounds, pace=pace)


def _quick(
    settings: Settings,
    locale: str,
    liked: str | None,
    tell: Callable[[str], None],
    worker: Worker | None,
    _weights: Path,
) -> tuple[Voice, ClipLibrary]:
    from engine.voice.clips import ClipLibrary  # noqa: PLC0415 - numpy: 80 ms, while the worker starts
    from engine.voice.voices import open_voice  # noqa: PLC0415 - as above

    voice = open_voice("", settings.voice, settings.rate, locale, liked=liked, tell=tell, worker=worker)
    return voice, ClipLibrary(voice, clips_folder(), on_trouble=tell)


def _slow(
    settings: Settings,
    locale: str,
    liked: str | None,
    tell: Callable[[str], None],
    worker: Worker | None,
    weights: Path,
) -> tuple[Voice, PairedClips]:
    """A voice that makes its clips ahead, and a quick one that says what is not made yet."""
    from engine.voice.clips import ClipLibrary  # noqa: PLC0415 - numpy: 80 ms, while the worker starts
    from engine.voice.paired_clips import PairedClips  # noqa: PLC0415 - as above
    from engine.voice.port import VoiceError  # noqa: PLC0415 - as above
    from engine.voice.voices import open_voice  # noqa: PLC0415 - as above

    rate, folder = settings.rate, clips_folder()
    quick = open_voice("", None, rate, locale, liked=liked, quick=True, tell=tell, worker=worker)
    try:
        slow = open_voice("", settings.voice, rate, locale, liked=liked, weights=weights, gentle=True, tell=tell)
    except VoiceError:
        quick.close()
        raise
    library = ClipLibrary(slow, folder, on_trouble=tell, instead="The quick voice speaks alone")
    return slow, PairedClips(library, ClipLibrary(quick, folder, on_trouble=tell), quick)
