from __future__ import annotations

import pytest

from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.tables import CREDENTIALS, dynamodb


@pytest.fixture(autouse=True)
def credentials(monkeypatch):
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def client():
    with dynamodb() as client:
        yield client


@pytest.fixture
def store(client):
    return DynamoStore(client, "sessions", keep=86_400.0)
