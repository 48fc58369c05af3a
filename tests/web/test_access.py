"""Who may look and press."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.web.access import LENGTH, LETTERS, WITHIN, WRONG, Gate, kept_key, new_key

RIGHT = {"authorization": "Bearer right-key"}
WRONG_KEY = {"authorization": "Bearer wrong-key"}


@pytest.fixture
def gate() -> Gate:
    return Gate("right-key", frozenset({"coach.example"}))


def test_the_right_key_opens(gate: Gate) -> None:
    assert gate.check_key(RIGHT, "192.0.2.7", 0.0) is None


@pytest.mark.parametrize(
    "headers",
    [
        {},
        WRONG_KEY,
        {"authorization": "right-key"},
        {"authorization": "Bearer "},
        {"authorization": "Bearer right-keyX"},
    ],
)
def test_any_other_does_not(gate: Gate, headers: dict[str, str]) -> None:
    refusal = gate.check_key(headers, "192.0.2.7", 0.0)
    assert refusal is not None
    assert refusal.status == 401


def test_who_guesses_waits_and_the_right_key_does_not_help_meanwhile(gate: Gate) -> None:
    tries = [gate.check_key(WRONG_KEY, "192.0.2.7", float(number)) for number in range(WRONG + 5)]
    assert [one.status for one in tries if one] == [401] * WRONG + [429] * 5
    assert gate.check_key(RIGHT, "192.0.2.7", 20.0) is not None
    assert gate.check_key(RIGHT, "192.0.2.8", 20.0) is None
    assert gate.check_key(RIGHT, "192.0.2.7", WRONG + WITHIN + 1) is None


def test_who_was_let_in_is_not_locked_out_by_a_neighbour_at_the_same_address(gate: Gate) -> None:
    gate.check_key(RIGHT, "192.0.2.7", 0.0)
    for number in range(3 * WRONG):
        gate.check_key(WRONG_KEY, "192.0.2.7", number / 10)
    assert gate.check_key(RIGHT, "192.0.2.7", 5.0) is None


def test_ten_thousand_addresses_take_no_room(gate: Gate) -> None:
    for number in range(10_000):
        gate.check_key(WRONG_KEY, f"2001:db8::{number:x}", 0.0)
    assert len(gate._wrong) <= 1024


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8010", "localhost:8010", "192.168.1.5:8010", "[::1]:8010", "coach.example", "COACH.example:443"]
)
def test_this_machine_is_known_by_its_addresses_and_names(gate: Gate, host: str) -> None:
    assert gate.check_way({"host": host}) is None


@pytest.mark.parametrize(
    "host", ["evil.example", "", "127.0.0.1.evil.example:8010", "localhost.evil.example", "[", "a b"]
)
def test_a_name_that_somebody_else_chose_leads_nowhere(gate: Gate, host: str) -> None:
    refusal = gate.check_way({"host": host})
    assert refusal is not None
    assert refusal.status == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_site_is_refused(gate: Gate, headers: dict[str, str]) -> None:
    refusal = gate.check_way({"host": "localhost:8010", **headers})
    assert refusal is not None
    assert refusal.status == 403


def test_the_page_itself_is_let_in_also_through_a_tunnel(gate: Gate) -> None:
    own = {"host": "coach.example", "origin": "https://coach.example", "sec-fetch-site": "same-origin"}
    assert gate.check_way(own) is None


def test_a_key_can_be_typed_and_not_be_guessed() -> None:
    keys = {new_key() for _ in range(200)}
    assert len(keys) == 200
    assert all(len(key) == LENGTH and set(key) <= set(LETTERS) for key in keys)
    assert len(LETTERS) ** LENGTH > 2**58
    assert not set("0o1il") & set(LETTERS)


def test_a_key_stays_until_a_new_one_is_wanted(tmp_path: Path) -> None:
    file = tmp_path / "data" / "screen.key"
    key = kept_key(file)
    assert kept_key(file) == key
    assert kept_key(file, anew=True) != key
    assert file.stat().st_mode & 0o077 == 0
    file.write_text("not a key")
    assert len(kept_key(file)) == LENGTH
