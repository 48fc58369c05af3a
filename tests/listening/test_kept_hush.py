"""What getting ready came to is there the next evening, and nothing that another recogniser found out."""

from pathlib import Path

import numpy as np
import pytest

from engine.listening.opening import open_recogniser
from engine.listening.whisper import kept_hush
from engine.listening.whisper.decoder import Decoder
from engine.listening.whisper.kept_hush import Known
from tests.listening.said import said
from tests.weights import HOME, weights

TEXTS = ("Coach, next.", "Coach, more rest.", "Coach, what comes after that.")
GUESS = np.array([-1.0, -2.5], np.float32)
KNOWN = {(): Known({7: -1.5}), (7,): Known({}, -0.25)}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many beginnings the decoder was asked about, one number for each time."""
    times, whole = [], Decoder.go_on

    def go_on(self, heard, after, tokens):
        times.append(len(tokens))
        return whole(self, heard, after, tokens)

    monkeypatch.setattr(Decoder, "go_on", go_on)
    return times


def test_the_next_evening_nothing_is_found_out_anew(tmp_path: Path, asked: list[int]) -> None:
    weights("whisper-tiny.en")
    first = open_recogniser("en-US", HOME, tmp_path)
    first.foresee(TEXTS)
    first.keep()
    second = open_recogniser("en-US", HOME, tmp_path)
    asked.clear()
    second.foresee(TEXTS)
    assert asked == []
    sound = said("en-US", "Coach, more rest.")
    assert second.score(sound, TEXTS).anyhow == pytest.approx(first.score(sound, TEXTS).anyhow, abs=1e-2)


def test_what_is_new_is_found_out_and_kept_as_well(tmp_path: Path, asked: list[int]) -> None:
    weights("whisper-tiny.en")
    for texts in (TEXTS[:1], TEXTS):
        recogniser = open_recogniser("en-US", HOME, tmp_path)
        asked.clear()
        recogniser.foresee(texts)
        assert asked
        recogniser.keep()
    again = open_recogniser("en-US", HOME, tmp_path)
    asked.clear()
    again.foresee(TEXTS)
    assert asked == []


def test_what_was_kept_is_read(tmp_path: Path) -> None:
    kept_hush.write(tmp_path / "new" / "a.hush", GUESS, KNOWN)
    assert kept_hush.read(tmp_path / "new" / "a.hush", GUESS + 1e-4) == KNOWN


@pytest.mark.parametrize("guess", [GUESS + 0.1, GUESS[:1]])
def test_another_recogniser_begins_anew(tmp_path: Path, guess) -> None:
    kept_hush.write(tmp_path / "a.hush", GUESS, KNOWN)
    assert kept_hush.read(tmp_path / "a.hush", guess) == {}


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"{}", b"\x81\xa5guess\x90"])
def test_a_broken_file_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.hush").write_bytes(content)
    assert kept_hush.read(tmp_path / "a.hush", GUESS) == {}


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    kept_hush.write(tmp_path / "taken" / "a.hush", GUESS, KNOWN)
    assert kept_hush.read(tmp_path / "taken" / "a.hush", GUESS) == {}
