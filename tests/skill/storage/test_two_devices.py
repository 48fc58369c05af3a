"""Two devices of one user act in the same moment, again and again: nothing is lost, nothing happens twice."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from engine.workflow import events
from engine.workflow.effects import Refused
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.tables import dynamodb
from tests.storage.samples import NOON, USER, started, truthful

A_SESSION = 25  # moments; moto copies its tables at every transaction, and takes ever longer
KINDS = (events.Done, events.Repeat, events.Pause, events.Resume, events.Back, events.MoreRest, events.Skip)


@pytest.mark.parametrize("seed", range(8))
def test_two_hundred_moments(seed):
    moments(random.Random(seed))


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_two_thousand_moments():
    for seed in range(2000 // A_SESSION):
        moments(random.Random(seed))


def moments(chance: random.Random) -> None:
    with dynamodb() as client, ThreadPoolExecutor(2) as threads:
        stores = [DynamoStore(client, "sessions") for _ in range(2)]
        started(stores[0])
        said = []
        for moment in range(A_SESSION):
            said += zip(*both(threads, stores, pair(chance, moment), NOON + moment), strict=True)
        check(stores[0], said)


def pair(chance: random.Random, moment: int) -> list[events.AnyEvent]:
    """What the two say: things of their own, or, one time in five, the same request that was sent twice."""
    one, other = (chance.choice(KINDS)(id=f"{moment}-{device}") for device in range(2))
    return [one, one] if chance.random() < 0.2 else [one, other]


def both(threads, stores, said, now):
    barrier = Barrier(2)

    def act(store, event):
        barrier.wait(timeout=30)
        return store.apply("s", event, now)

    return said, list(threads.map(act, stores, said))


def check(store, said) -> None:
    """Every event that was not refused is in the log once, with the effects that its device was told."""
    logged = {entry.recorded.event.id: entry.effects for entry in store.log("s")}
    truthful(store)
    told = {event.id: [] for event, _ in said}
    for event, applied in said:
        told[event.id].append(applied)
    for id_, answers in told.items():
        acted = [answer for answer in answers if not answer.duplicate]
        if id_ in logged:
            assert logged[id_] in [answer.effects for answer in acted]
            assert all(answer.effects == logged[id_] for answer in answers if answer.duplicate)
            assert [answer for answer in acted if not refused(answer)] in ([acted[-1]], [acted[0]])
        else:
            assert all(refused(answer) for answer in acted)
    assert len(store.sessions(USER)) == 1


def refused(answer) -> bool:
    return not answer.effects or isinstance(answer.effects[0], Refused)
