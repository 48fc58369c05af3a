"""A real certificate server that takes its time."""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import pytest
import requests

from skill.endpoint.errors import Untrusted
from skill.endpoint.fetching import AT_ONCE, LARGEST, Busy, fetch


@contextmanager
def server(behaves):
    """A server on this machine; ``behaves`` is given every connection, and an event that is set in the end."""
    over = threading.Event()
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        threads = []

        def accept():
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    behave(connection)

        def behave(connection):
            connection.recv(4096)
            try:
                behaves(connection, over)
            except OSError:
                return

        threads = [threading.Thread(target=accept) for _ in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/echo.api/cert.pem"
        over.set()
        listening.shutdown(socket.SHUT_RDWR)
    for thread in threads:
        thread.join(10)


def silent(connection, over):
    over.wait(30)


def trickling(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n")
    while not over.wait(0.05):
        connection.sendall(b"-")


def trickling_headers(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Padding: ")
    while not over.wait(0.05):
        connection.sendall(b"-")


def endless(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while not over.is_set():
        connection.sendall(b"-" * 10_000)


def fine(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ncert")


def test_a_file(monkeypatch):
    with server(fine) as address:
        assert fetch(address) == b"cert"


@pytest.mark.parametrize(
    ("behaves", "reason"),
    [
        (silent, "too slow"),
        (trickling, "too slow"),
        (trickling_headers, "too slow"),
        (endless, f"{LARGEST}"),
    ],
)
def test_no_server_holds_a_request_up(behaves, reason):
    began = time.monotonic()
    with server(behaves) as address, pytest.raises(Untrusted, match=reason):
        fetch(address, patience=0.5)
    assert time.monotonic() - began < 20


def test_whoever_gives_up_first_says_the_same(monkeypatch):
    """The wire has the same patience as the request that waits for it: either may be the one that ends it."""
    monkeypatch.setattr("skill.endpoint.fetching._fetch", timed_out)
    with pytest.raises(Untrusted, match="too slow"):
        fetch("http://127.0.0.1/echo.api/cert.pem")


def timed_out(*_):
    raise requests.ReadTimeout


def test_nobody_there():
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Untrusted, match="ConnectionError"):
        fetch(f"http://127.0.0.1:{port}/", patience=0.5)


@pytest.mark.parametrize("behaves", [silent, trickling_headers])
def test_nor_does_one_that_never_finishes_its_handshake(behaves):
    with server(behaves) as address, pytest.raises(Untrusted, match=r"too slow|SSLError"):
        fetch(address.replace("http://", "https://"), patience=0.5)


def test_a_name_that_is_not_found_in_time(monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait(30) and [])
    try:
        with pytest.raises(Untrusted, match="too slow"):
            fetch("http://s3.amazonaws.com/echo.api/cert.pem", patience=0.5)
    finally:
        over.set()


def test_what_was_too_slow_keeps_nothing_busy():
    """A server that trickled as often as fetches may run at once keeps none of them: a prompt one is asked next."""
    with server(trickling_headers) as slow, server(fine) as prompt:
        for _ in range(AT_ONCE):
            with pytest.raises(Untrusted, match="too slow"):
                fetch(slow, patience=0.3)
        assert until_there_is_room(prompt) == b"cert"


def test_made_up_addresses_keep_only_so_many_threads_busy():
    with server(silent) as address, ThreadPoolExecutor(AT_ONCE * 3) as threads:
        reasons = list(threads.map(lambda _: reason(address), range(AT_ONCE * 3)))
    assert sum("too many" in one for one in reasons) == AT_ONCE * 2
    assert sum("too slow" in one for one in reasons) == AT_ONCE


def until_there_is_room(address: str) -> bytes:
    """Fetch as soon as what was cut has ended; it fails with :class:`Busy` if that never does."""
    until = time.monotonic() + 20
    while True:
        try:
            return fetch(address)
        except Busy:
            if time.monotonic() > until:
                raise


def reason(address: str) -> str:
    with pytest.raises(Untrusted) as caught:
        fetch(address, patience=2.0)
    return str(caught.value)
