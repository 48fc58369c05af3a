"""A word alone, outside of a question for it: it may have been misheard, so nothing changes without a yes."""

from __future__ import annotations

from typing import Any

import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.storage.memory import MemoryStore
from engine.storage.person import profile
from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_interview import asked
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, session

WORD, YES, NO = "BareWordIntent", "AMAZON.YesIntent", "AMAZON.NoIntent"
WORDS: list[tuple[dict[str, Any], str, Profile]] = [
    ({"equipment": "chair"}, "Do you have a chair?", Profile(equipment=("chair",))),
    (
        {"equipment": "band", "second": "chair", "third": "ball"},
        "Do you have a resistance band, a chair and a stability ball?",
        Profile(equipment=("band", "chair", "ball")),
    ),
    ({"equipment": "band", "second": ("spoon",)}, "Do you have a resistance band?", Profile(equipment=("band",))),
    ({"position": "kneeling"}, "Shall I leave this out from now on: kneeling?", Profile(limits=("no-kneeling",))),
]
each_word = pytest.mark.parametrize(("slots", "question", "after"), WORDS)


def opened(**choices: Any) -> Speaker:
    """Somebody known who has just opened the skill."""
    store = MemoryStore()
    store.keep_profile(USER, encode_profile(Profile(**choices)))
    return Speaker(store).open()


def kept(speaker: Speaker) -> Profile:
    return profile(speaker.store, USER)


@each_word
def test_it_is_asked_about_and_kept_with_a_yes(slots, question, after):
    speaker = opened().say(WORD, **slots).hears(question)
    assert kept(speaker) == Profile()

    speaker.say(YES).hears("Noted")
    assert kept(speaker) == after
    assert speaker.listening


@each_word
def test_without_a_yes_nothing_changes(slots, question, after):
    for answer in (NO, "AMAZON.FallbackIntent", "AMAZON.CancelIntent", "AboutMeIntent"):
        speaker = opened().say(WORD, **slots).hears(question).say(answer)
        assert kept(speaker) == Profile()
    assert kept(opened().say(WORD, **slots).silence()) == Profile()


def test_it_is_asked_too_when_the_skill_was_not_opened_first():
    speaker = Speaker().say(WORD, equipment="chair").hears("Do you have a chair?").say(YES)

    assert kept(speaker).equipment == ("chair",)


def test_what_is_known_already_needs_no_question():
    speaker = opened(equipment=("chair", "band")).say(WORD, equipment="chair").hears("Noted: you have a chair")

    assert kept(speaker).equipment == ("chair", "band")


def test_the_question_can_be_answered_in_other_words():
    question = {"equipment": "chair"}
    assert kept(opened().say(WORD, **question).say("StartWorkoutIntent", equipment="chair")).equipment == ("chair",)
    assert kept(opened().say(WORD, **question).say("HaveIntent", equipment="chair")).equipment == ("chair",)
    assert kept(opened().say(WORD, **question).say("MissingEquipmentIntent").hears("All right")) == Profile()
    assert opened().say(WORD, **question).say("StartWorkoutIntent").hears("Starter session").asked == "warm"


def test_what_was_not_understood_is_asked_again_in_other_words():
    speaker = opened().say(WORD, equipment="chair").say("AMAZON.FallbackIntent")
    speaker.hears("Please say yes or no. Do you have that?").say(YES)

    assert kept(speaker).equipment == ("chair",)


def test_the_question_can_be_heard_again():
    speaker = opened().say(WORD, equipment="chair").say("AMAZON.RepeatIntent").hears("Do you have a chair?").say(YES)

    assert kept(speaker).equipment == ("chair",)


@pytest.mark.parametrize("there", [in_the_circuit, at_the_first_set])
@each_word
def test_in_a_workout_it_was_something_else(there, slots, question, after):
    speaker = there()
    before = (session(speaker).id, kept(speaker))
    speaker.say(WORD, after=20, **slots).hears("I did not get that")

    assert (session(speaker).id, kept(speaker)) == before
    assert speaker.listening
    assert speaker.asked not in {"have", "avoid"}


@pytest.mark.parametrize("slots", [{}, {"equipment": ("spoon",)}, {"position": ("on my head",)}])
def test_what_is_not_known_is_not_understood(slots):
    speaker = opened().say(WORD, **slots).hears("I did not get that")

    assert kept(speaker) == Profile()


def test_of_somebody_who_is_not_named_nothing_is_asked():
    Speaker(user="").open().say(WORD, equipment="chair").hears("I do not know who you are")


# --- in the interview ---


def test_in_the_interview_it_answers_its_own_question():
    speaker = (
        asked(2).say(WORD, equipment="chair", second="band").hears("a chair and a resistance band. Anything else?")
    )
    speaker.say(NO).say(WORD, position="kneeling").hears("leave this out: kneeling. Anything else?")

    assert kept(speaker) == Profile(equipment=("chair", "band"), limits=("no-kneeling",))


@pytest.mark.parametrize("number", [1, 2, 3])
@each_word
def test_and_no_other_one(number, slots, question, after):
    if number == (3 if "position" in slots else 2):
        return
    speaker = asked(number).say(WORD, **slots).hears("I did not get that")

    assert kept(speaker) == Profile()
    assert speaker.asked == ["experienced", "things", "limits"][number - 1]


@pytest.mark.parametrize(
    ("slots", "question"),
    [
        ({"equipment": "chair"}, "Hast du einen Stuhl?"),
        ({"position": "lying"}, "Soll ich das ab jetzt weglassen: Liegen?"),
    ],
)
def test_in_german(slots, question):
    Speaker(locale="de-DE").say(WORD, **slots).hears(question).say(YES).hears("Gemerkt")
