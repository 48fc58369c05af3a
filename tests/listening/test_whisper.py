"""Whisper as a judge of sentences, with its real weights."""

import numpy as np
import pytest

from engine.listening.opening import open_recogniser
from engine.listening.port import ListeningError, Recogniser
from engine.listening.whisper import search
from engine.listening.whisper.decoder import Beginnings
from engine.listening.whisper.outcomes import Outcomes
from engine.listening.whisper.search import Reach, Search
from engine.listening.whisper.tree import grow
from engine.listening.whisper.weights_file import WeightsFile
from tests.listening.said import said, silence
from tests.weights import HOME, weights

TEXTS = ["Coach, next.", "Coach, next exercise.", "Coach, pause.", "Coach, more rest.", "Coach, that hurts."]


@pytest.fixture(scope="module")
def whisper() -> Recogniser:
    weights("whisper-tiny.en")
    return open_recogniser("en-US", HOME)


@pytest.mark.parametrize("text", ["Coach, next.", "Coach, more rest.", "Coach, that hurts."])
def test_what_was_said_fits_best(whisper, text):
    scores = whisper.score(said("en-US", text), TEXTS)
    best, second = sorted(scores.candidates, reverse=True)[:2]
    assert TEXTS[scores.candidates.index(best)] == text
    assert best - second > 3
    assert best <= 0


def test_a_sentence_fits_as_well_among_hundreds_as_alone(whisper):
    sound = said("en-US", "Coach, more rest.")
    among = whisper.score(sound, TEXTS + [f"Coach, {one} more rest." for one in ("a", "some", "no", "any", "two")])
    alone = whisper.score(sound, ["Coach, more rest."])
    assert alone.candidates[0] == pytest.approx(among.candidates[3], abs=1e-2)
    assert (alone.text, alone.free) == (among.text, pytest.approx(among.free, abs=1e-2))


def test_something_else_fits_as_free_text_and_no_candidate_does(whisper):
    scores = whisper.score(said("en-US", "Did you see the game last night?"), TEXTS)
    assert scores.text.startswith("Did you see the game last night")
    assert max(scores.candidates) < scores.free - 15


def test_the_word_of_address_is_heard_by_itself(whisper):
    calls = {
        text: whisper.score(said("en-US", text), TEXTS).calls for text in ("Coach, more rest.", "Give me more rest.")
    }
    assert max(calls["Coach, more rest."]) > 3 > max(calls["Give me more rest."])


def test_what_is_likely_anyhow_does_not_push_out_what_was_said():
    """By the score alone, beginnings that fit any noise were followed, and the sentence that was said was not."""
    said_, usual = 1, 2
    tree = grow([([said_], 1), ([usual], 1)])
    for token, likely in ((said_, -9.0), (usual, -1.0)):
        tree.next[token].anyhow = likely
    outcomes = Outcomes([0, said_, usual, 3], {0: 0, said_: 1, usual: 2, 3: 3}, [0, 3])
    found = Search(OneAnswer([-4.0, -3.0, -2.0, -4.0]), outcomes, 2, Reach(width=1)).run([], np.array([0]), tree)
    assert found.anyhow == [-9.0, None]


class OneAnswer:
    """A decoder to which the same comes next after anything."""

    def __init__(self, outcome: list[float]) -> None:
        self._outcome = np.array(outcome, np.float32)

    def begin(self, heard, prompt):
        return Beginnings(1, [], []), self._outcome[None]

    def go_on(self, heard, after, tokens):
        return Beginnings(after.length + 1, [], []), np.tile(self._outcome, (len(tokens), 1))


def test_how_likely_texts_are_anyhow_is_found_out_once(whisper):
    texts = ["Coach, you know what I mean.", "Coach, you know."]
    sound = silence(1.0)
    first = whisper.score(sound, texts).anyhow
    assert whisper.score(sound, [*texts, "Coach, never heard of it."]).anyhow[:2] == first


def test_silence_and_the_shortest_sound_are_judged_too(whisper):
    for sound in (silence(0.01), silence(4.8), np.zeros(8000, np.float32)):
        assert len(whisper.score(sound, TEXTS).candidates) == len(TEXTS)


def test_nothing_may_be_said(whisper):
    assert whisper.score(said("en-US", "Coach, next."), []).candidates == ()


def test_the_search_is_bounded(whisper):
    scores = whisper.score(silence(4.0), [f"Coach, {one}." for one in "abcdefghijklmnopqrstuvwxyz"])
    assert len(scores.text.split()) <= search.LONGEST


def test_a_file_that_holds_no_weights_is_named(tmp_path):
    for content in (b"", b"no weights at all" * 99):
        (tmp_path / "model.bin").write_bytes(content)
        with pytest.raises(ListeningError, match=r"model\.bin of the recogniser cannot be read"):
            WeightsFile(tmp_path / "model.bin")


def test_weights_that_are_not_here_are_asked_for(tmp_path):
    with pytest.raises(ListeningError, match="coach listen --install"):
        open_recogniser("en-US", tmp_path)
