"""Reminders for the next training day: asked about, permitted, set once, and refused in words."""

import re

import pytest
import requests

from engine.storage.memory import MemoryStore
from skill.alexa.skill import build
from skill.alexa.time_zones import Zones
from tests.skill.alerts.permitted import REMINDERS, Amazon, PermittedSpeaker
from tests.skill.conversation.speaker import Clock, Speaker


@pytest.fixture
def amazon():
    with Amazon() as server:
        yield server


@pytest.fixture(params=["en-US", "de-DE"])
def person(request):
    """Somebody in New York, on Friday, 15 January 2027, at three in the morning."""
    store, clock = MemoryStore(), Clock()
    skill = build(store, clock=clock, zones=Zones())
    return PermittedSpeaker(store=store, clock=clock, skill=skill, locale=request.param).open()


def test_tomorrow_at_seven(person, amazon):
    amazon.post(REMINDERS, status=201, json={"alertToken": "one", "status": "ON"})
    person.say("RemindIntent", date="2027-01-16", clock="07:00")
    person.hears({"en-US": "Tomorrow at 7 in the morning", "de-DE": "Morgen um 7 Uhr"}[person.locale])
    assert amazon.bodies(REMINDERS) == []  # not before a yes

    person.say("AMAZON.YesIntent")

    (body,) = amazon.bodies(REMINDERS)
    assert body["trigger"] == {"type": "SCHEDULED_ABSOLUTE", "scheduledTime": "2027-01-16T07:00:00.000"}
    assert body["alertInfo"]["spokenInfo"]["content"][0]["locale"] == person.locale
    assert "Form Coach" in body["alertInfo"]["spokenInfo"]["content"][0]["text"]
    person.hears({"en-US": "I remind you tomorrow at 7", "de-DE": "Ich erinnere dich morgen um 7"}[person.locale])


def test_a_day_without_a_time_is_asked_for_it(person, amazon):
    amazon.post(REMINDERS, status=201, json={"alertToken": "one"})
    person.say("RemindIntent", date="2027-01-18")
    assert person.asked == "remind-time"
    person.say("EffortIntent", effort="7")
    assert person.asked == "remind-ok"
    person.say("AMAZON.YesIntent")
    assert amazon.bodies(REMINDERS)[0]["trigger"]["scheduledTime"] == "2027-01-18T07:00:00.000"


def test_without_a_day_it_is_the_next_one_of_training(person, amazon):
    amazon.post(REMINDERS, status=201, json={"alertToken": "one"})
    person.say("RemindIntent").say("RemindIntent", clock="19:30").say("AMAZON.YesIntent")
    moment = amazon.bodies(REMINDERS)[0]["trigger"]["scheduledTime"]
    assert moment > "2027-01-15T23:59" and moment.endswith("19:30:00.000")


@pytest.mark.parametrize(("locale", "instead"), [("en-US", "Alexa, remind me"), ("de-DE", "Alexa, erinnere mich")])
def test_where_there_are_none_no_other_time_is_named_than_was_said(locale, instead):
    speaker = Speaker(locale=locale).open().say("RemindIntent", date="2027-01-22", clock="18:30").hears(instead)
    assert not re.search("tomorrow|morgen|seven|sieben", speaker.spoken)


def test_a_time_that_is_over_is_asked_again(person, amazon):
    person.say("RemindIntent", date="2027-01-15", clock="01:00")
    person.hears({"en-US": "over already", "de-DE": "schon vorbei"}[person.locale])
    assert person.asked == "remind-time"


def test_another_time_instead_of_a_yes(person, amazon):
    amazon.post(REMINDERS, status=201, json={"alertToken": "one"})
    person.say("RemindIntent", date="2027-01-16", clock="07:00").say("RemindIntent", clock="18:00")
    person.say("AMAZON.YesIntent")
    assert amazon.bodies(REMINDERS)[0]["trigger"]["scheduledTime"] == "2027-01-16T18:00:00.000"


def test_no_sets_nothing(person, amazon):
    person.say("RemindIntent", date="2027-01-16", clock="07:00").say("AMAZON.NoIntent")
    assert amazon.bodies(REMINDERS) == [] and person.listening


def test_permission_is_asked_by_voice_and_then_it_is_set(person, amazon):
    amazon.post(REMINDERS, status=401, json={"code": "UNAUTHORIZED"})
    person.say("RemindIntent", date="2027-01-16", clock="07:00").say("AMAZON.YesIntent")
    assert person.permission["payload"]["permissionScopes"][0]["permissionScope"].endswith("reminders:skill:readwrite")
    assert "shouldEndSession" not in person.response

    amazon.upsert("POST", REMINDERS, status=201, json={"alertToken": "one"})
    person.answer_permission("ACCEPTED")

    assert amazon.bodies(REMINDERS)[-1]["trigger"]["scheduledTime"] == "2027-01-16T07:00:00.000"
    person.hears({"en-US": "I remind you", "de-DE": "Ich erinnere dich"}[person.locale])


@pytest.mark.parametrize("status", ["DENIED", "NOT_ANSWERED", "SOMETHING_NEW"])
def test_who_does_not_permit_it_is_told_where_it_can_be(status, person, amazon):
    amazon.post(REMINDERS, status=401, json={"code": "UNAUTHORIZED"})
    person.say("RemindIntent", date="2027-01-16", clock="07:00").say("AMAZON.YesIntent")
    person.answer_permission(status)
    person.hears("Alexa")
    assert person.response["card"]["type"] == "AskForPermissionsConsent"
    assert person.permission is None and person.listening


@pytest.mark.parametrize(
    ("trouble", "heard"),
    [
        ({"status": 403, "json": {"code": "MAX_REMINDERS_EXCEEDED"}}, ("too many", "zu viele")),
        ({"status": 403, "json": {"code": "DEVICE_NOT_SUPPORTED"}}, ("takes no", "nimmt keine")),
        ({"status": 500, "body": "no JSON"}, ("in a moment", "gleich noch einmal")),
        ({"status": 429, "json": {"code": "TOO_MANY_REQUESTS"}}, ("in a moment", "gleich noch einmal")),
        ({"body": requests.ReadTimeout()}, ("in a moment", "gleich noch einmal")),
    ],
)
def test_what_goes_wrong_is_told(trouble, heard, person, amazon):
    amazon.post(REMINDERS, **trouble)
    person.say("RemindIntent", date="2027-01-16", clock="07:00").say("AMAZON.YesIntent")
    person.hears(heard[person.locale == "de-DE"])
    assert person.listening


def test_the_same_reminder_is_not_set_twice(person, amazon):
    amazon.post(REMINDERS, status=201, json={"alertToken": "one"})
    known = {"status": "ON", "trigger": {"scheduledTime": "2027-01-16T07:00:00.000"}}
    amazon.upsert("GET", REMINDERS, json={"alerts": [known]})
    person.say("RemindIntent", date="2027-01-16", clock="07:00").say("AMAZON.YesIntent")
    assert amazon.bodies(REMINDERS) == []
    person.hears({"en-US": "I remind you", "de-DE": "Ich erinnere dich"}[person.locale])


def test_a_token_from_outside_says_nothing_that_is_done(person, amazon):
    amazon.post(REMINDERS, status=201, json={"alertToken": "one"})
    response = {"type": "Connections.Response", "name": "AskFor", "status": {"code": "200", "message": "OK"}}
    for token in ("", "{", '{"kind": 3}', '{"kind": "reminder", "at": "never"}', "[]", "x" * 5000):
        person.request({**response, "token": token, "payload": {"status": "ACCEPTED"}})
        assert amazon.bodies(REMINDERS) == []
        assert person.spoken


def test_in_a_workout_it_waits(person, amazon):
    person.say("StartWorkoutIntent", workout="starter").say("ReadyIntent").say("RemindIntent", after=5.0)
    person.hears({"en-US": "when we are done", "de-DE": "wenn wir fertig sind"}[person.locale])
