"""The same person begins at one moment in several places: one workout is open, and everybody hears it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, get_ident

import pytest

from engine.dialogue.intent import Intent
from engine.dialogue.state import Dialogue
from engine.session.service import Answered, Request, Service
from engine.storage.memory import MemoryStore
from engine.storage.port import Settings, Store
from engine.storage.sqlite import SqliteStore
from engine.workflow import begin
from engine.workflow.events import Start
from engine.workflow.wire import definition_key
from tests.dialogue.driving import NOON, WHO, Listener
from tests.storage.samples import starter

MANY = 10


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "coach.db", patience=60.0)


def ask(number: int, workout: str = "starter", now: float = NOON, **about: object) -> Request:
    intent = Intent("StartWorkoutIntent", {"workout": workout})
    speech = Listener().speech
    return Request(f"r{number}", WHO, now, intent, Dialogue(), speech, "en-US", new=True, **about)  # type: ignore[arg-type]


def together(store: Store, requests: list[Request]) -> list[Answered]:
    """All decide before one of them begins, each in a service of its own, as on machines of their own."""
    barrier, plain, waited = Barrier(len(requests)), store.begin, set[int]()

    def begin_together(*about: object, **named: object) -> None:
        if get_ident() not in waited:
            waited.add(get_ident())
            barrier.wait(timeout=30)
        plain(*about, **named)  # type: ignore[arg-type]

    store.begin = begin_together  # type: ignore[method-assign]
    with ThreadPoolExecutor(len(requests)) as threads:
        answered = [one.result() for one in [threads.submit(Service(store).respond, each) for each in requests]]
    store.begin = plain  # type: ignore[method-assign]
    return answered


@pytest.mark.parametrize("workouts", [("starter",), ("starter", "day-1", "full")])
def test_ten_requests_at_one_moment_open_one_session(store: Store, workouts: tuple[str, ...]) -> None:
    answered = together(store, [ask(number, workouts[number % len(workouts)]) for number in range(MANY)])
    (only,) = store.sessions(WHO)
    assert only.state == "warming_up"
    assert {one.session.id for one in answered if one.session is not None} == {only.id}
    assert all(one.session is not None and one.answer.messages for one in answered)
    starts = [entry for entry in store.log(only.id) if isinstance(entry.recorded.event, Start)]
    assert len(starts) == 1


def test_each_of_them_coming_again_opens_no_other(store: Store) -> None:
    requests = [ask(number) for number in range(MANY)]
    together(store, requests)
    again = [Service(store).respond(request) for request in requests]
    assert len(store.sessions(WHO)) == 1
    assert all(one.session is not None for one in again)


def test_the_same_request_ten_times_at_one_moment_opens_one_session(store: Store) -> None:
    together(store, [ask(1)] * MANY)
    (only,) = store.sessions(WHO)
    assert only.state == "warming_up"


def test_a_workout_that_was_left_open_unseen_is_over_where_it_was(store: Store) -> None:
    """As an earlier release, or a crash between two writes, could leave it."""
    definition = starter()
    for number in range(3):
        old = begin(f"old {number}", definition_key(definition))
        store.begin(old, definition, user=WHO, settings=Settings(), now=NOON - 86_400 - number)
    Service(store).respond(ask(1))
    states = [one.state for one in store.sessions(WHO)]
    assert states == ["warming_up", "stopped", "stopped", "stopped"]
