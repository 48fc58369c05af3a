"""The server: granian within this process, with one event loop for everything."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

CONNECTIONS: Final = 512
"""Connections at once: 64 screens with the six that a browser opens, and some that come and go."""

HEADERS_PATIENCE: Final = 10.0
"""Seconds for the headers of a request to come."""


_HERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - looked for, not listened at
"""Where this machine finds itself, when it listens everywhere."""

_AGAIN: Final = 0.02


class ServerError(Exception):
    """The screen cannot be served. The text is for people."""


class Serving(NamedTuple):
    """How to serve.

    Attributes:
        port: 0 for any free one.
        certificate: PEM file, with the chain; None for plain HTTP. ``certificate_key`` belongs to it.
    """

    host: str = "127.0.0.1"
    port: int = 8010
    certificate: Path | None = None
    certificate_key: Path | None = None


class Server:
    """Serves an application until it is told to stop."""

    def __init__(self, app: Any, serving: Serving) -> None:  # noqa: ANN401 - any ASGI application
        """Serve nothing yet.

        Raises:
            ServerError: address or certificate cannot be used, or what serves is not installed.
        """
        self._server, self._serving = _granian(app, serving), serving

    async def serve(self, started: Callable[[], object] = lambda: None) -> None:
        """Serve. ``started`` is called once connections are taken."""
        calling = asyncio.ensure_future(self._call(started))
        try:
            await self._server.serve()
        finally:
            calling.cancel()

    async def _call(self, started: Callable[[], object]) -> None:
        """Find out when connections are taken: the server itself tells it too early."""
        host = _HERE.get(self._serving.host, numeric(self._serving.host))
        while True:
            with suppress(OSError):
                _, connection = await asyncio.open_connection(host, self._serving.port)
                connection.close()
                break
            await asyncio.sleep(_AGAIN)
        started()

    def stop(self) -> None:
        """End. Called in the loop that serves."""
        self._server.stop()


def free_port(host: str, port: int) -> int:
    """``port``, or a free one for 0.

    Raises:
        ServerError: the address is none of this machine, or in use.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(numeric(host), port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            if sys.platform != "win32":
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
            found: int = trial.getsockname()[1]
            return found
    except UnicodeError as error:
        raise ServerError(f"No screen can be served at {host}: that is no name of a computer.") from error
    except OSError as error:
        raise ServerError(f"No screen can be served at {host}, port {port}: {error.strerror or error}.") from error


def in_words(error: Exception) -> str:
    """What is the matter, for people."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}." if error.filename else f"{error.strerror}."
    return str(error)


def numeric(host: str) -> str:
    """An address in digits for the usual name of this machine."""
    return "127.0.0.1" if host == "localhost" else host


def _granian(app: Any, serving: Serving) -> Any:  # noqa: ANN401 - the server is not typed for embedding
    try:
        from granian.constants import HTTPModes, Interfaces, SSLProtocols  # noqa: PLC0415 - an extra; starts its own logging
        from granian.http import HTTP1Settings  # noqa: PLC0415 - as above
        from granian.server.embed import Server as Embedded  # noqa: PLC0415 - as above
    except ImportError as error:
        raise ServerError('The web screen is not installed. Run: pip install "form-coach[screen]"') from error
    try:
        return Embedded(
            app,
            address=numeric(serving.host),
            port=serving.port,
            interface=Interfaces.ASGINL,
            websockets=False,
            http=HTTPModes.http1,  # else who says nothing, so that no version is known, is waited for without end
            backpressure=CONNECTIONS,
            http1_settings=HTTP1Settings(header_read_timeout=round(HEADERS_PATIENCE * 1000), max_buffer_size=65_536),
            log_enabled=False,
            ssl_cert=serving.certificate,
            ssl_key=serving.certificate_key,
            ssl_protocol_min=SSLProtocols.tls12,
        )
    except Exception as error:  # its own errors have no common class
        files = f"{serving.certificate} with {serving.certificate_key}"
        raise ServerError(f"The certificate cannot be used ({files}): {in_words(error)}") from error
