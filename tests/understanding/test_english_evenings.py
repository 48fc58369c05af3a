"""What somebody said on their first evenings with the coach, and what was made of it: by kinds, not by sentences."""

import pytest

from engine.dialogue.intent import FALLBACK
from tests.understanding.places import understanding

BEGINS = frozenset(
    {"StartWorkoutIntent", "ReadyIntent", "AMAZON.YesIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent"}
)
HEALTH = (
    "my doctor told me not to exercise",
    "I'm pregnant, is it okay to start",
    "should I train with sore legs",
    "I'm diabetic, let's go",
    "I have a bad heart, can we start",
    "I'm on blood thinners, start day one",
    "let's go, but I have high blood pressure",
    "yes, I had surgery on my hip",
    "I'm 72 years old, let's begin",
    "start, I have an old knee injury",
)
MEANT = {
    "pain": {
        "another one": ("SwapIntent", {}),
        "take another one please": ("SwapIntent", {}),
        "no, a different exercise": ("SwapIntent", {}),
        "it's really bad": ("PainIntent", {"severity": 8}),
        "hurts like hell": ("PainIntent", {}),
        "pretty strong": ("PainIntent", {"severity": 7}),
        "an eight": ("PainIntent", {"severity": 8}),
        "left one actually": ("PainIntent", {"side": "left"}),
        "not the knee, the hip": ("PainIntent", {"body_part": "hip"}),
        "it's my ankle, not the knee": ("PainIntent", {"body_part": "ankle"}),
        "not the left, the right": ("PainIntent", {"side": "right"}),
        "what should I do": ("AMAZON.HelpIntent", {}),
        "what do you suggest": ("AMAZON.HelpIntent", {}),
        "should I see a doctor": ("SafeForMeIntent", {}),
        "it doesn't hurt anymore": ("AllowIntent", {}),
    },
    "caution": {
        "another one": ("SwapIntent", {}),
        "okay gently": ("ReadyIntent", {"clearly": "yes"}),
        "what hurt": ("AMAZON.RepeatIntent", {}),
        "which exercise was it": ("AMAZON.RepeatIntent", {}),
        "I wanna stop now, I'm wiped": ("AMAZON.StopIntent", {}),
    },
    "start": {
        "gentle": ("AMAZON.YesIntent", {}),
        "the gentle one": ("AMAZON.YesIntent", {}),
        "very gentle please": ("AMAZON.YesIntent", {}),
        "nah it's fine, let's go": ("ReadyIntent", {}),
        "I have a fever": ("NotTodayIntent", {}),
        "I'm running a temperature today": ("NotTodayIntent", {}),
        "I drank too much": ("NotTodayIntent", {}),
        "I'm a bit drunk": ("NotTodayIntent", {}),
        "I had two glasses of wine": ("NotTodayIntent", {}),
        "I'm seventy five": ("SafeForMeIntent", {}),
        "I just got out of hospital": ("SafeForMeIntent", {}),
        "I have a cold": ("ReadinessIntent", {"feeling": "tired"}),
        "I had a stroke two years ago": ("SafeForMeIntent", {}),
        "can I do it without the warm-up": ("SkipIntent", {"scope": "warm-up"}),
    },
    "in-set": {
        "it cracks in my knee": ("PainIntent", {"body_part": "knee"}),
        "feels weird in my hip": ("PainIntent", {"body_part": "hip"}),
        "my back": ("PainIntent", {"body_part": "back", "unsure": "yes"}),
        "ow my back": ("PainIntent", {"body_part": "back"}),
        "I have to stop, I'm exhausted": ("AMAZON.StopIntent", {}),
        "I changed my mind, stop": ("AMAZON.StopIntent", {}),
        "no": ("AMAZON.NoIntent", {}),
        "no no no": ("AMAZON.NoIntent", {}),
    },
    "ready": {
        "my left knee": ("PainIntent", {"body_part": "knee", "side": "left", "unsure": "yes"}),
        "two sets are enough": ("CannotIntent", {}),
        "two sets is enough for me today": ("CannotIntent", {}),
        "no I meant ten kilos": ("CorrectIntent", {"weight": 10, "unit": "kg"}),
        "I only did six": ("CorrectIntent", {"repetitions": 6}),
        "left only": ("CorrectIntent", {"right": 0}),
        "twelve": ("EffortIntent", {"effort": 12}),
        "seven": ("EffortIntent", {"effort": 7}),
        "next exercise please": ("SkipIntent", {}),
        "skip to the stretching": ("ShorterIntent", {}),
        "just the cool down": ("ShorterIntent", {}),
    },
    "rating": {"eleven out of ten": ("EffortIntent", {"effort": 10})},
    "paused": {
        "I changed my mind, stop": ("AMAZON.StopIntent", {}),
        "I changed my mind": ("UndoIntent", {}),
        "I changed my mind, skip it": ("SkipIntent", {}),
        "start the set again": ("AMAZON.StartOverIntent", {"scope": "set"}),
    },
    "experience": {
        "yeah but not for like ten years": ("ExperienceIntent", {"level": "intermediate"}),
        "I haven't lifted in twenty years": ("ExperienceIntent", {"level": "intermediate"}),
        "for ten years": ("ExperienceIntent", {"level": "advanced"}),
        "I had back surgery last year": ("SafeForMeIntent", {"body_part": "back"}),
    },
    "limits": {
        "my knee doesn't hurt": ("AMAZON.NoIntent", {}),
        "my knee used to hurt but it's fine now": ("AMAZON.NoIntent", {}),
        "my knees are fine": ("AMAZON.NoIntent", {}),
        "my knees are not fine": ("AvoidIntent", {"body_part": "knee"}),
        "nothing hurts": ("AMAZON.NoIntent", {}),
        "my knee hurts": ("PainIntent", {"body_part": "knee"}),
        "I have an old knee injury": ("AvoidIntent", {"body_part": "knee"}),
    },
}
NOT_MEANT = {
    "ready": {
        "CorrectIntent": (
            *("just two sets today", "next set only six reps please", "okay but only six", "six reps next time"),
            *("only the right side please", "can I do only the left side", "I lost five kilos", "I weigh eighty kilos"),
        ),
        "EffortIntent": ("just two sets today", "I used eight kilos not six", "two sets is enough for today"),
        "AMAZON.YesIntent": ("okay but only six",),
        "AMAZON.NextIntent": ("next exercise please",),
        "SlowerIntent": ("can you speak slower", "talk more slowly please"),
        "AMAZON.PauseIntent": ("don't pause", "no break please"),
        "AMAZON.StopIntent": ("I want to stop resting", "two sets is enough for today"),
    },
    "in-rest": {
        "CorrectIntent": ("just two sets today", "only the right side next time", "I will do only six"),
        "MoreRestIntent": ("I used eight kilos not six",),
    },
    "in-set": {
        "CannotIntent": ("no", "nope", "no no no", "no no", "two sets is enough for today"),
        "AMAZON.StopIntent": ("two sets is enough for today",),
        "SlowerIntent": ("can you speak slower",),
    },
    "start": {
        "StartWorkoutIntent": ("start in ten minutes", "that one doesn't count", "can I do it without the warm-up"),
        "NotTodayIntent": ("skip to the stretching", "I drank too much water", "don't wait"),
        "SafeForMeIntent": ("I'm 25 years old",),
        "TrainingDaysIntent": ("I don't train on Monday", "I can't train on Fridays"),
        "AdviceIntent": ("just the cool down",),
        "EmergencyIntent": ("I had a heart attack two years ago",),
    },
    "limits": {"AvoidIntent": ("my knee doesn't hurt", "my knee used to hurt", "my hip is no longer sore")},
    "pain": {"AllowIntent": ("what hurt", "hurt", "it hurt")},
    "caution": {"AllowIntent": ("what hurt", "a little")},
}


@pytest.mark.parametrize("situation", ["intro", "start", "closed", "resume"])
@pytest.mark.parametrize("sentence", HEALTH)
def test_a_reason_of_health_begins_nothing(situation: str, sentence: str) -> None:
    meant = understanding("en-US").understand(sentence, situation).intent
    assert not BEGINS & {meant.name, *(one.name for one in meant.also)}


@pytest.mark.parametrize("sentence", HEALTH)
def test_a_reason_of_health_is_answered_first(sentence: str) -> None:
    assert understanding("en-US").understand(sentence, "start").intent.name == "SafeForMeIntent"


@pytest.mark.parametrize(
    ("situation", "sentence", "name", "slots"),
    [(place, text, *meant) for place, known in MEANT.items() for text, meant in known.items()],
)
def test_what_is_meant(situation: str, sentence: str, name: str, slots: dict[str, str | float]) -> None:
    meant = understanding("en-US").understand(sentence, situation).intent
    assert (meant.name, {slot: meant.slots.get(slot) for slot in slots}) == (name, slots)


@pytest.mark.parametrize(
    ("situation", "name", "sentence"),
    [(place, name, text) for place, known in NOT_MEANT.items() for name, texts in known.items() for text in texts],
)
def test_what_is_not_meant(situation: str, name: str, sentence: str) -> None:
    meant = understanding("en-US").understand(sentence, situation).intent
    assert name not in {meant.name, *(one.name for one in meant.also)}


def test_a_side_is_no_severity() -> None:
    assert "severity" not in understanding("en-US").understand("the left one actually", "pain").intent.slots


def test_a_bare_number_in_a_rest_is_no_effort() -> None:
    meant = understanding("en-US").understand("twelve", "in-rest").intent
    assert meant.name in {"CorrectIntent", FALLBACK} and "repetitions" not in meant.slots
