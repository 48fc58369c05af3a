import struct
import wave

import miniaudio
import mutagen.id3
import mutagen.mp3
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.voice.mixer import Mixer
from engine.voice.mixer_ceiling import CEILING
from engine.voice.port import SAMPLE_RATE
from engine.voice.tones import tick
from engine.voice.track import write_track
from engine.voice.track_mix import pieces
from engine.voice.track_parts import Chapter, Placed, Tags
from engine.voice.track_tags import COVER, language_code, tags
from tests.voice.pulse import onsets

CHAPTERS = [Chapter(0, 2.5, "Warm-up"), Chapter(2.5, 4.001, "Füße & knees"), Chapter(4.001, 6, "腿")]
COUNTS = [0.0, 0.5, 1.0004, 2.25, 3.333, 4.7, 5.5]


def _counts():
    return [Placed(round(at * SAMPLE_RATE), tick()) for at in COUNTS]


def _read_wav(path):
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, SAMPLE_RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


def _read_mp3(path):
    decoded = miniaudio.mp3_read_s16(path.read_bytes())
    assert (decoded.nchannels, decoded.sample_rate) == (1, SAMPLE_RATE)
    return np.frombuffer(decoded.samples, np.int16)


READERS = {".wav": _read_wav, ".mp3": _read_mp3}


@pytest.mark.parametrize("suffix", READERS)
def test_every_count_is_at_its_time_within_a_millisecond(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    write_track(path, _counts(), 6 * SAMPLE_RATE, chapters=CHAPTERS)
    samples = READERS[suffix](path)
    assert len(samples) == 6 * SAMPLE_RATE
    delay = onsets(tick(), SAMPLE_RATE)[0]
    found = np.array(onsets(samples, SAMPLE_RATE)) - delay
    assert np.abs(found / SAMPLE_RATE - COUNTS).max() <= 0.001


@pytest.mark.parametrize("suffix", READERS)
def test_every_count_of_twenty_minutes_is_at_its_time(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    write_track(path, (Placed(second * SAMPLE_RATE, tick()) for second in range(1200)), 1200 * SAMPLE_RATE)
    found = np.array(onsets(READERS[suffix](path), SAMPLE_RATE)) - onsets(tick(), SAMPLE_RATE)[0]
    assert np.abs(found - np.arange(1200) * SAMPLE_RATE).max() <= SAMPLE_RATE // 1000


placings = st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 900)), max_size=9).map(sorted)


@given(placings, st.integers(0, 4_000), st.integers(1, 1_500))
def test_arranged_as_the_mixer_would_mix_it(placed, total, piece):
    sounds = [Placed(at, np.arange(-length, length, 2, dtype=np.int16)) for at, length in placed]
    mixer = Mixer()
    for sound in sounds:
        mixer.play(sound.samples, sound.at)
    arranged = [part.copy() for part in pieces(sounds, total, piece)]
    assert np.array_equal(np.concatenate([np.zeros(0, np.int16), *arranged]), mixer.read(total))


def test_too_loud_is_held_under_the_ceiling():
    loud = np.full(10, 30_000, np.int16)
    (out,) = pieces([Placed(0, loud), Placed(0, loud)], 10)
    assert (out == int(CEILING)).all()


def test_disorder_is_refused():
    with pytest.raises(ValueError, match="sort"):
        list(pieces([Placed(5, tick()), Placed(4, tick())], 100))
    with pytest.raises(ValueError, match="sort"):
        list(pieces([Placed(-1, tick())], 100))


def _chunks(data):
    at, found = 12, {}
    while at < len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        found[name] = data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    assert at == len(data)
    return found


def test_wav_sizes_and_chapters(tmp_path):
    path = tmp_path / "a.wav"
    write_track(path, _counts(), 6 * SAMPLE_RATE, chapters=CHAPTERS)
    data = path.read_bytes()
    assert struct.unpack_from("<4sI4s", data) == (b"RIFF", len(data) - 8, b"WAVE")
    chunks = _chunks(data)
    assert len(chunks[b"data"]) == 12 * SAMPLE_RATE
    points = [struct.unpack_from("<II4sIII", chunks[b"cue "], 4 + 24 * index) for index in range(3)]
    assert [point[5] / SAMPLE_RATE for point in points] == pytest.approx([0, 2.5, 4.001], abs=1e-4)
    assert chunks[b"LIST"].startswith(b"adtl")
    for chapter in CHAPTERS:
        assert chapter.title.encode() + b"\0" in chunks[b"LIST"]


def test_mp3_length_and_chapters_as_another_library_reads_them(tmp_path):
    path = tmp_path / "a.mp3"
    write_track(path, _counts(), 6 * SAMPLE_RATE, chapters=CHAPTERS, tags=Tags("Day 1"))
    info = mutagen.mp3.MP3(path).info
    assert info.length == pytest.approx(6, abs=0.001)
    assert info.bitrate == 64_000
    tags = mutagen.id3.ID3(path)
    assert str(tags["TIT2"]) == "Day 1"
    found = [tags[f"CHAP:{name}"] for name in tags["CTOC:toc"].child_element_ids]
    assert [(part.start_time, part.end_time) for part in found] == [(0, 2500), (2500, 4001), (4001, 6000)]
    assert [str(part.sub_frames["TIT2"]) for part in found] == [chapter.title for chapter in CHAPTERS]


def test_a_player_sees_who_speaks_what_in_which_language_and_a_picture(tmp_path):
    path = tmp_path / "a.mp3"
    write_track(path, _counts(), 6 * SAMPLE_RATE, chapters=CHAPTERS, tags=tags("Tag 1: Füße", "Form Coach", "de-DE"))
    found = mutagen.id3.ID3(path)
    shown = {name: str(found[name]) for name in ("TIT2", "TPE1", "TALB", "TLAN")}
    assert shown == {"TIT2": "Tag 1: Füße", "TPE1": "Form Coach", "TALB": "Form Coach", "TLAN": "deu"}
    (picture,) = found.getall("APIC")
    assert (picture.mime, picture.type) == ("image/png", mutagen.id3.PictureType.COVER_FRONT)
    assert picture.data == COVER.read_bytes()
    assert len(found.getall("CHAP")) == 3
    assert mutagen.mp3.MP3(path).info.length == pytest.approx(6, abs=0.001)


@pytest.mark.parametrize(("locale", "code"), [("en-US", "eng"), ("en-GB", "eng"), ("de", "deu"), ("fr-FR", "fra")])
def test_the_language_has_three_letters(locale, code):
    assert language_code(locale) == code


def test_many_chapters_and_none(tmp_path):
    path = tmp_path / "a.mp3"
    many = [Chapter(at, at + 1, f"Step {at}") for at in range(300)]
    write_track(path, _counts(), 6 * SAMPLE_RATE, chapters=many)
    assert len(mutagen.id3.ID3(path).getall("CHAP")) == 300
    write_track(path, _counts(), 6 * SAMPLE_RATE)
    assert mutagen.mp3.MP3(path).tags is None


@pytest.mark.parametrize("suffix", READERS)
def test_an_empty_track_is_a_track(tmp_path, suffix):
    write_track(tmp_path / f"a{suffix}", [], 0)
    assert (tmp_path / f"a{suffix}").stat().st_size > 0


def test_the_progress_goes_from_none_to_all(tmp_path):
    told = []
    write_track(tmp_path / "a.wav", [], 60 * SAMPLE_RATE, progress=told.append)
    assert told == sorted(told)
    assert len(told) > 3
    assert told[-1] == 1
