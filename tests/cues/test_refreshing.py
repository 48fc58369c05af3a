"""After two weeks without an exercise it is explained again, in short."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.cues.sheet import sheet
from engine.session.listener import AGAIN, Familiar, familiar
from engine.storage.memory import MemoryStore
from engine.storage.port import Settings
from engine.workflow import begin
from engine.workflow.events import Start, TimeReached
from engine.workflow.wire import definition_key
from tests.cues.speaking import Case, listener, speech
from tests.workflow.driving import DEADLIFTS, NOON, SQUATS, own

USER = "somebody"
DAY = 86400.0


def explained(rusty: frozenset[str]) -> list[str]:
    who = replace(listener(Case("mine")), rusty=rusty)
    cues = [cue for one in sheet(own(SQUATS, DEADLIFTS).steps(), speech(), who) for cue in one.cues]
    return [cue.message for cue in cues if ".how-" in cue.message and "single-leg-rdl" in cue.message]


def test_what_is_known_is_not_explained_and_what_is_rusty_is_in_two_lines() -> None:
    assert explained(frozenset()) == []
    assert explained(frozenset({"single-leg-rdl"})) == [f"exercise-single-leg-rdl.how-{number}" for number in (1, 2)]


def trained(store: MemoryStore, at: float, exercise: str) -> None:
    plan = own({"exercise": exercise, "sets": 1, "repetitions": 1})
    session = begin(f"s{at}", definition_key(plan.definition))
    store.begin(session, plan.definition, user=USER, settings=Settings(), now=at)
    store.apply(session.id, Start(id="start"), at)
    while (now := store.load(session.id).session).state not in {"finished", "stopped"}:
        assert now.deadline is not None
        store.apply(session.id, TimeReached(id=f"{now.step}"), now.deadline)


@pytest.mark.parametrize(("days", "rusty"), [(13.0, False), (15.0, True)])
def test_two_weeks_make_it_rusty(days: float, rusty: bool) -> None:
    store = MemoryStore()
    trained(store, NOON, "hip-thrust")
    trained(store, NOON + days * DAY - DAY, "glute-bridge")
    found = familiar(store, store.sessions(USER), NOON + days * DAY)
    expected = Familiar(frozenset({"glute-bridge"}), frozenset({"hip-thrust"}))
    assert found == (expected if rusty else Familiar(frozenset({"glute-bridge", "hip-thrust"})))
    assert AGAIN == 14 * DAY
