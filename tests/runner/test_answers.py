"""Answers come at once; what is being said gives way and is said again after it; the rest of the step stays exact."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Rated, Swapped
from tests.runner.driving import CATALOG, SOON, Rig, built_in, own, words

SQUATS = own({"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60})
REST = 2
"""Index of the rest."""
STEP = CATALOG.standards.rest_step


def resting() -> tuple[Rig, float]:
    """A rig, and when its rest begins."""
    rig = Rig(SQUATS).begin()
    return rig, rig.start_of(REST)


def countdown(rig: Rig, since: float) -> list[tuple[float, str]]:
    return [(at, text) for at, text in rig.heard(since=since) if text in {"5", "4", "3", "2", "1", "10 seconds."}]


def check_countdown(rig: Rig, end: float, since: float) -> None:
    """Ten seconds, 5, 4, 3, 2, 1: each to the second."""
    spoken = [(round(end - at, 2), text) for at, text in countdown(rig, since) if at < end]
    assert spoken == [(10.0, "10 seconds."), *((float(left), str(left)) for left in (5, 4, 3, 2, 1))]


@pytest.mark.parametrize("into", [0.05, 0.5, 1.9, 3.0, 5.4, 12, 29.9, 30.3, 44, 49.5, 50.2, 55.1, 58.4, 59.9])
def test_more_rest_is_answered_at_once_and_its_countdown_is_exact(into: float) -> None:
    rig, began = resting()
    at = began + into
    rig.press(at, "+").run(began + 60 + STEP + 2)
    answer = words("more-rest", seconds=round(60 + STEP - into))
    assert rig.when(answer) == pytest.approx(at, abs=0.02)
    if into < STEP + 45:
        check_countdown(rig, began + 60 + STEP, rig.when(answer) + 2)
    said_once(rig, began)
    rig.never_two_at_once()


@pytest.mark.parametrize("into", [0.5, 5.4, 12, 29.9, 32, 44])
def test_less_rest_likewise(into: float) -> None:
    rig, began = resting()
    at = began + into
    rig.press(at, "-").run(began + 60)
    assert rig.when(words("less-rest", seconds=round(60 - STEP - into))) == pytest.approx(at, abs=0.02)
    if into < 60 - STEP - 13:
        check_countdown(rig, began + 60 - STEP, at)
    said_once(rig, began)
    rig.never_two_at_once()


def test_a_rest_that_is_cut_to_nothing_is_over_at_once() -> None:
    rig, began = resting()
    at = began + 60 - STEP + 1
    rig.press(at, "-").run(at + 6)
    assert rig.session.step == REST + 1
    assert rig.heard(since=at)[0] == (pytest.approx(at, abs=0.02), rig.script(REST + 1)[0].text)
    assert not countdown(rig, at)


def test_two_changes_in_one_breath() -> None:
    rig, began = resting()
    rig.press(began + 20, "+").press(began + 20.3, "+").press(began + 20.5, "-").run(began + 62 + STEP)
    check_countdown(rig, began + 60 + STEP, began + 22)
    assert sum(said.cut for said in rig.lips.spoken) == 2
    rig.never_two_at_once()


def said_once(rig: Rig, since: float) -> None:
    """No sentence of the step is said to its end twice; numbers and the half of a new length may be."""
    whole = [said.text for said in rig.lips.spoken if not said.cut and said.at > since + 1.8e9 - SOON]
    sentences = [text for text in whole if not text.isdigit() and text not in {"10 seconds.", words("half-way")}]
    assert len(sentences) == len(set(sentences)), sentences


def test_a_sentence_that_an_answer_cut_off_is_said_after_it() -> None:
    rig, began = resting()
    preview = next(cue for cue in rig.script(REST) if cue.kind == "preview")
    at = began + preview.at + 1.0
    rig.press(at, "+").run(began + 40)
    heard = rig.texts(since=began)
    place = heard.index(preview.text)
    assert heard[place + 1 : place + 3] == [words("more-rest", seconds=round(60 + STEP - at + began)), preview.text]
    said_once(rig, began)


def test_a_refusal_is_said_at_once_and_the_walk_goes_on() -> None:
    rig = Rig(built_in("starter")).begin()
    cut = next(cue for cue in rig.script(0) if cue.at > 3)
    rig.press(cut.at + 1, "+").run(60)
    heard = rig.heard(since=cut.at)
    assert [text for _, text in heard[:3]] == [cut.text, words("refuse-not-resting"), cut.text]
    assert heard[1][0] == pytest.approx(cut.at + 1, abs=0.02)
    assert rig.session.step == 0
    rig.never_two_at_once()


def test_a_refusal_at_the_start_of_the_workout() -> None:
    rig = Rig(SQUATS).begin().press(0.5, "b").run(14)
    assert rig.texts()[:3] == [rig.script(0)[0].text, words("refuse-first"), rig.script(0)[0].text]
    rig.never_two_at_once()


def test_an_effort_in_the_rest_is_noted_and_the_rest_goes_on() -> None:
    rig, began = resting()
    rig.press(began + 0.5, "7").run(began + 61)
    assert rig.when(words("effort-noted", effort=7)) == pytest.approx(began + 0.5, abs=0.02)
    (rated,) = rig.effects(Rated)
    assert isinstance(rated, Rated)
    assert (rated.set, rated.effort) == (1, 7)
    check_countdown(rig, began + 60, began + 3)
    said_once(rig, began)


def test_counts_go_on_at_their_times_after_an_answer_in_the_set() -> None:
    rig = Rig(SQUATS).begin()
    start = rig.start_of(1)
    counts = {cue.text: start + cue.at for cue in rig.script(1) if cue.kind == "count"}
    at = counts["3"] - 0.5
    rig.press(at, "8").run(rig.start_of(2))
    heard = {text: at for at, text in rig.heard(since=start) if text.isdigit()}
    assert set(counts) - set(heard) == {"3"}
    assert all(heard[text] == pytest.approx(counts[text], abs=SOON) for text in heard)
    rig.never_two_at_once()


def test_repeat_in_a_rest_says_again_what_there_is_to_say_and_nothing_else() -> None:
    rig, began = resting()
    rig.press(began + 20, "r").run(began + 61)
    assert "bodyweight squat" in rig.texts(since=began + 20)[0].lower()
    said_once(rig, began)
    check_countdown(rig, began + 60, began + 25)


def test_repeat_in_a_set_begins_it_again_from_its_get_ready() -> None:
    rig = Rig(SQUATS).begin()
    at = rig.start_of(1) + 9.3
    rig.press(at, "r").run(at + 40)
    headings = [line for line in rig.shown() if " · " in line]
    assert [line[7:] for line in headings[:4]] == ["Exercise · bodyweight squat · 1/2"] * 4
    assert rig.when("1", since=at + 20) > at
    rig.never_two_at_once()


@pytest.mark.parametrize("key", ["w", "e"])
@pytest.mark.parametrize("at", [5.2, 16.3, 60.4, 100.7])
def test_another_exercise_is_named_at_once_and_takes_its_place(key: str, at: float) -> None:
    rig = Rig(own({"exercise": "hip-thrust", "sets": 2, "repetitions": 8, "rest": 75})).begin()
    rig.press(at, key).run(at + 30)
    (swapped,) = rig.effects(Swapped)
    assert isinstance(swapped, Swapped)
    message = {"w": "swapped", "e": "made-easier"}[key]
    assert rig.when(words(message, exercise=swapped.instead)) == pytest.approx(at, abs=0.02)
    rig.never_two_at_once()


@pytest.mark.parametrize("at", [5.2, 16.3, 60.4, 100.7])
def test_a_harder_exercise_takes_its_place_once_what_it_takes_is_there(at: float) -> None:
    rig = Rig(own({"exercise": "hip-thrust", "sets": 2, "repetitions": 8, "rest": 75})).begin()
    rig.press(at, "h").press(at + 5, "y").run(at + 30)
    assert rig.when(words("ask-own", exercise="barbell-hip-thrust", things="barbell")) == pytest.approx(at, abs=0.02)
    (swapped,) = rig.effects(Swapped)
    assert isinstance(swapped, Swapped)
    assert rig.when(words("made-harder", exercise=swapped.instead)) == pytest.approx(at + 5, abs=0.02)
    rig.never_two_at_once()


@pytest.mark.parametrize("at", [0.4, 13.9, 16.3, 44.9, 60.4, 104.9])
def test_skip_says_so_and_then_begins_what_follows(at: float) -> None:
    plan = own(
        {"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60},
        {"exercise": "glute-bridge", "sets": 1, "repetitions": 8, "rest": 60},
    )
    rig = Rig(plan).begin()
    rig.press(at, "s").run(at + 15)
    assert rig.heard(since=at)[0][0] == pytest.approx(at, abs=0.02)
    rig.never_two_at_once()
    rig.run()
    assert rig.session.state == "finished"


def test_next_ends_a_step_in_the_middle_of_a_word() -> None:
    rig = Rig(built_in("starter")).begin().press(5.0, "n").run(12)
    assert rig.session.step == 1
    assert rig.heard(since=5.0)[0] == (pytest.approx(5.0, abs=0.02), rig.script(1)[0].text)
    rig.never_two_at_once()


def test_keys_pressed_all_the_time_never_make_two_voices() -> None:
    keys = "+7 s-r b4ew  h n+"
    for shift in range(8):
        rig = Rig(SQUATS).begin()
        for place in range(120):
            rig.press(1 + shift * 0.11 + place * 0.83, keys[(place * 5 + shift) % len(keys)])
        rig.stop(110).run()
        rig.never_two_at_once()
        assert rig.session.state in {"finished", "stopped"}


def test_a_key_that_means_nothing_changes_nothing() -> None:
    plain = Rig(SQUATS).begin().run(60)
    rig = Rig(SQUATS).begin()
    for place, key in enumerate("xyz?\t*äA"):
        rig.press(3.3 + place * 6, key)
    rig.run(60)
    assert rig.heard() == [(pytest.approx(at, abs=SOON), text) for at, text in plain.heard()]


def test_whoever_goes_back_to_the_beginning_is_not_welcomed_again() -> None:
    rig = Rig(built_in("starter")).begin()
    rig.press(20, "n").press(25, "b").run(40)
    welcomed = [text for text in rig.texts() if text.startswith("Welcome")]
    assert len(welcomed) == 1
    assert rig.session.step == 0
