"""What a listener hears of the keys, recorded from a sound card."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.voice.port import SAMPLE_RATE, Clip
from tests.runner.driving import words
from tests.runner.processes import short, terminal, until
from tests.voice.pulse import MISSING, RATE, WHY_NOT, Heard, Pulse, Recording, running

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="there is no PulseAudio on Windows"),
    pytest.mark.skipif(bool(MISSING), reason=WHY_NOT),
]

LOUD = 300
SOON = 0.150
"""Seconds within which a pause is heard."""

EARLY = -0.05
"""Seconds by which one may seem to be heard before its key: what the clip's end is measured wrongly by."""


@pytest.fixture
def pulse() -> Iterator[Pulse]:
    with running() as server:
        yield server


def last_loud(samples: Heard) -> int:
    return int(np.flatnonzero(np.abs(samples.astype(np.int32)) > LOUD)[-1])


def speaks(recording: Recording, seconds: float = 0.1) -> bool:
    """Whether something sounds just now."""
    return bool(np.abs(recording.samples()[-int(seconds * RATE) :].astype(np.int32)).max(initial=0) > LOUD)


def quiet_for(recording: Recording, seconds: float) -> bool:
    samples = recording.samples()
    return len(samples) - last_loud(samples) > seconds * RATE


def sounding_seconds(clip: Clip) -> float:
    """How long a clip is loud enough to count."""
    return last_loud(clip.samples) / SAMPLE_RATE


def test_a_pause_is_heard_within_a_moment_of_its_key(tmp_path: Path, pulse: Pulse) -> None:
    """The sentence stops and "Paused" is said: when that is over tells when it began."""
    recording = pulse.record()
    home = tmp_path / "home"
    audio = {"FORM_COACH_AUDIO": "", "PULSE_SERVER": pulse.server}
    waits: list[float] = []
    with terminal(home, "start", str(short(tmp_path)), "--no-tones", **audio) as coach:
        coach.until("Welcome")
        # Two within the limit: a late one may be the machine's, which runs other tests beside this one. An early
        # one was over before "Paused" began.
        while sum(EARLY < wait < SOON for wait in waits) < 2:
            assert len(waits) < 9, waits
            until(lambda: speaks(recording))
            pressed = time.monotonic()
            coach.answers(" ", words("paused"))
            until(lambda: quiet_for(recording, 0.7))
            over = recording.began() + last_loud(recording.samples()) / RATE
            waits.append(over - pressed - sounding_seconds(clip_of(home, words("paused"))))
            coach.press(" ")
        coach.stop()
        coach.end()


def clip_of(home: Path, text: str) -> Clip:
    """The clip that the coach has made."""
    from engine.voice.clips import ClipLibrary  # noqa: PLC0415
    from engine.voice.voices import open_voice  # noqa: PLC0415

    voice = open_voice(locale="en-US")
    library = ClipLibrary(voice, home / "cache" / "clips")
    try:
        return library.get(text)
    finally:
        library.close()
        voice.close()
