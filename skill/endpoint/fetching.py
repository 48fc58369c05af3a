"""Fetches a certificate chain, with limits on size and on the whole time: finding the name, connecting, and reading."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Semaphore
from typing import Final

import requests
from urllib3.exceptions import HTTPError

from skill.endpoint.errors import Untrusted
from skill.endpoint.wires import Wires, session

LARGEST: Final = 64 * 1024
"""Bytes; Alexa's own chain has about six thousand."""
PATIENCE: Final = 3.0
"""Seconds for the whole fetch; Alexa waits eight for its answer."""
AT_ONCE: Final = 4
"""Fetches at the same time: the most workers that made-up addresses can occupy."""

_OK: Final = 200
_CHUNK: Final = 16 * 1024
_turns = Semaphore(AT_ONCE)
_threads = ThreadPoolExecutor(AT_ONCE, "certificates")


class Busy(Untrusted):
    """Too many certificates are being fetched: nothing is known of this one."""


def fetch(address: str, patience: float = PATIENCE) -> bytes:
    """Fetch the file at ``address`` within ``patience`` seconds.

    Raises:
        Busy: others are being fetched.
        Untrusted: it is not there, does not come in time, or is too large.
    """
    if not _turns.acquire(blocking=False):
        raise Busy("certificate: too many are being fetched")
    wires = Wires()
    fetched = _threads.submit(_fetch, address, patience, wires)
    fetched.add_done_callback(_give_back)
    try:
        return fetched.result(patience)
    except (TimeoutError, requests.Timeout) as error:
        raise Untrusted("certificate: too slow") from error
    except (requests.RequestException, HTTPError, OSError) as error:
        raise Untrusted(f"certificate: {type(error).__name__}") from error
    finally:
        wires.cut()


def _give_back(_: Future[bytes]) -> None:
    _turns.release()


def _fetch(address: str, patience: float, wires: Wires) -> bytes:
    plain = {"Accept-Encoding": "identity"}
    with (
        session(wires) as asking,
        asking.get(address, headers=plain, timeout=patience, stream=True, allow_redirects=False) as response,
    ):
        if response.status_code != _OK:
            raise Untrusted(f"certificate: status {response.status_code}")
        return _read(response)


def _read(response: requests.Response) -> bytes:
    content = b""
    while piece := response.raw.read1(_CHUNK):
        content += piece
        if len(content) > LARGEST:
            raise Untrusted(f"certificate: more than {LARGEST} bytes")
    return content
