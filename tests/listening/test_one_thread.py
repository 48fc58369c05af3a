"""Libraries that would compute in several threads compute in one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.listening.one_thread import keep_to_one_thread

_DETECTED = """
import os
import numpy as np
from engine.listening.silero import Silero
silero = Silero()
before = len(os.listdir("/proc/self/task"))
silero.probability(np.zeros(512, np.float32))
print(len(os.listdir("/proc/self/task")) - before)
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="threads are counted in /proc")
@pytest.mark.parametrize("kept", [True, False])
def test_the_detector_begins_no_threads(kept: bool) -> None:
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("OMP_", "OPENBLAS_"))}
    if kept:
        keep_to_one_thread(environ)
    ran = subprocess.run([sys.executable, "-c", _DETECTED], env=environ, capture_output=True, text=True, check=True)
    assert (int(ran.stdout) == 0) is kept


def test_what_somebody_asked_for_stays() -> None:
    environ = {"OMP_THREAD_LIMIT": "2"}
    keep_to_one_thread(environ)
    assert environ["OMP_THREAD_LIMIT"] == "2"
