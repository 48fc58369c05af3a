"""A workout that plays to its end after one sentence."""

from __future__ import annotations

from skill.alexa.continuous.token import read_token
from tests.skill.continuous.listening import Listening


def test_one_sentence_and_it_plays_to_the_end_each_step_once() -> None:
    person = Listening().begin("starter")
    assert person.device.conversation.session is None
    assert person.device.play_to_the_end()
    steps = person.stored.plan.steps(person.session.swaps)
    assert person.session.state == "finished"
    assert list(dict.fromkeys(step for step, *_ in person.heard)) == [step.index for step in steps]
    assert len(set(person.heard)) == len(person.heard)
    assert all(complete for *_, complete in person.sets)
    assert person.device.post.refused == []


def test_the_reasons_are_told_in_the_first_walk_and_its_parts_fit() -> None:
    person = Listening()
    person.device.ask("StartWorkoutIntent")
    person.device.hear()
    person.device.wait(700.0)
    walk = [person.tracks.tracks[one.url] for one in person.device.player.heard]
    walk = [track for track in walk if track.step == 0]
    assert len(walk) > 1
    first = next(one for one in person.device.post.exchanges if one.request["request"]["type"].endswith("Started"))
    told = read_token(first.request["request"]["token"])
    assert told is not None
    said = {cue.message for track in walk for cue in track.cues}
    assert told.reasons
    assert {id_ for id_, _ in told.reasons} & said
    assert [track.start for track in walk[1:]] == [track.end for track in walk[:-1]]
    assert walk[-1].end == person.stored.plan.steps(())[0].duration


def test_a_token_names_the_place_and_is_short() -> None:
    person = Listening().begin("full")
    for _ in range(20):
        assert len(person.device.player.token) < 1024
        person.device.wait(60.0)
