"""Pain and red flags, in every situation and however they are told: never an answer, never a reason to go on."""

import pytest

from engine.understanding.situations import SITUATIONS
from tests.understanding.places import OFFERED, understanding

GOES_ON = {
    *("AMAZON.YesIntent", "ReadyIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent", "DoneIntent"),
    *("StartWorkoutIntent", "HarderIntent", "FasterIntent", "AMAZON.FallbackIntent"),
}
PARTS = {
    "en-US": ["knee", "lower back", "left hip", "hamstring", "calf", "ankle", "shoulder", "neck", "wrist", "groin"],
    "de-DE": [
        "Knie",
        "Rücken",
        "linke Hüfte",
        "Oberschenkel",
        "Wade",
        "Knöchel",
        "Schulter",
        "Nacken",
        "Handgelenk",
        "Leiste",
    ],
}
PAIN = {
    "en-US": [
        "my {} hurts",
        "ow my {}",
        "there's a sharp pain in my {}",
        "I think I pulled my {}",
        "my {} is cramping",
        "something popped in my {}",
        "my {} is killing me",
        "I've hurt my {}",
    ],
    "de-DE": [
        "mein {} tut weh",
        "aua mein {}",
        "es sticht im {}",
        "ich hab Schmerzen im {}",
        "mein {} schmerzt",
        "es zwickt in der {}",
    ],
}
CARRIERS = {
    "en-US": [
        "{}",
        "um {}",
        "okay but {}",
        "yes {}",
        "I'm ready but {}",
        "done and {}",
        "{} let's go on",
        "seven and {}",
    ],
    "de-DE": ["{}", "ähm {}", "okay aber {}", "ja {}", "fertig und {}", "weiter aber {}"],
}
RED_FLAGS = {
    "en-US": [
        *("my chest hurts", "there's a pressure on my chest", "I can't breathe", "I'm short of breath", "I feel dizzy"),
        *("I'm getting light headed", "I think I'm going to faint", "I'm about to pass out", "I feel sick"),
        *("I need to throw up", "my heart is racing", "I've got palpitations", "my left arm is numb"),
        *("the room is spinning", "I'm seeing stars", "I can't feel my foot", "call an ambulance"),
    ],
    "de-DE": [
        *("meine Brust tut weh", "ich habe einen Druck auf der Brust", "ich kriege keine Luft", "mir ist schwindlig"),
        *("mir wird schwarz vor Augen", "ich glaube ich kippe um", "mir ist schlecht", "mir ist übel"),
        *(
            "mein Herz rast",
            "ich habe Herzrasen",
            "mein linker Arm ist taub",
            "alles dreht sich",
            "ruf einen Krankenwagen",
        ),
    ],
}
FINE = {
    "en-US": ["it doesn't hurt", "no pain", "my knee doesn't hurt any more", "I'm not dizzy", "I'm sick of this song"],
    "de-DE": ["es tut nicht weh", "keine Schmerzen", "mein Knie tut nicht mehr weh", "mir ist nicht schwindlig"],
}
HURT = {"PainIntent", "EmergencyIntent", "ReadinessIntent", "AvoidIntent", "SafeForMeIntent", "AMAZON.PauseIntent"}

everywhere = pytest.mark.parametrize("situation", ["", *SITUATIONS])
each_locale = pytest.mark.parametrize("locale", OFFERED)


def names(locale, text, situation):
    intent = understanding(locale).understand(text, situation).intent
    return {intent.name, *(one.name for one in intent.also)}


@each_locale
@everywhere
def test_pain_is_never_taken_for_a_reason_to_go_on(locale, situation):
    for carrier in CARRIERS[locale]:
        for pain in PAIN[locale]:
            for part in PARTS[locale]:
                text = carrier.format(pain.format(part))
                found = names(locale, text, situation)
                assert not found & GOES_ON, (text, found)
                assert found & HURT, (text, found)


@each_locale
@everywhere
def test_every_red_flag_is_heard_and_nothing_else_is(locale, situation):
    for carrier in CARRIERS[locale]:
        for flag in RED_FLAGS[locale]:
            text = carrier.format(flag)
            found = names(locale, text, situation)
            assert "EmergencyIntent" in found, (text, found)
            assert not found & GOES_ON, (text, found)


@each_locale
@everywhere
def test_what_does_not_hurt_is_no_pain(locale, situation):
    for text in FINE[locale]:
        assert not names(locale, text, situation) & {"PainIntent", "EmergencyIntent"}, text


@each_locale
def test_part_and_side_are_told(locale):
    said = {"en-US": "my left knee feels weird", "de-DE": "mein linkes Knie fühlt sich komisch an"}[locale]
    intent = understanding(locale).understand(said, "in-set").intent
    assert (intent.name, intent.slots) == ("PainIntent", {"body_part": "knee", "side": "left"})
