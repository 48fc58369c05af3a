"""Pain told by halves, a position that is refused, and what sounds like a start or a rating and is none."""

import pytest

from tests.understanding.places import understanding

HURTS = (
    *("my hip isn't thrilled about this", "not happy with my lower back today", "knee's a bit grumbly"),
    *("seven but my back felt it", "felt something in my back", "neck's uncomfortable", "hip feels jammed"),
    *("feels like something's tearing", "hurts to bend it"),
)
WORKS = ("my glutes felt it", "I'm not happy with this", "my legs look great")
BEGINS = {"ReadyIntent", "AMAZON.YesIntent", "StartWorkoutIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"}
NOTES = {"EffortIntent", "CorrectIntent", "ReadinessIntent", "AvoidIntent"}
EXPECTING = ("I'm expecting", "I'm expecting, twenty weeks", "this is hard with the bump", "my midwife said it's fine")
OTHERWISE = ("I was expecting more", "I'm expecting a call", "I wasn't expecting that")


def names(text: str, situation: str) -> set[str]:
    intent = understanding("en-US").understand(text, situation).intent
    return {intent.name, *(one.name for one in intent.also)}


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "rating", "walk", "paused"])
def test_a_part_that_is_not_happy_hurts(situation: str) -> None:
    assert [text for text in HURTS if "PainIntent" not in names(text, situation)] == []
    assert [text for text in WORKS if "PainIntent" in names(text, situation)] == []


@pytest.mark.parametrize("text", EXPECTING)
def test_a_baby_on_the_way_is_for_the_doctor(text: str) -> None:
    assert {"SafeForMeIntent"} == names(text, "equipment") == names(text, "start")


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_else_is_expected_is_not(text: str) -> None:
    assert names(text, "start") == {"AMAZON.FallbackIntent"}


@pytest.mark.parametrize("text", ["no lying down", "nothing lying down today", "okay but no kneeling"])
def test_a_position_that_is_refused_begins_nothing(text: str) -> None:
    assert names(text, "ready") == {"AvoidIntent"}


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        *(("walk", one) for one in ("keep going", "I'll keep walking for a bit")),
        *(("start", one) for one in ("I've got a band now", "fine thanks and you", "no squats please")),
        *(("in-rest", one) for one in ("skip the question", "skip the next exercise")),
    ],
)
def test_what_sounds_like_a_start_is_none(situation: str, text: str) -> None:
    assert names(text, situation) & (BEGINS | {"SkipIntent"} if situation == "in-rest" else BEGINS) == set()


@pytest.mark.parametrize("text", ["three sets? really?", "just one set of these please", "two sets is plenty today"])
def test_how_many_sets_is_no_rating(text: str) -> None:
    assert names(text, "rating") & NOTES == set()


@pytest.mark.parametrize("text", ["how sore is too sore", "can't I just do squats"])
def test_a_question_notes_nothing(text: str) -> None:
    assert names(text, "start") & NOTES == set()


def test_to_hold_on_to_something_is_no_other_exercise() -> None:
    for text in ("can I hold the chair", "can I sit on the chair for these", "can I lean on the wall"):
        assert names(text, "ready") == {"EasierIntent"}


def test_two_that_are_named_are_both_left_out() -> None:
    for text in ("skip squats and deadlifts", "no deadlifts or squats today"):
        intent = understanding("en-US").understand(text, "ready").intent
        assert intent.name == "SkipIntent"
        assert {"bodyweight-squat", "single-leg-rdl"} <= {*intent.may_mean}
