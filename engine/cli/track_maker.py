"""Makes a track: cue sheet with the voice's lengths, sounds in place, sound file and captions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from engine.catalog.models import Catalog, Workout
from engine.cli.clip_source import Clips
from engine.cli.cue_sheet import cue_sheet
from engine.cli.step_titles import StepTitles
from engine.cli.workout_outline import Outline
from engine.cues.models import Talk
from engine.voice.arrangement import arrange, captions, chapters
from engine.voice.captions import webvtt
from engine.voice.port import SAMPLE_RATE
from engine.voice.track import TrackError, write_track
from engine.voice.track_tags import tags
from engine.words.words import Words

Progress = Callable[[float], None]
"""Called with the part that is done, from 0 to 1."""

SPEAKING = 0.6
"""The share of speaking in the whole work, when no clip is cached."""


class Order(NamedTuple):
    """The track to make.

    Attributes:
        file: The sound file; its suffix gives the format.
        captions: The captions file; None for no captions.
        sounds: Ticks and bells beside the voice.
    """

    workout: Workout
    words: Words
    file: Path
    captions: Path | None = None
    talk: Talk = "normal"
    sounds: bool = True


def render(order: Order, catalog: Catalog, clips: Clips, progress: Progress = lambda _: None) -> float:
    """Make the track and return its seconds. After a failure or interruption no file is left.

    Raises:
        VoiceError: there is no voice to speak with.
        TrackError: a file cannot be written.
    """
    length = _told(order, catalog, clips, progress)
    scripted = cue_sheet(order.workout, catalog, order.words, talk=order.talk, length=length)
    arranged = arrange(scripted, clips.get, sounds=order.sounds)
    with _captions(order.captions, lambda: webvtt(captions(scripted))):
        write_track(
            order.file,
            arranged.placed,
            arranged.total,
            chapters=chapters(scripted, StepTitles(order.words)),
            tags=tags(
                Outline(order.workout, catalog, order.words).title, order.words.say("screen-title"), order.words.locale
            ),
            progress=lambda done: progress(SPEAKING + (1 - SPEAKING) * done),
        )
    return arranged.total / SAMPLE_RATE


def _told(order: Order, catalog: Catalog, clips: Clips, progress: Progress) -> Callable[[str, float], float]:
    """A length function for clips, which also reports to ``progress`` how many texts are spoken."""
    expected = cue_sheet(order.workout, catalog, order.words, talk=order.talk)
    texts = {cue.text for scripted in expected for cue in scripted.cues}
    spoken: set[str] = set()

    def length(text: str, pace: float) -> float:
        seconds = clips.length(text, pace)
        if text not in spoken:
            spoken.add(text)
            progress(SPEAKING * min(1.0, len(spoken) / len(texts)))
        return seconds

    return length


@contextmanager
def _captions(path: Path | None, text: Callable[[], str]) -> Iterator[None]:
    """Write the captions to ``path`` when the code inside this context has succeeded."""
    if path is None:
        yield
        return
    unfinished = _written(path, text())
    try:
        yield
        unfinished.replace(path)
    except OSError as error:
        raise TrackError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        _away(unfinished)


def _written(path: Path, text: str) -> Path:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        _away(unfinished)
        raise TrackError(f"{path} cannot be written: {error.strerror or error}.") from error
    return unfinished


def _away(unfinished: Path) -> None:
    """Remove a file and ignore errors: the first failure is the one to report."""
    with suppress(OSError):
        unfinished.unlink(missing_ok=True)
