"""What an exercise needs to be told of it, and when: its set-up, its how-to, its set and its side."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest

from engine.cues.estimate import estimate
from engine.cues.models import Cue
from engine.cues.rests import LAST
from engine.cues.sheet import Scripted
from tests.cues.speaking import EVERYBODY, LOCALES, Case, cues_of, everything, messages, own_sheet
from tests.workflow.driving import DEADLIFTS, SQUATS, built_in, own

STRENGTH = [case for case in EVERYBODY if case.pace == "guided"]


def lines(cues: Iterable[Cue], exercise: str) -> list[str]:
    """The set-up and the lines of the how-to that are said, in order."""
    of = f"exercise-{exercise}."
    return [cue.message.removeprefix(of) for cue in cues if cue.message.startswith((f"{of}setup", f"{of}how"))]


def before(sheet: tuple[Scripted, ...], exercise: str) -> list[Cue]:
    """All that is said before the first strength set of ``exercise``, from the rest on."""
    at = next(n for n, one in enumerate(sheet) if one.step.exercise == exercise and one.step.phase == "exercise")
    return everything(sheet[max(0, at - 1) : at + 1])


def slow(text: str, pace: float) -> float:
    """A voice at about half the usual rate."""
    return 2 * estimate(text, pace)


@pytest.mark.parametrize("case", STRENGTH, ids=str)
def test_the_set_up_of_every_exercise_is_said_once_before_its_first_set(case: Case) -> None:
    sheet = cues_of(case)
    for exercise in {one.step.exercise for one in sheet if one.step.phase == "exercise" and one.step.exercise}:
        assert lines(before(sheet, exercise), exercise).count("setup") == 1


@pytest.mark.parametrize("case", STRENGTH, ids=str)
def test_who_rests_is_told_to_get_into_position_only_near_the_end(case: Case) -> None:
    """But for the first words of a how-to, which would hang in the air without it."""
    for step, _start, cues in cues_of(case):
        if step.kind == "rest":
            setups = [cue for cue in cues if cue.message.endswith(".setup")]
            explained = any(".how-" in cue.message for cue in cues)
            assert len(setups) <= (step.set == 1)
            assert explained or all(cue.at >= step.duration - LAST for cue in setups)


def test_a_short_rest_explains_what_is_new_as_far_as_there_is_room() -> None:
    blocks = ({**DEADLIFTS, "rest": 17}, {**SQUATS, "rest": 17})
    sheet = own_sheet(own(*blocks), Case("mine", new=True))
    told = lines(before(sheet, "bodyweight-squat"), "bodyweight-squat")
    assert told[:3] == ["setup", "how-1", "how-2"]
    assert told == ["setup", "how-1", "how-2", "how-3", "how-4"][: len(told)]


def test_the_get_ready_goes_on_where_a_short_rest_ended() -> None:
    blocks = ({**DEADLIFTS, "rest": 12}, {**SQUATS, "rest": 12, "ready": 20})
    sheet = own_sheet(own(*blocks), Case("mine", new=True))
    cues = before(sheet, "bodyweight-squat")
    assert lines(cues, "bodyweight-squat") == ["setup", "how-1", "how-2", "how-3", "how-4"]
    rest = next(one for one in sheet if one.step.kind == "rest" and one.step.slot == "block-1")
    assert 0 < len(lines(rest.cues, "bodyweight-squat")) < 5


SHORT_WALK = {"cardio": {"exercise": "walk", "minutes": 2}}
MOVES = ("knee-hug", "glute-bridge", "lunge-elbow-to-instep", "standing-hip-flexion")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("walk", [SHORT_WALK, {"cardio": "none"}], ids=["short", "none"])
def test_where_no_walk_explains_a_move_its_first_set_does(locale: str, walk: dict[str, object]) -> None:
    warm_up = {**walk, "circuit": {"rounds": 2, "repetitions": 10, "exercises": list(MOVES)}}
    plan = own(SQUATS, warm_up=warm_up)
    sheet = own_sheet(plan, Case("mine", locale, new=True))
    first = [one for one in sheet if one.step.round == 1]
    again = [one for one in sheet if one.step.round == 2]
    for move in MOVES:
        assert not any(line.startswith("how") for line in lines(everything(again), move))
    lunge = lines(everything(first), "lunge-elbow-to-instep")
    assert lunge[:3] == ["setup", "how-1", "how-2"]
    known = everything(own_sheet(plan, Case("mine", locale)))
    assert not any(".how-" in cue.message for cue in known)


def test_a_how_to_that_has_begun_ends_where_it_must_and_has_no_hole() -> None:
    """The second line is too long for what is left, the third would fit: it is not said either."""
    deadlift = {"exercise": "single-leg-rdl", "sets": 1, "repetitions": 25, "tempo": "9-9-9-9", "ready": 3}
    for rate in (estimate, slow):
        told = lines(everything(own_sheet(own(deadlift), Case("mine", new=True), rate)), "single-leg-rdl")
        assert told == ["setup", "how-1", "how-2", "how-3", "how-4", "how-5"][: len(told)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("block", [SQUATS, DEADLIFTS])
def test_a_single_set_has_no_number(block: dict[str, object], locale: str) -> None:
    said = everything(own_sheet(own({**block, "sets": 1}), Case("mine", locale)))
    assert not any({"set", "sets"} & set(cue.arguments) for cue in said)
    named = next(cue for cue in said if cue.message in {"ready-move", "ready-move-side"})
    assert ("side" in named.arguments) == (block is DEADLIFTS)
    both = everything(own_sheet(own(block), Case("mine", locale)))
    assert sum("sets" in cue.arguments for cue in both) >= 2


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("times", [1.0, 1.5, 2.0, 3.0])
def test_at_a_slow_rate_the_side_is_what_stays(locale: str, times: float) -> None:
    sheet = own_sheet(built_in("full"), Case("full", locale, new=True), lambda text, pace: times * estimate(text, pace))
    for step, _start, cues in sheet:
        if step.kind == "ready" and step.side:
            assert any(cue.arguments.get("side") == step.side for cue in cues), (step, cues)


@pytest.mark.parametrize("workout", ["full", "starter", "day-1"])
def test_E3_what_the_bridge_trains_is_told_once_though_it_was_explained_in_the_warm_up(workout: str) -> None:
    trains = "exercise-glute-bridge.trains"
    assert messages(cues_of(Case(workout, new=True))).count(trains) == 1
    assert trains in [cue.message for cue in before(cues_of(Case(workout, new=True)), "glute-bridge")]
    assert trains not in messages(cues_of(Case(workout)))


@pytest.mark.parametrize("locale", LOCALES)
def test_W1_an_easy_pace_is_not_said_twice_running(locale: str) -> None:
    walk = cues_of(Case("full", locale))[0].cues
    easy = {"en-US": "at an easy pace", "de-DE": "in lockerem Tempo"}[locale]
    assert [easy in cue.text for cue in walk[1:3]] == [True, False]
    assert walk[2].message == "exercise-walk.setup"


@pytest.mark.parametrize("case", STRENGTH, ids=str)
def test_between_what_does_not_belong_together_there_is_time_to_breathe(case: Case) -> None:
    """On a walk and in a rest, where there is room."""
    for step, _start, cues in cues_of(case):
        if step.kind not in {"timed", "rest"}:
            continue
        for one, other in pairwise(cues):
            if other.message.startswith("advice-") or ".cue-" in other.message:
                assert other.at - one.end > 1.4, (one, other)
