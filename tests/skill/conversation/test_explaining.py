"""By voice, too, an exercise that begins out of its turn is explained first to a person who doesn't know it."""

from __future__ import annotations

from engine.words.words import Words
from engine.workflow.position import current
from tests.skill.conversation.speaker import USER, Speaker

WORDS = Words.load("en-US")


def explained(speaker: Speaker, exercise: str) -> bool:
    """Whether all of the short how-to was just said, in order."""
    spoken, place = speaker.spoken, 0
    for line in (WORDS.setup(exercise), *WORDS.how(exercise)):
        place = spoken.find(line, place)
        if place < 0:
            return False
    return True


def step_of(speaker: Speaker):
    stored = speaker.store.latest_open(USER)
    return current(stored.plan, stored.session), stored.session


def begun(workout: str = "full") -> Speaker:
    speaker = Speaker().open()
    speaker.say("StartWorkoutIntent", workout=workout)
    while speaker.store.latest_open(USER) is None:
        speaker.say("AMAZON.YesIntent")
    return speaker


def test_after_a_skipped_warm_up_the_first_exercise_is_explained_and_has_the_time_for_it() -> None:
    speaker = begun("starter").say("SkipIntent", after=30.0, scope="phase")
    step, session = step_of(speaker)
    assert (step.phase, step.kind) == ("exercise", "ready")
    assert explained(speaker, step.exercise), speaker.spoken
    assert session.added > 0
    words = speaker.spoken
    speaker.send(speaker.envelope)  # Alexa sends a request twice
    assert (speaker.spoken, step_of(speaker)[1]) == (words, session)


def test_an_exercise_that_was_done_before_is_not_explained_again() -> None:
    speaker = begun("starter").say("SkipIntent", after=30.0, scope="phase")
    speaker.say("AMAZON.StopIntent", after=120.0)
    again = Speaker(speaker.store, clock=speaker.clock).open()
    speaker.clock.now += 3 * 86_400.0
    again.open().say("StartWorkoutIntent", workout="starter")
    for _ in range(4):
        opened = again.store.latest_open(USER)
        if opened is not None and opened.session.state != "ready":
            break
        again.say("AMAZON.YesIntent")
    again.say("SkipIntent", after=30.0, scope="phase")
    step, session = step_of(again)
    assert (step.exercise, session.added) == ("glute-bridge", 0.0)
    assert not explained(again, step.exercise)
