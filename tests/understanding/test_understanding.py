"""Typed and heard text: numbers, typing errors, what nobody understands, and the shape that a skill is given."""

import json

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import Intent

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
    "skip the warm-up": ("SkipIntent", {"scope": "warm-up"}),
    "why should I warm up": ("AdviceIntent", {"topic": "why-warm-up"}),
    "seven": ("EffortIntent", {"effort": "7"}),
    "an 8": ("EffortIntent", {"effort": "8"}),
    "I'm not ready": ("MoreRestIntent", {}),
    "no": ("AMAZON.NoIntent", {}),
    # how somebody comes, and what there is to know about it
    "I'm sore": ("ReadinessIntent", {"feeling": "sore"}),
    "I am very sore": ("ReadinessIntent", {"feeling": "very-sore"}),
    "my legs are still a bit sore": ("ReadinessIntent", {"feeling": "a-little-sore"}),
    "I'm not sore": ("ReadinessIntent", {"feeling": "fresh"}),
    "I'm fine": ("ReadinessIntent", {"feeling": "fresh"}),
    "fine": ("AMAZON.YesIntent", {}),
    "I'm tired from running": ("ReadinessIntent", {"feeling": "tired"}),
    "I went for a long run": ("ReadinessIntent", {"feeling": "tired"}),
    "should I train when I'm sore": ("AdviceIntent", {"topic": "soreness"}),
    "what if I'm tired": ("AdviceIntent", {"topic": "tired-legs"}),
    "my hips are tight": ("AdviceIntent", {"topic": "tight-hip-flexors"}),
    # what was done in the last set, and how hard it was
    "I only did six": ("CorrectIntent", {"repetitions": "6"}),
    "six on the left": ("CorrectIntent", {"repetitions": "6", "side": "left"}),
    "left only": ("CorrectIntent", {"side": "left"}),
    "the right side only": ("CorrectIntent", {"side": "right"}),
    "that was twelve and a half kilos": ("CorrectIntent", {"weight": "12", "fraction": "half", "unit": "kg"}),
    "that was twelve point five kilos": ("CorrectIntent", {"weight": "12", "fraction": "half", "unit": "kg"}),
    "12.5kg": ("CorrectIntent", {"weight": "12", "fraction": "half", "unit": "kg"}),
    "eight with twenty pounds": ("CorrectIntent", {"repetitions": "8", "weight": "20", "unit": "lb"}),
    "you counted wrong": ("CorrectIntent", {}),
    "that was a seven": ("EffortIntent", {"effort": "7"}),
    "that's right": ("AMAZON.YesIntent", {}),
    "I did it": ("DoneIntent", {}),
    # from now on, and just now
    "I have a band": ("StartWorkoutIntent", {"equipment": "band"}),
    "I own a band": ("HaveIntent", {"equipment": "band"}),
    "I have a band at home": ("HaveIntent", {"equipment": "band"}),
    "dumbbells, a bench and a band": ("BareWordIntent", {"equipment": "dumbbells", "second": "bench", "third": "band"}),
    "I don't have a band": ("MissingEquipmentIntent", {"equipment": "band"}),
    "I don't have a band anymore": ("HaveNotIntent", {"equipment": "band"}),
    "I no longer have a band": ("HaveNotIntent", {"equipment": "band"}),
    "chair": ("BareWordIntent", {"equipment": "chair"}),
    "kneel": ("BareWordIntent", {"position": "kneeling"}),
    "one more minute": ("MoreRestIntent", {"minutes": "1"}),
    "wait a minute": ("AMAZON.PauseIntent", {}),
    "I can't kneel": ("AvoidIntent", {"position": "kneeling"}),
    "I can't do step-ups": ("AvoidIntent", {"exercise": "step-up"}),
    "no more lunges": ("AvoidIntent", {"exercise": "lunge-elbow-to-instep"}),
    "no more rest": ("LessRestIntent", {}),
    "I can't do this": ("EasierIntent", {}),
    "I'm not able to do this": ("EasierIntent", {}),
    "I can lie on my back again": ("AllowIntent", {"position": "lying"}),
    "I can do step-ups again": ("AllowIntent", {"exercise": "step-up"}),
    "I prefer the bike for the warm-up": ("CardioIntent", {"exercise": "cycle"}),
    "my rest is ninety seconds": ("RestLengthIntent", {"seconds": "90"}),
    "rest ninety seconds between sets": ("RestLengthIntent", {"seconds": "90"}),
    "rest ninety seconds longer": ("MoreRestIntent", {"seconds": "90"}),
    "switch to pounds": ("UnitIntent", {"unit": "lb"}),
    "switch to step-ups": ("SwapIntent", {"exercise": "step-up"}),
    "I'm a beginner": ("StartWorkoutIntent", {"level": "beginner"}),
    "I'm a beginner from now on": ("ExperienceIntent", {"level": "beginner"}),
    "my level is beginner": ("ExperienceIntent", {"level": "beginner"}),
    "my level is hip thrust": ("MyLevelIntent", {"exercise": "hip-thrust"}),
    "I can already do a hip thrust": ("MyLevelIntent", {"exercise": "hip-thrust"}),
    "I train on Monday and Thursday": ("TrainingDaysIntent", {"day": "mon", "second_day": "thu"}),
    "Mondays, Wednesdays and Fridays": ("TrainingDaysIntent", {"day": "mon", "second_day": "wed", "third_day": "fri"}),
    "any day is fine": ("TrainingDaysIntent", {}),
    "which days do I train": ("WeekIntent", {}),
    "I train three times a week": ("SessionsIntent", {"sessions": "3"}),
    "twice a week": ("SessionsIntent", {"sessions": "2"}),
    "how often should I train": ("AdviceIntent", {"topic": "frequency"}),
    "I use 12 kg for goblet squats": ("MyWeightIntent", {"exercise": "goblet-squat", "weight": "12", "unit": "kg"}),
    "I used 12 kg": ("CorrectIntent", {"weight": "12", "unit": "kg"}),
    # about oneself
    "what do you know about me": ("AboutMeIntent", {}),
    "what do you know about stretching": ("AdviceIntent", {"topic": "no-bouncing"}),
    "get to know me": ("InterviewIntent", {}),
    "forget me": ("ForgetMeIntent", {}),
    "delete my profile": ("ForgetMeIntent", {}),
    "what did I do last time": ("HistoryIntent", {}),
    "how am I doing": ("ProgressIntent", {}),
    "what can I do in twenty minutes": ("TodayIntent", {"minutes": "20"}),
    "I have twenty minutes": ("StartWorkoutIntent", {"minutes": "20"}),
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
    "das Aufwärmen überspringen": ("SkipIntent", {"scope": "warm-up"}),
    "noch nicht": ("MoreRestIntent", {}),
    # how somebody comes, and what there is to know about it
    "ich habe Muskelkater": ("ReadinessIntent", {"feeling": "sore"}),
    "ich habe noch ein bisschen Muskelkater": ("ReadinessIntent", {"feeling": "a-little-sore"}),
    "ich habe starken Muskelkater in den Beinen": ("ReadinessIntent", {"feeling": "very-sore"}),
    "ich habe keinen Muskelkater": ("ReadinessIntent", {"feeling": "fresh"}),
    "ich bin müde": ("ReadinessIntent", {"feeling": "tired"}),
    "ich war lange laufen": ("ReadinessIntent", {"feeling": "tired"}),
    "soll ich mit Muskelkater trainieren": ("AdviceIntent", {"topic": "soreness"}),
    "Thema Muskelkater": ("AdviceIntent", {"topic": "soreness"}),
    # what was done in the last set, and how hard it was
    "ich habe nur sechs geschafft": ("CorrectIntent", {"repetitions": "6"}),
    "links nur sechs": ("CorrectIntent", {"repetitions": "6", "side": "left"}),
    "nur die linke Seite": ("CorrectIntent", {"side": "left"}),
    "nur mit dem rechten Bein": ("CorrectIntent", {"side": "right"}),
    "das waren zwölfeinhalb Kilo": ("CorrectIntent", {"weight": "12", "fraction": "half", "unit": "kg"}),
    "das waren zwölf Komma fünf Kilo": ("CorrectIntent", {"weight": "12", "fraction": "half", "unit": "kg"}),
    "12,5 kg": ("CorrectIntent", {"weight": "12", "fraction": "half", "unit": "kg"}),
    "acht mit zwanzig Pfund": ("CorrectIntent", {"repetitions": "8", "weight": "20", "unit": "lb"}),
    "das stimmt nicht": ("CorrectIntent", {}),
    "das war eine Sieben": ("EffortIntent", {"effort": "7"}),
    "sieben": ("EffortIntent", {"effort": "7"}),
    "ich habe es geschafft": ("DoneIntent", {}),
    # from now on, and just now
    "ich habe ein Band": ("StartWorkoutIntent", {"equipment": "band"}),
    "ich habe ein Band da": ("StartWorkoutIntent", {"equipment": "band"}),
    "ich besitze ein Band": ("HaveIntent", {"equipment": "band"}),
    "ich habe ein Band zu Hause": ("HaveIntent", {"equipment": "band"}),
    "zwei Hanteln, eine Bank und ein Band": (
        "BareWordIntent",
        {"equipment": "dumbbells", "second": "bench", "third": "band"},
    ),
    "ich habe kein Band": ("MissingEquipmentIntent", {"equipment": "band"}),
    "ich habe kein Band mehr": ("HaveNotIntent", {"equipment": "band"}),
    "Stuhl": ("BareWordIntent", {"equipment": "chair"}),
    "knien": ("BareWordIntent", {"position": "kneeling"}),
    "noch eine Minute": ("MoreRestIntent", {"minutes": "1"}),
    "ich kann nicht knien": ("AvoidIntent", {"position": "kneeling"}),
    "ich kann mich nicht auf den Rücken legen": ("AvoidIntent", {"position": "lying"}),
    "ich kann keine Step-ups machen": ("AvoidIntent", {"exercise": "step-up"}),
    "keine Ausfallschritte mehr": ("AvoidIntent", {"exercise": "lunge-elbow-to-instep"}),
    "keine Pause mehr": ("LessRestIntent", {}),
    "das schaffe ich nicht": ("EasierIntent", {}),
    "ich kann wieder knien": ("AllowIntent", {"position": "kneeling"}),
    "ich kann wieder Step-ups machen": ("AllowIntent", {"exercise": "step-up"}),
    "ich möchte mich auf dem Fahrrad aufwärmen": ("CardioIntent", {"exercise": "cycle"}),
    "meine Pause ist neunzig Sekunden": ("RestLengthIntent", {"seconds": "90"}),
    "neunzig Sekunden mehr Pause": ("MoreRestIntent", {"seconds": "90"}),
    "wechsle zu Pfund": ("UnitIntent", {"unit": "lb"}),
    "wechsle zu Step-ups": ("SwapIntent", {"exercise": "step-up"}),
    "ich bin Anfänger": ("StartWorkoutIntent", {"level": "beginner"}),
    "ich bin ab jetzt Anfänger": ("ExperienceIntent", {"level": "beginner"}),
    "mein Level ist Hip Thrust": ("MyLevelIntent", {"exercise": "hip-thrust"}),
    "ich trainiere montags und donnerstags": ("TrainingDaysIntent", {"day": "mon", "second_day": "thu"}),
    "ich trainiere am Montag und am Donnerstag": ("TrainingDaysIntent", {"day": "mon", "second_day": "thu"}),
    "jeder Tag passt": ("TrainingDaysIntent", {}),
    "an welchen Tagen trainiere ich": ("WeekIntent", {}),
    "ich trainiere dreimal die Woche": ("SessionsIntent", {"sessions": "3"}),
    "wie oft soll ich trainieren": ("AdviceIntent", {"topic": "frequency"}),
    "Goblet-Kniebeuge mit 12 kg": ("MyWeightIntent", {"exercise": "goblet-squat", "weight": "12", "unit": "kg"}),
    "Kniebeuge mit Gewicht": ("HowToIntent", {"exercise": "goblet-squat"}),
    # about oneself
    "was weißt du über mich": ("AboutMeIntent", {}),
    "was weißt du über Muskelkater": ("AdviceIntent", {"topic": "soreness"}),
    "lern mich kennen": ("InterviewIntent", {}),
    "vergiss mich": ("ForgetMeIntent", {}),
    "lösche mein Profil": ("ForgetMeIntent", {}),
    "was habe ich letztes Mal gemacht": ("HistoryIntent", {}),
    "wann war mein letztes Training": ("HistoryIntent", {}),
    "wann ist mein nächstes Training": ("WeekIntent", {}),
    "wie mache ich mich": ("ProgressIntent", {}),
    "wie mache ich das": ("HowToIntent", {}),
    "was kann ich in zwanzig Minuten machen": ("TodayIntent", {"minutes": "20"}),
    "ich habe zwanzig Minuten": ("StartWorkoutIntent", {"minutes": "20"}),
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
    assert ask("HaveIntent", "second", "a bench").id == "bench"
    assert ask("TrainingDaysIntent", "second_day", "thursday").id == "thu"
    assert ask("TrainingDaysIntent", "second_day", "a bench") is None


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
