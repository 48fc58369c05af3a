"""In a real terminal, a key changes the picture, and a window of another size is filled anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.runner.tmux import opened

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")


def test_a_key_is_seen_and_the_picture_fills_a_window_of_another_size(tmp_path: Path) -> None:
    with opened(tmp_path, 80, 24) as pane:
        pane.until_seen("Hip thrust", "Pause", "q Stop")
        pane.press("Space")
        pane.until_seen("Paused", "Go on")
        pane.resize(120, 40)
        pane.until_seen("Paused", "Go on")
        pane.resize(40, 12)
        pane.until_seen("Paused", "Go on")
        pane.resize(80, 24)
        pane.press("Space")
        pane.until_seen("Hip thrust", "Pause", "q Stop")
