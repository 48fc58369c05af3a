"""A voice that is not recognised finds the account's running workout; two recognised people stay apart."""

from __future__ import annotations

import pytest

from engine.workflow.session import EMERGENCY, UNRESOLVED
from tests.skill.conversation.speaker import USER, Speaker

ANNA, BEN = "amzn1.ask.person.ANNA", "amzn1.ask.person.BEN"


def training(person: str | None) -> Speaker:
    """A workout under way, begun with a voice that was recognised as ``person``."""
    speaker = Speaker()
    speaker.person = person
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=200)
    return speaker


def open_sessions(speaker: Speaker) -> dict[str, str]:
    """Give the workouts that are open, by whose they are."""
    found = {who: speaker.store.latest_open(who) for who in (USER, ANNA, BEN)}
    return {who: stored.plan.definition.workout for who, stored in found.items() if stored is not None}


def next_time(speaker: Speaker, person: str | None, later: float = 60.0) -> Speaker:
    speaker.silence()
    speaker.person = person
    speaker.clock.now += later
    return speaker.open()


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_an_unrecognised_voice_is_asked_and_goes_on_as_the_known_person(locale: str) -> None:
    speaker = next_time(training(ANNA), None)
    speaker.locale = locale
    assert speaker.open().asked == "pair"
    assert "knee hug" not in speaker.spoken  # nothing of Anna's is told before
    speaker.say("AMAZON.YesIntent").hears({"en-US": "glute bridge", "de-DE": "Beckenheben"}[locale])
    assert speaker.say("ReadyIntent").listening
    assert open_sessions(speaker) == {ANNA: "day-1"}


def test_somebody_new_hears_nothing_of_the_other_and_has_a_workout_of_their_own() -> None:
    speaker = next_time(training(ANNA), None)
    assert speaker.asked == "pair"
    speaker.say("AMAZON.NoIntent")
    assert "Day one" not in speaker.spoken
    speaker.say("StartWorkoutIntent", workout="starter")
    assert open_sessions(speaker) == {ANNA: "day-1", USER: "starter"}


def test_two_recognised_people_stay_apart() -> None:
    speaker = next_time(training(ANNA), BEN)
    assert speaker.asked != "pair"
    assert "Day one" not in speaker.spoken
    speaker.say("StartWorkoutIntent", workout="starter")
    assert open_sessions(speaker) == {ANNA: "day-1", BEN: "starter"}


def test_a_workout_begun_without_a_name_is_found_by_a_voice_that_is_recognised_later() -> None:
    speaker = next_time(training(None), ANNA)
    assert speaker.asked == "pair"
    speaker.say("AMAZON.YesIntent").hears("glute bridge")
    assert open_sessions(speaker) == {USER: "day-1"}


def test_silence_leaves_everything_as_it_is() -> None:
    speaker = next_time(training(ANNA), None)
    speaker.silence()
    assert open_sessions(speaker) == {ANNA: "day-1"}


def test_who_is_recognised_again_simply_goes_on() -> None:
    speaker = next_time(training(ANNA), ANNA)
    assert speaker.asked != "pair"
    speaker.hears("Welcome back")


def reported(event: str, how: str) -> Speaker:
    """Anna's workout is under way; a voice that is not recognised tells of danger or pain."""
    speaker = training(ANNA).silence()
    speaker.person = None
    speaker.clock.now += 30.0
    if how == "asked":
        assert speaker.open().asked == "pair"
    return speaker.say(event)


@pytest.mark.parametrize("how", ["one sentence", "asked"])
@pytest.mark.parametrize(("event", "held"), [("EmergencyIntent", EMERGENCY), ("PainIntent", UNRESOLVED)])
def test_danger_and_pain_stop_the_workout_that_may_be_the_speakers(event: str, held: int, how: str) -> None:
    speaker = reported(event, how)
    stored = speaker.store.latest_open(ANNA)
    assert stored is not None
    assert stored.session.told & held
    assert stored.session.state == "paused"
    assert speaker.asked == ("pain" if event == "PainIntent" else "how-are-you")
    speaker.silence()
    speaker.person = ANNA
    assert speaker.open().asked == ("pain" if event == "PainIntent" else "how-are-you")


@pytest.mark.parametrize("event", ["EmergencyIntent", "PainIntent"])
def test_a_voice_that_is_not_recognised_does_not_begin_beside_a_workout_that_danger_stopped(event: str) -> None:
    speaker = training(ANNA).say(event).silence()
    speaker.person = None
    speaker.say("StartWorkoutIntent")
    assert speaker.asked == "pair"
    assert speaker.say("AMAZON.YesIntent").asked == ("pain" if event == "PainIntent" else "how-are-you")
    assert open_sessions(speaker) == {ANNA: "day-1"}


@pytest.mark.parametrize("other", [BEN, None])
@pytest.mark.parametrize("device", ["kitchen", "bedroom"])
def test_who_opens_the_coach_where_it_speaks_to_somebody_else_cuts_that_short(device: str, other: str | None) -> None:
    """Nobody counts sets with a speaker that talks to somebody else; in another room the workout goes on."""
    speaker = training(ANNA)
    speaker.device = "kitchen"
    speaker.say("ReadyIntent")
    reaches, began = coached(speaker), speaker.clock.now
    speaker.clock.now += 5.0
    beside = Speaker(store=speaker.store, clock=speaker.clock)
    beside.person, beside.device = other, device
    beside.open()
    assert coached(speaker) == (began + 5.0 if device == "kitchen" else reaches)


def coached(speaker: Speaker) -> float:
    """Until when Anna is coached."""
    stored = speaker.store.latest_open(ANNA)
    assert stored is not None
    assert stored.alive_at is not None
    return stored.alive_at


def test_a_workout_that_is_gone_is_not_cut_short() -> None:
    speaker = training(ANNA).say("ReadyIntent")
    speaker.store.delete(ANNA)
    speaker.session, speaker.person = None, BEN
    assert speaker.open().listening


def test_whose_words_a_device_speaks_is_noted_before_they_count_as_spoken() -> None:
    """Between the two a process may die; then nobody was coached, and nothing is counted."""
    speaker = training(ANNA)
    order: list[str] = []
    store = speaker.store
    alive, keep = store.alive, store.keep_profile
    store.alive = lambda *about, **how: (order.append("alive"), alive(*about, **how))[1]
    store.keep_profile = lambda user, profile: (order.append(user.partition(":")[0]), keep(user, profile))[1]
    speaker.say("ReadyIntent")
    assert order[-2:] == ["room", "alive"]
