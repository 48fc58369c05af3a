"""What a terminal sends: keys, and what is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from engine.runner.key_sequences import ESCAPE, PASTE_OFF, PASTE_ON, Sequences
from engine.runner.keys import PosixKeys

PASTED = "\x1b[200~quit now\rqqs3\x1b[Ao\x1b[201~"
NO_KEYS = ["\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1b[15~", "\x1b[24;2~", "\x1b[[A", "\x1bq", "ü", "€", PASTED, "\x1b[I"]


def read(text: str) -> str:
    """The keys in what was sent, when all of it has arrived."""
    sequences = Sequences()
    keys = [sequences.take(bytes([byte])) for byte in text.encode()]
    return "".join(key for key in [*keys, sequences.give_up()] if key)


@pytest.mark.parametrize("sent", NO_KEYS)
def test_what_is_no_key_is_passed_over_to_its_end(sent: str) -> None:
    assert read(f"n{sent}s") == "ns"
    assert read(sent * 3) == ""


def test_a_lone_escape_is_a_key() -> None:
    assert read("\x1b") == read("\x1b\x1b[A") == ESCAPE
    assert read("6\x1b") == f"6{ESCAPE}"


def test_pasted_text_may_hold_anything_but_its_end() -> None:
    assert read("\x1b[200~" + "".join(map(chr, range(0x20, 0x7F))) + "\x1b[200~\x1b[20\x1b[201~q") == "q"


def test_keys_are_back_where_a_paste_never_ends() -> None:
    sequences = Sequences()
    for byte in b"\x1b[200~abc":
        assert sequences.take(bytes([byte])) is None
    assert sequences.patience > 0
    assert sequences.give_up() is None
    assert sequences.take(b"q") == "q"


posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")


@contextmanager
def keyboard(*, plain: bool = False) -> Iterator[tuple[PosixKeys, int]]:
    """Keys on a terminal, and the end of it where a person types and looks."""
    leader, follower = os.openpty()
    try:
        with PosixKeys(follower, plain=plain) as keys:
            yield keys, leader
    finally:
        os.close(follower)
        os.close(leader)


@posix
@pytest.mark.parametrize("sent", NO_KEYS)
def test_on_a_terminal_only_keys_arrive(sent: str) -> None:
    with keyboard() as (keys, leader):
        os.write(leader, f"{sent}n".encode())
        assert next(key for key in (keys.read(1.0) for _ in range(len(sent.encode()) + 1)) if key) == "n"
        assert keys.read(0.0) is None


@posix
def test_escape_is_heard_though_nothing_follows() -> None:
    with keyboard() as (keys, leader):
        os.write(leader, b"\x1b")
        assert keys.read(1.0) == ESCAPE


@posix
def test_a_whole_book_can_be_pasted_while_the_coach_goes_on() -> None:
    with keyboard() as (keys, leader):
        os.write(leader, b"\x1b[200~")
        for _ in range(20):
            os.write(leader, b"qn\r" * 300)
            assert keys.read(0.0) is None
        os.write(leader, b"\x1b[201~s")
        assert "s" in (keys.read(1.0) for _ in range(3))


@posix
@pytest.mark.parametrize("plain", [False, True])
def test_a_terminal_is_asked_to_mark_what_is_pasted_and_no_longer_at_the_end(plain: bool) -> None:
    with keyboard(plain=plain) as (keys, leader):
        keys.let_go()
        os.write(leader, b"\x04")  # so that there is something to read
        os.set_blocking(leader, False)
        try:
            shown = os.read(leader, 100)
        except BlockingIOError:
            shown = b""
    assert (PASTE_ON in shown, PASTE_OFF in shown) == (not plain, not plain)
