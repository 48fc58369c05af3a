"""Sending to Intervals.icu, with the service's answers in its place. What is sent, and what people are told."""

from __future__ import annotations

import base64
import sys

import keyring
import pytest
import requests
import responses
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from engine.portability import intervals
from engine.portability.errors import PortabilityError

KEY = "abc123"


class Kept(KeyringBackend):
    """A keyring with one key, or locked."""

    priority = 1

    def __init__(self, key: str | None, *, locked: bool = False) -> None:
        super().__init__()
        self.key, self.locked = key, locked

    def get_password(self, service, username):
        if self.locked:
            raise KeyringLocked("locked")
        return self.key if (service, username) == ("form-coach", "intervals") else None

    def set_password(self, service, username, password):
        raise NotImplementedError

    def delete_password(self, service, username):
        raise NotImplementedError


@pytest.fixture
def kept(monkeypatch):
    """Put a keyring in the place of this machine's; no key in the environment."""
    monkeypatch.delenv(intervals.VARIABLE, raising=False)
    before = keyring.get_keyring()
    yield lambda *about, **more: keyring.set_keyring(Kept(*about, **more))
    keyring.set_keyring(before)


def test_the_key_of_the_environment_goes_before_that_of_the_keyring(kept, monkeypatch):
    kept("from the keyring")
    assert intervals.find_key() == "from the keyring"
    monkeypatch.setenv(intervals.VARIABLE, f" {KEY}\n")
    assert intervals.find_key() == KEY


@pytest.mark.parametrize("locked", [False, True])
def test_without_a_key_it_is_told_how_to_get_and_keep_one(kept, locked):
    kept(None, locked=locked)
    with pytest.raises(PortabilityError, match=r"no key.*Settings.*keyring set form-coach intervals.*FORM_COACH"):
        intervals.find_key()


def test_a_key_that_can_be_none_is_refused(kept):
    kept("schlüssel")
    with pytest.raises(PortabilityError, match="characters that no key has"):
        intervals.find_key()


def test_without_the_extra_the_environment_is_left(kept, monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(PortabilityError, match="no key"):
        intervals.find_key()
    monkeypatch.setitem(sys.modules, "requests", None)
    with pytest.raises(PortabilityError, match=r"\[intervals\]"):
        intervals.send(b"x", "Legs", "s1", KEY)


@responses.activate
def test_the_file_is_sent_with_its_name_and_its_session_and_nothing_else():
    responses.post(intervals.ADDRESS, json={"id": "i123", "icu_athlete_id": "i7"})
    assert intervals.send(b".FIT!", "Legs & more", "s1", KEY) == "https://intervals.icu/activities/i123"
    (call,) = responses.calls
    assert call.request.params == {"name": "Legs & more", "external_id": "s1"}
    assert base64.b64decode(call.request.headers["Authorization"].split()[1]) == b"API_KEY:abc123"
    assert b'filename="s1.fit"' in call.request.body
    assert b".FIT!" in call.request.body


@responses.activate
@pytest.mark.parametrize("answer", [{"body": "fine"}, {"json": [1]}, {"json": {"id": None}}])
def test_an_answer_that_is_not_as_documented_still_means_that_it_was_taken(answer):
    responses.post(intervals.ADDRESS, **answer)
    assert intervals.send(b"x", "Legs", "s1", KEY) == "https://intervals.icu/activities/"


@responses.activate
@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "does not know the key.*keyring set"),
        (403, "does not know the key"),
        (429, "too many requests.*try again in some minutes"),
        (500, r"trouble of its own \(500\).*later"),
        (422, r"did not take it \(422\): bad file"),
    ],
)
def test_a_refusal_says_why_and_what_to_do(status, told):
    responses.post(intervals.ADDRESS, status=status, body="bad\n file")
    with pytest.raises(PortabilityError, match=told) as refused:
        intervals.send(b"x", "Legs", "s1", KEY)
    assert KEY not in str(refused.value)


@responses.activate
@pytest.mark.parametrize("error", [requests.ConnectionError, requests.Timeout, requests.exceptions.SSLError])
def test_without_a_connection_nothing_is_sent_and_that_is_said(error):
    responses.post(intervals.ADDRESS, body=error("no"))
    with pytest.raises(PortabilityError, match=r"not reached.*Nothing was sent"):
        intervals.send(b"x", "Legs", "s1", KEY)
