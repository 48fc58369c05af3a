"""Real connections that are held on purpose. Whoever asks properly is answered meanwhile, and what is held ends."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack

import pytest

from skill.endpoint.reception import MOST_OF_ONE
from tests.skill.endpoint.held import (
    ASKS,
    HEAD,
    WAYS,
    half_body,
    half_body_through_a_tunnel,
    held,
    nothing,
    rest,
    trickle,
    unread_answers,
)
from tests.skill.endpoint.running import ask, server
from tests.skill.endpoint.standin import body, request

PROMPT = 4.0
"""Seconds; less than the server gives any request to arrive, so what is held cannot have ended by itself."""


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    with server("--allow-unsigned", home=tmp_path_factory.mktemp("home"), FORM_COACH_STORE="memory") as port:
        yield port


@pytest.mark.parametrize("number", [8, 100, 500])
@pytest.mark.parametrize("way", WAYS)
def test_others_are_answered_while_connections_are_held(port, way, number):
    with held(port, number, way):
        assert ask(port, "GET", "/healthz", within=PROMPT)[0] == 200
        assert ask(port, "POST", "/alexa", body(request()), within=PROMPT)[0] == 200


def test_what_is_held_comes_to_an_end(port):
    """All ways at once, because each takes its time: a body five seconds, headers ten."""
    with ExitStack() as everything:
        bodies = everything.enter_context(held(port, 100, half_body_through_a_tunnel))
        (trickling,) = everything.enter_context(held(port, 1, half_body))
        others = [one for way in WAYS if way != half_body for one in everything.enter_context(held(port, 2, way))]
        assert trickle(trickling).startswith(b"HTTP/1.1 408 ")
        statuses = Counter(rest(one)[:12] for one in bodies)
        for one in others:
            rest(one)
    # Of one caller's bodies the oldest gave way to the newest; another caller's stayed.
    assert statuses == {b"HTTP/1.1 408": MOST_OF_ONE, b"HTTP/1.1 503": 100 - MOST_OF_ONE}


def test_who_asks_on_and_reads_nothing_holds_nothing(port):
    with held(port, 1, unread_answers) as (connection,):
        assert rest(connection).count(b"HTTP/1.1 ") <= 1
    with held(port, 1, nothing) as (connection,), pytest.raises((BrokenPipeError, ConnectionResetError)):
        while True:
            connection.sendall(ASKS * 1000)


def test_a_body_that_is_too_large_is_not_read(port):
    with held(port, 1, lambda one: one.sendall(HEAD + b"Content-Length: 900000\r\n\r\n" + b" " * 50)) as (connection,):
        assert rest(connection).startswith(b"HTTP/1.1 413 ")


def test_a_body_without_a_length_is_read_up_to_the_limit(port):
    def many(connection):
        connection.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        for _ in range(70):
            connection.sendall(b"1000\r\n" + b" " * 4096 + b"\r\n")

    with held(port, 1, many) as (connection,):
        assert rest(connection).startswith(b"HTTP/1.1 413 ")


def test_a_request_without_a_length_is_answered(port):
    raw = body(request())
    pieces = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in (raw[:40], raw[40:], b""))
    with held(port, 1, lambda one: one.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + pieces)) as (connection,):
        assert rest(connection).startswith(b"HTTP/1.1 200 ")


def test_health_is_told_without_content_to_whom_wants_none(port):
    with held(port, 1, lambda one: one.sendall(ASKS.replace(b"GET", b"HEAD"))) as (connection,):
        head, _, content = rest(connection).partition(b"\r\n\r\n")
    assert (head[:12], content) == (b"HTTP/1.1 200", b"")
