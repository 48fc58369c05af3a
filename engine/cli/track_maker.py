"""Making a track: the sheet with the voice's own lengths, the sounds in their places, the file and its captions."""

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
from engine.words.words import Words

Progress = Callable[[float], None]
"""Is told how much is done: from 0 to 1."""

SPEAKING = 0.6
"""The part of the work that is speaking, when nothing has been spoken before."""


class Order(NamedTuple):
    """What is to be made.

    Attributes:
        file: Of the track; its suffix says which kind.
        captions: File of the captions, if they are wanted.
        sounds: Ticks and bells beside the voice.
    """

    workout: Workout
    words: Words
    file: Path
    captions: Path | None = None
    talk: Talk = "normal"
    sounds: bool = True


def render(order: Order, catalog: Catalog, clips: Clips, progress: Progress = lambda _: None) -> float:
    """Make the track; gives the seconds it plays. When it fails or is interrupted, no file is left behind.

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
            title=Outline(order.workout, catalog, order.words).title,
            progress=lambda done: progress(SPEAKING + (1 - SPEAKING) * done),
        )
    return arranged.total / SAMPLE_RATE


def _told(order: Order, catalog: Catalog, clips: Clips, progress: Progress) -> Callable[[str, float], float]:
    """The clips' lengths, while ``progress`` hears how many of the texts have been spoken."""
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
    """The captions appear at ``path`` once all that is done meanwhile has gone well."""
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
    """What could not be made cannot always be taken away either; the first reason is the one to tell."""
    with suppress(OSError):
        unfinished.unlink(missing_ok=True)
