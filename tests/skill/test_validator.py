"""The validator finds what it should, and lets good answers pass."""

import copy

import pytest

from tests.skill.validator import check

LAUNCH = {"request": {"type": "LaunchRequest"}}
GOOD = {
    "version": "1.0",
    "sessionAttributes": {},
    "response": {
        "outputSpeech": {"type": "SSML", "ssml": '<speak>Go.<break time="10s"/><break time="300ms"/>Ready?</speak>'},
        "reprompt": {"outputSpeech": {"type": "SSML", "ssml": "<speak>Ready?</speak>"}},
        "shouldEndSession": False,
    },
}
CLOSING = {
    "version": "1.0",
    "response": {"outputSpeech": {"type": "SSML", "ssml": "<speak>Bye.</speak>"}, "shouldEndSession": True},
}
SILENT = {"version": "1.0", "response": {}}


def spoken(ssml: str, **more) -> dict:
    answer = copy.deepcopy(GOOD)
    answer["response"]["outputSpeech"]["ssml"] = f"<speak>{ssml}</speak>"
    return answer | more


def directed(*directives: dict, end=True, speech=True) -> dict:
    answer = copy.deepcopy(CLOSING)
    answer["response"] |= {"directives": list(directives), "shouldEndSession": end}
    if not speech:
        del answer["response"]["outputSpeech"]
    return answer


def play(behavior="REPLACE_ALL", token="t", url="https://x/y.mp3", **stream) -> dict:
    return {
        "type": "AudioPlayer.Play",
        "playBehavior": behavior,
        "audioItem": {"stream": {"token": token, "url": url, **stream}},
    }


def audio(*items: dict) -> dict:
    document = {"type": "APLA", "mainTemplate": {"item": {"type": "Mixer", "items": list(items)}}}
    return {"type": "Alexa.Presentation.APLA.RenderDocument", "token": "t", "document": document}


SAYS = {"type": "Speech", "content": "Bye."}


@pytest.mark.parametrize(
    "answer",
    [
        GOOD,
        CLOSING,
        directed(audio({"type": "Speech", "content": "Then open Form Coach again."})),
        directed(audio(SAYS)),
        directed(play()),
        directed({"type": "Dialog.Delegate"}, end=False, speech=False),
    ],
)
def test_good_answers_pass(answer):
    assert check(LAUNCH, answer) == []


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (None, "no response"),
        ({"version": "1.0"}, "no response"),
        ({**GOOD, "version": "2"}, "version"),
        ({**GOOD, "sessionAttributes": {"a": "x" * 24_000}}, "longer than 24000 bytes"),
        (SILENT, "silence"),
        (spoken("Hello."), "without a question the session must close"),
        (spoken("Go on. Then open Form Coach again. Ready?"), "while it is open"),
        (spoken("Frag Form Coach, wie es geht. Bereit?"), "while it is open"),
        ({"version": "1.0", "response": {**GOOD["response"], "shouldEndSession": True}}, "must leave the session open"),
        ({"version": "1.0", "response": {**GOOD["response"], "shouldEndSession": None}}, "true or false"),
        ({"version": "1.0", "response": {**GOOD["response"], "reprompt": None}}, "needs a reprompt"),
        (spoken("Go on?" + "x" * 8_000 + "?"), "longer than 8000 characters"),
        (spoken('Wait.<break time="11s"/>Now?'), "break longer"),
        (spoken('Wait.<break time="soon"/>Now?'), "without a time"),
        (spoken("Wait." + '<break time="10s"/>' * 25 + "Now?"), "240 are allowed"),
        (spoken("Rock & roll?"), "not well formed"),
        (spoken("Now <blink>go</blink>?"), "unknown tags"),
        (spoken("<audio src='https://x'/>" * 6 + "Now?"), "more than 5 audio"),
        (spoken('<break time="1s"/>'), "nothing but silence"),
        (spoken("Sorry, something went wrong. Again?"), "tells nobody what to do"),
        (directed(play(), play()), "more than one Play"),
        (directed(play("ENQUEUE")), "expectedPreviousToken"),
        (directed(play(expectedPreviousToken="a")), "expectedPreviousToken"),
        (directed(play(token="t" * 1_025)), "token is too long"),
        (directed(play(url="http://x/y.mp3")), "HTTPS"),
        (directed(audio({"type": "Silence", "duration": 1000})), "silence cannot be the whole document"),
        (directed(audio(SAYS, {"type": "Speech", "content": "${evil}"})), "expression"),
        (
            directed(audio({"type": "Sequencer", "items": [{"type": "Silence", "duration": 300_000}, SAYS]})),
            "the document takes",
        ),
        (directed({"type": "Dialog.Delegate"}), "Dialog.Delegate"),
    ],
)
def test_each_rule_can_be_violated(answer, problem):
    assert any(problem in found for found in check(LAUNCH, answer)), check(LAUNCH, answer)


@pytest.mark.parametrize(
    ("kind", "answer", "problem"),
    [
        ("SessionEndedRequest", CLOSING, "may not speak"),
        ("SessionEndedRequest", {"version": "1.0", "response": {"shouldEndSession": False}}, "has ended"),
        ("AudioPlayer.PlaybackStarted", CLOSING, "may not speak"),
        (
            "AudioPlayer.PlaybackNearlyFinished",
            directed({"type": "Dialog.Delegate"}, speech=False),
            "AudioPlayer directives only",
        ),
        ("CanFulfillIntentRequest", SILENT, "canFulfillIntent"),
    ],
)
def test_requests_that_are_answered_without_words(kind, answer, problem):
    found = check({"request": {"type": kind}}, answer)

    assert any(problem in one for one in found), found


def test_a_slot_is_asked_for_only_where_there_is_a_dialog_for_it():
    for intent, slot, good in (("StartWorkoutIntent", "workout", True), ("ReadyIntent", "workout", False)):
        answer = copy.deepcopy(GOOD)
        answer["response"]["directives"] = [{"type": "Dialog.ElicitSlot", "slotToElicit": slot}]
        found = check({"request": {"type": "IntentRequest", "intent": {"name": intent}}}, answer)
        assert (found == []) is good, found


@pytest.mark.parametrize("kind", ["SessionEndedRequest", "AudioPlayer.PlaybackStarted", "System.ExceptionEncountered"])
def test_an_empty_answer_is_right_where_nobody_listens(kind):
    assert check({"request": {"type": kind}}, SILENT) == []
