"""Fetches a certificate chain, with limits on size and time."""

from __future__ import annotations

from threading import BoundedSemaphore
from time import monotonic
from typing import Final

import requests
from urllib3.exceptions import HTTPError

from skill.endpoint.errors import Untrusted

LARGEST: Final = 64 * 1024
"""Bytes; Alexa's own chain has about six thousand."""
PATIENCE: Final = 3.0
"""Seconds for the whole fetch; Alexa waits eight for its answer."""
AT_ONCE: Final = 4
"""Fetches at the same time: the most server threads that made-up addresses can occupy."""

_OK: Final = 200
_CHUNK: Final = 16 * 1024
_turns = BoundedSemaphore(AT_ONCE)


def fetch(address: str, patience: float = PATIENCE) -> bytes:
    """Fetch the file at ``address``.

    Raises:
        Untrusted: it is not there, does not come in time, or is too large.
    """
    if not _turns.acquire(timeout=patience):
        raise Untrusted("certificate: too many are being fetched")
    try:
        return _fetch(address, monotonic() + patience, patience)
    except (requests.RequestException, HTTPError, OSError) as error:
        raise Untrusted(f"certificate: {type(error).__name__}") from error
    finally:
        _turns.release()


def _fetch(address: str, until: float, patience: float) -> bytes:
    plain = {"Accept-Encoding": "identity"}
    with requests.get(address, headers=plain, timeout=patience, stream=True, allow_redirects=False) as response:
        if response.status_code != _OK:
            raise Untrusted(f"certificate: status {response.status_code}")
        return _read(response, until)


def _read(response: requests.Response, until: float) -> bytes:
    """Read a response in pieces, so that a slow one still meets the time limit."""
    content = b""
    while piece := response.raw.read1(_CHUNK):
        content += piece
        if len(content) > LARGEST:
            raise Untrusted(f"certificate: more than {LARGEST} bytes")
        if monotonic() > until:
            raise Untrusted("certificate: too slow")
    return content
