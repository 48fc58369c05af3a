"""The page in the store promises nothing that does not hold, and its testing instructions walk through what works."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from engine.catalog.loader import load as load_catalog
from engine.dialogue.intent import FALLBACK
from engine.session.own_library import OwnLibrary
from engine.storage.memory import MemoryStore
from engine.understanding.intents import STANDARD
from engine.understanding.loading import load
from engine.words.locales import available, whole
from engine.words.words import Words
from engine.workflow.definition_builder import define
from engine.workflow.plan import Plan
from skill.package.alexa_loading import load_alexa
from skill.package.document import INTERFACES
from skill.package.interaction_model import build
from skill.talk.alexa import Alexa, Said
from skill.talk.clock import Clock
from skill.talk.envelopes import Envelopes
from skill.talk.skill_setup import open_skill
from skill.talk.spoken import told
from tests.skill.conversation.speaker import Speaker
from tests.skill.screens.states import Show
from tests.understanding.places import understanding

QUOTED = re.compile(r"[\"„]([^\"“]+)[\"“]")
NOON = 1_764_072_000.0
each_locale = pytest.mark.parametrize("locale", whole())
CATALOG = load_catalog()


def description(locale: str) -> str:
    return load_alexa(locale).publishing.description.strip()


# --- everything that one is told to say ---


@cache
def samples(locale: str) -> list[tuple[re.Pattern[str], tuple[frozenset[str], ...]]]:
    """Every sample of the model as a pattern, and what may stand in each of its slots."""
    model = build(locale)["interactionModel"]["languageModel"]
    values = {one["name"]: frozenset(name.casefold() for name in _names(one)) for one in model["types"]}
    return [_sample(text, one, values) for one in model["intents"] for text in one["samples"]]


def _names(type_: dict[str, Any]) -> Iterator[str]:
    for value in type_["values"]:
        yield from (value["name"]["value"], *value["name"]["synonyms"])


def _sample(
    text: str, intent: dict[str, Any], values: dict[str, frozenset[str]]
) -> tuple[re.Pattern[str], tuple[frozenset[str], ...]]:
    types = {slot["name"]: slot["type"] for slot in intent.get("slots", [])}
    parts = re.split(r"\{(\w+)\}", text)
    pattern = "".join(re.escape(part.casefold()) if at % 2 == 0 else "(.+)" for at, part in enumerate(parts))
    return re.compile(pattern), tuple(values.get(types[part], frozenset()) for part in parts[1::2])


def in_the_model(phrase: str, locale: str) -> bool:
    found = ((pattern.fullmatch(phrase.casefold()), slots) for pattern, slots in samples(locale))
    return any(
        all(said in names for said, names in zip(match.groups(), slots, strict=True))
        for match, slots in found
        if match is not None
    )


@each_locale
def test_everything_that_one_is_told_to_say_is_understood(locale: str) -> None:
    phrases = QUOTED.findall(description(locale))
    assert len(phrases) == 15
    for phrase in phrases:
        meant = {understanding(locale).understand(phrase, one).intent.name for one in ("in-set", "in-rest", "start")}
        assert meant - {FALLBACK}, phrase


@each_locale
def test_everything_that_one_is_told_to_say_is_in_the_model(locale: str) -> None:
    known = {sentence.casefold() for intent in STANDARD for sentence in load(locale).samples.sentences(intent)}
    phrases = QUOTED.findall(description(locale))
    assert [one for one in phrases if one.casefold() not in known and not in_the_model(one, locale)] == []


def test_a_thin_locale_tells_nothing_else() -> None:
    for locale in set(available()) - set(whole()):
        assert load_alexa(locale).publishing == load_alexa("en-US").publishing, "then it needs its own entries here"


# --- what is promised ---


def counts_and_times() -> None:
    speaker = at_a_set()
    assert re.search(r"\b1\b.*\b2\b.*\b3\b.*\b10\b", speaker.spoken)
    speaker.say("HowToIntent", exercise="hip-thrust").hears("hip thrust")


def explains() -> None:
    for id_ in CATALOG.exercises:
        words = Words.load("en-US")
        assert words.how(id_)
        assert words.trains(id_)


def three_moves_without_equipment() -> None:
    moves = [slot.exercise for slot in CATALOG.workouts["starter"].block]
    assert len(moves) == 3
    assert not any(CATALOG.exercises[one].equipment for one in moves)
    assert "full" in CATALOG.workouts


def a_workout_for_each_day() -> None:
    for day in ("day-1", "day-3", "day-5"):
        phases = [step.phase for step in Plan(define(CATALOG.workouts[day], CATALOG)).steps()]
        assert (phases[0], phases[-1]) == ("warm_up", "cool_down")


def shows() -> None:
    assert "ALEXA_PRESENTATION_APL" in INTERFACES
    person = Show().open().say("StartWorkoutIntent", workout="starter").say("ReadyIntent", after=200.0)
    rows = json.dumps(person.shows["rows"])
    assert "knee hug" in json.dumps(person.shows)
    assert rows


def goes_on_later() -> None:
    speaker = at_a_set().say("AMAZON.PauseIntent", after=2.0).say("AMAZON.CancelIntent")
    assert not speaker.listening
    speaker.silence()
    speaker.clock.now += 600.0
    speaker.open().hears("Welcome back. You were at")


def forgets() -> None:
    speaker = at_a_set()
    speaker.say("ForgetMeIntent", after=2.0).say("AMAZON.YesIntent")
    assert speaker.store.sessions(speaker.user) == ()
    assert speaker.store.profile(speaker.user) is None


def is_said() -> None:
    """Nothing is promised."""


def at_a_set() -> Speaker:
    speaker = Speaker().open()
    return speaker.say("StartWorkoutIntent", workout="starter").say("ReadyIntent", after=200.0)


CLAIMS: dict[str, list[tuple[str, Callable[[], None]]]] = {
    "en-US": [
        ("Form Coach takes you through", is_said),
        ("It counts every repetition", counts_and_times),
        ("Start with three moves", three_moves_without_equipment),
        ("There is a workout for day one", a_workout_for_each_day),
        ("During a workout you can say", is_said),
        ("Ask at any time", is_said),
        ("A device with a screen shows", shows),
        ("You can pause whenever", goes_on_later),
        ('Say "forget me"', forgets),
        ("Please note: Form Coach is not a doctor", is_said),
        ("The information is for", is_said),
        ("Talk to your doctor", is_said),
        ("Stop at once", is_said),
        ("You train at your own risk", is_said),
    ],
    "de-DE": [
        ("Form Coach führt dich", is_said),
        ("Er zählt jede Wiederholung", explains),
        ("Fang mit drei Übungen ohne Geräte an", three_moves_without_equipment),
        ("Für Tag eins, Tag drei und Tag fünf", a_workout_for_each_day),
        ("Während des Trainings", is_said),
        ("Jederzeit kannst du fragen", is_said),
        ("Ein Gerät mit Bildschirm", shows),
        ("Du kannst jederzeit pausieren", goes_on_later),
        ("Sag „vergiss mich“", forgets),
        ("Bitte beachte: Form Coach ist kein Arzt", is_said),
        ("Die Informationen dienen", is_said),
        ("Sprich vor dem Beginn", is_said),
        ("Hör sofort auf", is_said),
        ("Du trainierst auf eigene", is_said),
    ],
}
"""How each sentence of the description begins, and what shows that it holds. A new sentence needs an entry."""


@each_locale
def test_every_sentence_is_held_against_the_code(locale: str) -> None:
    sentences = re.split(r"(?<=[.!?])\s+", description(locale))
    assert [one for one, (begins, _) in zip(sentences, CLAIMS[locale], strict=True) if not one.startswith(begins)] == []


@pytest.mark.parametrize(
    "holds", sorted({check for _, check in CLAIMS["en-US"] + CLAIMS["de-DE"]}, key=lambda one: one.__name__)
)
def test_what_is_promised_holds(holds: Callable[[], None]) -> None:
    holds()


# --- the testing instructions ---

WALKED = {
    "en-US": [
        ("open form coach", "not a doctor.*three short questions"),
        ("no", "Today: "),
        ("count with me", "I count with you"),
        ("start the starter session", "Start walking now"),
        ("I am ready", r"knee hug.*\b1\b.*\b2\b"),
        ("next", "Get ready: "),
        ("how do I do it", r"ready\?"),
        ("pause", "Take your time"),
        ("resume", "On we go"),
        ("it hurts", "Stop this exercise now.*What shall we do"),
        ("skip it", "I leave standing hip flexion out for the rest of this workout"),
        ("pause", "Take your time"),
        ("cancel", "I keep your place"),
        ("open form coach", "Welcome back. You were at"),
        ("stop", "What you did is saved"),
        ("open form coach", "Welcome back"),
        ("forget me", "Shall I delete everything"),
        ("yes", "deleted"),
    ],
    "de-DE": [
        ("öffne form coach", "kein Arzt.*drei kurze Fragen"),
        ("nein", "Heute: "),
        ("zähl mit mir", "Ich zähle mit dir"),
        ("starte das Einstiegstraining", "Geh los"),
        ("ich bin bereit", r"Knie zur Brust.*\b1\b.*\b2\b"),
        ("weiter", "Mach dich bereit: "),
        ("wie geht das", r"bereit\?"),
        ("Pause", "Lass dir Zeit"),
        ("fortsetzen", "Weiter geht es"),
        ("es tut weh", "sofort auf.*Was machen wir"),
        ("überspringen", "Ich lasse Knieheben im Stand für den Rest dieses Trainings aus"),
        ("Pause", "Lass dir Zeit"),
        ("abbrechen", "Ich merke mir, wo du bist"),
        ("öffne form coach", "Willkommen zurück. Du warst bei"),
        ("stopp", "ist gespeichert"),
        ("öffne form coach", "Willkommen zurück"),
        ("vergiss mich", "Soll ich alles löschen"),
        ("ja", "gelöscht"),
    ],
}
"""What the instructions say in turn, and what must be heard then."""


@each_locale
def test_the_instructions_for_testing_work_step_by_step(locale: str, tmp_path: Path) -> None:
    phrases = QUOTED.findall(load_alexa(locale).publishing.testing)
    assert phrases == [phrase for phrase, _ in WALKED[locale]]
    clock = Clock(NOON)
    skill = open_skill(MemoryStore(), clock, OwnLibrary(tmp_path))
    alexa = Alexa(skill, understanding(locale), load_alexa(locale), Envelopes(locale, clock, "speaker"), clock, locale)
    for phrase, heard in WALKED[locale]:
        happened = [one for one in alexa.hear(phrase) if isinstance(one, Said)]
        said = " ".join(told(one.pieces, "") for one in happened[-1:])
        assert re.search(heard, said, re.DOTALL), f"{phrase}: {said}"
