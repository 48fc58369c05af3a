"""From "open form coach" through a whole workout to its summary, every response within Alexa's rules."""

import pytest

from engine.storage.memory import MemoryStore
from engine.workflow.effects import Performed, Rated
from engine.workflow.replay import replay
from skill.alexa.turns.limits import SECONDS
from tests.skill.conversation.speaker import USER, Speaker

LOCALES = ["en-US", "de-DE"]
DONE = {"en-US": "You did 9 sets", "de-DE": "9 Kraftsätze"}


def whole(speaker: Speaker, workout: str = "day-1", effort: int | None = None) -> Speaker:
    """Say "ready" whenever asked, or how hard it was, and in the end yes to the summary, until the session closes."""
    speaker.open().say("StartWorkoutIntent", workout=workout)
    for _ in range(80):
        assert speaker.length <= SECONDS
        if speaker.asked == "warm":
            speaker.clock.now += 700.0
            speaker.open()
        elif speaker.asked == "rate" and effort is not None:
            speaker.say("EffortIntent", effort=effort)
        elif speaker.asked == "summary":
            speaker.say("AMAZON.YesIntent")
        elif speaker.listening:
            speaker.say("ReadyIntent")
        else:
            return speaker
    raise AssertionError("it does not end")


@pytest.mark.parametrize("rendering", ["ssml", "apla"])
@pytest.mark.parametrize("locale", LOCALES)
def test_day_one_from_opening_to_the_summary(locale, rendering):
    speaker = whole(Speaker(locale=locale, rendering=rendering))

    speaker.hears(DONE[locale])
    (summary,) = [one for one in speaker.store.sessions(USER) if one.state == "finished"]
    assert (summary.workout, round(summary.trained / 60)) == ("day-1", 47)


@pytest.mark.parametrize("rendering", ["ssml", "apla"])
@pytest.mark.parametrize("locale", LOCALES)
def test_every_exercise_is_rated_on_the_way(locale, rendering):
    speaker = whole(Speaker(locale=locale, rendering=rendering), effort=7).hears(DONE[locale])
    (summary,) = [one for one in speaker.store.sessions(USER) if one.state == "finished"]
    effects = [effect for entry in speaker.store.log(summary.id) for effect in entry.effects]

    assert [(one.exercise, one.set, one.effort) for one in effects if isinstance(one, Rated)] == [
        ("single-leg-rdl", 3, 7),
        ("bodyweight-squat", 3, 7),
        ("glute-bridge", 3, 7),
    ]
    assert round(summary.trained / 60) == 47


@pytest.mark.parametrize("workout", ["starter", "day-3", "day-5", "full"])
def test_every_other_workout_too(workout):
    speaker = whole(Speaker(), workout)

    assert [one.workout for one in speaker.store.sessions(USER) if one.state == "finished"] == [workout]


def test_everything_is_performed_completely_and_in_order():
    speaker = whole(Speaker())
    (session,) = [one.id for one in speaker.store.sessions(USER) if one.state == "finished"]
    log = speaker.store.log(session)
    done = [effect for entry in log for effect in entry.effects if isinstance(effect, Performed)]

    plan = speaker.store.load(session).plan
    assert [one.exercise for one in done] == [
        step.exercise for step in plan.steps() if step.kind in {"timed", "repetitions", "hold"}
    ]
    assert all(one.complete for one in done)
    assert replay(plan, speaker.store.original(session), (entry.recorded for entry in log)).state == "finished"


def test_every_repetition_is_counted_aloud():
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=30)
    words: list[str] = []
    for _ in range(3):
        words += speaker.spoken.split()
        speaker.say("ReadyIntent")

    assert [words.count(str(number)) for number in range(4, 11)] == [3, 3, 3, 3, 3, 3, 3 + 3]  # "10 repetitions"


def test_the_first_move_is_explained_before_the_walk_goes_on_alone_and_the_others_when_they_come():
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1")
    speaker.hears("Coming up soon: knee hug. Stand tall, feet under your hips. Lift one knee", "then call me again")
    assert speaker.asked == "warm"
    assert "glute bridge" not in speaker.spoken

    for move, how in (
        ("glute bridge", "Lie face up, knees bent, feet flat. Brace your core"),
        ("lunge with elbow to instep", "Stand tall, with room in front of you. Step far forward"),
        ("standing hip flexion", "Stand tall, hand on a wall if you like. Lift one knee to hip height"),
    ):
        speaker.say("ReadyIntent", after=600.0).hears(f" 10 Next: {move}. {how}", f"Ready for {move}?")
    speaker.say("ReadyIntent").hears("Round 2 of 3: knee hug")
    assert "Next:" not in speaker.spoken


def test_how_a_move_goes_takes_nothing_of_the_time_for_it():
    speaker = Speaker()
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=600.0)
    speaker.say("ReadyIntent").hears("Get ready: glute bridge, 10 repetitions. Lie face up")
    interrupted = speaker.say("ReadyIntent", after=speaker.length - 3.0)

    assert interrupted.hears("Get ready: lunge with elbow to instep")


def test_what_is_known_is_not_explained_again():
    speaker = whole(Speaker())
    speaker.clock.now += 3 * 86_400.0
    speaker.open().say("StartWorkoutIntent", workout="day-1")
    assert "Coming up soon" not in speaker.spoken
    assert "Next: glute bridge. Brace" not in speaker.say("ReadyIntent", after=600.0).spoken


def test_a_workout_of_ones_own_with_sets_too_long_for_a_turn():
    from engine.catalog.loader import load  # noqa: PLC0415
    from engine.catalog.own_workout import check_document  # noqa: PLC0415
    from engine.storage.port import Settings  # noqa: PLC0415
    from engine.workflow import begin, define, events  # noqa: PLC0415
    from engine.workflow.wire import definition_key  # noqa: PLC0415

    block = {"exercise": "step-up", "sets": 2, "repetitions": 30, "tempo": "3-3-3-0", "rest": 600}
    document = {"id": "mine", "title": "<Mine> & ${yours}", "warm_up": "none", "cool_down": "none", "block": [block]}
    definition = define(check_document(document, "mine.toml", load()), load())
    speaker = Speaker(MemoryStore())
    session = begin("own", definition_key(definition))
    speaker.store.begin(session, definition, user=USER, settings=Settings(), now=speaker.clock.now)
    speaker.store.apply("own", events.Start(id="start"), speaker.clock.now)

    speaker.open()
    for _ in range(40):
        if not speaker.listening:
            break
        speaker.say("ReadyIntent")
    assert speaker.store.load("own").session.state == "finished"
    counts = [effect for entry in speaker.store.log("own") for effect in entry.effects if isinstance(effect, Performed)]
    assert [(one.repetitions, one.complete) for one in counts] == [(30, True)] * 4
