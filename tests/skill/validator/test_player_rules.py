"""Each rule for streams, screens, tasks, permissions and cards lets the good pass, and finds what breaks it."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.skill.validator import check
from tests.skill.validator.calls import check_reminder, check_timer

Envelope = dict[str, Any]

APL = "Alexa.Presentation.APL"


def asked(kind: str = "LaunchRequest", *, audio=True, screen=True, shown: str = "", **request: Any) -> Envelope:
    able: Envelope = {"AudioPlayer": {}} if audio else {}
    if screen:
        able[APL] = {"runtime": {"maxVersion": "2023.3"}}
    context: Envelope = {"System": {"device": {"supportedInterfaces": able}}}
    return {"context": {**context, APL: {"token": shown}} if shown else context, "request": {"type": kind, **request}}


def quiet(*directives: Envelope, **body: Any) -> Envelope:
    return {"version": "1.0", "response": {"directives": list(directives), **body}}


def said(*directives: Envelope, words="Go.", end: Any = True, **body: Any) -> Envelope:
    speech = {"outputSpeech": {"type": "SSML", "ssml": f"<speak>{words}</speak>"}, "shouldEndSession": end}
    return quiet(*directives, **speech, **body)


def play(behavior="REPLACE_ALL", **stream: Any) -> Envelope:
    about = {"token": "t", "url": "https://x/y.mp3", "offsetInMilliseconds": 0, **stream}
    return {"type": "AudioPlayer.Play", "playBehavior": behavior, "audioItem": {"stream": about}}


def page(version="2023.3", token="page", **document: Any) -> Envelope:
    about = {"type": "APL", "version": version, "mainTemplate": {"items": []}, **document}
    return {"type": f"{APL}.RenderDocument", "token": token, "document": about, "datasources": {}}


def commands(token="page", *some: Envelope) -> Envelope:
    return {"type": f"{APL}.ExecuteCommands", "token": token, "commands": list(some or ({"type": "Idle"},))}


def completed(code: Any = "200", message="Done.") -> Envelope:
    return {"type": "Tasks.CompleteTask", "status": {"code": code, "message": message}}


def permission(scope="alexa::alerts:reminders:skill:readwrite", **more: Any) -> Envelope:
    payload = {"@type": "AskForPermissionsConsentRequest", "@version": "1", "permissionScope": scope}
    return {"type": "Connections.SendRequest", "name": "AskFor", "token": "t", "payload": payload, **more}


NEXT = play("ENQUEUE", token="u", expectedPreviousToken="t")
STOP, CLEAR = {"type": "AudioPlayer.Stop"}, {"type": "AudioPlayer.ClearQueue", "clearBehavior": "CLEAR_ALL"}
SILENT: Envelope = {"version": "1.0", "response": {}}
NEARLY, STARTED, STOPPED, FINISHED, FAILED = (
    f"AudioPlayer.Playback{one}" for one in ("NearlyFinished", "Started", "Stopped", "Finished", "Failed")
)
BUTTON, TOUCH = "PlaybackController.NextCommandIssued", f"{APL}.UserEvent"


@pytest.mark.parametrize(
    ("request_", "answer"),
    [
        (asked(), said(play(), page())),
        (asked("IntentRequest"), quiet(play(), shouldEndSession=True)),
        (asked("IntentRequest"), said(STOP, CLEAR)),
        (asked(NEARLY), quiet(NEXT)),
        (asked(NEARLY), quiet(play("REPLACE_ENQUEUED"))),
        *((asked(kind), SILENT) for kind in (NEARLY, STARTED, STOPPED, FINISHED, FAILED, BUTTON, TOUCH)),
        *((asked(kind), quiet(STOP, CLEAR)) for kind in (STARTED, FINISHED, FAILED, BUTTON)),
        (asked(FAILED), quiet(play())),
        (asked(BUTTON), quiet(play(), shouldEndSession=True)),
        (asked(TOUCH, shown="page"), quiet(commands())),
        (asked(TOUCH, shown="page"), said(commands())),
        (asked(screen=False), said(play())),
        (asked("LaunchRequest", task={"name": "x", "version": "1"}), said(completed())),
        (asked("IntentRequest"), said(permission())),
        (asked("IntentRequest"), said(permission(), end=None)),
        (asked("System.ExceptionEncountered"), SILENT),
        (asked(), said(card={"type": "AskForPermissionsConsent", "permissions": ["alexa::alerts:reminders"]})),
        (asked(), said(card={"type": "Simple", "title": "Today", "content": "Rest."})),
    ],
)
def test_the_good_pass(request_, answer):
    assert check(request_, answer) == []


@pytest.mark.parametrize(
    ("request_", "answer", "problem"),
    [
        (asked(), said(play(), play()), "more than one Play"),
        (asked(NEARLY), quiet(play("ENQUEUE")), "expectedPreviousToken"),
        (asked(NEARLY), quiet(play("REPLACE_ENQUEUED", expectedPreviousToken="t")), "expectedPreviousToken"),
        (asked(), said(play("LATER")), "a Play is one of"),
        (asked(), said(play(token="t" * 1025)), "token is too long"),
        (asked(), said(play(token="")), "needs a token"),
        (asked(), said(play(token=None)), "needs a token"),
        (asked(), said(play(url="http://x/y.mp3")), "HTTPS"),
        (asked(), said(play(offsetInMilliseconds=-1)), "whole milliseconds"),
        (asked(), said(play(offsetInMilliseconds=1.5)), "whole milliseconds"),
        (asked(NEARLY), quiet(play()), "not cut off"),
        (asked("IntentRequest"), quiet(play(), shouldEndSession=None), "Play ends the session"),
        (asked(FAILED), quiet(play(), shouldEndSession=False), "Play ends the session"),
        (asked(), said(CLEAR | {"clearBehavior": "SOME"}), "ClearQueue is one of"),
        (asked(audio=False), said(play()), "plays no streams"),
        (asked(audio=False), said(STOP), "plays no streams"),
        *((asked(kind), said(), "may not speak") for kind in (NEARLY, STARTED, STOPPED, FINISHED, FAILED, BUTTON)),
        *((asked(kind), quiet(page()), "AudioPlayer directives only") for kind in (NEARLY, FAILED, BUTTON)),
        (asked(NEARLY), quiet(shouldEndSession=False), "no session to keep open"),
        (asked(STOPPED), quiet(STOP), "gets an empty answer"),
        (asked(STARTED), quiet(NEXT), "only Stop or ClearQueue"),
        (asked(FINISHED), quiet(play()), "only Stop or ClearQueue"),
        (asked("System.ExceptionEncountered"), quiet(STOP), "gets no directives"),
        (asked("AlexaSkillEvent.SkillDisabled"), said(), "may not speak"),
        (asked(screen=False), said(page()), "no screen"),
        (asked(), said(page(), play()), "Play comes before"),
        (asked(), said(page("2024.2")), "knows APL up to 2023.3"),
        (asked(), said(page(None)), "knows APL up to 2023.3"),
        (asked(), said(page(token="")), "needs a token"),
        (asked(), said(page(type="APLA")), "is APL"),
        (asked(), said(page() | {"datasources": []}), "datasources"),
        (asked(TOUCH, shown="page"), quiet(commands("other")), "not shown"),
        (asked(TOUCH), quiet(commands()), "not shown"),
        (asked(TOUCH, shown="page"), quiet(commands() | {"commands": []}), "without commands"),
        (asked(TOUCH), said(words="Again?"), "must leave the session open"),
        (asked(), said(completed()), "without a task"),
        (asked("IntentRequest"), said(completed(code=None)), "needs a status"),
        (asked("IntentRequest"), said(completed(), completed()), "once"),
        (asked("IntentRequest"), said(completed(), words="So?", end=False), "CompleteTask ends the session"),
        (asked("IntentRequest"), said(permission(), words="So?", end=False), "microphone is not ours"),
        (asked("IntentRequest"), said(permission("reminders")), "names a permission"),
        (asked("IntentRequest"), said(permission(payload={})), "names a permission"),
        (asked("IntentRequest"), said(permission(token="")), "a name and a token"),
        (asked(), said(card={"type": "Big"}), "a card is one of"),
        (asked(), said(card={"type": "Simple", "title": "Today"}), "needs content"),
        (asked(), said(card={"type": "Standard", "text": "x" * 8001}), "longer than 8000"),
        (asked(), said(card={"type": "AskForPermissionsConsent", "permissions": ["all"]}), "begins with alexa::"),
    ],
)
def test_each_rule_can_be_broken(request_, answer, problem):
    assert any(problem in found for found in check(request_, answer)), check(request_, answer)


# --- what is sent to the platform's services ---

TIMER: Envelope = {
    "duration": "PT10M",
    "timerLabel": "walk",
    "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
    "triggeringBehavior": {
        "operation": {
            "type": "LAUNCH_TASK",
            "textToConfirm": [{"locale": "en-US", "text": "Shall we go on?"}],
            "task": {"name": "amzn1.ask.skill.ours.GoOn", "version": "1", "input": {}},
        },
        "notificationConfig": {"playAudible": True},
    },
}
REMINDER: Envelope = {
    "requestTime": "2026-11-26T19:00:00.000",
    "trigger": {"type": "SCHEDULED_ABSOLUTE", "scheduledTime": "2026-11-27T07:00:00", "timeZoneId": "Europe/Berlin"},
    "alertInfo": {"spokenInfo": {"content": [{"locale": "de-DE", "text": "Training."}]}},
    "pushNotification": {"status": "ENABLED"},
}


def but(body: Envelope, path: str, value: Any) -> Envelope:
    """The same with another value somewhere."""
    changed = copy.deepcopy(body)
    *way, last = path.split(".")
    inner = changed
    for part in way:
        inner = inner[part]
    inner[last] = value
    return changed


def test_a_good_timer_and_a_good_reminder():
    assert check_timer(TIMER) == []
    assert check_timer(but(TIMER, "triggeringBehavior.operation", {"type": "NOTIFY_ONLY"})) == []
    assert check_reminder(REMINDER) == []
    later = {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": 60}
    assert check_reminder(but(REMINDER, "trigger", later)) == []


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("duration", "PT2H1S", "two hours"),
        ("duration", "PT0S", "two hours"),
        ("duration", "600", "two hours"),
        ("timerLabel", "", "label"),
        ("creationBehavior", {}, "VISIBLE or HIDDEN"),
        ("triggeringBehavior.notificationConfig", {}, "true or false"),
        ("triggeringBehavior.operation.type", "RUN", "one of"),
        ("triggeringBehavior.operation.textToConfirm", [], "textToConfirm"),
        ("triggeringBehavior.operation.textToConfirm", [{"text": "So?"}], "each with its locale"),
        ("triggeringBehavior.operation.task", {"name": "x"}, "a name and a version"),
    ],
)
def test_what_a_timer_must_not_be(path, value, problem):
    assert any(problem in found for found in check_timer(but(TIMER, path, value)))


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("requestTime", "2026-11-26T19:00:00Z", "requestTime"),
        ("trigger.type", "SOON", "for a moment"),
        ("trigger.scheduledTime", "tomorrow", "scheduledTime"),
        ("trigger", {"type": "SCHEDULED_RELATIVE"}, "more than 0"),
        ("alertInfo", {}, "says something"),
        ("pushNotification", {}, "ENABLED or DISABLED"),
    ],
)
def test_what_a_reminder_must_not_be(path, value, problem):
    assert any(problem in found for found in check_reminder(but(REMINDER, path, value)))
