"""Where Alexa's certificates may come from."""

from __future__ import annotations

import posixpath
import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

from skill.endpoint.errors import Untrusted

HOST: Final = "s3.amazonaws.com"
PORT: Final = 443
LONGEST: Final = 512

_PATH = re.compile(r"/echo\.api/[A-Za-z0-9._/-]+")


def certificate_address(given: str) -> str:
    """Check and normalise the address to fetch.

    Raises:
        Untrusted: it is no address of Alexa's.
    """
    if len(given) > LONGEST:
        raise Untrusted("certificate address: too long")
    try:
        parts = urlsplit(given)
        port = parts.port
    except ValueError as error:
        raise Untrusted(f"certificate address: {error}") from error
    _require(parts.scheme == "https", "scheme", parts.scheme)
    _require((parts.hostname or "") == HOST and "@" not in parts.netloc, "host", parts.netloc)
    _require(port in (None, PORT), "port", port)
    return f"https://{HOST}{_path(parts)}"


def _path(parts: SplitResult) -> str:
    """The path without dots and double slashes. The checked path is the fetched one."""
    _require(not parts.query, "query", parts.query)
    path = posixpath.normpath("/" + parts.path.lstrip("/"))
    _require(_PATH.fullmatch(path) is not None, "path", path)
    return path


def _require(holds: bool, what: str, found: object) -> None:
    if not holds:
        raise Untrusted(f"certificate address: the {what} is {found!r:.100}")
