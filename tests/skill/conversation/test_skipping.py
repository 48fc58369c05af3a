"""What "skip" leaves out: what is asked about, what is named, and nothing else."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Skipped
from tests.skill.conversation.speaker import Speaker
from tests.skill.conversation.test_effort import before_the_cool_down
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, step


def left_out(speaker: Speaker) -> set[str]:
    log = speaker.store.log(speaker.remembered["coached"]["session"])
    return {one.exercise for entry in log for one in entry.effects if isinstance(one, Skipped)}


def before_squats() -> Speaker:
    return at_the_first_set().say("SkipIntent", after=200, scope="exercise").hears("Ready for bodyweight squat?")


def test_what_one_is_asked_to_be_ready_for_is_left_out_by_name() -> None:
    speaker = before_squats()
    speaker.say("SkipIntent", scope="exercise").hears("Skipping bodyweight squat. Get ready: glute bridge")
    assert "bodyweight-squat" in left_out(speaker)


@pytest.mark.parametrize(
    ("answer", "slots"), [("DoneIntent", {}), ("SkipIntent", {"scope": "exercise"})], ids=["done", "the exercise"]
)
def test_where_it_is_not_said_what_it_is_asked_and_the_whole_exercise_can_be_left_out(answer: str, slots) -> None:
    speaker = before_squats()
    before = left_out(speaker)
    speaker.say("SkipIntent").hears("Only this set, or bodyweight squat altogether?")
    assert left_out(speaker) == before
    speaker.say(answer, **slots).hears("Skipping bodyweight squat. Get ready: glute bridge")
    assert left_out(speaker) == before | {"bodyweight-squat"}


@pytest.mark.parametrize(
    ("answer", "slots"), [("AMAZON.YesIntent", {}), ("SkipIntent", {}), ("SkipIntent", {"scope": "set"})]
)
def test_or_only_the_set(answer: str, slots) -> None:
    speaker = before_squats()
    before = left_out(speaker)
    speaker.say("SkipIntent").say(answer, **slots).hears("Skipping this set. Get ready: bodyweight squat, set 2 of 3")
    assert left_out(speaker) == before
    assert (step(speaker).exercise, step(speaker).set) == ("bodyweight-squat", 2)


def test_or_nothing() -> None:
    speaker = before_squats()
    before = left_out(speaker)
    speaker.say("SkipIntent").say("AMAZON.NoIntent").hears("Take your time.", "Ready for bodyweight squat?")
    assert left_out(speaker) == before
    speaker.say("ReadyIntent").hears("Get ready: bodyweight squat, set 1 of 3")


def test_in_the_midst_of_a_rest_it_is_the_rest_unless_the_exercise_is_named() -> None:
    for slots, said in (({}, "bodyweight squat, set 1 of 3"), ({"scope": "exercise"}, "Skipping bodyweight squat.")):
        speaker = at_the_first_set().say("SkipIntent", after=200, scope="exercise")
        speaker.say("SkipIntent", after=20, **slots).hears(said)


@pytest.mark.parametrize(
    ("start", "scope", "said"),
    [
        (at_the_first_set, "cool-down", "That comes later."),
        (at_the_first_set, "warm-up", "That is over already."),
        (in_the_circuit, "cool-down", "That comes later."),
    ],
)
def test_a_part_that_is_named_in_another_one_costs_nothing(start, scope: str, said: str) -> None:
    speaker = start()
    skipped = left_out(speaker)
    speaker.say("SkipIntent", after=5, scope=scope).hears(said)
    assert left_out(speaker) == skipped


def test_the_part_at_hand_and_the_one_that_comes_next_are_left_out_by_name() -> None:
    speaker = in_the_circuit().say("SkipIntent", after=5, scope="warm-up")
    assert step(speaker).phase == "exercise"
    ended = before_the_cool_down().say("SkipIntent", scope="cool-down")
    assert "figure-four-stretch" in left_out(ended)
