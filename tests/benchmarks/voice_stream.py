"""How exactly the coach counts: its own stream beside the loop that anyone would write first.

Each way counts once a second into a PulseAudio null sink whose monitor is recorded; every onset is found in the
recording. ``python -m tests.benchmarks.voice_stream 60`` prints a line for each way.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.voice.pulse import MISSING, RATE, WHY_NOT, Pulse, onsets, running
from tests.voice.pulse_counting import Counted, busy_machine, counted, kokoro_at_work

Row = dict[str, Any]

_NAIVE = """
import ctypes, os, sys, time
try:
    import espeakng_loader
    ctypes.CDLL(espeakng_loader.get_library_path())
    os.environ["ESPEAK_DATA_PATH"] = str(espeakng_loader.get_data_path())
except ImportError:
    pass
import pyttsx3
engine = pyttsx3.init()
end = time.monotonic() + float(sys.argv[1])
while time.monotonic() < end:
    engine.say("one")
    engine.runAndWait()
    time.sleep(1)
"""

_TO_PULSE = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"


def run(seconds: float) -> list[Row]:
    """Measure every way for ``seconds`` each."""
    if MISSING:
        return [{"method": "all", "skipped": WHY_NOT}]
    with running() as pulse:
        rows = [_row("one continuous stream", counted(pulse, int(seconds)))]
        with busy_machine():
            rows.append(_row("the same, 3 busy processes and a busy thread", counted(pulse, int(seconds))))
        with kokoro_at_work() as clips:
            rows.append(
                _row("the same, Kokoro making clips beside", counted(pulse, int(seconds))) | {"clips": len(clips)}
            )
        return [*rows, _naive(pulse, seconds)]


def _row(method: str, result: Counted) -> Row:
    return {
        "method": method,
        "counts": len(result.errors),
        "drift_ms": _ms(result.drift),
        "spread_ms": _ms(statistics.pstdev(_intervals(result))),
        "worst_ms": _ms(result.worst),
        "underruns": result.underruns,
    }


def _intervals(result: Counted) -> list[int]:
    return [after - before for before, after in zip(result.errors, result.errors[1:], strict=False)]


def _ms(samples: float) -> float:
    return round(samples / RATE * 1000, 3)


def _naive(pulse: Pulse, seconds: float) -> Row:
    """``say``, ``runAndWait``, ``sleep(1)``, which is how pyttsx3's own examples would count."""
    method = "pyttsx3: say, runAndWait, sleep(1)"
    if shutil.which("aplay") is None:
        return {"method": method, "skipped": "not installed: aplay (Debian: apt-get install alsa-utils)"}
    recording = pulse.record()
    failed = _run_naive(seconds)
    found = onsets(recording.stop(), RATE, quiet=0.4)
    if failed or len(found) < 3:
        return {"method": method, "skipped": failed or "aplay could not play (Debian: libasound2-plugins)"}
    # Each count belongs to a second of its own, in order: rounding to the nearest would hide the drift.
    errors = [at - found[0] - RATE * index for index, at in enumerate(found)]
    return _row(method, Counted(errors, 0, 0))


def _run_naive(seconds: float) -> str:
    """Run the loop with ALSA's default device led to PulseAudio; why not, if it could not be run."""
    with tempfile.TemporaryDirectory() as home:
        Path(home, ".asoundrc").write_text(_TO_PULSE)
        environ = os.environ | {"HOME": home}
        loop = [sys.executable, "-c", _NAIVE, str(seconds)]
        try:
            subprocess.run(loop, env=environ, capture_output=True, check=True, timeout=seconds * 3 + 60, cwd=home)
        except subprocess.SubprocessError as error:
            return f"pyttsx3 did not speak: {error.__class__.__name__}"
    return ""


if __name__ == "__main__":
    for line in run(float(sys.argv[1]) if len(sys.argv) > 1 else 60):
        print(line)
