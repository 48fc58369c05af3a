"""A real certificate server that takes its time."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import closing, contextmanager

import pytest

from skill.endpoint.errors import Untrusted
from skill.endpoint.fetching import AT_ONCE, LARGEST, fetch


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


def endless(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while not over.is_set():
        connection.sendall(b"-" * 10_000)


def fine(connection, over):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ncert")


def test_a_file(monkeypatch):
    with server(fine) as address:
        assert fetch(address) == b"cert"


@pytest.mark.parametrize(("behaves", "reason"), [(silent, "Timeout"), (trickling, "too slow"), (endless, f"{LARGEST}")])
def test_no_server_holds_a_request_up(behaves, reason):
    began = time.monotonic()
    with server(behaves) as address, pytest.raises(Untrusted, match=reason):
        fetch(address, patience=0.5)
    assert time.monotonic() - began < 20


def test_nobody_there():
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Untrusted, match="ConnectionError"):
        fetch(f"http://127.0.0.1:{port}/", patience=0.5)


def test_made_up_addresses_keep_only_so_many_threads_busy():
    with server(silent) as address:
        reasons = []

        def ask():
            with pytest.raises(Untrusted) as caught:
                fetch(address, patience=1.0)
            reasons.append(str(caught.value))

        threads = [threading.Thread(target=ask) for _ in range(AT_ONCE * 3)]
        began = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        assert time.monotonic() - began < 20
        assert len(reasons) == AT_ONCE * 3
