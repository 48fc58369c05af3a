"""A screen reader that runs is seen, so that lines are read once, and no picture is drawn for nobody."""

from __future__ import annotations

import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from engine.runner import screen_readers
from engine.runner.screen_readers import own_processes, voice_over_is_on
from tests.runner.processes import until


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc here")
@pytest.mark.parametrize(("name", "runs"), [("orca", True), ("orchard", False)])
def test_a_process_of_a_screen_reader_is_seen(
    name: str, runs: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_readers, "SPEAKUP", tmp_path / "none")
    assert not screen_readers.one_runs()
    program = tmp_path / name
    program.symlink_to(Path("/bin/sleep").resolve())
    process = subprocess.Popen([program, "60"])
    try:
        until(lambda: name in set(own_processes(screen_readers.PROCESSES)))
        assert screen_readers.one_runs() is runs
    finally:
        process.kill()
        process.wait()


def test_the_reader_of_the_console_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_readers, "PROCESSES", tmp_path / "none")
    monkeypatch.setattr(screen_readers, "SPEAKUP", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert screen_readers.one_runs()


@pytest.mark.parametrize(
    ("kept", "on"),
    [
        (plistlib.dumps({"voiceOverOnOffKey": True}, fmt=plistlib.FMT_BINARY), True),
        (plistlib.dumps({"voiceOverOnOffKey": False}), False),
        (plistlib.dumps([1]), False),
        (b"no plist", False),
        (b"bplist00 cut", False),
        (None, False),
    ],
)
def test_voice_over_is_seen_where_its_setting_can_be_read(kept: bytes | None, on: bool, tmp_path: Path) -> None:
    settings = tmp_path / "com.apple.universalaccess.plist"
    if kept is not None:
        settings.write_bytes(kept)
    assert voice_over_is_on(settings) is on
