from __future__ import annotations

import pytest

from skill.endpoint.arrivals import arrived
from skill.endpoint.callers import caller_of
from tests.skill.endpoint.client import scope


@pytest.mark.parametrize(
    ("peer", "forwarded", "caller"),
    [
        ("203.0.113.5", (), "203.0.113.5"),
        ("203.0.113.5", ("198.51.100.7",), "203.0.113.5"),  # it says so itself
        ("127.0.0.1", ("198.51.100.7",), "198.51.100.7"),
        ("::1", ("192.0.2.1, 198.51.100.7",), "198.51.100.7"),  # the tunnel adds the last; the others the caller wrote
        ("127.0.0.1", ("192.0.2.1", "198.51.100.7"), "198.51.100.7"),
        ("127.0.0.1", (), "127.0.0.1"),
        ("", (), ""),
    ],
)
def test_who_calls(peer, forwarded, caller):
    headers = [(b"x-forwarded-for", one.encode()) for one in forwarded]
    client = (peer, 40_000) if peer else None
    assert caller_of(arrived(scope(headers=headers, client=client))) == caller
