"""Signs of danger in English, and what clears no pain: the same wherever they are said, and whatever is beside."""

import pytest

from engine.understanding.intent_kinds import LEADING_ON
from tests.understanding.places import understanding

PLACES = ("start", "resume", "ready", "in-set", "in-rest", "walk", "paused", "rating", "pain")
AROUND = ("{}", "yes, {}", "{}, but let's go", "ready, {}")
DANGERS = (
    *(
        "my calf is swollen",
        "my left calf's puffed up",
        "one calf is warmer than the other",
        "my leg is red and swollen",
    ),
    *(
        "I might have a blood clot",
        "I'm out of breath lying flat",
        "it stabs me when I breathe in",
        "my jaw aches and my arm",
    ),
    *(
        "there's a flutter in my heart",
        "my heart is doing somersaults",
        "my pulse is way up",
        "my eyes keep flickering",
    ),
    *("I can't hold my pee", "I keep wetting myself since yesterday", "my waters broke", "I'm having contractions"),
    *("the baby hasn't moved", "there is pressure down below", "I feel no kicks today", "my foot has gone to sleep"),
    *("I can't get back up off the floor", "help me up", "my belly goes hard, I'm seven months pregnant"),
)
CARE = (
    *("I had surgery two weeks ago", "I had my hip replaced", "I've had two slipped discs", "I took an ibuprofen"),
    *("I'm on crutches", "I had a heart attack last month", "is that okay for my knee", "will squats hurt it"),
    *("is it my meniscus", "are lunges bad for my back", "the painkillers are helping"),
)
ILL = ("I've got a fever", "I'm running a temperature", "I've only got a bit of fever", "I woke up with a stomach bug")
HURT = (
    *(
        "the left hurts more than the right",
        "my other knee aches",
        "my ankle rolled a bit",
        "something's off with my hip",
    ),
    *("I threw my back out", "my knee's had it", "I've a bruise on my thigh", "my ankle is strapped up"),
    *("I stopped because of my knee", "my hip is anything but fine", "my knee isn't fine", "it's shooting down my leg"),
)
DENIED = (
    *(
        "not yet {}",
        "nothing is {}",
        "anything but {}",
        "far from {}",
        "it's {}, no",
        "{}? not really",
        "I doubt it's {}",
    ),
    *("maybe {}", "it's {} I guess", "probably {}", "it was {}", "it will be {}", "soon {}", "{} in a minute"),
    *("is it {}", "when it's {}", "the other one is {}", "everything else is {}", "{} as long as I sit"),
)
WELL = ("better", "fine", "okay", "gone", "good")
CLEARS = {"AllowIntent", "AMAZON.YesIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"}


def names(text: str, situation: str) -> tuple[str, set[str]]:
    intent = understanding("en-US").understand(text, situation).intent
    return intent.name, {intent.name, *(one.name for one in intent.also)}


@pytest.mark.parametrize("situation", PLACES)
def test_danger_is_heard_whatever_is_said_beside(situation: str) -> None:
    said = [around.format(danger) for danger in DANGERS for around in AROUND]
    assert [text for text in said if names(text, situation)[0] != "EmergencyIntent"] == []


@pytest.mark.parametrize("situation", ["start", "ready", "in-rest", "paused"])
@pytest.mark.parametrize("text", CARE)
def test_a_reason_for_care_comes_before_what_leads_on(situation: str, text: str) -> None:
    for around in AROUND:
        first, all_names = names(around.format(text), situation)
        assert first == "SafeForMeIntent", around.format(text)
        assert not all_names & LEADING_ON, around.format(text)


@pytest.mark.parametrize("situation", ["start", "resume", "ready", "in-set", "in-rest", "walk", "paused"])
@pytest.mark.parametrize("text", ILL)
def test_who_is_ill_does_not_train_today(situation: str, text: str) -> None:
    for around in (*AROUND, "{}, something light please"):
        first, all_names = names(around.format(text), situation)
        assert first == "NotTodayIntent", around.format(text)
        assert not all_names & LEADING_ON, around.format(text)


@pytest.mark.parametrize("situation", ["ready", "in-set", "in-rest", "paused", "rating"])
@pytest.mark.parametrize("text", HURT)
def test_what_hurts_is_heard_in_other_words(situation: str, text: str) -> None:
    for around in AROUND:
        first, all_names = names(around.format(text), situation)
        assert first == "PainIntent", (around.format(text), first)
        assert not all_names & LEADING_ON, around.format(text)


@pytest.mark.parametrize("situation", ["pain", "caution", "emergency"])
@pytest.mark.parametrize("frame", DENIED)
def test_what_is_denied_hedged_or_asked_clears_nothing(situation: str, frame: str) -> None:
    for well in WELL:
        text = frame.format(well)
        _, all_names = names(text, situation)
        assert not all_names & CLEARS, (text, all_names)


@pytest.mark.parametrize(
    "text", ["it's fine now", "fine", "it's gone", "no, it's okay now", "it stopped hurting", "I think it's fine"]
)
def test_what_is_said_outright_clears_a_pain(text: str) -> None:
    assert names(text, "pain")[0] == "AllowIntent"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        *(
            ("fine, easier then", "EasierIntent"),
            ("it's fine but skip it", "SkipIntent"),
            ("good, then stop", "AMAZON.StopIntent"),
        ),
        *(("it's okay, it only hurts when I move", "PainIntent"), ("it's easing off", "ReadinessIntent")),
    ],
)
def test_a_wish_that_begins_with_fine_is_a_wish(text: str, meaning: str) -> None:
    first, all_names = names(text, "pain")
    assert first == meaning
    assert not all_names & CLEARS


@pytest.mark.parametrize(
    "text", ["should I call someone", "I'm alone", "I took my spray", "my arm now too", "they kept me overnight"]
)
def test_after_an_alarm_only_a_clear_well_is_good(text: str) -> None:
    assert names(text, "emergency")[0] in {"EmergencyIntent", "AMAZON.NoIntent"}


@pytest.mark.parametrize(
    "text",
    [
        *("I need to call my wife", "call you back", "something light please", "get help", "I can't get up on the box"),
        *(
            "when do I breathe in",
            "are these muscle contractions",
            "my water bottle broke",
            "no fever",
            "room temperature",
        ),
        *("is it good for my glutes", "I feel it in my hamstrings", "not bad", "help", "please", "quick"),
    ],
)
@pytest.mark.parametrize("situation", ["start", "ready", "in-set", "in-rest", "rating"])
def test_what_only_sounds_like_danger_is_none(situation: str, text: str) -> None:
    assert not names(text, situation)[1] & {"EmergencyIntent", "PainIntent"}
