"""A workout that plays to its end after one sentence."""

from __future__ import annotations

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
