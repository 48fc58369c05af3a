"""What people say in German: in their own words, in dialect, with numbers, in pain, and not to the coach at all."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from engine.dialogue.intent import FALLBACK, Intent
from engine.understanding.understanding import Understanding

SENTENCES = Path(__file__).parent / "sentences" / "de-DE.tsv"
SITUATIONS = ("intro", "experience", "equipment", "limits", "start", "walk", "in-set", "in-rest", "ready", "rating")
GOES_ON = {"AMAZON.YesIntent", "ReadyIntent", "DoneIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent"}
PARTS = {"Rücken": "back", "linkes Knie": "knee", "Wade": "calf", "Schulter": "shoulder", "Fuß": "foot"}

RED_FLAGS = (
    *("mir ist schwindelig", "mir wird schwarz vor Augen", "ich krieg keine Luft", "mein Herz rast"),
    *("mir ist kotzübel", "ich kipp gleich um", "ich hab so einen Druck auf der Brust", "mein Arm ist taub"),
    *("ich hab Herzrasen", "mein Kreislauf macht schlapp", "es sticht in der Brust", "mir dreht sich alles"),
)
CARRIERS = (
    "{}",
    "ja aber {}",
    "boah {}",
    "stopp {}",
    "sieben und {}",
    "ich bin fertig {}",
    "weiter, nein, {}",
    "Mama {}",
)


def meant(text: str, situation: str = "") -> tuple[Intent, ...]:
    """Give everything that a sentence means."""
    intent = Understanding.load("de-DE").understand(text, situation).intent
    return (intent, *intent.also)


def names(text: str, situation: str = "") -> set[str]:
    """Give the names of what a sentence means."""
    return {intent.name for intent in meant(text, situation)}


def slots(text: str, situation: str = "") -> dict[str, object]:
    """Give the slots of all that a sentence means."""
    return {name: value for intent in reversed(meant(text, situation)) for name, value in intent.slots.items()}


def rows(situation: str) -> list[dict[str, str]]:
    """Give our own sentences for a situation."""
    with SENTENCES.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        return [row for row in table if row["situation"] == situation]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_our_own_sentences_are_understood(situation: str) -> None:
    missed = [
        row["utterance"]
        for row in rows(situation)
        if not names(row["utterance"], situation) & {*row["meaning"].split("/")}
    ]
    assert missed == []


@pytest.mark.parametrize("situation", SITUATIONS)
def test_nothing_does_harm(situation: str) -> None:
    harmed = [
        row["utterance"] for row in rows(situation) if names(row["utterance"], situation) & {*row["harmful"].split("/")}
    ]
    assert harmed == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("noch anderthalb Minuten", {"seconds": 90}),
        ("noch eine halbe Minute", {"seconds": 30}),
        ("noch ne Minute", {"minutes": 1}),
        ("noch fuffzehn Sekunden", {"seconds": 15}),
        ("noch 45 Sek", {"seconds": 45}),
        ("noch eine Minute dreißig", {"seconds": 90}),
        ("das waren zwölfeinhalb Kilo", {"weight": 12.5, "unit": "kg"}),
        ("das waren 7,5 kg", {"weight": 7.5, "unit": "kg"}),
        ("das waren zweiundzwanzig Pfund", {"weight": 22, "unit": "lb"}),
        ("ich hab nur zwo geschafft", {"repetitions": 2}),
        ("links acht rechts sieben", {"left": 8, "right": 7}),
        ("zehn mit sechzehn Kilo", {"repetitions": 10, "weight": 16, "unit": "kg"}),
    ],
)
def test_numbers(text: str, expected: dict[str, object]) -> None:
    heard = slots(text, "in-rest")
    assert {name: heard.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("ich hab nur ne Viertelstunde", 15), ("maximal eine halbe Stunde", 30), ("höchstens ne Dreiviertelstunde", 45)],
)
def test_parts_of_an_hour(text: str, minutes: int) -> None:
    assert slots(text, "start")["minutes"] == minutes


def test_a_slip_of_the_tongue_is_put_right() -> None:
    assert slots("sechs, nein, sieben", "rating")["effort"] == 7
    assert slots("Tag eins, ach nee, Tag drei", "start")["workout"] == "day-3"


@pytest.mark.parametrize(
    ("dialect", "standard", "situation"),
    [
        ("i hob Ruckn", "ich habe Rücken", "limits"),
        ("i ko nimmer", "ich kann nicht mehr", "in-set"),
        ("des is ma z'schwer", "das ist mir zu schwer", "in-set"),
        ("ick bin bereit", "ich bin bereit", "ready"),
        ("net so schnell", "nicht so schnell", "in-set"),
        ("hab nix", "habe nichts", "equipment"),
        ("jo freilich", "ja freilich", "ready"),
        ("mach ma weiter", "machen wir weiter", "in-rest"),
        ("bin feddich", "bin fertig", "in-set"),
    ],
)
def test_dialect_means_the_same(dialect: str, standard: str, situation: str) -> None:
    assert names(dialect, situation) == names(standard, situation) != {FALLBACK}


def test_words_are_understood_without_umlauts() -> None:
    assert names("mein Ruecken tut weh", "in-set") == {"PainIntent"}
    assert names("zurueck", "in-set") == {"AMAZON.PreviousIntent"}
    assert names("mein Fuss ist taub", "in-set") == {"EmergencyIntent"}


@pytest.mark.parametrize("situation", [one for one in SITUATIONS if one != "limits"])
@pytest.mark.parametrize("part", PARTS)
def test_pain_is_never_an_answer(part: str, situation: str) -> None:
    carriers = (
        "mein {} tut weh",
        "oh mein {} sticht",
        "ja aber mein {} schmerzt",
        "es zwickt im {}",
        "weiter geht's nicht im {} zieht's",
        "ich bin fertig mein {} brennt",
        "au mein {}",
        "acht und mein {} macht Probleme",
    )
    for carrier in carriers:
        text = carrier.format(part)
        assert {"PainIntent", "EmergencyIntent"} & names(text, situation), text
        assert not GOES_ON & names(text, situation), text
    assert slots(f"mein {part} tut weh", situation)["body_part"] == PARTS[part]


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("flag", RED_FLAGS)
def test_red_flags_are_heard_everywhere(flag: str, carrier: str) -> None:
    for situation in SITUATIONS:
        assert meant(carrier.format(flag), situation)[0].name == "EmergencyIntent", situation


@pytest.mark.parametrize(
    "text",
    [
        *("mir ist nicht schwindelig", "mir ist nicht mehr schlecht", "tut nicht mehr weh", "hab keine Schmerzen"),
        *("die Hüfte ist wieder gut", "ich hab schlecht geschlafen", "atemlos durch die Nacht"),
    ],
)
def test_what_is_over_or_denied_is_no_pain(text: str) -> None:
    for situation in SITUATIONS:
        assert not {"PainIntent", "EmergencyIntent"} & names(text, situation), situation


@pytest.mark.parametrize(
    "text",
    [
        *("Lukas, mach die Tür zu", "ja Mama, ich komm gleich", "Bello, aus, pfui", "hör auf deinen Bruder zu ärgern"),
        *("eins zwei drei vier", "und hoch und runter", "Tor, Tor, Tor", "was gibt's heute zu essen"),
        *("ich ruf dich später zurück", "und nun das Wetter", "Finger weg vom Kuchen", "seid ihr fertig mit dem Essen"),
        *("wer hat meine Brille gesehen", "Schatz, bist du fertig", "komm her mein Süßer", "stellen Sie das Paket hin"),
    ],
)
def test_talk_in_the_room_is_left_alone(text: str) -> None:
    for situation in SITUATIONS:
        assert names(text, situation) == {FALLBACK}, situation


@pytest.mark.parametrize("text", ["stopp", "aufhören", "Schluss für heute", "mir reicht's"])
def test_stop_stops_wherever_it_is_said(text: str) -> None:
    for situation in ("start", "in-set", "in-rest", "ready", "rating"):
        assert names(text, situation) == {"AMAZON.StopIntent"}, situation
