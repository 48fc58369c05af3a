"""One sentence, then coached to the end: every step is heard once, and the history says what was done."""

from __future__ import annotations

import itertools

import pytest

from engine.storage.sqlite import SqliteStore
from skill.storage.dynamodb import DynamoStore
from tests.simulation.chance import Chance
from tests.simulation.faults import Faults
from tests.simulation.table import NAME, TableInMemory
from tests.skill.device.device import Device
from tests.skill.device.envelopes import HUB
from tests.skill.device.road import ASKED_AGAIN, TWICE, Copy, Planned, late
from tests.skill.hands_free.listener import Listener

HAIR = 0.01
REPETITION = 12.0
"""Seconds that one repetition takes at most: so much may be heard again after a break."""


def begin(listener: Listener, workout: str = "full") -> Device:
    """Say the one sentence."""
    device = listener.device
    device.ask("StartWorkoutIntent", workout=workout)
    device.hear()
    device.wait(1.0)
    assert device.player.activity == "PLAYING", device.words
    return device


def intents(device: Device) -> list[str]:
    """What was said to the skill."""
    requests = (one.request["request"] for one in device.post.exchanges)
    return [one["intent"]["name"] for one in requests if one["type"] == "IntentRequest"]


def all_of_it_was_heard_once(listener: Listener) -> None:
    """Each step from its beginning to its end, one after the other."""
    steps, heard = listener.steps, listener.sounded
    assert listener.steps_heard == list(range(len(steps)))
    for index, step in enumerate(steps):
        parts = [one for one in heard if one.step == index]
        assert len(parts) == 1, (index, step, parts)
        end = step.duration if index + 1 < len(steps) else pytest.approx(parts[0].until)  # the farewell is behind it
        assert (parts[0].since, parts[0].until) == (pytest.approx(0.0, abs=HAIR), pytest.approx(end, abs=HAIR))


def all_of_it_was_done_once(listener: Listener, but: frozenset[int] = frozenset()) -> None:
    """The history has every set, whole and once; ``but`` those of some steps."""
    assert listener.state == "finished"
    expected = [
        (step.exercise, step.set, step.side, step.repetitions)
        for index, step in enumerate(listener.steps)
        if step.kind in {"timed", "repetitions", "hold"} and index not in but
    ]
    done = [(one.exercise, one.set, one.side, one.repetitions) for one in listener.performed if one.complete]
    assert done == expected


@pytest.mark.parametrize("nearly", [1.0, "at the end"])
@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_full_from_one_sentence_to_the_end(locale, nearly):
    listener = Listener(locale=locale, nearly=nearly)
    device = begin(listener)
    assert device.play_to_the_end()

    all_of_it_was_heard_once(listener)
    all_of_it_was_done_once(listener)
    assert intents(device) == ["StartWorkoutIntent"]
    assert device.post.refused == []
    assert device.player.dropped == []


@pytest.mark.parametrize("store", ["sqlite", "dynamodb"])
def test_in_every_store(store, tmp_path):
    made = {
        "sqlite": lambda: SqliteStore(tmp_path / "history.db"),
        "dynamodb": lambda: DynamoStore(TableInMemory(Faults(Chance(0))), NAME),
    }
    listener = Listener(store=made[store]())
    device = begin(listener, "starter")
    assert device.play_to_the_end()

    all_of_it_was_heard_once(listener)
    all_of_it_was_done_once(listener)


def test_with_tracks_that_were_made_before():
    listener = Listener(personal=False)
    assert begin(listener, "day-1").play_to_the_end()

    all_of_it_was_heard_once(listener)
    all_of_it_was_done_once(listener)


def test_on_a_device_with_a_screen():
    listener = Listener(model=HUB)
    device = begin(listener, "day-1")
    assert device.play_to_the_end()

    all_of_it_was_heard_once(listener)
    assert device.screen.shown
    assert not device.screen.frozen


# --- what comes between ---


def swapped() -> Planned:
    """Every second report of a player is overtaken by the one after it."""
    road, numbers = Planned(), [0]

    class Overtaken(Planned):
        def __call__(self, envelope):
            kind = envelope["request"]["type"]
            if not kind.startswith("AudioPlayer.") or kind.endswith("NearlyFinished"):
                return road(envelope)
            numbers[0] += 1
            return late(4.0) if numbers[0] % 2 else road(envelope)

    return Overtaken()


@pytest.mark.parametrize(
    "road",
    [
        Planned().always("AudioPlayer.", TWICE),
        Planned().always("AudioPlayer.", ASKED_AGAIN),
        Planned().always("AudioPlayer.PlaybackStarted", ()),
        Planned().always("AudioPlayer.PlaybackFinished", ()),
        Planned().always("AudioPlayer.PlaybackStarted", late(40.0)),
        Planned().always("AudioPlayer.PlaybackFinished", late(7.0)),
        Planned().always("AudioPlayer.", (Copy(0.1), Copy(31.0, None))),
        swapped(),
    ],
    ids=["twice", "asked again", "no start", "no finish", "late start", "late finish", "again later", "swapped"],
)
def test_a_player_whose_reports_are_late_doubled_lost_or_in_another_order(road):
    listener = Listener(road=road)
    device = begin(listener, "day-1")
    assert device.play_to_the_end()
    device.wait(60.0)

    assert listener.steps_heard == list(range(len(listener.steps)))
    all_of_it_was_heard_once(listener)
    if listener.state != "finished":  # nobody told that the last track was heard to its end
        device.open()
    all_of_it_was_done_once(listener)


def test_every_request_reaches_another_process():
    listener = Listener()
    skills = [listener.skill, listener.another_process()]
    ask = listener.ask

    def turn_by_turn(envelope):
        listener.skill = skills[len(listener.device.post.exchanges) % 2]
        return ask(envelope)

    listener.device.post._skill = turn_by_turn
    assert begin(listener, "day-1").play_to_the_end()

    all_of_it_was_heard_once(listener)
    all_of_it_was_done_once(listener)


def wait_for_set(listener: Listener, number: int = 1, into: float = 9.0) -> int:
    """Wait until somebody is some seconds into the ``number``-th set of repetitions; give the step."""
    device = listener.device
    sets = [index for index, step in enumerate(listener.steps) if step.kind == "repetitions"]
    step = sets[number - 1]
    for _ in range(20_000):
        if device.player.token and listener.device.player.activity == "PLAYING":
            track = listener.tracks.known[device.player.url]
            if track.step == step and track.start + device.player.offset / 1000 >= into:
                return step
        device.wait(0.5)
    raise AssertionError(f"step {step} does not come")


def heard_again(listener: Listener, step: int) -> float:
    """Seconds of a step that were heard twice."""
    parts = sorted((one.since, one.until) for one in listener.sounded if one.step == step)
    return sum(max(0.0, before[1] - after[0]) for before, after in itertools.pairwise(parts))


def heard_whole(listener: Listener, step: int) -> bool:
    """Whether nothing of a step is missing."""
    reached = 0.0
    for one in sorted(listener.sounded, key=lambda one: one.since):
        if one.step == step and one.since <= reached + HAIR:
            reached = max(reached, one.until)
    return reached >= listener.steps[step].duration - HAIR


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_a_pause_keeps_the_rest(locale):
    listener = Listener(locale=locale)
    device = begin(listener, "day-1")
    step = wait_for_set(listener)
    device.call("AMAZON.PauseIntent")
    device.wait(15.0)
    assert device.player.activity == "STOPPED"
    device.call("AMAZON.ResumeIntent")
    device.play_to_the_end()

    assert listener.steps_heard == list(range(len(listener.steps)))
    assert heard_whole(listener, step)
    assert heard_again(listener, step) <= REPETITION
    all_of_it_was_done_once(listener)


@pytest.mark.parametrize("way", ["voice", "button"])
def test_next_leaves_the_rest_of_a_step_out(way):
    listener = Listener()
    device = begin(listener, "day-1")
    step = wait_for_set(listener)
    device.call("AMAZON.NextIntent") if way == "voice" else device.press("next")
    device.play_to_the_end()

    assert listener.steps_heard == list(range(len(listener.steps)))
    assert not heard_whole(listener, step)
    assert sum(1 for one in listener.performed if one.complete) == len(listener.work) - 1
    assert listener.state == "finished"


def test_a_question_in_the_middle_is_answered_and_it_goes_on_at_the_repetition():
    listener = Listener()
    device = begin(listener, "day-1")
    step = wait_for_set(listener, 2)
    device.ask("HowToIntent")
    assert device.words
    device.play_to_the_end()

    assert listener.steps_heard == list(range(len(listener.steps)))
    assert heard_whole(listener, step)
    assert heard_again(listener, step) <= REPETITION
    all_of_it_was_done_once(listener)


def lose_power_and_go_on(device: Device, away: float) -> None:
    """The power fails; somebody opens the coach again, goes on, and listens to the end."""
    device.lose_power()
    device.wait(away)
    device.open()
    device.hear()
    if device.player.activity != "PLAYING":
        device.say("AMAZON.YesIntent")
    device.play_to_the_end()


def test_after_a_power_cut_it_goes_on_when_somebody_says_so():
    listener = Listener()
    device = begin(listener, "day-1")
    step = wait_for_set(listener, 2)
    lose_power_and_go_on(device, 60.0)

    assert heard_whole(listener, step)
    all_of_it_was_done_once(listener)


@pytest.mark.parametrize("lost", range(3))
def test_where_the_next_track_never_came_it_stops_and_goes_on_by_a_word(lost):
    listener = Listener(road=Planned().then("AudioPlayer.PlaybackNearlyFinished", *[(Copy(),)] * (20 + lost), ()))
    device = begin(listener, "day-1")
    device.play_to_the_end()
    assert listener.state != "finished"
    device.call("AMAZON.ResumeIntent")
    device.play_to_the_end()

    assert listener.steps_heard == list(range(len(listener.steps)))
    all_of_it_was_done_once(listener)


@pytest.mark.parametrize("name", ["LoopOn", "LoopOff", "ShuffleOn", "ShuffleOff"])
def test_loop_and_shuffle_are_declined_and_it_goes_on(name):
    listener = Listener()
    device = begin(listener, "day-1")
    wait_for_set(listener, 1)
    device.call(f"AMAZON.{name}Intent")
    assert device.words
    device.hear()
    device.wait(1.0)

    assert device.player.activity == "PLAYING"


def test_a_track_that_cannot_be_had_loses_nothing_and_is_not_tried_for_ever():
    listener = Listener()
    device = begin(listener, "day-1")
    wait_for_set(listener, 2)
    listener.tracks.gone = set(listener.tracks.known)
    length = listener.tracks.length

    def none_any_more(url: str) -> float:
        listener.tracks.gone.add(url)
        return length(url)

    device.player._length = none_any_more
    done = len(listener.performed)
    device.wait(1800.0)
    failed = [one for one in device.post.exchanges if one.request["request"]["type"].endswith("PlaybackFailed")]

    assert 1 <= len(failed) <= 3
    assert len(listener.performed) >= done
    assert listener.state not in {"finished", "stopped"}
    assert device.open() is not None
    assert device.words


def test_full_with_everything_that_comes_between():
    """A pause, a question, a skip, a power cut, and a road on which reports come twice and late."""
    road = Planned().always("AudioPlayer.PlaybackStarted", (Copy(), Copy(3.0, None)))
    listener = Listener(road=road, locale="de-DE")
    device = begin(listener)
    paused = wait_for_set(listener, 1)
    device.call("AMAZON.PauseIntent")
    device.wait(10.0)
    device.call("AMAZON.ResumeIntent")
    asked = wait_for_set(listener, 4)
    device.ask("HowToIntent")
    skipped = wait_for_set(listener, 6)
    device.call("AMAZON.NextIntent")
    cut = wait_for_set(listener, 8)
    lose_power_and_go_on(device, 30.0)

    assert all(heard_whole(listener, step) for step in (paused, asked, cut))
    assert not heard_whole(listener, skipped)
    assert sum(1 for one in listener.performed if one.complete) == len(listener.work) - 1
    assert listener.state == "finished"
    assert device.post.refused == []
