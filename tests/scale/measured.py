"""A whole workout in either mode, counted: the device simulator, the skill, its adapter of the table, and a table."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from typing import Any

import pytest
from moto.core import DEFAULT_ACCOUNT_ID
from moto.dynamodb import dynamodb_backends
from msgspec import Struct

from skill.alexa.envelope import answer
from skill.alexa.skill import build
from skill.storage.dynamodb import DynamoStore
from tests.scale.capacity import Item, Metered
from tests.skill.continuous.listening import NamedTracks
from tests.skill.device.device import Device
from tests.skill.device.envelopes import OLD_SPEAKER, SPEAKER, Envelope, Envelopes, Model
from tests.skill.device.timeline import NOON, Timeline
from tests.skill.storage.filling import DAY, fill
from tests.skill.storage.tables import CREDENTIALS, REGION, dynamodb

WORKOUT = "full"
BYTES_A_SECOND = 64_000 // 8
"""Of the tracks' MP3."""

BEFORE = 20
"""Workouts that the person has done before, one a day."""

MOST = 120
"""Sentences in which a workout must be done."""


class Measured(Struct, frozen=True):
    """What one workout takes.

    Attributes:
        minutes: From the first word to the last.
        requests: To the function; ``reports`` of them are told by the player.
        calls: To the table; ``read`` and ``written`` are their units.
        work: Milliseconds of this machine's processor, without those of the table and its library.
        answered: Bytes of all answers.
        kept: Bytes that the table has more than before.
        tracks: Files that were fetched, ``audio`` their bytes.
    """

    minutes: float
    requests: int
    reports: int
    calls: int
    read: int
    written: int
    work: float
    answered: int
    kept: int
    tracks: int
    audio: int


class Home:
    """A person who has trained before, their device, and a table that counts."""

    def __init__(self, table: Metered, model: Model) -> None:
        self.table, self.work, self._before = table, 0.0, table.bytes()
        self.time, self.tracks = Timeline(NOON + BEFORE * DAY), NamedTracks(personal=False)
        self.store = DynamoStore(table, "sessions")
        self._skill = build(self.store, clock=self.time, tracks=self.tracks)
        self.device = Device(self._answer, self.tracks.length, time=self.time, envelopes=Envelopes(model))

    @property
    def trains(self) -> bool:
        return self.store.latest_open(self.device.envelopes.user) is not None

    def measured(self) -> Measured:
        """What it has taken until now."""
        exchanges, heard = self.device.post.exchanges, {one.url for one in self.device.player.heard}
        return Measured(
            minutes=(self.time.now - NOON - BEFORE * DAY) / 60,
            requests=len(exchanges),
            reports=sum(one.request["request"]["type"].startswith("AudioPlayer.") for one in exchanges),
            calls=sum(self.table.calls.values()),
            read=self.table.read,
            written=self.table.written,
            work=self.work * 1000,
            answered=sum(len(json.dumps(one.answer)) for one in exchanges),
            kept=self.table.bytes() - self._before,
            tracks=len(heard),
            audio=round(sum(self.tracks.length(url) for url in heard) * BYTES_A_SECOND),
        )

    def _answer(self, envelope: Envelope) -> Envelope:
        body, began, apart = json.dumps(envelope).encode(), process_time(), self.table.seconds
        raw = answer(self._skill, body)
        self.work += process_time() - began - (self.table.seconds - apart)
        told: dict[str, Any] = json.loads(raw)
        return told


def in_conversation(workout: str = WORKOUT) -> Measured:
    """Somebody who says "ready" whenever asked."""
    return _measured(OLD_SPEAKER, lambda home: _talk(home, workout))


def continuous(workout: str = WORKOUT) -> Measured:
    """Somebody who says one sentence, and listens."""
    return _measured(SPEAKER, lambda home: _listen(home, workout))


def _measured(model: Model, go: Callable[[Home], None]) -> Measured:
    with _table() as table:
        home = Home(table, model)
        go(home)
        told = home.measured()
        (last,) = home.store.sessions(home.device.envelopes.user, 1)
        assert last.state == "finished", last
        return told


def _talk(home: Home, workout: str) -> None:
    device = home.device
    device.open()
    device.hear()
    device.say("StartWorkoutIntent", workout=workout)
    device.hear()
    for _ in range(MOST):
        if device.conversation.session is not None:
            device.say("ReadyIntent")
        elif device.words.endswith("Goodbye."):
            return
        else:  # the long walk, for which the conversation ends
            device.wait(600.0)
            device.open()
        device.hear()
    raise AssertionError("it does not end")


def _listen(home: Home, workout: str) -> None:
    home.device.ask("StartWorkoutIntent", workout=workout)
    home.device.hear()
    assert home.device.play_to_the_end()


@contextmanager
def _table() -> Iterator[Metered]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in CREDENTIALS.items():
            patch.setenv(name, value)
        with dynamodb() as client:
            kept = dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION]

            def look(table: str, key: Item) -> Item | None:
                found = kept.get_item(table, dict(key))
                return None if found is None else found.to_json()["Attributes"]

            fill(client, BEFORE, Envelopes().user, read=True)
            yield Metered(client, look)
