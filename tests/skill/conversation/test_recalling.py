"""What did I do last time, and how is it going: asked at once, in a conversation, and in the middle of a workout."""

import pytest

from engine.coaching.tell.reports import history_told, progress_told
from engine.storage.person import day_of, past
from engine.words.speech import SpokenWords
from engine.words.words import Words
from tests.coaching.people import CATALOG
from tests.skill.conversation.speaker import Speaker
from tests.skill.conversation.test_time import at_the_first_set, session

DAY = 86_400.0
each = pytest.mark.parametrize("intent", ["HistoryIntent", "ProgressIntent"])


def trained(locale: str = "en-US") -> Speaker:
    """Somebody who has done a set of day one, two days ago."""
    speaker = Speaker(locale=locale)
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=600)
    speaker.say("SkipIntent", scope="phase", after=5).say("ReadyIntent").say("AMAZON.StopIntent")
    speaker.clock.now += 2 * DAY
    return speaker


def told(speaker: Speaker, intent: str) -> str:
    """What is to be said."""
    date = day_of(speaker.clock.now)
    known = past(speaker.store, speaker.user, date)
    words = SpokenWords(Words.load(speaker.locale))
    reasons = (
        history_told(known.history, date)
        if intent == "HistoryIntent"
        else progress_told(known.history, known.profile, date, CATALOG)
    )
    return " ".join(words.text(why.id, why.arguments) for why in reasons)


@each
@pytest.mark.parametrize("locale", Words.available())
def test_asked_at_once_it_is_told_and_that_is_all(intent, locale):
    speaker = trained(locale)
    speaker.say(intent)

    assert speaker.spoken == told(speaker, intent)
    assert not speaker.listening


def test_what_is_told():
    speaker = trained()
    speaker.say("HistoryIntent").hears(": Day one, stopped after ", "with one set.", "You left out")
    speaker.say("ProgressIntent").hears("one set", "Your streak has begun.")


@each
def test_in_a_conversation_it_goes_on(intent):
    speaker = trained().open()
    opened = speaker.asked
    speaker.say(intent)

    assert speaker.spoken.startswith(told(speaker, intent))
    assert (speaker.listening, speaker.asked) == (True, opened)


@each
def test_a_stranger_hears_that_there_is_nothing_yet(intent):
    speaker = Speaker().say(intent).hears("I am a coach, not a doctor")

    assert speaker.spoken.startswith(told(speaker, intent))


@each
def test_in_the_middle_of_a_set_it_goes_on_after_it(intent):
    speaker = trained().open().say("StartWorkoutIntent", workout="day-3").say("ReadyIntent", after=600)
    speaker.say("SkipIntent", scope="phase", after=5).say("ReadyIntent").say(intent, after=15)
    step, text = session(speaker).step, told(speaker, intent)

    assert speaker.spoken.startswith(text)
    assert speaker.listening
    assert session(speaker.say("AMAZON.YesIntent")).step >= step


def test_the_last_session_is_not_the_one_under_way():
    speaker = trained().open().say("StartWorkoutIntent", workout="day-3").say("ReadyIntent", after=600)

    speaker.say("HistoryIntent", after=5).hears(": Day one, stopped after ")


def test_the_first_one_under_way_is_told():
    at_the_first_set().say("HistoryIntent", after=20).hears("Today: Day one, not finished yet, with no strength work.")


@each
def test_another_persons_history_is_theirs(intent):
    speaker = trained()
    somebody = Speaker(speaker.store, user="somebody else", clock=speaker.clock).say(intent)

    assert "Day one" not in somebody.spoken
    assert told(somebody, intent) in somebody.spoken
