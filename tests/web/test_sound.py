"""The sound that a page plays, decoded: what is heard is where the page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import miniaudio
import numpy as np
import pytest

from engine.voice.port import SAMPLE_RATE
from engine.web.mp3_frames import DELAY, bare_frames
from engine.web.playlist import Playlist
from engine.web.talk_messages import Tell, Where
from tests.runner.processes import until
from tests.web.room import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.shelf.close()


def heard(room: Room, playlist: Playlist, count: int) -> tuple[np.ndarray, list[float]]:
    """The sound of the first pieces, put together as the page does, and when each begins in it."""
    until(lambda: len(room.shelf.progress().lengths) >= count, within=120)
    lengths = room.shelf.progress().lengths[:count]
    parts = [room.shelf.piece(piece.name) or b"" for piece in playlist.pieces[:count]]
    decoded = miniaudio.decode(b"".join(parts), nchannels=1, sample_rate=SAMPLE_RATE)
    return np.array(decoded.samples, dtype=np.float32) / 32768, [0.0, *np.cumsum(lengths)]


def lags(sound: np.ndarray, playlist: Playlist, starts: list[float]) -> list[float]:
    """How much later than shown each sentence is heard that comes after a silence."""
    found, loud = [], np.abs(sound) > 0.003
    for before, caption in zip(playlist.captions, playlist.captions[1:], strict=False):
        place = max(index for index, piece in enumerate(playlist.pieces) if piece.at <= caption.at + 1e-6)
        if place >= len(starts) - 1 or caption.at - before.end < 0.5:
            continue
        at = starts[place] + DELAY + caption.at - playlist.pieces[place].at
        near = round((at - 0.25) * SAMPLE_RATE), round((at + 0.5) * SAMPLE_RATE)
        window = loud[near[0] : near[1]]
        if window.any() and not window[: round(0.1 * SAMPLE_RATE)].any():
            found.append(near[0] / SAMPLE_RATE + int(np.argmax(window)) / SAMPLE_RATE - at)
    return found


def test_what_is_heard_is_where_it_is_shown(room: Room) -> None:
    playlist = room.begin("starter")
    sound, starts = heard(room, playlist, 4)
    assert abs(len(sound) / SAMPLE_RATE - starts[-1]) < 0.1
    late = lags(sound, playlist, starts)
    assert len(late) > 1
    assert np.max(np.abs(late)) < 0.1


@pytest.mark.soak
def test_it_does_not_drift_in_a_whole_workout(room: Room) -> None:
    playlist = room.begin("starter")
    sound, starts = heard(room, playlist, len(playlist.pieces))
    late = lags(sound, playlist, starts)
    assert playlist.total > 40 * 60
    assert len(late) > 50
    assert np.percentile(np.abs(late), 98) < 0.03  # a bell may sound shortly before a sentence
    assert abs(np.median(late[:10]) - np.median(late[-10:])) < 0.02


@pytest.mark.soak
def test_pieces_that_were_made_are_not_made_again(room: Room) -> None:
    playlist = room.begin("starter")
    heard(room, playlist, 2)
    where = Where(playlist.session, playlist.stream, 0, 5.0, plays=True)

    room.talk.tell(Tell("started", where))
    room.say(key=" ", where=where)
    again = room.say(key=" ")
    assert again.playlist is not None
    names = {piece.name for piece in playlist.pieces}
    assert {piece.name for piece in again.playlist.pieces} <= names
    assert again.playlist.stream != playlist.stream


def test_steps_follow_each_other_without_a_gap(room: Room) -> None:
    playlist = room.begin("starter")
    for before, after in zip(playlist.pieces, playlist.pieces[1:], strict=False):
        assert after.at == pytest.approx(before.at + before.seconds)
    for begun, display in zip(playlist.begins, playlist.displays, strict=True):
        assert display.step.since == pytest.approx(begun)
        assert display.state == "running"
    assert [display.index for display in playlist.displays] == list(range(len(playlist.displays)))


def test_after_pain_it_goes_in_turns_and_asks(room: Room) -> None:
    playlist = room.begin("starter")
    reply = room.say(key="n", where=Where(playlist.session, playlist.stream, 0, 5.0, plays=True))
    assert reply.playlist is not None
    where = Where(reply.playlist.session, reply.playlist.stream, 1, 2.0, plays=True)
    hurts = room.say(key="o", where=where)
    assert hurts.playlist is None
    assert {"skip", "easier", "other", "fine", "end"} <= {choice.id for choice in hurts.choices}
    skipped = room.say(key="s")
    assert skipped.playlist is None  # what comes is asked about first
    ready = room.say(key="n")
    assert ready.playlist is not None
    assert ready.playlist.pieces[0].step > 1


def test_what_is_no_sound_of_ours_has_no_frames() -> None:
    assert bare_frames(b"").body == b""
    assert bare_frames(b"ID3\x04\x00\x00\x00\x00\x00\x05hello" + b"\xff" * 40).seconds == 0
