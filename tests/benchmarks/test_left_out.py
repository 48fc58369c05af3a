"""The benchmarks run on any machine, and say what they left out there."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.benchmarks import first_sound
from tests.benchmarks.__main__ import sections
from tests.benchmarks.table import Section, figure, show


def test_without_pulseaudio_it_says_what_was_left_out(tmp_path):
    """The programs of PulseAudio are not on the way where programs are looked for."""
    out = tmp_path / "bench.json"
    command = [sys.executable, "-m", "tests.benchmarks", "--only", "voice_stream", "--seconds", "1", "--out", str(out)]
    done = subprocess.run(
        command, env=os.environ | {"PATH": str(tmp_path)}, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("Left out: ") == 2  # in its place, and in the end
    assert "not installed: pulseaudio" in done.stdout
    assert "not installed: pulseaudio" in json.loads(out.read_text())[0]["left_out"][0]


def test_a_start_on_the_silent_device_is_not_taken_for_the_one_before(tmp_path):
    stamp = tmp_path / "heard"
    stamp.write_text("1.0\n")
    assert first_sound.watched(tmp_path) > 0
    assert float(stamp.read_text()) > 1.0


def test_a_part_that_fails_keeps_none_from_running():
    parts = ["no_such_part", "nor_this"]
    failed = list(sections(parts, 0))
    assert [section.name for section in failed] == parts
    assert all("it failed: ModuleNotFoundError" in section.left_out[0] for section in failed)


def test_a_section_without_figures_is_shown_too():
    assert show(Section("first", (), left_out=("no sound here",))) == "first\n=====\nLeft out: no sound here\n"
    assert show(Section("second", (figure("a", 1, "s"),), "how")).splitlines()[-2:] == ["a   1.00  s", "how"]
