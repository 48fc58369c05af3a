"""Delegated dialogs: Alexa asks for what is missing, with the words of the model."""

import pytest

from skill.package.alexa_loading import load_alexa
from skill.talk.alexa import Note, Said
from skill.talk.spoken import told
from tests.skill.talk.standin import conversation, response

PROMPTS = {
    locale: [" ".join(text.split()) for text in load_alexa(locale).prompts["workout"]] for locale in ("en-US", "de-DE")
}


def _delegating(envelope):
    """It hands on the dialog until there is a workout."""
    request = envelope["request"]
    workout = request["intent"]["slots"]["workout"]
    if request["dialogState"] != "COMPLETED":
        return response(directives=[{"type": "Dialog.Delegate"}])
    (resolution,) = workout["resolutions"]["resolutionsPerAuthority"]
    return response(f"{resolution['values'][0]['value']['id']}, then.", ends=True)


def _told(happenings):
    return [
        told(one.pieces, "") if isinstance(one, Said) else one.kind
        for one in happenings
        if isinstance(one, (Said, Note))
    ]


@pytest.fixture(params=["en-US", "de-DE"])
def locale(request):
    return request.param


@pytest.fixture
def played(locale):
    skill, alexa, _ = conversation(locale)
    skill.answers["StartWorkoutIntent"] = _delegating
    list(alexa.hear(load_alexa(locale).outside.open[0]))
    return skill, alexa


START = {"en-US": "start a workout", "de-DE": "starte ein training"}
ANSWER = {"en-US": "the full session, please", "de-DE": "das komplette Training bitte"}


def test_the_missing_workout_is_asked_for_and_the_answer_fills_the_slot(played, locale):
    skill, alexa = played
    assert _told(alexa.hear(START[locale])) == [PROMPTS[locale][0]]
    assert alexa.open
    assert _told(alexa.hear(ANSWER[locale])) == ["full, then.", "closed"]
    states = [request["dialogState"] for request in skill.requests if "dialogState" in request]
    assert states == ["STARTED", "IN_PROGRESS", "COMPLETED"]


def test_nothing_is_asked_when_nothing_is_missing(played, locale):
    _, alexa = played
    said = {"en-US": "start day one", "de-DE": "starte Tag eins"}[locale]
    assert _told(alexa.hear(said)) == ["day-1, then.", "closed"]


def test_silence_hears_the_same_question_again(played, locale):
    _, alexa = played
    list(alexa.hear(START[locale]))
    assert _told(alexa.silence()) == ["silence", PROMPTS[locale][0]]
    assert _told(alexa.silence()) == ["silence", "closed"]


def test_another_intent_breaks_out_of_the_dialog(played, locale):
    skill, alexa = played
    list(alexa.hear(START[locale]))
    list(alexa.hear({"en-US": "pause", "de-DE": "pausieren"}[locale]))
    assert skill.names[-1] == "AMAZON.PauseIntent"
    assert "dialogState" not in skill.requests[-1]


def test_the_question_comes_in_other_words_the_next_time(played, locale):
    _, alexa = played
    asked = []
    for _ in range(len(PROMPTS[locale]) + 1):
        asked += _told(alexa.hear(START[locale]))
        list(alexa.hear({"en-US": "pause", "de-DE": "pausieren"}[locale]))
    assert asked == [*PROMPTS[locale], PROMPTS[locale][0]]


def test_the_skill_asks_for_a_slot_in_its_own_words(played, locale):
    skill, alexa = played
    elicit = {"type": "Dialog.ElicitSlot", "slotToElicit": "minutes"}
    skill.answers["StartWorkoutIntent"] = response("How many minutes?", again="How many?", directives=[elicit])
    assert _told(alexa.hear(START[locale])) == ["How many minutes?"]
    skill.answers["StartWorkoutIntent"] = response("Good.", ends=True)
    assert _told(alexa.hear({"en-US": "thirty", "de-DE": "dreißig"}[locale])) == ["Good.", "closed"]
    assert skill.requests[-1]["intent"]["slots"]["minutes"]["value"] == "30"
    assert skill.requests[-1]["dialogState"] == "IN_PROGRESS"
