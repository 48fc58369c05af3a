"""The same request twice acts once and is answered with the same words, by the same process and by another one."""

import copy

import pytest

from engine.workflow.events import (
    Back,
    Corrected,
    EmergencyReported,
    LeaveOut,
    PainReported,
    Skip,
    SwapExercise,
    TempoChanged,
)
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.conversation.speaker import USER, Speaker, invoke
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, session

DANGERS = {"PainIntent": PainReported, "EmergencyIntent": EmergencyReported}
OPENS_WITH = {"PainIntent": "pain", "EmergencyIntent": "how-are-you"}

SAID = [
    ("ReadyIntent", {}, None),
    ("DoneIntent", {}, 30.0),
    ("SkipIntent", {"scope": "exercise"}, 20.0),
    ("AMAZON.PauseIntent", {}, 20.0),
    ("AMAZON.RepeatIntent", {}, 20.0),
    ("AMAZON.PreviousIntent", {}, 20.0),
    ("SwapIntent", {"exercise": "glute-bridge"}, 20.0),
    ("HarderIntent", {}, 20.0),
    ("PainIntent", {}, 20.0),
    ("EffortIntent", {"effort": 7}, None),
    ("EffortIntent", {"effort": 7}, 110.0),
    ("CorrectIntent", {"repetitions": 6}, None),
    ("CorrectIntent", {"repetitions": 6, "side": "left"}, 110.0),
    ("CorrectIntent", {"weight": 12, "fraction": "half", "unit": "kg"}, 110.0),
    ("CorrectIntent", {"repetitions": 6}, 20.0),
    ("CorrectIntent", {}, None),
    ("ReadinessIntent", {"feeling": "sore"}, 20.0),
    ("MoreRestIntent", {}, 110.0),
    ("HowToIntent", {}, 20.0),
    ("AMAZON.StopIntent", {}, 20.0),
    ("AMAZON.NextIntent", {}, 20.0),
    ("CannotIntent", {}, 30.0),
    ("SlowerIntent", {}, 20.0),
    *(  # long after the question
        (intent, slots, 400.0)
        for intent, slots in (
            ("ReadyIntent", {}),
            ("SkipIntent", {"scope": "exercise"}),
            ("SkipIntent", {"scope": "set"}),
            ("AMAZON.PreviousIntent", {}),
            ("AMAZON.HelpIntent", {}),
            ("SlowerIntent", {}),
            ("SwapIntent", {"exercise": "glute-bridge"}),
            ("CorrectIntent", {"left": 6, "right": 7}),
            ("PainIntent", {"body_part": "knee"}),
        )
    ),
]


def again(speaker: Speaker, later: float, *, elsewhere: bool) -> dict:
    speaker.clock.now += later
    skill = build(speaker.store, clock=speaker.clock, config=SkillConfig()) if elsewhere else speaker.skill
    return invoke(skill, copy.deepcopy(speaker.envelope))


@pytest.mark.parametrize("elsewhere", [False, True], ids=["same process", "another process"])
@pytest.mark.parametrize(("intent", "slots", "after"), SAID, ids=[said[0] for said in SAID])
def test_a_repeated_request_acts_once(intent, slots, after, elsewhere):
    speaker = at_the_first_set().say(intent, after=after, **slots)
    log = [speaker.store.log(one.id) for one in speaker.store.sessions(USER)]

    answer = again(speaker, 1.5, elsewhere=elsewhere)
    assert answer["response"] == speaker.response
    assert [speaker.store.log(one.id) for one in speaker.store.sessions(USER)] == log


@pytest.mark.parametrize("danger", ["PainIntent", "EmergencyIntent"])
@pytest.mark.parametrize(("intent", "slots"), [("ReadyIntent", {}), ("AMAZON.PauseIntent", {}), ("SlowerIntent", {})])
def test_danger_under_the_id_of_something_else_is_kept_once(danger, intent, slots):
    speaker = at_the_first_set().say(intent, after=20.0, **slots)
    speaker.envelope["request"]["intent"] = {"name": danger, "confirmationStatus": "NONE", "slots": {}}
    answers = [again(speaker, 1.5, elsewhere=elsewhere) for elsewhere in (False, True)]

    kept = [entry.recorded.event for one in speaker.store.sessions(USER) for entry in speaker.store.log(one.id)]
    assert [type(event) for event in kept].count(DANGERS[danger]) == 1
    assert answers[0]["response"] == answers[1]["response"]
    assert speaker.open().asked == OPENS_WITH[danger]


@pytest.mark.parametrize(
    ("intent", "slots"),
    [
        ("SwapIntent", {}),
        ("SkipIntent", {"scope": "exercise"}),
        ("AMAZON.PauseIntent", {}),
        ("PainIntent", {}),
        ("CannotIntent", {}),
    ],
)
def test_what_was_said_in_a_set_comes_again_when_the_set_would_be_over(intent, slots):
    speaker = in_the_circuit()
    speaker.say(intent, after=session(speaker).deadline + 30.0 - speaker.clock.now - 1.5, **slots)
    log = speaker.store.log(session(speaker).id)

    assert again(speaker, 9.0, elsewhere=True)["response"] == speaker.response
    assert speaker.store.log(session(speaker).id) == log


@pytest.mark.parametrize("elsewhere", [False, True], ids=["same process", "another process"])
def test_a_workout_begins_once(elsewhere):
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-3")
    answer = again(speaker, 1.0, elsewhere=elsewhere)

    assert answer["response"] == speaker.response
    assert [one.workout for one in speaker.store.sessions(USER) if one.state != "ready"] == ["day-3"]


@pytest.mark.parametrize("elsewhere", [False, True], ids=["same process", "another process"])
@pytest.mark.parametrize("before", [("AMAZON.StartOverIntent", {}), ("StartWorkoutIntent", {"workout": "day-3"})])
def test_a_workout_gives_way_to_another_once(before, elsewhere):
    intent, slots = before
    speaker = at_the_first_set().say(intent, **slots).say("AMAZON.YesIntent")
    after = [(one.id, one.state, one.entries) for one in speaker.store.sessions(USER)]
    answer = again(speaker, 1.0, elsewhere=elsewhere)

    assert answer["response"] == speaker.response
    assert [(one.id, one.state, one.entries) for one in speaker.store.sessions(USER)] == after
    assert [state for _, state, _ in after] == ["warming_up", "stopped"]


@pytest.mark.parametrize(
    ("intent", "slots", "event"),
    [
        ("AMAZON.PreviousIntent", {}, Back),
        ("SlowerIntent", {}, TempoChanged),
        ("SwapIntent", {"exercise": "glute-bridge"}, SwapExercise),
        ("CorrectIntent", {"left": 6, "right": 7}, Corrected),
        ("SkipIntent", {"scope": "exercise"}, Skip),
        ("SkipIntent", {"exercise": "seated-toe-reach"}, LeaveOut),
    ],
)
def test_what_was_asked_for_happens_also_where_the_set_before_had_to_be_closed_first(intent, slots, event):
    speaker = at_the_first_set().say(intent, after=400.0, **slots)
    happened = [entry.recorded.event for entry in speaker.store.log(session(speaker).id)]

    assert [one.id for one in happened if isinstance(one, event)]
    assert len({one.id for one in happened}) == len(happened)


def test_the_same_request_much_later_is_still_answered_with_the_same_words():
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=15)
    before = session(speaker)

    assert again(speaker, 500.0, elsewhere=False)["response"] == speaker.response
    assert session(speaker) == before


def test_another_request_of_the_same_id_is_another_request():
    speaker = in_the_circuit().say("AMAZON.PauseIntent", after=15)
    other = copy.deepcopy(speaker.envelope)
    other["request"]["intent"]["name"] = "AMAZON.HelpIntent"

    assert "pause" in invoke(speaker.skill, other)["response"]["outputSpeech"]["ssml"]


def test_a_repeated_request_without_a_session_is_answered_too():
    """Some requests, such as an intent of a routine, come without one."""
    speaker = Speaker()
    envelope = speaker.build({"type": "LaunchRequest"})
    del envelope["session"]
    first = invoke(speaker.skill, copy.deepcopy(envelope))

    assert first["response"]["outputSpeech"]
    assert invoke(speaker.skill, envelope) == first


def test_a_conversation_of_an_earlier_release_goes_on():
    """Releases before this one wrote the session attributes in the open."""
    speaker = at_the_first_set()
    speaker.attributes = speaker.remembered
    speaker.say("ReadyIntent").hears("Get ready", "set 2 of 3")
    assert set(speaker.attributes) == {"coach"}


def test_what_the_first_time_left_undone_is_not_for_later_when_something_else_was_done_since():
    """The walk was over for an hour: the request held what came next. Repeated, it let go what was skipped since."""
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1").silence()
    speaker.clock.now += 3600.0
    speaker.open().say("AMAZON.YesIntent")
    first, skill = copy.deepcopy(speaker.envelope), build(speaker.store, clock=speaker.clock, config=SkillConfig())
    speaker.say("SkipIntent", scope="exercise")
    log = speaker.store.log(session(speaker).id)
    speaker.clock.now += 0.1
    invoke(skill, first)
    assert speaker.store.log(session(speaker).id) == log


def test_a_workout_that_was_never_begun_is_not_told_of_when_its_request_comes_again(monkeypatch):
    """The process ended between the old workout's end and the new one's beginning; then somebody went on with it."""
    speaker = at_the_first_set().say("StartWorkoutIntent", workout="day-3")
    with monkeypatch.context() as killed:
        killed.setattr(type(speaker.store), "begin", lambda *_, **__: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            speaker.say("AMAZON.YesIntent")
    first = copy.deepcopy(speaker.envelope)
    speaker.session = None
    speaker.say("AMAZON.ResumeIntent", after=5.0)
    before = [(one.id, one.state, one.entries) for one in speaker.store.sessions(USER)]
    answer = invoke(build(speaker.store, clock=speaker.clock, config=SkillConfig()), first)
    assert "day three" not in answer["response"]["outputSpeech"]["ssml"].lower()
    assert "single-leg Romanian deadlift" in answer["response"]["outputSpeech"]["ssml"]  # and no apology
    assert [(one.id, one.state, one.entries) for one in speaker.store.sessions(USER)] == before


def test_a_workout_that_a_repeated_request_began_stays_as_it_was_begun():
    """Meanwhile the person has told, in another room, of things and experience that make another workout of it."""
    speaker = Speaker()
    speaker.open().say("AMAZON.NoIntent").say("AMAZON.YesIntent")
    (begun,) = speaker.store.sessions(USER)
    first, skill = copy.deepcopy(speaker.envelope), build(speaker.store, clock=speaker.clock, config=SkillConfig())
    other = Speaker(store=speaker.store, clock=speaker.clock)
    for intent, slots in (("ExperienceIntent", {"level": "advanced"}), ("HaveIntent", {"equipment": "dumbbells"})):
        other.session = None
        other.say(intent, after=1.0, **slots)
    answer = invoke(skill, first)
    assert "Start walking now" in answer["response"]["outputSpeech"]["ssml"]
    assert [one.id for one in speaker.store.sessions(USER)] == [begun.id]
