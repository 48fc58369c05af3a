"""What is left out for today, taken back or only asked about in German: nothing is noted for good, nothing begins."""

from __future__ import annotations

from itertools import product

import pytest

from engine.dialogue.intent import FALLBACK
from tests.understanding.test_german import names, slots

UNDER_WAY = ("ready", "in-rest", "in-set", "walk", "paused")
LEADS_ON = {"ReadyIntent", "AMAZON.YesIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent", "StartWorkoutIntent"}
UNWANTED = (
    *("keine Step-ups mehr", "ohne Step-ups bitte", "und keine Step-ups", "die Step-ups mag ich nicht"),
    *("später keine Step-ups", "lass nachher die Step-ups weg", "die Step-ups lass ma", "Step-ups fallen aus"),
    *("Step-ups brauch ich nicht", "nein, nicht die Step-ups", "weiter, aber ohne Step-ups"),
)
BACK = (
    *("Step-ups doch", "mach die Step-ups doch", "doch, die Step-ups will ich", "nimm die Step-ups wieder rein"),
    *("Step-ups wieder rein", "lass die Step-ups drin", "ach, doch mit Step-ups"),
)
FOR_GOOD = ("nie wieder Step-ups", "ich kann keine Step-ups machen", "Step-ups darf ich nicht")


@pytest.mark.parametrize(("text", "situation"), [*product(UNWANTED, UNDER_WAY)])
def test_in_a_workout_no_more_of_it_is_for_this_one(text: str, situation: str) -> None:
    assert names(text, situation) == {"SkipIntent"}
    assert slots(text, situation)["exercise"] == "step-up"


@pytest.mark.parametrize("text", ["ja, aber keine Step-ups", "ohne Step-ups bitte", "los, aber die Step-ups nicht"])
def test_before_a_workout_it_is_for_this_day_and_nothing_begins(text: str) -> None:
    assert names(text, "start") == {"SkipIntent"}


@pytest.mark.parametrize("text", FOR_GOOD)
def test_what_cannot_be_done_is_for_good(text: str) -> None:
    assert "AvoidIntent" in names(text, "ready")


@pytest.mark.parametrize("text", ["keine Step-ups", "Step-ups mag ich nicht"])
def test_where_limits_are_asked_for_it_is_for_good(text: str) -> None:
    assert names(text, "limits") == {"AvoidIntent"}


@pytest.mark.parametrize(("text", "situation"), [*product(BACK, UNDER_WAY)])
def test_what_is_to_come_again_begins_nothing(text: str, situation: str) -> None:
    assert names(text, situation) == {"UndoIntent"}
    assert slots(text, situation)["exercise"] == "step-up"


@pytest.mark.parametrize("text", ["Step-ups doch", "nimm die Step-ups wieder rein", "doch, mit Step-ups"])
def test_before_a_workout_it_may_come_again(text: str) -> None:
    assert names(text, "start") == {"AllowIntent"}


def test_beside_another_wish_both_are_taken() -> None:
    assert names("kürzer bitte, und ohne Step-ups", "start") == {"ShorterIntent", "SkipIntent"}
    assert names("acht, und keine Step-ups mehr", "rating") == {"EffortIntent", "SkipIntent"}


@pytest.mark.parametrize("text", ["heute nichts im Knien", "heute bitte nichts auf dem Boden"])
def test_a_position_ends_no_workout(text: str) -> None:
    for situation in (*UNDER_WAY, "start"):
        assert not names(text, situation) & {"NotTodayIntent", "AMAZON.StopIntent", "AMAZON.NoIntent"}, situation


@pytest.mark.parametrize(
    "text",
    [
        *("warum nicht lieber Step-ups", "wieso nicht erst Step-ups", "ja sag bloß", "ja hallo, wer ist da"),
        *("ja, ich telefonier gerade", "ja, ja, ich bin beim Sport", "warum Pausen von 60 Sekunden"),
    ],
)
def test_a_question_and_talk_with_others_lead_nowhere(text: str) -> None:
    for situation in ("ready", "paused"):
        assert not names(text, situation) & (LEADS_ON | {"RestLengthIntent", "SwapIntent"}), situation


@pytest.mark.parametrize("text", ["warum nicht", "ja bitte", "ja und los", "doch"])
def test_a_yes_stays_one(text: str) -> None:
    assert names(text, "ready") & LEADS_ON


@pytest.mark.parametrize(
    ("text", "has", "has_not"),
    [
        ("ein Band ja, Hanteln nein", "band", "dumbbells"),
        ("Stuhl hab ich, Band nicht", "chair", "band"),
        ("Hanteln leider nicht, aber eine Box", "box", "dumbbells"),
    ],
)
def test_what_somebody_has_not_got_is_not_noted(text: str, has: str, has_not: str) -> None:
    assert names(text, "equipment") == {"HaveIntent", "HaveNotIntent"}
    assert slots(text, "equipment")["equipment"] == has_not
    assert has in text.lower() or has in {"chair", "dumbbells"}


@pytest.mark.parametrize("text", ["alles außer Hanteln", "eine Box, aber die steht bei meiner Schwester"])
def test_what_is_elsewhere_is_not_had(text: str) -> None:
    assert "HaveNotIntent" in names(text, "equipment")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("liegen geht gut, nur knien nicht", "kneeling"),
        ("knien ja, liegen nein", "lying"),
        ("liegen nicht, knien geht", "lying"),
    ],
)
def test_of_two_positions_the_one_that_cannot_be_taken_is_left_out(text: str, position: str) -> None:
    assert names(text, "limits") == {"AvoidIntent"}
    assert slots(text, "limits")["position"] == position


def test_who_can_kneel_is_believed() -> None:
    assert names("ich kann gut knien", "limits") == {"AllowIntent"}
    assert names("ich kann nicht gut knien", "limits") == {"AvoidIntent"}


@pytest.mark.parametrize("text", ["hatte leider keine Zeit", "keine Zeit gehabt", "keine Lust, aber muss"])
def test_what_was_or_is_overcome_is_no_reason_to_end(text: str) -> None:
    for situation in ("start", "resume"):
        assert not names(text, situation) & {"NotTodayIntent", "AMAZON.NoIntent"}, situation


def test_okay_in_a_pause_goes_on_and_rates_nothing() -> None:
    assert names("okay", "paused") == {"AMAZON.ResumeIntent"}
    assert names("war okay", "rating") == {"EffortIntent"}


def test_a_word_for_the_other_side_changes_no_exercise() -> None:
    assert "SwapIntent" not in names("Wechsel", "in-set")
    assert names("was anderes bitte", "ready") == {"SwapIntent"}


def test_what_is_left_out_is_asked() -> None:
    for text in ("was hab ich heute ausgelassen", "welche Übungen fallen heute weg", "was ist heute rausgeflogen"):
        assert names(text, "ready") <= {"SetsLeftIntent", FALLBACK}, text
