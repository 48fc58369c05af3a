"""What newcomers meant in German, by kind: what declines, what only asks, and what is wished for a while."""

from __future__ import annotations

import pytest

from tests.understanding.test_german import names, slots

LOSES = {"AMAZON.YesIntent", "SkipIntent", "DoneIntent", "AMAZON.StartOverIntent", "ForgetMeIntent", "UndoIntent"}
CHANGES = {
    *("SlowerIntent", "FasterIntent", "EasierIntent", "HarderIntent", "SwapIntent", "SkipIntent", "MoreRestIntent"),
    *("LessRestIntent", "StartWorkoutIntent", "MissingEquipmentIntent", "HaveNotIntent", "EffortIntent"),
}


@pytest.mark.parametrize("situation", ["confirm", "again"])
def test_where_something_is_lost_no_half_yes_is_one(situation: str) -> None:
    for text in ("schon okay", "lass gut sein", "passt so", "ja, aber mein Profil behalten", "ja, aber nicht alles"):
        assert not LOSES & names(text, situation), text
    assert names("ja", situation) == {"AMAZON.YesIntent"}


@pytest.mark.parametrize("situation", ["ready", "paused"])
def test_what_is_skipped_is_asked_where_it_was_not_said(situation: str) -> None:
    for text in ("überspringen", "lass das weg", "das auslassen"):
        assert names(text, situation) == {"SkipIntent"}, text
        assert slots(text, situation) == {}, text
    assert slots("überspring diese Übung", situation) == {"scope": "exercise"}


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        *(("warum so schnell", "in-set"), ("wieso ist das so schwer", "ready"), ("was heißt eine acht", "rating")),
        *(("darf ich mich am Stuhl abstützen", "ready"), ("kann ich mich irgendwo festhalten", "in-set")),
        *(("Tag eins oder lieber Tag fünf", "start"), ("geht Tag eins auch ohne Hanteln", "start")),
    ],
)
def test_a_question_changes_nothing(text: str, situation: str) -> None:
    assert not CHANGES & names(text, situation)


@pytest.mark.parametrize("situation", ["walk", "in-set"])
def test_who_is_out_of_breath_waits(situation: str) -> None:
    for text in ("ich bin völlig außer Puste", "ich keuche ganz schön", "meine Puste ist weg"):
        assert names(text, situation) == {"AMAZON.PauseIntent"}, text


@pytest.mark.parametrize(
    ("text", "situation", "meaning", "expected"),
    [
        ("sieben oder acht", "rating", "EffortIntent", {"effort": 8}),
        ("neun, meine Oberschenkel sind Gummi", "rating", "EffortIntent", {"effort": 9}),
        ("immer nur am Wochenende", "start", "TrainingDaysIntent", {"days": "sat,sun"}),
        ("alle zwei Tage", "start", "SessionsIntent", {"sessions": 3}),
        ("vergiss die Bank", "start", "MissingEquipmentIntent", {"equipment": "bench"}),
        ("ich möchte sechzig Sekunden Pause", "start", "RestLengthIntent", {"seconds": 60}),
        ("ich bin in drei Minuten zurück", "in-rest", "MoreRestIntent", {"minutes": 3}),
        ("das Kind weint", "in-rest", "AMAZON.PauseIntent", {}),
        ("direkt zum Dehnen", "ready", "ShorterIntent", {}),
        ("die fünf Minuten sind um", "walk", "DoneIntent", {}),
        ("den Rest machen wir morgen", "paused", "AMAZON.StopIntent", {}),
        ("warum sollte ich mich dehnen", "in-rest", "AdviceIntent", {"topic": "why-cool-down"}),
        ("darf ich täglich trainieren", "start", "AdviceIntent", {"topic": "frequency"}),
        ("ich hatte gestern noch eine Grippe", "start", "SafeForMeIntent", {}),
        ("mein Physio sagt das ist harmlos", "pain", "AllowIntent", {}),
    ],
)
def test_small_wishes(text: str, situation: str, meaning: str, expected: dict[str, object]) -> None:
    assert meaning in names(text, situation)
    heard = slots(text, situation)
    assert {name: heard.get(name) for name in expected} == expected


@pytest.mark.parametrize("text", ["heute keine Step-ups", "montags kann ich nicht trainieren"])
def test_what_is_not_for_today_is_not_for_good(text: str) -> None:
    assert not {"AvoidIntent", "NotTodayIntent", "TrainingDaysIntent"} & names(text, "start")


def test_minutes_and_legs_that_pull_are_both_taken() -> None:
    assert names("ich hab zwanzig Minuten und die Beine ziehen ein bisschen", "start") == {
        "StartWorkoutIntent",
        "ReadinessIntent",
    }
