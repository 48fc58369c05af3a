"""Clips between runs: kept, checked, shared, limited; and skipped when the disk fails."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.voice.clips import ClipLibrary
from engine.voice.synthesis import clip_cache
from tests.voice.test_clips import TONE, FakeVoice


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def opened(tmp_path, voice, troubles) -> Callable[..., ClipLibrary]:
    """Opens a library as a new run would: nothing in its memory."""

    def open_(limit_bytes: int = 10**7, folder: Path = tmp_path / "clips", by: FakeVoice = voice) -> ClipLibrary:
        return ClipLibrary(by, folder, limit_bytes, stand_in=lambda: TONE, on_trouble=troubles.append)

    return open_


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def test_the_next_run_finds_the_clips(opened, voice, troubles):
    first = opened().get("three", 1.5)
    again = opened()
    assert again.known_length("three", 1.5) == first.length
    assert np.array_equal(again.get("three", 1.5).samples, first.samples)
    assert voice.asked == ["three"]
    assert troubles == []


def test_tones_and_nothing_else_are_left_out(opened, voice, tmp_path):
    voice.broken = True
    opened().get("three")
    assert files(tmp_path / "clips") == []


def test_another_voice_pace_or_text_is_another_clip(opened, tmp_path):
    opened().get("three")
    opened().get("three", 1.1)
    opened().get("three!")
    opened(by=FakeVoice("other")).get("three")
    assert len(files(tmp_path / "clips")) == 4


def flipped(content: bytes) -> bytes:
    return content[:200] + bytes([content[200] ^ 1]) + content[201:]


@pytest.mark.parametrize(
    "damage",
    [flipped, lambda c: c[:-2], lambda c: c[:10], lambda c: b"", lambda c: c + b"xx", lambda c: b"x" + c[1:],
     lambda c: bytes(len(c))],
    ids=["a bit", "short", "half a header", "empty", "long", "no mark", "zeros"],
)  # fmt: skip
def test_a_damaged_file_is_made_again(opened, voice, tmp_path, damage):
    whole = opened().get("three").samples
    (file,) = files(tmp_path / "clips")
    content = file.read_bytes()
    file.write_bytes(damage(content))
    assert np.array_equal(opened().get("three").samples, whole)
    assert voice.asked == ["three"] * 2
    assert file.read_bytes() == content


def test_an_unreadable_place_is_made_again(opened, tmp_path):
    opened().get("three")
    (file,) = files(tmp_path / "clips")
    file.unlink()
    file.mkdir()
    assert opened().get("three").spoken


def test_the_folder_stays_within_its_limit_and_keeps_what_was_used_last(opened, voice, tmp_path):
    opened().get("11")
    (file,) = files(tmp_path / "clips")
    limit = 5 * file.stat().st_size
    for age, text in enumerate(["22", "33", "44"]):
        library = opened(limit)
        library.get(text)
        for path in files(tmp_path / "clips"):
            os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 10 - age))
    opened(limit).get("11")  # used again: now the youngest
    library = opened(limit)
    for text in ("55", "66"):
        library.get(text)
    assert sum(path.stat().st_size for path in files(tmp_path / "clips")) <= limit
    voice.asked.clear()
    for text in ("11", "55", "66", "22"):
        opened(limit).get(text)
    assert voice.asked == ["22"]


def test_a_clip_beyond_the_limit_is_not_kept(opened, tmp_path, troubles):
    assert opened(100).get("three").spoken
    assert files(tmp_path / "clips") == []
    assert troubles == []


def test_what_a_crash_left_unfinished_is_cleared_away(opened, tmp_path):
    opened().get("three")
    old, new = tmp_path / "clips" / "a.part", tmp_path / "clips" / "b.part"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    opened().get("four")
    assert (old.exists(), new.exists()) == (False, True)


def test_a_folder_that_vanishes_is_made_again(opened, tmp_path, troubles):
    library = opened()
    library.get("three")
    shutil.rmtree(tmp_path / "clips")
    assert library.get("four").spoken
    assert opened().known_length("four") is not None
    assert troubles == []


def test_where_no_folder_can_be_made_it_goes_on_and_says_so_once(opened, tmp_path, troubles):
    (tmp_path / "file").touch()
    library = opened(folder=tmp_path / "file" / "clips")
    assert all(library.get(text).spoken for text in ("one", "two", "one"))
    assert library.known_length("one") is not None
    assert len(troubles) == 1
    assert "Clips cannot be kept" in troubles[0]


def test_what_others_write_counts_against_the_limit(opened, tmp_path, monkeypatch):
    monkeypatch.setattr(clip_cache, "_LOOK_EVERY", 2)
    one, other = opened(60_000), opened(60_000)
    for n in range(10):
        one.get(f"a{n}")
        other.get(f"b{n}")
    assert sum(path.stat().st_size for path in files(tmp_path / "clips")) <= 60_000 + 4 * 9_000
