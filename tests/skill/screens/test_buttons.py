"""What is pressed on the screen means what the sentence means, and is done once."""

from __future__ import annotations

import json

import pytest

from engine.storage.memory import MemoryStore
from skill.alexa.envelope import answer
from tests.skill.conversation.speaker import USER
from tests.skill.screens.states import Show


def in_a_set() -> Show:
    """Twenty seconds into the left side of the first set there is."""
    person = Show(store=MemoryStore())
    person.open().say("StartWorkoutIntent", workout="day-3").say("SkipIntent", scope="phase").say("ReadyIntent")
    return person


def step_of(person: Show) -> int:
    stored = person.store.latest_open(USER)
    assert stored is not None
    return stored.session.step


def events(person: Show) -> list[str]:
    stored = person.store.latest_open(USER)
    assert stored is not None
    return [type(one.recorded.event).__name__ for one in person.store.log(stored.session.id)]


def test_pause_and_go_on():
    person = in_a_set()
    assert person.buttons == ["next", "pause", "more-rest"]

    person.press("pause", after=20.0).hears("Paused")
    assert person.buttons == ["resume"]
    assert person.shows["rows"][0][1] == "word"  # the number stands still

    person.press("resume", after=30.0)
    assert person.buttons == ["next", "pause", "more-rest"]


def test_next_in_a_rest_leads_on_and_the_same_press_again_does_nothing_more():
    person = in_a_set()
    token = person.shows["token"]
    person.press("next", after=90.0).hears("set 2 of 3")
    after = step_of(person)
    spoken, done = person.spoken, events(person)

    person.clock.now += 0.3  # the finger trembled, or the network sent it twice
    person.press("next", after=0.0, token=token, step=after - 1)
    assert (person.spoken, step_of(person), events(person)) == (spoken, after, done)


def test_a_press_for_a_step_that_is_over_does_nothing_and_says_nothing():
    """The screen was a little late: what the person wanted has happened by itself."""
    person = in_a_set()
    rest = next(row for row in person.shows["rows"] if row[3])
    before = person.attributes
    person.press("next", after=rest[0] + 0.5, step=rest[2] - 1)

    assert person.response.get("outputSpeech") is None
    assert person.response.get("directives") is None
    assert person.response.get("shouldEndSession") is None  # what is being said goes on
    assert json.loads(person.attributes["coach"])["coached"] == json.loads(before["coach"])["coached"]
    assert step_of(person) == rest[2]


def test_more_rest_is_a_longer_rest_once():
    person = in_a_set()
    rest = next(row for row in person.shows["rows"] if row[3])
    token = person.shows["token"]
    person.press("more-rest", after=rest[0] + 10.0).hears("More rest")
    longer = events(person).count("MoreRest")
    person.press("more-rest", after=0.2, token=token, step=rest[2])

    assert events(person).count("MoreRest") == longer == 1


def test_next_in_a_set_asks_as_the_sentence_does_and_can_be_answered_by_a_finger():
    person = in_a_set()
    person.press("next", after=20.0).hears("Is the set done")
    assert person.buttons == ["next", "resume"]

    person.press("resume", after=2.0)
    assert "done" not in person.spoken


def test_a_yes_begins_a_workout():
    person = Show(store=MemoryStore())
    person.open().say("StartWorkoutIntent", workout="day-3").say("SkipIntent", scope="phase").say("ReadyIntent")
    person.say("AMAZON.StopIntent")
    person.clock.now += 2 * 86_400
    person.open()
    assert person.asked == "start"
    assert person.buttons == ["yes", "no"]

    person.press("yes", after=3.0)
    assert step_of(person) == 0


def test_where_it_hurts_and_in_an_emergency_nothing_can_be_pressed():
    person = in_a_set()
    person.say("PainIntent", after=5.0, part="knee")
    assert person.buttons == []

    person = in_a_set()
    person.say("EmergencyIntent", after=5.0)
    assert "buttons" not in person.shows or person.buttons == []


def test_whether_to_leave_out_what_loads_a_part_that_hurt_takes_a_word():
    person = in_a_set()
    person.say("PainIntent", after=5.0, body_part="back").say("SkipIntent")
    while person.asked == "ready":
        person.say("SkipIntent")
    assert person.asked == "caution"
    assert person.buttons == []


def test_a_yes_that_deletes_everything_takes_a_word():
    person = Show(store=MemoryStore())
    person.open().say("ForgetMeIntent")
    assert person.asked == "forget"
    assert person.buttons == []


@pytest.mark.parametrize(
    "arguments",
    [
        None,
        [],
        ["coach"],
        ["coach", "next", "token", "seven", ""],
        ["coach", "explode", "token", 1, ""],
        ["coach", {}, [], None, ()],
        ["somebody else's", "next", "token", 1, ""],
        ["coach", "next", "t" * 100_000, 1e300, ""],
        ["coach", "next", "token", True, {}],
        ["coach", "next", "token", 1, "somebody", "else"],
    ],
)
def test_presses_from_elsewhere_change_nothing(arguments):
    person = in_a_set()
    before, done = step_of(person), events(person)
    event = {"type": "Alexa.Presentation.APL.UserEvent", "token": "x", "source": {}, "components": {}}
    person.clock.now += 20.0
    person.request(event | ({} if arguments is None else {"arguments": arguments}))

    assert step_of(person) - before in {0, 1}  # no more than time has brought
    assert set(events(person)[len(done) :]) <= {"TimeReached", "Pause"}


def test_a_finger_acts_for_the_person_whose_workout_is_shown_and_for_nobody_elses():
    person = Show(store=MemoryStore())
    person.person = "amzn1.ask.person.ANNA"
    person.open().say("StartWorkoutIntent", workout="day-3")
    begun = person.store.latest_open("amzn1.ask.person.ANNA")
    assert begun is not None
    person.silence()
    person.person = None  # a touch has no voice
    shown = person.answer_shown

    person.touch_again(shown, "next", 30.0)
    after = person.store.latest_open("amzn1.ask.person.ANNA")
    assert after is not None
    assert after.session.step == begun.session.step + 1

    other = Show(store=person.store, skill=person.skill, clock=person.clock, user="amzn1.ask.account.OTHER")
    other.open()
    other.touch_again(shown, "next", 5.0)
    assert person.store.latest_open("amzn1.ask.person.ANNA") == after


def test_what_a_device_could_not_show_is_logged_and_answered_with_nothing(caplog):
    person = in_a_set()
    errors = [{"type": "PARSE_ERROR", "message": "unknown component 'Figure'"}, "nonsense"]
    envelope = person.build({"type": "Alexa.Presentation.APL.RuntimeError", "token": "x", "errors": errors})
    for one in (envelope, {**envelope, "request": {**envelope["request"], "errors": 7}}):
        assert json.loads(answer(person.skill, json.dumps(one).encode())) == {"version": "1.0", "response": {}}

    assert [one.getMessage() for one in caplog.records] == [
        "a screen could not be shown: unknown component 'Figure'",
        "a screen could not be shown: no reason was given",
    ]


def test_a_device_without_a_screen_is_sent_none():
    person = in_a_set()
    assert person.screen is not None
    person.build = super(Show, person).build
    person.say("AMAZON.PauseIntent", after=20.0)
    assert person.screen is None


def test_a_request_without_a_session_is_answered_on_a_screen_too():
    person = in_a_set()
    envelope = person.build({"type": "LaunchRequest"})
    del envelope["session"]
    person.send(envelope)
    assert "RenderDocument" in json.dumps(person.response["directives"])
