"""Pause, pain, resume, stop: what was cut off is said again, what was said is not, and the counts stay even."""

from __future__ import annotations

from itertools import pairwise

import pytest

from engine.runner.key_bindings import NO
from engine.workflow.effects import Finish, Hurt, Performed, Skipped, Swapped
from engine.workflow.events import PainReported, Pause
from tests.runner.driving import NOON, SOON, Rig, own, words

SQUATS = own({"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60})
GOBLETS = own({"exercise": "goblet-squat", "sets": 2, "repetitions": 8, "rest": 60})
SQUATS_THEN_BRIDGES = (
    {"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60},
    {"exercise": "glute-bridge", "sets": 1, "repetitions": 8, "rest": 60},
)
SET = 1
"""Index of the first set."""


def begun() -> Rig:
    return Rig(SQUATS).begin()


def count_at(rig: Rig, number: int) -> float:
    return rig.start_of(SET) + next(cue.at for cue in rig.script(SET) if cue.value == number)


@pytest.mark.parametrize("after", [0.0, 0.05, 0.2, 0.3])
def test_a_pause_in_a_word_begins_where_the_word_began(after: float) -> None:
    rig = begun()
    four = count_at(rig, 4)
    rig.press(four + after, " ").run(four + 10)
    assert rig.session.state == "paused"
    (pause,) = [entry.recorded for entry in rig.store.log("ride") if isinstance(entry.recorded.event, Pause)]
    assert pause.at == pytest.approx(NOON + four, abs=SOON)
    assert rig.lips.hushed[-1] == pytest.approx(NOON + four + after, abs=0.02)
    assert rig.texts(since=four + after) == [words("paused")]


@pytest.mark.parametrize("held", [0.4, 3.0, 19.0])
def test_the_cut_word_is_said_again_and_the_counts_after_it_keep_their_spacing(held: float) -> None:
    rig = begun()
    four = count_at(rig, 4)
    resumed = four + 0.2 + held
    rig.press(four + 0.2, " ").press(resumed, " ").run(resumed + 12)
    numbers = [(at, text) for at, text in rig.heard(since=resumed) if text.isdigit()]
    assert [text for _, text in numbers] == ["4", "5", "6", "7"]
    expected = [resumed + count_at(rig, number) - four for number in (4, 5, 6, 7)]
    assert [at for at, _ in numbers] == pytest.approx(expected, abs=0.02)
    gaps = {round(later - earlier, 3) for (earlier, _), (later, _) in pairwise(numbers)}
    assert len(gaps) == 1
    rig.never_two_at_once()


def test_a_pause_between_two_words_says_neither_again() -> None:
    rig = begun()
    three = count_at(rig, 3)
    at = three + 0.6
    assert not [cue for cue in rig.script(SET) if cue.at < at - rig.start_of(SET) < cue.end]
    rig.press(at, " ").press(at + 15, " ").run(at + 19)
    assert rig.texts(since=three)[:2] == ["3", words("paused")]
    assert next(text for text in rig.texts(since=at + 15) if text.isdigit()) == "4"


def test_a_long_sentence_that_a_pause_cut_off_is_said_again_from_its_beginning() -> None:
    rig = begun()
    setup = max((cue for cue in rig.script(0)), key=lambda cue: cue.length)
    paused = setup.at + setup.length / 2
    rig.press(paused, " ").press(paused + 5, " ").run(paused + 5 + setup.length)
    assert rig.when(setup.text, since=paused + 1) == pytest.approx(paused + 5, abs=0.02)
    (first, again) = [said for said in rig.lips.spoken if said.text == setup.text]
    assert first.cut
    assert not again.cut
    assert rig.texts(since=paused + 5)[0] == setup.text


@pytest.mark.parametrize("held", [20.5, 700.0, 4 * 3600.0])
def test_a_set_that_waited_begins_anew_with_its_get_ready(held: float) -> None:
    rig = begun()
    four = count_at(rig, 4)
    back = four + 0.2 + held
    rig.press(four + 0.2, " ").press(back, " ")
    if held > 2 * 3600:  # muscles are cold: a short warm-up is offered first
        rig.press(back + 20, "n")
    rig.run(back + 100)
    heard = rig.texts(since=back)
    if held > 2 * 3600:
        assert heard[:2] == [words("ask-warm-again"), words("start-gently")]
    else:
        assert heard[0] == words("set-anew")
    assert not heard[1].isdigit()
    numbers = [int(text) for text in heard if text.isdigit()]
    assert numbers[:4] == [3, 2, 1, 1]
    rig.run()
    assert [(done.set, done.repetitions, done.complete) for done in rig.effects(Performed)] == [
        (1, 8, True),
        (2, 8, True),
    ]


@pytest.mark.parametrize("at", [2.4, 6.0, 10.7])
def test_who_waits_in_the_get_ready_is_counted_in_anew_and_told_nothing_twice(at: float) -> None:
    rig = begun().press(at, " ").press(at + 60, " ").run(at + 60 + 60)
    uncut = [said.text for said in rig.lips.spoken if not said.cut and not said.text.isdigit()]
    assert len(uncut) == len(set(uncut))
    plain = begun()
    first = plain.run(plain.start_of(SET)).texts()
    # With the time that was added there is room for all of the announcement, which was shortened for the set-up.
    short, whole = "Bodyweight squat.", "Get ready: bodyweight squat, set 1 of 2, 8 repetitions."
    assert {whole if text == short else text for text in first if not text.isdigit()} <= set(uncut)
    assert [int(text) for text in rig.texts(since=at + 60) if text.isdigit()][:4] == [3, 2, 1, 1]
    rig.never_two_at_once()


def test_nothing_is_said_and_no_time_passes_in_a_pause() -> None:
    rig = begun().press(20, " ").run(3600)
    assert rig.texts(since=20) == [words("paused")]
    assert not [at for at, _ in rig.lips.sounds if at > NOON + 20]
    before = rig.session
    rig.run(7200)
    assert rig.session == before


def test_the_whole_workout_is_said_whenever_it_is_paused() -> None:
    whole = begun().run()
    for at in range(2, 100, 7):
        rig = begun().press(at + 0.37, " ").press(at + 6.37, " ").run()
        uncut = [said.text for said in sorted(rig.lips.spoken, key=lambda said: said.at) if not said.cut]
        uncut.remove(words("paused"))
        assert uncut == whole.texts(), at
        rig.never_two_at_once()


def test_pain_holds_everything_and_offers_what_can_be_done() -> None:
    rig = begun()
    at = count_at(rig, 2) + 0.1
    rig.press(at, "o").run(at + 900)
    assert rig.session.state == "paused"
    assert len(rig.effects(Hurt)) == 1
    (hurt,) = [entry.recorded for entry in rig.store.log("ride") if isinstance(entry.recorded.event, PainReported)]
    assert hurt.at == pytest.approx(NOON + count_at(rig, 2), abs=SOON)
    assert rig.texts(since=at) == [words("pain"), words("ask-pain")]
    assert words("terminal-keys-pain") in rig.shown()


def test_the_keys_are_named_each_time_it_is_asked_what_to_do() -> None:
    rig = begun().press(20, "o").press(60, "z").press(64, "o").run(90)
    assert rig.shown().count(words("terminal-keys-pain")) == 2


@pytest.mark.parametrize(
    ("keys", "state"), [("s", "finished"), ("qy", "stopped"), ("f ", "exercising"), ("e ", "exercising")]
)
def test_after_pain_one_can_skip_ease_stop_or_say_that_it_is_fine(keys: str, state: str) -> None:
    rig = Rig(GOBLETS).begin().press(20, "o")
    for place, key in enumerate(keys):
        rig.press(60 + 4 * place, key)
    rig.run(62 + 4 * (len(keys) - 1))
    assert rig.session.state == state


@pytest.mark.parametrize("key", [*" \ry+-bhr7ou[]", "c6\n"])
def test_nothing_else_goes_on_while_it_hurts(key: str) -> None:
    rig = begun().press(20, "o")
    for place, one in enumerate(key * 4):
        rig.press(60 + 10 * place, one)
    rig.run(900)
    assert rig.session.state == "paused"
    assert not rig.effects(Performed)
    assert not [text for text in rig.texts(since=20) if text.isdigit()]
    said = rig.texts(since=20)
    assert all(said[place : place + 3] != [text] * 3 for place, text in enumerate(said))


def test_who_is_not_sure_about_a_pain_rests_and_leaves_the_exercise_out() -> None:
    rig = Rig(own(*SQUATS_THEN_BRIDGES)).begin().press(20, "o").press(60, "n").press(80, "y").run(81)
    assert words("pain-rest") in rig.texts(since=60)
    left = {one.exercise for one in rig.effects(Skipped) if isinstance(one, Skipped)}
    assert left == {"bodyweight-squat"}
    assert words("pain-gently") not in rig.texts(since=60)


def test_whether_it_is_all_right_is_heard_and_seen_at_once_and_then_answered_gently() -> None:
    """The words about the pain take ten seconds: who answers within them is asked before a yes can mean anything."""
    rig = Rig(GOBLETS).begin().press(20, "o")
    rig.does(21, lambda: rig.coach._hear(NO)).run(22)
    question = words("ask-pain-ok", exercise="goblet-squat")
    assert rig.when(question) == pytest.approx(21, abs=0.1)
    assert words("terminal-keys-pain-ok") in rig.shown()
    rig.press(80, "y").press(120, "y").run(121)
    assert words("pain-gently") in rig.texts(since=80)
    assert [swapped.instead for swapped in rig.effects(Swapped)] == ["bodyweight-squat"]
    assert rig.session.state == "exercising"


@pytest.mark.parametrize("at", [0.3, 8, 14.2, 20, 55, 70, 98.6])
def test_stop_says_farewell_and_nothing_after_it(at: float) -> None:
    rig = begun().stop(at).run()
    assert rig.session.state == "stopped"
    after = [said for said in rig.lips.spoken if said.at >= NOON + at - SOON]
    (farewell,) = after
    assert not farewell.cut
    assert rig.lips.clock >= farewell.end
    (finish,) = rig.effects(Finish)
    assert isinstance(finish, Finish)
    assert finish.outcome == "stopped"
    assert farewell.text == words("stopped", minutes=max(1, round(finish.seconds / 60)))


def test_an_interruption_is_kept_as_a_pause_where_the_word_began() -> None:
    rig = begun()
    four = count_at(rig, 4)
    rig.run(four + 0.2)
    assert rig.coach.interrupt()
    assert rig.session.state == "paused"
    assert rig.session.paused_at == pytest.approx(NOON + four, abs=SOON)
    assert rig.texts(since=four + 0.25) == []


def test_after_the_end_there_is_nothing_to_hold() -> None:
    rig = begun().stop(20).run()
    assert not rig.coach.interrupt()
    assert rig.session.state == "stopped"
