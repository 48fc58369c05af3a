"""Makes the MP3 file of a track."""

from __future__ import annotations

from pathlib import Path

from engine.tracks.files.fitting import fitted
from engine.tracks.track import Track
from engine.voice.arrangement import samples_in, tone_at
from engine.voice.clips import ClipLibrary
from engine.voice.port import Clip, VoiceError
from engine.voice.track import write_track
from engine.voice.track_parts import Placed


def make_track(track: Track, clips: ClipLibrary, file: Path) -> None:
    """Speak a track to an MP3 file, which appears only when it is complete.

    Raises:
        VoiceError: a text of it cannot be spoken. No tone stands in, as the file is kept.
        TrackError: the file cannot be written.
    """

    def clip(text: str, pace: float) -> Clip:
        made = clips.get(text, pace)
        if not made.spoken:
            raise VoiceError(f'The voice cannot say "{text}" now.')
        return made

    words = fitted(track, lambda text, pace: clip(text, pace).length)
    said = [Placed(samples_in(one.at), clip(one.text, one.pace).samples) for one in words]
    placed = sorted((*said, *map(tone_at, track.tones)), key=lambda one: one.at)
    write_track(file, placed, samples_in(track.seconds))
