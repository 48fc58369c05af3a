"""Several meanings in one sentence: what stops or holds wins over what leads on, and what was noted is kept."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from engine.workflow.effects import Rated
from tests.dialogue.states import at_place, at_question

LEADING = ["ReadyIntent", "AMAZON.NextIntent", "AMAZON.YesIntent", "DoneIntent", "SkipIntent", "MoreRestIntent"]
EVERYWHERE = ["in a set", "in a rest", "at ready", "on the walk", "paused", "at rate"]


@pytest.mark.parametrize("place", EVERYWHERE)
@pytest.mark.parametrize("leading", LEADING)
def test_stop_wins_in_either_order(leading: str, place: str) -> None:
    for names in (("AMAZON.StopIntent", leading), (leading, "AMAZON.StopIntent")):
        listener = at_place(place, "en-US").say(names[0], after=0.0, also=(Intent(names[1]),))
        assert listener.session is None, names
        assert not listener.listening


@pytest.mark.parametrize("place", EVERYWHERE)
@pytest.mark.parametrize("leading", LEADING)
def test_pause_never_leads_on(leading: str, place: str) -> None:
    for names in (("AMAZON.PauseIntent", leading), (leading, "AMAZON.PauseIntent")):
        fresh = at_place(place, "en-US")
        paused = at_place(place, "en-US").say("AMAZON.PauseIntent", after=0.0)
        fresh.say(names[0], after=0.0, also=(Intent(names[1]),))
        assert not fresh.answer.reply.speaks  # type: ignore[union-attr]
        assert fresh.session.step == paused.session.step  # type: ignore[union-attr]


def test_a_rating_beside_a_stop_is_noted_first() -> None:
    listener = at_question("rate", "en-US").say("EffortIntent", effort=9, also=(Intent("AMAZON.StopIntent"),))
    assert [one.effort for one in listener.effects(Rated)] == [9]  # type: ignore[attr-defined]
    assert listener.session is None
