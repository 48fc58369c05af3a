"""A request as it arrives at the event loop (ASGI), and the same when it is handed on as a whole (WSGI)."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Iterator
from io import BytesIO
from typing import Any, Final

from werkzeug.datastructures import Headers
from werkzeug.sansio.request import Request

Scope = dict[str, Any]
"""What ASGI tells of a request before its body comes."""
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Environ = dict[str, Any]
"""What WSGI tells of a request, with its body."""

_BARE: Final = ("content-type",)
_OF_THE_WAY: Final = ("content-length", "transfer-encoding")
"""How the body came; it is here now, and has a length of its own."""


def arrived(scope: Scope) -> Request:
    """The request without its body."""
    pairs = ((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
    client = scope.get("client")
    return Request(
        scope["method"],
        scope["scheme"],
        scope.get("server"),
        scope.get("root_path", ""),
        scope["path"],
        scope["query_string"],
        Headers(list(pairs)),
        client[0] if client else None,
    )


def whole(scope: Scope, received: Request, body: bytes) -> Environ:
    """The request with its body."""
    host, port = received.server or ("localhost", None)
    return {
        "REQUEST_METHOD": received.method,
        "SCRIPT_NAME": _as_wsgi(received.root_path),
        "PATH_INFO": _as_wsgi(scope["path"]),
        "QUERY_STRING": received.query_string.decode("latin-1"),
        "REMOTE_ADDR": received.remote_addr or "",
        "SERVER_NAME": host,
        "SERVER_PORT": str(port or 0),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": received.scheme,
        "wsgi.input": BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **dict(_variables(received.headers)),
        "CONTENT_LENGTH": str(len(body)),
    }


def _variables(headers: Headers) -> Iterator[tuple[str, str]]:
    """The headers under their names in WSGI, where ``-`` and ``_`` are the same: names with ``_`` are left out."""
    for name in {name.lower() for name in headers.keys()}:  # noqa: SIM118 - iterating gives pairs
        if "_" not in name and name not in _OF_THE_WAY:
            variable = name.upper().replace("-", "_")
            yield variable if name in _BARE else f"HTTP_{variable}", ",".join(headers.getlist(name))


def _as_wsgi(path: str) -> str:
    return path.encode().decode("latin-1")
