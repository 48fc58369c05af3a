"""Typed and heard text: numbers, typing errors, what nobody understands, and the shape that a skill is given."""

import json
import statistics
import time

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import Intent

from skill.interaction.matcher import Matcher
from tests.skill.interaction.places import OFFERED, matcher, spoken

ENGLISH = {
    "Alexa, how do I do a hip thurst?": ("HowToIntent", {"exercise": "hip-thrust"}),
    "how do I do a hipthrust": ("HowToIntent", {"exercise": "hip-thrust"}),
    "dead lift instead": ("SwapIntent", {"exercise": "single-leg-rdl"}),
    "puase": ("AMAZON.PauseIntent", {}),
    "stpo": ("AMAZON.StopIntent", {}),
    "whats next": ("WhatNextIntent", {}),
    "What’s next?": ("WhatNextIntent", {}),
    "pause, please": ("AMAZON.PauseIntent", {}),
    "forty five more seconds": ("MoreRestIntent", {"seconds": "45"}),
    "forty-five more seconds": ("MoreRestIntent", {"seconds": "45"}),
    "45 more seconds": ("MoreRestIntent", {"seconds": "45"}),
    "a hundred and twenty more seconds": ("MoreRestIntent", {"seconds": "120"}),
    "I have no bench": ("MissingEquipmentIntent", {"equipment": "bench"}),
    "I have no bench.": ("MissingEquipmentIntent", {"equipment": "bench"}),
    "give me a thirty minute beginner workout": ("StartWorkoutIntent", {"minutes": "30", "level": "beginner"}),
    "DAY ONE": ("StartWorkoutIntent", {"workout": "day-1"}),
    "the short one": ("StartWorkoutIntent", {"workout": "starter"}),
    "skip the warm-up": ("SkipIntent", {"scope": "phase"}),
    "why should I warm up": ("AdviceIntent", {"topic": "why-warm-up"}),
    "seven": ("EffortIntent", {"effort": "7"}),
    "an 8": ("EffortIntent", {"effort": "8"}),
    "I'm not ready": ("MoreRestIntent", {}),
    "no": ("AMAZON.NoIntent", {}),
}
GERMAN = {
    "Wie geht ein Hip-Thrust?": ("HowToIntent", {"exercise": "hip-thrust"}),
    "erklär mir die kniebäuge": ("HowToIntent", {"exercise": "bodyweight-squat"}),
    "puase": ("AMAZON.PauseIntent", {}),
    "achtzig Sekunden mehr": ("MoreRestIntent", {"seconds": "80"}),
    "hundertzwanzig Sekunden mehr": ("MoreRestIntent", {"seconds": "120"}),
    "noch 45 Sekunden": ("MoreRestIntent", {"seconds": "45"}),
    "ich habe keine Bank": ("MissingEquipmentIntent", {"equipment": "bench"}),
    "ohne eine Bank": ("MissingEquipmentIntent", {"equipment": "bench"}),
    "eine Acht": ("EffortIntent", {"effort": "8"}),
    "Tag eins": ("StartWorkoutIntent", {"workout": "day-1"}),
    "warum soll ich mich aufwärmen": ("AdviceIntent", {"topic": "why-warm-up"}),
    "mach bitte weiter": ("AMAZON.ResumeIntent", {}),
    "das Aufwärmen überspringen": ("SkipIntent", {"scope": "phase"}),
    "noch nicht": ("MoreRestIntent", {}),
}
NOBODYS = {
    "en-US": [
        "what is the weather like",
        "play some music",
        "who are you",
        "that was not too hard",
        "it does not hurt",
        "I'm not done",
    ],
    "de-DE": ["wie wird das wetter", "spiel musik", "wer bist du", "das war nicht zu schwer", "es tut nicht weh"],
}
ODD = ["", " ", "?!", "12 12", "{exercise}", "x" * 10_000, "\x00\u202e", "💪", "a" * 299 + " b", "(", "[x|y]", "<rule>"]


@pytest.mark.parametrize(("text", "meant"), ENGLISH.items())
def test_english(text, meant):
    heard = matcher("en-US").match(text)
    assert (heard.intent, heard.filled()) == meant


@pytest.mark.parametrize(("text", "meant"), GERMAN.items())
def test_german(text, meant):
    heard = matcher("de-DE").match(text)
    assert (heard.intent, heard.filled()) == meant


@pytest.mark.parametrize("locale", OFFERED)
def test_what_nobody_understands_is_the_fallback_and_never_an_error(locale):
    for text in NOBODYS[locale] + ODD:
        heard = matcher(locale).match(text)
        assert (heard.intent, heard.slots, heard.understood) == ("AMAZON.FallbackIntent", (), False), text


def test_one_typing_error_in_a_long_word_is_forgiven_for_every_exercise():
    """One letter left out in the middle of the longest word of every exercise's name."""
    wrong = []
    for text, id_ in spoken("en-US")["EXERCISE"]:
        word = max(text.split(), key=len)
        slip = text.replace(word, word[: len(word) // 2] + word[len(word) // 2 + 1 :])
        if len(word) >= 6 and matcher("en-US").match(f"how do I do a {slip}").filled() != {"exercise": id_}:
            wrong.append(slip)
    assert wrong == []


def test_a_clear_question_about_something_unknown_keeps_its_words():
    heard = matcher("en-US").match("how do I do a bench press")
    slot = heard.document()["slots"]["exercise"]
    assert (heard.intent, slot["value"]) == ("HowToIntent", "bench press")
    assert slot["resolutions"]["resolutionsPerAuthority"][0]["status"] == {"code": "ER_SUCCESS_NO_MATCH"}


def test_the_answer_to_a_question_for_a_slot():
    ask = matcher("en-US").value
    assert ask("StartWorkoutIntent", "workout", "day three, please").id == "day-3"
    assert ask("StartWorkoutIntent", "workout", "I'd like to do day one").id == "day-1"
    assert ask("StartWorkoutIntent", "workout", "the full sesion").id == "full"
    assert ask("StartWorkoutIntent", "minutes", "twenty").value == "20"
    assert ask("StartWorkoutIntent", "workout", "pause") is None


def test_the_skill_gets_the_slots_as_alexa_fills_them():
    document = matcher("en-US").match("start a twenty minute beginner workout").document("amzn1.ask.skill.x")
    assert document["name"] == "StartWorkoutIntent"
    assert set(document["slots"]) == {"workout", "minutes", "level", "equipment"}
    assert document["slots"]["workout"] == {"name": "workout", "confirmationStatus": "NONE"}
    assert document["slots"]["minutes"] == {
        "name": "minutes",
        "confirmationStatus": "NONE",
        "value": "20",
        "source": "USER",
        "slotValue": {"type": "Simple", "value": "20"},
    }
    (resolution,) = document["slots"]["level"]["resolutions"]["resolutionsPerAuthority"]
    assert resolution["status"] == {"code": "ER_SUCCESS_MATCH"}
    assert resolution["values"] == [{"value": {"name": "beginner", "id": "beginner"}}]
    assert resolution["authority"].endswith("amzn1.ask.skill.x.LEVEL")


@pytest.mark.parametrize("locale", OFFERED)
def test_the_sdk_reads_the_intent_unchanged(locale):
    text = {"en-US": "swap it for lunges", "de-DE": "tausch das gegen ausfallschritte"}[locale]
    document = matcher(locale).match(text).document()
    for slot in document["slots"].values():
        slot.pop("source", None)  # Alexa sends it, the SDK has no place for it
    serializer = DefaultSerializer()
    assert serializer.serialize(serializer.deserialize(json.dumps(document), Intent)) == document


@pytest.mark.parametrize("locale", OFFERED)
def test_it_is_built_within_a_second_and_answers_within_5_ms(locale):
    begun = time.perf_counter()
    Matcher.for_locale.__wrapped__(locale)
    assert time.perf_counter() - begun < 1.0
    texts = [*(ENGLISH if locale == "en-US" else GERMAN), *NOBODYS[locale]]
    matcher(locale).match("warm up")
    times = sorted(_seconds(locale, text) for text in texts * 3)
    assert statistics.median(times) < 0.005
    assert times[len(times) * 9 // 10] < 0.005


def _seconds(locale, text):
    begun = time.perf_counter()
    matcher(locale).match(text)
    return time.perf_counter() - begun
