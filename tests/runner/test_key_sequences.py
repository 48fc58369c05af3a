"""What a terminal sends: keys, and what is none."""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from engine.runner.key_sequences import ANSWERED, ESCAPE, LONGEST, PASTE_OFF, PASTE_ON, Sequences
from engine.runner.keys import PosixKeys

PASTED = "\x1b[200~quit now\rqqs3\x1b[Ao\x1b[201~"
NO_KEYS = ["\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1b[15~", "\x1b[24;2~", "\x1b[[A", "\x1bq", "ü", "€", PASTED, "\x1b[I"]

COLOUR = "\x1b]11;rgb:1e1e/1e1e/2e2e"
ANSWERS = [
    f"{COLOUR}\x07",
    f"{COLOUR}\x1b\\",
    f"{COLOUR}\x18",
    "\x1b]0;Über Öl €\x07",
    "\x1bP>|XTerm(388)\x1b\\",
    "\x1bP1+r524742=382f382f38\x1b\\",
    "\x1bXsr\x1b\\",
    "\x1b^quit 123\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    f"{COLOUR}{COLOUR}\x07",
]
NO_KEYS += [*ANSWERS, f"{COLOUR}\x1b[A"]


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


def test_an_answer_of_a_terminal_ends_with_the_byte_made_for_it_too() -> None:
    sequences = Sequences()
    keys = [sequences.take(bytes([byte])) for byte in COLOUR.encode() + b"\x9cn"]
    assert [key for key in keys if key] == ["n"]


def test_keys_are_back_where_an_answer_never_ends() -> None:
    sequences = Sequences()
    assert not any(sequences.take(bytes([byte])) for byte in COLOUR.encode())
    assert sequences.patience > 0
    assert sequences.give_up() is None
    assert sequences.take(b"q") == "q"


def test_keys_are_back_though_somebody_goes_on_typing_into_an_answer_without_an_end() -> None:
    moment = 0.0
    sequences = Sequences(lambda: moment)
    assert not any(sequences.take(bytes([byte])) for byte in COLOUR.encode() + b"qq")
    moment = ANSWERED
    assert sequences.take(b"q") == "q"
    endless = Sequences(lambda: 0.0)
    keys = [endless.take(byte) for byte in [b"\x1b", b"P", *[b"s"] * LONGEST, b"q"]]
    assert [key for key in keys if key] == ["q"]


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
@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_that_arrives_in_pieces_presses_nothing(answer: str) -> None:
    with keyboard() as (keys, leader):
        for piece in (answer[:5], answer[5:-1], f"{answer[-1]}n"):
            os.write(leader, piece.encode())
            pressed = [keys.read(0.05) for _ in range(4)]
            assert "".join(key for key in pressed if key) == ("n" if piece.endswith("n") else "")


@posix
def test_a_terminal_that_never_ends_its_answer_does_not_keep_the_keys() -> None:
    with keyboard() as (keys, leader):
        os.write(leader, COLOUR.encode())
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            assert keys.read(0.2) is None
        os.write(leader, b"n")
        assert keys.read(1.0) == "n"


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
        shown = b""
        while select.select([leader], [], [], 0.3)[0]:  # the system hands it on in pieces
            shown += os.read(leader, 100)
    assert (PASTE_ON in shown, PASTE_OFF in shown) == (not plain, not plain)
