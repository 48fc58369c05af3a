"""What a player tells comes late, twice, in another order or not at all: history is right, and what plays plays."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from engine.workflow.effects import Performed
from tests.skill.continuous.listening import Listening
from tests.skill.device.road import ANSWER_LOST, LOST, TWICE, Copy, Planned, late

STARTED, NEARLY = "AudioPlayer.PlaybackStarted", "AudioPlayer.PlaybackNearlyFinished"
FINISHED, STOPPED = "AudioPlayer.PlaybackFinished", "AudioPlayer.PlaybackStopped"

WAYS = {
    "no track is told to have begun": Planned().always(STARTED, LOST),
    "no track is told to be over": Planned().always(FINISHED, LOST),
    "neither is told": Planned().always(STARTED, LOST).always(FINISHED, LOST),
    "all is told twice": Planned().always("AudioPlayer.", TWICE),
    "beginnings are told late": Planned().always(STARTED, late(20.0)),
    "ends are told late": Planned().always(FINISHED, late(20.0)),
    "all is told late": Planned().always("AudioPlayer.PlaybackS", late(12.0)).always(FINISHED, late(15.0)),
    "answers to beginnings are lost": Planned().always(STARTED, ANSWER_LOST).always(FINISHED, ANSWER_LOST),
}


def strength(person: Listening) -> list[tuple[str, int, str | None]]:
    """The sets of the workout, in order."""
    steps = person.stored.plan.steps(person.session.swaps)
    kinds = {"repetitions", "hold"}
    return [(one.exercise, one.set, one.side) for one in steps if one.phase == "exercise" and one.kind in kinds]


def done(person: Listening) -> list[tuple[str, int, str | None]]:
    assert all(complete for *_, complete in person.sets)
    return [one[:3] for one in person.sets]


@pytest.mark.parametrize("way", WAYS)
def test_every_set_is_counted_once_whatever_becomes_of_what_is_told(way: str) -> None:
    person = Listening(road=WAYS[way]).begin()
    assert person.device.play_to_the_end()
    person.device.wait(60.0)
    if person.session.state != "finished":  # nothing told of its end
        person.device.open()
    assert person.session.state == "finished"
    assert done(person) == strength(person)
    assert len(set(person.heard)) == len(person.heard)


class Storm:
    """A road on which each copy of what is told comes when it will, or never."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def __call__(self, envelope: dict) -> list[Copy]:
        kind = envelope["request"]["type"]
        if not kind.startswith("AudioPlayer."):
            return [Copy()]
        copies = self.random.choice((0, 1, 1, 1, 1, 2)) if kind != NEARLY else self.random.choice((0, 1, 1, 1, 1, 1, 2))
        return [
            Copy(self.random.choice((0.1, 0.1, 0.3, 2.0, 9.0, 40.0)), self.random.choice((0.1, 0.1, 0.1, 0.8, None)))
            for _ in range(copies)
        ]


@pytest.mark.parametrize("seed", [0, 1, 2, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(3, 40))])
def test_in_a_storm_what_was_played_is_counted_and_nothing_else(seed: int) -> None:
    chance, paused = random.Random(seed), False
    person = Listening(road=Storm(seed), nearly="at the end" if seed % 3 == 0 else 1.0).begin()
    for _ in range(200):
        if person.session.state == "finished":
            break
        person.device.wait(chance.uniform(20.0, 200.0))
        if chance.random() < 0.3 and person.device.player.token:
            said = chance.choice(("AMAZON.PauseIntent", "AMAZON.RepeatIntent", "AMAZON.ResumeIntent"))
            paused = paused or said == "AMAZON.PauseIntent"
            person.device.call(said)
            person.device.hear()
        if not person.device.busy and person.session.state != "finished":
            person.device.call("AMAZON.ResumeIntent")
            person.device.hear()
            if person.device.conversation.session:
                person.device.say("AMAZON.YesIntent")
                person.device.hear()
    assert person.session.state == "finished", person.session
    assert counted(person) <= played_to_its_end(person)
    if not paused:  # a track that comes after all, when somebody said pause, is not what they train to
        assert counted(person) == played_to_its_end(person)
    assert person.device.post.refused == []


def counted(person: Listening) -> Counter[tuple[str, str, int, str | None]]:
    """How often each set, move and stretch was counted in full."""
    every = (one for one in person.effects(Performed) if one.complete)
    return Counter((one.phase, one.exercise, one.set, one.side) for one in every)


def played_to_its_end(person: Listening) -> Counter[tuple[str, str, int, str | None]]:
    """How often each of them sounded to its end."""
    steps = person.stored.plan.steps(person.session.swaps)
    tracks = person.tracks.tracks
    ends = (
        steps[track.step]
        for one in person.device.player.heard
        if one.until >= round((track := tracks[one.url]).seconds * 1000)
        and track.end >= steps[track.step].duration - 0.01
        and track.start < steps[track.step].duration - 0.01
    )
    work = ("repetitions", "hold", "timed")
    return Counter(
        (one.phase, one.exercise or "", one.set, one.side) for one in ends if one.kind in work and one.exercise
    )
