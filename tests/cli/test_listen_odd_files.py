"""``coach listen --wav`` with what is no recording, and with a recording that holds what is no number."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.cli.listen_sound import Sound
from tests.cli.command import asked, flat


def wav_of_floats(file: Path, samples: np.ndarray) -> Path:
    body = samples.astype("<f4").tobytes()
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 3, 1, 16_000, 64_000, 4, 32)
    file.write_bytes(
        b"RIFF" + struct.pack("<I", 36 + len(body)) + b"WAVE" + form + b"data" + struct.pack("<I", len(body)) + body
    )
    return file


def test_what_is_no_number_in_a_recording_is_silence_and_the_rest_is_heard(tmp_path: Path) -> None:
    samples = np.full(16_000, 0.25, np.float32)
    samples[3_000:3_400], samples[5_000], samples[5_001] = np.nan, np.inf, -np.inf
    heard = np.concatenate(list(Sound(wav_of_floats(tmp_path / "odd.wav", samples), None, meter=False).blocks(print)))
    assert np.isfinite(heard).all()
    assert not heard[3_000:3_400].any()
    assert np.allclose(heard[6_000:], 0.25, atol=1e-3)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files on Windows")
def test_what_is_no_file_is_called_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    os.mkfifo(tmp_path / "pipe")
    told = {str(tmp_path): "folder", str(tmp_path / "pipe"): "pipe", "/dev/null": "device"}
    for file, kind in (told | {str(tmp_path / "none.wav"): "there is no such file"}).items():
        with pytest.raises(Exception, match=kind):
            list(Sound(Path(file), None, meter=False).blocks(print))
        assert "Traceback" not in flat(asked("listen", "--wav", file).err)


@pytest.mark.parametrize("rate", [0, 1, 7, 1_999, 768_001, 0xFFFFFFFF])
@pytest.mark.parametrize(("name", "order"), [(b"RIFF", "<"), (b"RIFX", ">")])
@pytest.mark.parametrize("before", [b"", b"abc\0"])
def test_a_rate_that_no_recording_has_is_refused_and_named(
    tmp_path: Path, rate: int, name: bytes, order: str, before: bytes
) -> None:
    file, body = tmp_path / "odd.wav", bytes(32_000)
    form = struct.pack(f"{order}4sIHHIIHH", b"fmt ", 16, 1, 1, rate, 2 * rate & 0xFFFFFFFF, 2, 16)
    odd = b"LIST" + struct.pack(f"{order}I", len(before.rstrip(b"\0"))) + before if before else b""
    data = b"data" + struct.pack(f"{order}I", len(body)) + body
    file.write_bytes(name + struct.pack(f"{order}I", 4 + len(odd + form + data)) + b"WAVE" + odd + form + data)
    with pytest.raises(Exception, match=f"says that it has {rate} samples a second"):
        next(Sound(file, None, meter=False).blocks(print))
