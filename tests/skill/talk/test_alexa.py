"""The rules of a session: opening, microphone, silence, interruptions, ends; with real request envelopes."""

import json

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from skill.talk.alexa import LISTENING, Note, Said, Shown
from skill.talk.spoken import told
from tests.skill.talk.standin import NOON, conversation, response


def _told(happenings):
    """Texts, and the kinds of notes in brackets."""
    return [
        told(one.pieces, "{seconds} s") if isinstance(one, Said) else f"[{one.kind}]" if isinstance(one, Note) else one
        for one in happenings
    ]


@pytest.fixture
def played():
    return conversation()


def test_opening_asks_and_leaves_the_microphone_open(played):
    skill, alexa, _ = played
    assert _told(alexa.hear("open form coach")) == ["Welcome. What shall we do?"]
    assert alexa.open
    assert skill.names == ["LaunchRequest"]


def test_without_a_session_alexa_herself_would_answer(played):
    skill, alexa, _ = played
    assert _told(alexa.hear("pause")) == ["[outside]"]
    assert skill.names == []


def test_asking_at_once_and_a_closed_microphone(played):
    skill, alexa, _ = played
    assert _told(alexa.hear("ask form coach how to do a hip thrust")) == ["Lean back. Lift.", "[closed]"]
    assert not alexa.open
    assert skill.names == ["HowToIntent"]
    assert skill.requests[0]["intent"]["slots"]["exercise"]["value"] == "hip thrust"


def test_a_session_keeps_its_attributes_and_is_new_once(played):
    skill, alexa, _ = played
    list(alexa.hear("open form coach"))
    list(alexa.hear("pause"))
    (_, first), (_, second) = skill.asked
    assert (first["session"]["new"], second["session"]["new"]) == (True, False)
    assert first["session"]["sessionId"] == second["session"]["sessionId"]
    assert (first["session"]["attributes"], second["session"]["attributes"]) == ({}, {"asked": "what"})
    assert first["request"]["requestId"] != second["request"]["requestId"]


def test_silence_is_asked_again_once_and_then_ends_the_session(played):
    skill, alexa, clock = played
    list(alexa.hear("open form coach"))
    assert _told(alexa.silence()) == ["[silence]", "Say day one."]
    assert alexa.open
    assert _told(alexa.silence()) == ["[silence]", "[closed]"]
    assert not alexa.open
    assert (skill.names[-1], skill.requests[-1]["reason"]) == ("SessionEndedRequest", "EXCEEDED_MAX_REPROMPTS")
    assert clock() > NOON + 2 * LISTENING
    assert _told(alexa.silence()) == []


def test_the_second_question_can_be_answered(played):
    skill, alexa, _ = played
    list(alexa.hear("open form coach"))
    list(alexa.silence())
    assert _told(alexa.hear("pause")) == ["Paused. Shall we go on?"]
    assert skill.names == ["LaunchRequest", "AMAZON.PauseIntent"]


def test_leaving_ends_the_session_without_asking_the_skill(played):
    skill, alexa, _ = played
    list(alexa.hear("open form coach"))
    assert _told(alexa.hear("exit")) == ["[closed]"]
    assert (skill.names[-1], skill.requests[-1]["reason"]) == ("SessionEndedRequest", "USER_INITIATED")


def test_what_is_spoken_takes_its_time_before_the_next_line(played):
    skill, alexa, clock = played
    list(alexa.hear("open form coach"))
    list(alexa.hear("ready"))
    begun = clock()
    list(alexa.hear("stop"))
    assert clock() - begun == pytest.approx(30 + 1, abs=2)
    assert skill.requests[-1]["timestamp"] > skill.requests[-2]["timestamp"]


def test_an_interruption_lands_where_the_listener_was(played):
    skill, alexa, clock = played
    list(alexa.hear("open form coach"))
    list(alexa.hear("ready"))
    begun = clock()
    assert _told(alexa.hear("pause", at=12.0)) == ["[interrupted]", "Paused. Shall we go on?"]
    assert clock() - begun == 12.0
    assert skill.names[-1] == "AMAZON.PauseIntent"


def test_who_speaks_late_finds_the_microphone_closed(played):
    skill, alexa, clock = played
    list(alexa.hear("open form coach"))
    begun = clock()
    heard = _told(alexa.hear("pause", at=600.0))
    assert heard == ["[silence]", "Say day one.", "[silence]", "[closed]", "[outside]"]
    assert clock() - begun == pytest.approx(600)
    assert skill.names == ["LaunchRequest", "SessionEndedRequest"]


def test_opening_again_begins_a_new_session(played):
    skill, alexa, _ = played
    list(alexa.hear("open form coach"))
    list(alexa.hear("open form coach"))
    (_, first), (_, second) = skill.asked
    assert first["session"]["sessionId"] != second["session"]["sessionId"]
    assert second["session"]["new"] is True


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"[]",
        b'{"version": "1.0"}',
        response("a & b"),
        response('<break time="x"/>'),
        {"response": {"outputSpeech": {"type": "SSML", "ssml": "no speak"}}},
        response("words", directives=[{"type": "Dialog.Delegate"}]),
        response(directives=[{"type": "Dialog.ElicitSlot", "slotToElicit": "exercise"}]),
    ],
)
def test_an_answer_that_alexa_could_not_use_ends_the_session_with_an_error(played, answer):
    skill, alexa, _ = played
    skill.answers["WhyIntent"] = answer
    list(alexa.hear("open form coach"))
    assert _told(alexa.hear("why"))[-2:] == ["[broken]", "[closed]"]
    ended = skill.requests[-1]
    assert (ended["type"], ended["reason"], ended["error"]["type"]) == (
        "SessionEndedRequest",
        "ERROR",
        "INVALID_RESPONSE",
    )


def test_a_speaker_has_no_screen_and_a_show_has_one():
    for device, screen in (("speaker", False), ("show", True)):
        skill, alexa, _ = conversation(device=device)
        document = {
            "mainTemplate": {"items": [{"type": "Text", "text": "Hip thrust"}, {"type": "Text", "text": "${x}"}]}
        }
        directive = {"type": "Alexa.Presentation.APL.RenderDocument", "document": document}
        skill.answers["LaunchRequest"] = response("Hello.", directives=[directive])
        assert Shown(("Hip thrust",)) in list(alexa.hear("open form coach"))
        context = skill.asked[0][1]["context"]
        assert ("Alexa.Presentation.APL" in context["System"]["device"]["supportedInterfaces"]) is screen
        assert ("Viewport" in context) is screen


def test_audio_documents_are_told_after_the_speech(played):
    skill, alexa, _ = played
    document = {"type": "APLA", "mainTemplate": {"item": {"type": "Speech", "content": "Two."}}}
    directive = {"type": "Alexa.Presentation.APLA.RenderDocument", "document": document}
    skill.answers["ReadyIntent"] = response("One.", directives=[directive])
    list(alexa.hear("open form coach"))
    assert _told(alexa.hear("ready")) == ["One. Two."]


@pytest.mark.parametrize("device", ["speaker", "show"])
def test_the_sdk_reads_every_envelope_and_loses_nothing_that_matters(device):
    skill, alexa, _ = conversation(device=device, person="anna")
    for line in ("open form coach", "start day one", "swap it for lunges", "exit"):
        list(alexa.hear(line))
    serializer = DefaultSerializer()
    for _, envelope in skill.asked:
        back = serializer.serialize(serializer.deserialize(json.dumps(envelope), RequestEnvelope))
        assert back["session"] == envelope["session"]
        assert back["context"]["System"]["person"] == {"personId": "amzn1.ask.person.anna"}
        for name in ("type", "requestId", "locale"):
            assert back["request"][name] == envelope["request"][name]
        if "intent" in envelope["request"]:
            assert set(back["request"]["intent"]["slots"]) == set(envelope["request"]["intent"]["slots"])
