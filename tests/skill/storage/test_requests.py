"""The number of calls to the table for one answer. A call takes 5 to 10 ms, and Alexa waits eight seconds."""

from __future__ import annotations

import pytest

from engine.storage.person import EVERYTHING, history
from skill.storage.dynamodb import DynamoStore
from tests.skill.conversation.speaker import USER, Clock, Speaker
from tests.skill.storage.filling import DAY, fill
from tests.storage.samples import NOON

LAUNCH = 13
"""For whether the account had left, the household, the profile, the open session, the last ones, the sessions of a
year and what they come to, both in hundreds."""
START = 26
"""The same, and reading the known exercises, what hurt that day, whether another workout is open, and the first event
of the session."""


def cold(client, day: int, *words) -> list[str]:
    """What the first answer of a function takes that was just made, so many days later."""
    clock = Clock()
    clock.now = NOON + day * DAY
    client.calls.clear()
    speaker = Speaker(DynamoStore(client, "sessions"), clock=clock)
    speaker.say(*words) if words else speaker.open()
    return list(client.calls)


@pytest.mark.parametrize("sessions", [0, 20, 150])
def test_after_a_year_an_answer_takes_as_many_requests_as_after_a_month(client, sessions):
    fill(client, sessions, USER, read=True)
    assert len(cold(client, sessions)) <= LAUNCH
    assert len(cold(client, sessions, "StartWorkoutIntent")) <= START


def test_all_of_a_life_is_listed_a_page_at_a_time(client, monkeypatch):
    monkeypatch.setattr("skill.storage.dynamodb._MOST", 4)
    fill(client, 9, USER)
    store = DynamoStore(client, "sessions")
    assert [one.id for one in store.sessions(USER, EVERYTHING)] == [f"day-{day}" for day in reversed(range(9))]
    assert len(history(store, USER).sessions) == 9


def test_sessions_since_the_last_time_take_a_request_each_and_two_for_all(client):
    fill(client, 6, USER)
    first, second = cold(client, 6), cold(client, 6)
    assert first.count("query") == second.count("query") + 6
    assert first.count("transact_write_items") == 2  # their logs in one piece, and what these come to
    assert "transact_write_items" not in second
