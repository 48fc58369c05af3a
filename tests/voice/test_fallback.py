"""Voices that stand by: what speaks when the clearest one cannot."""

from __future__ import annotations

import numpy as np
import pytest

from engine.voice.clips import ClipLibrary
from engine.voice.port import Samples, Voice, VoiceError, VoiceInfo
from engine.voice.synthesis.fallback import FallbackVoice
from engine.voice.voices import open_voice


class Named(Voice):
    """Speaks samples of one height, or cannot."""

    def __init__(self, name: str, height: int) -> None:
        self.name, self.height, self.closed = name, height, False

    @property
    def key(self) -> str:
        return self.name

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        if not self.height:
            raise VoiceError(f"{self.name} has lost its tongue.")
        return np.full(4000, self.height, np.int16)

    def voices(self) -> list[VoiceInfo]:
        return [VoiceInfo(self.name, self.name, ("en-US",))]

    def close(self) -> None:
        self.closed = True


def test_the_next_one_steps_in_for_good_and_it_is_told_once():
    told: list[str] = []
    mute, clear = Named("mute", 0), Named("clear", 5000)
    voice = FallbackVoice([lambda: mute, lambda: clear], told.append)
    assert voice.key == "mute"
    assert voice.synthesise("go")[0] == 5000
    assert voice.synthesise("on")[0] == 5000
    assert (voice.key, mute.closed) == ("clear", True)
    assert told == ["Another voice speaks instead: mute has lost its tongue."]
    voice.close()
    assert clear.closed


def test_when_none_is_left_it_is_an_error():
    voice = FallbackVoice([lambda: Named("mute", 0), lambda: Named("dumb", 0)])
    with pytest.raises(VoiceError, match="dumb has lost its tongue"):
        voice.synthesise("go")


def test_a_clip_is_kept_under_the_name_of_the_voice_that_said_it(tmp_path):
    voice = FallbackVoice([lambda: Named("mute", 0), lambda: Named("clear", 5000)])
    library = ClipLibrary(voice, tmp_path)
    assert library.get("go").spoken
    library.close()
    first, second = (ClipLibrary(Named(name, 0), tmp_path) for name in ("mute", "clear"))
    assert first.known_length("go") is None
    assert second.known_length("go") is not None
    first.close()
    second.close()


def test_without_a_working_pico_pyttsx3_speaks(tmp_path, monkeypatch):
    (tmp_path / "py_nanotts.py").write_text("raise ImportError('built for another machine')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    told: list[str] = []
    voice = open_voice(tell=told.append)
    assert len(voice.synthesise("Push through your heel.")) > 10_000
    assert voice.key.startswith("pyttsx3|")
    assert told == ["Another voice speaks instead: Pico cannot be used here: built for another machine."]
    voice.close()
