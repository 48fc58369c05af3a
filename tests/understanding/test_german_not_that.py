"""What is denied, taken back, hoped, asked or put off in German: it ends no pain, and it changes nothing."""

from __future__ import annotations

from itertools import product

import pytest

from tests.understanding.test_german import names, slots

ENDS_THE_PAIN = {"AllowIntent", "AMAZON.YesIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"}
OVER = ("gut", "besser", "weg", "vorbei", "in Ordnung", "okay")
HARDLY_OVER = (
    *("vielleicht {}", "bald {}", "nicht wirklich {}", "nicht ganz {}", "alles andere als {}", "halbwegs {}"),
    *("es war {}", "es wird {}", "es wäre {}", "wenn es {} ist", "ist es {}", "ich bezweifle, dass es {} ist"),
    *("{}, nein", "wieder {}, nein doch nicht", "{} vielleicht", "Ibu genommen, wieder {}"),
)
RATHER_NOT = {
    "besser aufhören": "AMAZON.StopIntent",
    "lieber abbrechen": "AMAZON.StopIntent",
    "gut, überspring die": "SkipIntent",
    "na gut, weglassen": "SkipIntent",
    "besser eine leichtere": "EasierIntent",
}
STILL_OVER = ("es geht wieder", "ist weg", "alles wieder gut", "tut nicht mehr weh", "jetzt geht es wieder")
DENIED = (
    *("nicht {}", "bitte nicht {}", "ich will nicht {}", "die Übung nicht {}", "auf keinen Fall {}", "niemals {}"),
    *("wir wollen das nicht {}", "bloß nicht {}", "nein, nicht {}"),
)
DONE = {
    "überspringen": "SkipIntent",
    "auslassen": "SkipIntent",
    "tauschen": "SwapIntent",
    "rückgängig machen": "UndoIntent",
}
TAKEN_BACK = ("tausch das, nein, lass", "leichter, ach nein", "schwerer, doch nicht", "überspringen, nein, quatsch")
CHANGES = {"SwapIntent", "EasierIntent", "HarderIntent", "SkipIntent"}
LATER = (
    *("ich will bald aufhören", "nach den Kniebeugen hören wir auf", "in zehn Minuten Schluss machen"),
    *("nach dem nächsten Satz ist Schluss", "ich will in fünf Minuten aufhören"),
)


@pytest.mark.parametrize("frame", HARDLY_OVER)
def test_what_is_hoped_asked_or_taken_back_ends_no_pain(frame: str) -> None:
    said = [frame.format(word) for word in OVER]
    assert [text for text in said if names(text, "pain") & ENDS_THE_PAIN] == []


def test_a_wish_to_stop_that_begins_with_good_is_that_wish() -> None:
    assert [text for text, intent in RATHER_NOT.items() if intent not in names(text, "pain")] == []


@pytest.mark.parametrize(
    "text", ["ist wieder da", "war kurz weg, ist wieder da", "der Schmerz kommt schon wieder zurück"]
)
def test_what_is_back_is_not_over(text: str) -> None:
    assert not names(text, "pain") & ENDS_THE_PAIN


def test_what_is_plainly_over_is_over() -> None:
    assert [text for text in STILL_OVER if "AllowIntent" not in names(text, "pain")] == []


@pytest.mark.parametrize(
    "text", ["lässt nach", "wird langsam besser", "tut nicht mehr so weh", "hab eine Ibu genommen"]
)
def test_less_is_not_gone(text: str) -> None:
    assert slots(text, "pain")["feeling"] == "a-little-sore"


@pytest.mark.parametrize("situation", ["walk", "in-set", "in-rest", "ready", "pain", "paused"])
def test_what_is_denied_is_not_done(situation: str) -> None:
    said = [(frame.format(word), intent) for frame, (word, intent) in product(DENIED, DONE.items())]
    assert [text for text, intent in said if intent in names(text, situation)] == []


@pytest.mark.parametrize("situation", ["walk", "in-rest"])
def test_a_wish_asked_with_a_not_is_a_wish(situation: str) -> None:
    assert "SkipIntent" in names("können wir das nicht weglassen", situation)


@pytest.mark.parametrize("situation", ["in-rest", "ready"])
def test_what_is_taken_back_in_the_same_breath_is_not_done(situation: str) -> None:
    assert [text for text in TAKEN_BACK if names(text, situation) & CHANGES] == []


def test_the_wish_behind_a_no_counts() -> None:
    assert names("leichter, nein, schwerer", "in-rest") == {"HarderIntent"}


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready"])
def test_an_end_that_comes_later_ends_nothing_now(situation: str) -> None:
    assert [text for text in LATER if names(text, situation) & {"AMAZON.StopIntent", "SwapIntent"}] == []


@pytest.mark.parametrize(
    ("text", "situation", "never"),
    [
        ("fang in zehn Minuten an", "start", "StartWorkoutIntent"),
        ("drei Minuten, hol noch die Matte", "start", "StartWorkoutIntent"),
        ("ich hab nur noch zehn Minuten", "in-rest", "MoreRestIntent"),
        ("können wir zuerst die Kniebeugen machen", "in-rest", "SwapIntent"),
        ("dann keine Kniebeugen", "in-rest", "AvoidIntent"),
        ("ich könnte mir Hanteln leihen", "equipment", "HaveIntent"),
        ("ist viermal die Woche zu viel", "start", "SessionsIntent"),
        ("am Samstag hab ich einen Wettkampf", "start", "TrainingDaysIntent"),
        ("was wäre denn eine acht", "rating", "EffortIntent"),
        ("links schwer, rechts locker", "rating", "EffortIntent"),
        ("zehn Wiederholungen bitte", "in-rest", "CorrectIntent"),
        ("Zehen oder Ferse", "in-set", "PainIntent"),
        ("keine Tipps mehr", "in-rest", "AdviceIntent"),
        ("ist das schon der letzte", "in-rest", "RepetitionsLeftIntent"),
        ("ist das langweilig", "walk", "SkipIntent"),
        ("mit gebeugtem Knie geht das besser", "ready", "PainIntent"),
        ("ich will nur noch liegen", "pain", "ReadyIntent"),
        ("ich halte das Gleichgewicht nicht", "in-rest", "AvoidIntent"),
    ],
)
def test_what_is_asked_or_wished_for_later_changes_nothing(text: str, situation: str, never: str) -> None:
    assert never not in names(text, situation)


@pytest.mark.parametrize(
    ("text", "situation", "expected"),
    [
        ("das war eine sieben, nein, eine acht", "rating", {"effort": 8}),
        ("acht Kilo, nein, nicht acht, sechs", "in-rest", {"weight": 6, "unit": "kg"}),
        ("zwischen sieben und neun", "rating", {"effort": 8}),
        ("ich sagte neun, waren aber acht", "in-rest", {"repetitions": 8}),
        ("dreißig Sekunden, lieber neunzig", "in-rest", {"seconds": 90}),
        ("nein, doch, knien", "limits", {"position": "kneeling"}),
    ],
)
def test_the_correction_in_the_same_breath_counts(text: str, situation: str, expected: dict[str, object]) -> None:
    assert slots(text, situation) == expected
