"""What is felt in German: a part that shall not work, an illness that is not over, and questions that are no pain."""

from __future__ import annotations

import pytest

from tests.understanding.test_german import names, slots

UNDER_WAY = ("ready", "in-rest", "in-set", "paused", "walk")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("meine Hüfte spür ich ein bisschen", "hip"),
        ("den Nacken merk ich wieder", "neck"),
        ("ich spür schon mein Kreuz", "back"),
        ("ich merk etwas mein linkes Knie", "knee"),
    ],
)
def test_a_part_that_is_felt_hurts(text: str, part: str) -> None:
    for situation in UNDER_WAY:
        assert names(text, situation) == {"PainIntent"}, situation
        assert slots(text, situation)["body_part"] == part


@pytest.mark.parametrize("text", ["den Po spür ich", "den Po spür ich richtig"])
def test_a_muscle_that_works_may_be_felt(text: str) -> None:
    assert "PainIntent" not in names(text, "in-rest")


@pytest.mark.parametrize("text", ["mein Knie hat gezwickt", "die Schulter hat gestern gemuckt"])
def test_what_gave_trouble_is_told(text: str) -> None:
    assert names(text, "start") & {"PainIntent", "SafeForMeIntent"}


@pytest.mark.parametrize("text", ["es schwillt an", "jetzt ist es dick", "das andere Knie jetzt auch", "auch rechts"])
def test_at_a_pain_more_of_it_changes_no_exercise(text: str) -> None:
    assert names(text, "pain") == {"PainIntent"}


@pytest.mark.parametrize("text", ["ist das gefährlich", "muss ich mir Sorgen machen", "wird das schlimm"])
def test_at_a_pain_a_question_gives_no_number(text: str) -> None:
    assert names(text, "pain") == {"SafeForMeIntent"}


def test_at_a_pain_how_bad_it_is_stays_a_number() -> None:
    assert slots("es ist schlimm", "pain")["severity"] == 8


@pytest.mark.parametrize("text", ["macht das meine Schulter kaputt", "mach ich mir damit das Knie kaputt"])
def test_whether_it_does_harm_is_asked_and_hurts_not(text: str) -> None:
    assert names(text, "ready") == {"SafeForMeIntent"}
    assert "PainIntent" in names("mein Knie ist kaputt", "ready")


@pytest.mark.parametrize(
    "text", ["mir ist ein bisschen komisch", "mir wird so heiß und komisch", "mir ist leicht flau"]
)
def test_a_little_strange_is_an_alarm(text: str) -> None:
    for situation in UNDER_WAY:
        assert "EmergencyIntent" in names(text, situation), situation


def test_a_reminder_to_breathe_is_none() -> None:
    assert "EmergencyIntent" not in names("das Atmen nicht vergessen", "in-set")
    assert "EmergencyIntent" in names("ich kann nicht atmen", "in-set")


@pytest.mark.parametrize(
    "text",
    [
        *("ich bin noch nicht richtig gesund", "lag letzte Woche im Krankenhaus", "war bis gestern krank"),
        *("ich komm gerade aus der Klinik", "mein Bauch wird immer so hart"),
    ],
)
def test_who_is_not_well_yet_is_told_to_ask_a_doctor(text: str) -> None:
    assert names(text, "start") == {"SafeForMeIntent"}
