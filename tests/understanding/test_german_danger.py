"""Danger, illness and injuries told in passing in German: heard wherever they are told, whatever else is said."""

from __future__ import annotations

from itertools import product

import pytest

from tests.understanding.test_german import GOES_ON, names

ASKED = ("start", "resume", "walk", "in-set", "in-rest", "ready", "rating", "paused", "pain")
"""Where a yes, or a word that begins something, is near."""

STARTING = GOES_ON | {"StartWorkoutIntent"}
PASSED_OVER = ("{}", "ja, {}", "ja aber {}", "{} aber egal", "fang an, {}")
RED_FLAGS = (
    *("nur so ein Druck hinter dem Brustbein", "es drückt ein wenig auf dem Herzen", "in der Brust flattert es"),
    *("mir wird dunkel vor den Augen", "es saust mir in den Ohren", "ich sehe plötzlich nichts mehr"),
    *("ich kann den Urin kaum halten", "unten spür ich nichts mehr", "den linken Fuß spür ich nicht"),
    *("meine Wade ist dick und rot", "ein Bein ist wärmer und dicker", "die rechte Wade ist geschwollen"),
    *("so starke Kopfschmerzen hatte ich noch nie", "ich bin kurz vorm Umkippen"),
    *("ich glaub ich hab Wehen", "das Baby bewegt sich heute nicht", "das Fruchtwasser geht ab"),
)
NO_RED_FLAGS = (
    *("ich hab keinen Druck auf der Brust", "ich sehe auf dem Bildschirm nichts mehr", "draußen wird es dunkel"),
    *("den Po spür ich gar nicht", "ich muss mich erst noch hinlegen", "ich komm nicht mehr so hoch mit der Hüfte"),
)
HEALTH = (
    *("bin in der zehnten Woche schwanger", "hatte zwischendurch Corona", "lag mit Fieber flach", "hab nur Fieber"),
    *("nehm Blutverdünner", "bin vor drei Wochen operiert worden", "hab einen Stent", "bin kurz vor der Entbindung"),
    *("der Arzt hat Sport untersagt", "bin gestern aus der Klinik entlassen worden", "ich sitz im Rollstuhl"),
    *("im Juni hatte ich eine Operation", "der Blutdruck war heute viel zu hoch", "die Ärztin sagt nur keine Gewichte"),
)
INJURIES = (
    *("bin die Leiter runtergefallen", "hab einen Bluterguss am Knie", "obwohl die Schulter rumzickt"),
    *("mein Fuß ist getapt", "dem Knie gefällt das nicht, das Knie ist unglücklich", "das Knie fand das gar nicht gut"),
)
HELP = (
    "ich komm nicht mehr hoch",
    "hilf mir hoch",
    "ruf jemanden",
    "hol meine Tochter",
    "ich kann nicht mehr aufstehen",
)
STANDING_STILL = {"EmergencyIntent", "AMAZON.NoIntent"}


@pytest.mark.parametrize("situation", ASKED)
def test_a_red_flag_in_passing_comes_before_what_is_said_around_it(situation: str) -> None:
    said = [frame.format(text) for frame, text in product(PASSED_OVER, RED_FLAGS)]
    assert [text for text in said if "EmergencyIntent" not in names(text, situation)] == []


@pytest.mark.parametrize("situation", ASKED)
def test_what_only_sounds_like_a_red_flag_is_none(situation: str) -> None:
    assert [text for text in NO_RED_FLAGS if "EmergencyIntent" in names(text, situation)] == []


@pytest.mark.parametrize("situation", ["start", "resume", "ready", "paused", "in-rest"])
def test_an_illness_in_passing_begins_nothing(situation: str) -> None:
    said = [frame.format(text) for frame, text in product(PASSED_OVER, HEALTH)]
    missed = [text for text in said if "SafeForMeIntent" not in names(text, situation)]
    assert missed == []
    assert [text for text in said if names(text, situation) & STARTING] == []


@pytest.mark.parametrize("situation", ["start", "resume", "ready", "paused", "in-rest", "rating"])
def test_an_injury_in_passing_is_a_pain(situation: str) -> None:
    said = [frame.format(text) for frame, text in product(PASSED_OVER, INJURIES)]
    assert [text for text in said if "PainIntent" not in names(text, situation)] == []


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "paused", "pain", "emergency"])
def test_who_cannot_get_up_or_wants_somebody_called_is_helped(situation: str) -> None:
    assert [text for text in HELP if "EmergencyIntent" not in names(text, situation)] == []


@pytest.mark.parametrize(
    "text", ["nichts auf dem Rücken", "auf den Bauch darf ich nicht", "keine Übungen auf der Seite"]
)
def test_nothing_on_the_back_is_not_nothing(text: str) -> None:
    assert "AvoidIntent" in names(text, "limits")
    assert "AMAZON.NoIntent" not in names(text, "limits")


@pytest.mark.parametrize(
    "text",
    [
        *("ist noch da", "immer noch etwas eng", "jetzt auch im Kiefer", "und der Arm jetzt auch", "ich bin allein"),
        *("soll ich jemanden anrufen", "wie ist die Notrufnummer", "ich hab mein Spray genommen", "fast in Ordnung"),
        *("vielleicht gut", "in Ordnung, nein", "alles andere als gut", "der Notarzt war gestern da"),
    ],
)
def test_after_a_red_flag_only_a_plain_yes_is_one(text: str) -> None:
    assert names(text, "emergency") <= STANDING_STILL
