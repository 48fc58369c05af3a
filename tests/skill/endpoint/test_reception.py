"""Bodies that are taken in, and workers that are busy: without a server, so that many callers can be played."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter

import pytest

from engine.storage.memory import MemoryStore
from skill.endpoint.arrivals import arrived
from skill.endpoint.errors import Refused
from skill.endpoint.front import WAITING, create
from skill.endpoint.guards import Local
from skill.endpoint.reception import MOST, Reception
from tests.skill.endpoint.client import JSON, Client, scope
from tests.skill.endpoint.standin import body, build, request


async def never():
    await asyncio.Event().wait()


async def gone():
    return {"type": "http.disconnect"}


async def status(reception: Reception, peer: str, receive=never) -> int:
    with pytest.raises(Refused) as caught:
        await reception.take_in(arrived(scope(client=(peer, 1))), receive)
    return caught.value.status_code


def test_of_all_callers_the_oldest_give_way():
    async def play():
        reception = Reception(patience=0.3)
        return await asyncio.gather(*(status(reception, f"192.0.2.{number}") for number in range(MOST + 5)))

    statuses = asyncio.run(play())
    assert statuses == [503] * 5 + [408] * MOST


def test_what_ended_leaves_its_place():
    async def play():
        reception = Reception(patience=30)
        return [await status(reception, "192.0.2.1", gone) for _ in range(MOST * 2)]

    assert Counter(asyncio.run(play())) == {400: MOST * 2}


def test_busy_workers_keep_only_so_many_waiting():
    """Two workers that come to no end, as many as may wait, and one more; health is told all the while."""
    go, skill = threading.Event(), build(None)

    class Slow(Local):
        def admit(self, received, body, about):
            go.wait(60)
            return super().admit(received, body, about)

    client = Client(create(skill, MemoryStore(), Slow("127.0.0.1"), "0", workers=2))

    async def play():
        admitted = [
            asyncio.create_task(client.asked("POST", "/alexa", body(request()), JSON)) for _ in range(2 * WAITING)
        ]
        for _ in range(20):  # each has its turn, and comes as far as it can
            await asyncio.sleep(0)
        more, health = (
            await client.asked("POST", "/alexa", body(request()), JSON),
            await client.asked("GET", "/healthz"),
        )
        go.set()
        return more.status_code, health.status_code, {answer.status_code for answer in await asyncio.gather(*admitted)}

    try:
        assert asyncio.run(play()) == (503, 200, {200})
    finally:
        go.set()
