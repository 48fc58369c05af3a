"""Connections that are held: callers who begin a request, or an answer, and never get to its end."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

HEAD = b"POST /alexa HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"

ASKS = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


def half_headers(connection: socket.socket) -> None:
    """Say how the request begins, and not the rest of its headers."""
    connection.sendall(HEAD)


def half_body(connection: socket.socket) -> None:
    """Promise a hundred bytes and send half of them."""
    connection.sendall(HEAD + b"Content-Length: 100\r\n\r\n" + b" " * 50)


def half_body_through_a_tunnel(connection: socket.socket) -> None:
    """The same, by a caller whom a tunnel names."""
    connection.sendall(HEAD + b"X-Forwarded-For: 192.0.2.1, 198.51.100.7\r\nContent-Length: 100\r\n\r\n" + b" " * 50)


def nothing(connection: socket.socket) -> None:
    """Connect, and say nothing at all."""
    del connection


def unread_answers(connection: socket.socket) -> None:
    """Ask many times and read no answer."""
    connection.sendall(ASKS * 40)


def another_version(connection: socket.socket) -> None:
    """Begin to speak HTTP/2."""
    connection.sendall(b"PRI * HT")


WAYS = (half_headers, half_body, nothing, unread_answers, another_version)


@contextmanager
def held(port: int, number: int, way: Callable[[socket.socket], None]) -> Iterator[list[socket.socket]]:
    """Hold ``number`` connections to a server of this machine in one ``way``."""
    with ExitStack() as all_of_them:
        connections = []
        for _ in range(number):
            connection = all_of_them.enter_context(socket.create_connection(("127.0.0.1", port), 20))
            way(connection)
            connections.append(connection)
        yield connections


def rest(connection: socket.socket) -> bytes:
    """Read until the server closes the connection; fails if it does not within 30 seconds."""
    connection.settimeout(30)
    answer = b""
    with suppress(ConnectionResetError):  # it was sent more than it reads
        while piece := connection.recv(65_536):
            answer += piece
    return answer


def trickle(connection: socket.socket) -> bytes:
    """Send a byte now and then, less often than would ever end it, until the server answers."""
    connection.settimeout(0.2)
    for _ in range(45):
        connection.sendall(b" ")
        try:
            return connection.recv(65_536)
        except TimeoutError:
            continue
    raise AssertionError("the server waits on")
