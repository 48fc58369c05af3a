"""Every store that a person's two frontends can share."""

from __future__ import annotations

from contextlib import closing

import pytest

from engine.session.linking import codes
from engine.storage.memory import MemoryStore
from engine.storage.sqlite import SqliteStore
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.tables import CREDENTIALS, dynamodb


@pytest.fixture(params=["memory", "sqlite", "dynamodb"])
def store(request, tmp_path, monkeypatch):
    """A store of each kind."""
    monkeypatch.setattr(codes, "_ROUNDS", 10)  # a hash of 20 ms slows those down who guess, and these tests
    if request.param == "memory":
        yield MemoryStore()
    elif request.param == "sqlite":
        with closing(SqliteStore(tmp_path / "coach.db")) as opened:
            yield opened
    else:
        for name, value in CREDENTIALS.items():
            monkeypatch.setenv(name, value)
        with dynamodb() as client:
            yield DynamoStore(client, "sessions")
