"""Putting right what was counted, by voice: wherever somebody thinks of it, it is the set just done."""

import copy

import pytest

from engine.coaching.past.records import SetDone
from engine.storage.person import history
from engine.workflow.position import elapsed
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.conversation.speaker import USER, Speaker, invoke
from tests.skill.conversation.test_effort import at_the_end, before_the_cool_down, own
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, session, step


def sets(speaker: Speaker) -> list[SetDone]:
    """What the history holds of this workout."""
    return list(history(speaker.store, USER).sets)


def short(speaker: Speaker) -> list[tuple]:
    return [(one.set, one.side, one.repetitions, one.corrected) for one in sets(speaker)]


# --- what can be said ---

SAID = [
    ({"repetitions": 6}, "6 repetitions, then. Noted.", [("left", 6), ("right", 6)]),
    ({"repetitions": 6, "side": "left"}, "6 repetitions on the left, then.", [("left", 6), ("right", 8)]),
    ({"repetitions": 0, "side": "right"}, "0 repetitions on the right", [("left", 8), ("right", 0)]),
    ({"side": "left"}, "Only the left side, then.", [("left", 8), ("right", 0)]),
    ({"repetitions": ("6",), "side": ("left",)}, "6 repetitions on the left", [("left", 6), ("right", 8)]),
]


@pytest.mark.parametrize("after", [None, 110.0], ids=["at the question", "in the rest"])
@pytest.mark.parametrize(("slots", "answer", "done"), SAID)
def test_repetitions_and_sides(slots, answer, done, after):
    question = "Say ready to go on, or pause. Are you ready?" if after is None else "Ready for set 2?"
    speaker = at_the_first_set().say("CorrectIntent", after=after, **slots).hears(answer, question)

    assert [(one.side, one.repetitions) for one in sets(speaker)] == done
    assert {one.corrected for one in sets(speaker) if one.repetitions != 8} == {True}
    assert step(speaker).kind == "rest"
    speaker.say("ReadyIntent").hears("set 2 of 3")


@pytest.mark.parametrize(
    ("slots", "answer", "load", "unit"),
    [
        ({"weight": 12, "unit": "kg"}, "12 kilos", 12.0, "kg"),
        ({"weight": 12, "unit": "kg", "fraction": "half"}, "12.5 kilos", 12.5, "kg"),
        ({"fraction": "half", "unit": "kg"}, "0.5 kilos", 0.5, "kg"),
        ({"weight": ("12.5",), "unit": "kg"}, "12.5 kilos", 12.5, "kg"),
        ({"weight": ("7,25",), "unit": "kg"}, "7.25 kilos", 7.25, "kg"),
        ({"weight": 25, "unit": "lb"}, "25 pounds", 25.0, "lb"),
        ({"weight": 12}, "12", 12.0, None),
        ({"repetitions": 7, "weight": 20, "unit": "kg"}, "7 repetitions with 20 kilos", 20.0, "kg"),
    ],
)
def test_weights(slots, answer, load, unit):
    speaker = at_the_first_set().say("CorrectIntent", **slots).hears(answer, "Noted")

    assert [(one.load, one.unit, one.corrected) for one in sets(speaker)] == [(load, unit, True)] * 2
    assert {one.repetitions for one in sets(speaker)} == {slots.get("repetitions", 8)}


def test_the_unit_of_the_weight_that_was_just_named():
    speaker = at_the_first_set().say("CorrectIntent", weight=12, unit="kg")
    speaker.say("CorrectIntent", unit="lb").hears("12 pounds")

    assert {(one.load, one.unit) for one in sets(speaker)} == {(12.0, "lb")}
    at_the_first_set().say("CorrectIntent", unit="lb").hears("Tell me the repetitions, the weight, or the side")


def test_in_german():
    speaker = at_the_first_set(locale="de-DE").say("CorrectIntent", repetitions=6, side="left").hears("links 6")
    speaker.say("CorrectIntent", weight=501).hears("bis fünfhundert")
    speaker.say("CorrectIntent").hears("Sag mir die Wiederholungen", "Wie war es wirklich?")


TOO_MUCH = [{"repetitions": 101}, {"weight": 0}, {"weight": 501}, {"weight": 500, "fraction": "half"}]


@pytest.mark.parametrize("slots", TOO_MUCH)
def test_what_cannot_be_is_refused_and_changes_nothing(slots):
    speaker = at_the_first_set()
    speaker.say("CorrectIntent", **slots).hears(
        "up to one hundred repetitions", "Say ready to go on, or pause. Are you ready?"
    )

    assert {one.corrected for one in sets(speaker)} == {False}


@pytest.mark.parametrize("slots", [{}, {"repetitions": ("?",)}, {"weight": ("many",)}, {"fraction": "half"}])
def test_what_was_it_then(slots):
    speaker = at_the_first_set().say("CorrectIntent", **slots)
    speaker.hears("Tell me the repetitions, the weight, or the side. What was it really?")
    speaker.say("EffortIntent", effort=11).hears("11 repetitions, then. Noted.", "Ready for set 2?")

    assert short(speaker) == [(1, "left", 11, True), (1, "right", 11, True)]
    assert {one.effort for one in sets(speaker)} == {None}


def test_or_not():
    asked = at_the_first_set().say("CorrectIntent")

    assert asked.say("AMAZON.YesIntent").hears("Say, for example, six repetitions").asked == "correct"
    assert asked.say("EffortIntent", effort=("?",)).hears("You can also say skip").asked == "correct"
    assert asked.say("AMAZON.NoIntent").hears("All right", "Ready for set 2?").asked == "ready"


def test_what_has_no_sides():
    before_the_cool_down().say("CorrectIntent", side="left").hears("Glute bridge has no sides")


# --- when it can be said ---


def test_in_a_pause():
    speaker = at_the_first_set().say("AMAZON.PauseIntent", after=110)
    speaker.say("CorrectIntent", repetitions=6).hears("6 repetitions", "Shall we go on?").say("AMAZON.YesIntent")

    assert short(speaker) == [(1, "left", 6, True), (1, "right", 6, True)]


def test_while_getting_ready_for_the_next_set():
    speaker = at_the_first_set().say("ReadyIntent").say("CorrectIntent", after=4, repetitions=6)

    assert speaker.hears("6 repetitions", "Shall we go on?").asked == "go-on"
    assert short(speaker) == [(1, "left", 6, True), (1, "right", 6, True)]


def test_in_the_middle_of_a_set_it_has_to_wait():
    speaker = at_the_first_set().say("ReadyIntent").say("CorrectIntent", after=10 + 15, repetitions=6)
    speaker.hears("Tell me when the set is over", "Shall we go on?")
    assert {one.corrected for one in sets(speaker)} == {False}

    speaker.say("AMAZON.YesIntent").hears("We go on in").say("CorrectIntent", repetitions=6).hears("Noted")
    assert [one for one in short(speaker) if one[3]] == [(2, "left", 6, True), (2, "right", 6, True)]


def test_before_any_set_there_is_nothing_to_put_right():
    in_the_circuit().say("CorrectIntent", repetitions=6).hears("There is no set to put right yet")
    Speaker().open().say("CorrectIntent", repetitions=6).hears("There is no set to put right yet")


@pytest.mark.parametrize("early", [0.0, 3.0])
def test_at_the_question_that_follows_the_set_at_once(early):
    speaker = before_the_cool_down()
    turn = speaker.remembered["coached"]["until"] - speaker.clock.now
    speaker.say("CorrectIntent", after=turn - early, repetitions=6).hears("6 repetitions, then", "How hard was it?")

    assert (step(speaker).kind, session(speaker).state) == ("timed", "paused")
    assert elapsed(session(speaker), speaker.clock.now) == pytest.approx(0)
    assert short(speaker)[-1] == (3, None, 6, True)
    speaker.say("ReadyIntent").hears("Time to cool down: walking, 5 minutes")


def test_after_a_silence_there():
    speaker = before_the_cool_down().silence().say("CorrectIntent", repetitions=6).hears("6 repetitions")

    assert short(speaker)[-1] == (3, None, 6, True)
    assert all(one.complete for one in sets(speaker))


def test_between_two_sides_that_do_not_fit_one_turn():
    speaker = own(exercise="single-leg-rdl", repetitions=30).hears("Ready for the other side?")
    speaker.say("CorrectIntent", repetitions=20).hears("20 repetitions", "Say ready to go on, or pause. Are you ready?")
    speaker.say("ReadyIntent")
    speaker.hears("On we go. Change sides. Now the right side", "How hard was it").say("ReadyIntent")

    assert short(speaker) == [(1, "left", 20, True), (1, "right", 30, False)]


def test_where_the_set_is_the_end_of_the_workout():
    speaker = own().say("CorrectIntent", repetitions=6)
    speaker.hears("6 repetitions, then. Noted. You did one set", "you are done")

    assert not speaker.listening
    assert short(speaker) == [(1, None, 6, True)]

    asked = own().say("CorrectIntent").hears("What was it really?")
    asked.say("EffortIntent", effort=7).hears("7 repetitions, then. Noted.", "you are done")
    assert short(asked) == [(1, None, 7, True)]


def test_at_the_last_question_of_all():
    speaker = at_the_end().say("CorrectIntent", repetitions=6).hears("6 repetitions", "Shall I tell you what you did?")

    assert short(speaker)[-1] == (3, None, 6, True)


@pytest.mark.parametrize("opened", [True, False])
def test_after_the_end(opened):
    speaker = at_the_end().say("AMAZON.YesIntent")
    speaker.clock.now += 60
    speaker = speaker.open() if opened else speaker
    speaker.say("CorrectIntent", weight=12, unit="kg").hears("12 kilos")

    assert speaker.listening is opened
    assert [(one.load, one.unit) for one in sets(speaker)] == [(None, None)] * 2 + [(12.0, "kg")]
    speaker.open().say("CorrectIntent").hears("What was it really?")
    speaker.say("EffortIntent", effort=5).hears("5 repetitions")
    assert short(speaker)[-1] == (3, None, 5, True)


# --- the same request twice ---


def ended() -> Speaker:
    """Opened again after a workout."""
    return at_the_end().say("AMAZON.YesIntent").open()


@pytest.mark.parametrize("elsewhere", [False, True], ids=["same process", "another process"])
@pytest.mark.parametrize("start", [at_the_first_set, before_the_cool_down, at_the_end, own, ended])
@pytest.mark.parametrize("slots", [{"repetitions": 6}, {"weight": 12, "unit": "kg"}, {}])
def test_a_repeated_correction_acts_once(start, slots, elsewhere):
    speaker = start().say("CorrectIntent", **slots)
    log = [speaker.store.log(one.id) for one in speaker.store.sessions(USER)]
    speaker.clock.now += 1.5
    skill = build(speaker.store, clock=speaker.clock, config=SkillConfig()) if elsewhere else speaker.skill

    assert invoke(skill, copy.deepcopy(speaker.envelope))["response"] == speaker.response
    assert [speaker.store.log(one.id) for one in speaker.store.sessions(USER)] == log
