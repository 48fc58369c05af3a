"""The skill with tracks that were made beforehand: it plays what is there, and takes turns where something is not."""

from __future__ import annotations

from functools import cache

import pytest

from engine.cues.models import Talk
from engine.tracks.files.beforehand import prepared_tracks
from engine.tracks.prepared import PreparedTracks, index_of, public_name
from engine.tracks.track import Track
from engine.words.words import Words
from tests.skill.continuous.listening import Listening, NamedTracks
from tests.workflow.driving import CATALOG

URL = "https://form-coach.s3.eu-west-1.amazonaws.com/tracks"


@cache
def index(locale: str, talk: Talk = "normal") -> dict[str, Track]:
    """What "coach tracks --all" makes of the built-in workouts, without the sound."""
    words = Words.load(locale)
    workouts = CATALOG.workouts.values()
    return {track.key: track for one in workouts for track in prepared_tracks(one, CATALOG, words, talk, rungs=True)}


class InBucket(NamedTracks):
    """The port as Lambda has it; lengths as the files have them."""

    def __init__(self, locale: str) -> None:
        super().__init__(personal=False)
        self._prepared = PreparedTracks(URL, index_of((key, "voice") for key in index(locale)))
        self.address, self.all_there = self._prepared.address, self._prepared.all_there
        self.tracks = {f"{URL}/{public_name(key, 'voice')}": track for key, track in index(locale).items()}


def test_a_workout_plays_from_the_bucket_to_its_end_and_what_one_comes_to_is_there_too() -> None:
    person = Listening(locale="en-GB", tracks=InBucket("en-GB")).begin("starter")
    assert person.device.play_to_the_end()
    assert all(one.url.startswith(URL) for one in person.device.player.heard)
    first = person.session.id
    person.time.run(2 * 86_400.0)
    person.begin("day-1").device.wait(5.0)
    assert person.session.id != first
    assert person.device.player.url.startswith(URL)
    done = [one for one in person.stored.plan.steps() if one.phase == "exercise" and one.repetitions]
    assert min(one.repetitions or 0 for one in done) > CATALOG.standards.repetitions[0]


@pytest.mark.parametrize(("locale", "workout"), [("en-US", "full"), ("de-DE", "day-5")])
def test_every_built_in_workout_is_there(locale: str, workout: str) -> None:
    person = Listening(locale=locale, tracks=InBucket(locale)).begin(workout)
    assert person.device.player.url.startswith(URL)


def test_what_was_not_made_goes_in_turns() -> None:
    tracks = InBucket("en-US")
    person = Listening(locale="de-DE", tracks=tracks)
    person.device.ask("StartWorkoutIntent", workout="starter")
    assert not person.device.player.heard
    assert person.session.state == "warming_up"
