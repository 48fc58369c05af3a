"""The folder of clips in real conditions: a full disk, a read-only one, several processes, two hundred clips."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.voice.clips import ClipLibrary
from engine.voice.synthesis.pyttsx import PyttsxVoice

ROOT = Path(__file__).parents[2]

FULL = """
import sys
from pathlib import Path
from engine.voice.clips import ClipLibrary
from tests.voice.test_clips import FakeVoice
troubles = []
library = ClipLibrary(FakeVoice(), Path(sys.argv[1]), on_trouble=troubles.append)
assert all(library.get(f"number {n}").spoken for n in range(9))
print(troubles)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_file_size_limit_costs_the_cache_and_nothing_else(tmp_path):
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))" + FULL
    command = [sys.executable, "-B", "-c", limited, str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.count("Clips cannot be kept") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a mount of its own")
@pytest.mark.parametrize(("options", "why"), [("size=64k", "No space left"), ("ro", "Read-only")])
def test_a_full_or_read_only_disk_costs_the_cache_and_nothing_else(tmp_path, options, why):
    mount = f'mount -t tmpfs -o {options} none "$1" || exit 77; "$2" -c "$3" "$1" && ls -A "$1"'
    command = ["unshare", "-rm", "sh", "-c", mount, "sh", str(tmp_path), sys.executable, FULL]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode in {1, 77} and ("unshare" in run.stderr or "mount" in run.stderr):
        pytest.skip("no mount is permitted here")
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("Clips cannot be kept") == 1
    assert why in run.stdout
    assert ".part" not in run.stdout


SHARED = """
import sys
from pathlib import Path
from engine.voice.clips import ClipLibrary
from tests.voice.test_clips import FakeVoice
sizes = set()
for turn in range(30):
    library = ClipLibrary(FakeVoice(), Path(sys.argv[1]), 120_000, on_trouble=print)
    for n in range(12):
        clip = library.get(f"number {n % 7 + turn % 5}")
        assert clip.spoken
        sizes.add(len(clip.samples))
print(sorted(sizes))
"""


def test_processes_may_share_a_folder_while_clips_come_and_go(tmp_path):
    command = [sys.executable, "-c", SHARED, str(tmp_path)]
    runs = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = {run.communicate(timeout=60)[0] for run in runs}
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert len(said) == 1
    assert said.pop().count("\n") == 1
    assert not list(tmp_path.glob("*.part"))
    assert sum(path.stat().st_size for path in list(tmp_path.iterdir())) < 3 * 120_000


def test_two_hundred_real_clips_cold_and_warm(tmp_path):
    texts = [str(n) for n in range(1, 51)] + [f"Set {n}: keep your hips level." for n in range(150)]
    voice = PyttsxVoice()
    cold, warm = (ClipLibrary(voice, tmp_path, on_trouble=pytest.fail) for _ in range(2))
    assert all(cold.get(text).spoken for text in texts)
    voice.close()  # from here on nothing new can be made
    assert all(warm.get(text).spoken for text in texts)
