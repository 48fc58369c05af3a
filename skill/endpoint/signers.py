"""Who signs for Alexa, by the address of the certificate: fetched once, and remembered; failures, too, for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import Final, NamedTuple, TypeVar

from cryptography.x509.verification import Store

from skill.endpoint.chains import Signer, known_roots, signer
from skill.endpoint.errors import Untrusted
from skill.endpoint.fetching import Busy

KEPT: Final = 16
"""Number of cached signers; Alexa has one at a time."""
FAILED_FOR: Final = 30.0
"""Seconds before an address that gave no valid certificate is asked again."""
FAILURES_KEPT: Final = 256

_Value = TypeVar("_Value")


class Failure(NamedTuple):
    """Why an address gave no signer, and until when that counts, in seconds since the epoch."""

    reason: str
    until: float


class Signers:
    """The signers of requests. Safe for several threads: whoever wants one that is being fetched waits for it."""

    def __init__(self, get: Callable[[str], bytes], roots: Store | None = None) -> None:
        """Fetch chains with ``get``, and trust ``roots``; None for the authorities that browsers trust."""
        self._get, self._roots = get, roots
        self._signers: OrderedDict[str, Signer] = OrderedDict()
        self._failures: OrderedDict[str, Failure] = OrderedDict()
        self._fetching: dict[str, Future[Signer]] = {}
        self._lock = Lock()

    def find(self, address: str, now: float) -> Signer:
        """The signer whose certificate is at ``address``.

        Raises:
            Untrusted: there is none that is valid.
        """
        with self._lock:
            known = self._signers.get(address)
            if known is not None and now < known.until:
                return known
            failure = self._failures.get(address)
            if failure is not None and now < failure.until:
                raise Untrusted(f"{failure.reason} (less than {FAILED_FOR:.0f} s ago)")
            fetching = self._fetching.get(address)
            if fetching is None:
                own = self._fetching[address] = Future()
        return self._fetch(address, now, own) if fetching is None else _awaited(fetching)

    def _fetch(self, address: str, now: float, result: Future[Signer]) -> Signer:
        try:
            found = signer(self._get(address), self._roots or known_roots(), now)
        except BaseException as error:
            self._note_failure(address, error, now)
            result.set_exception(error)
            raise
        with self._lock:
            _keep(self._signers, address, found, KEPT)
            del self._fetching[address]
        result.set_result(found)
        return found

    def _note_failure(self, address: str, error: BaseException, now: float) -> None:
        with self._lock:
            del self._fetching[address]
            if isinstance(error, Untrusted) and not isinstance(error, Busy):
                _keep(self._failures, address, Failure(str(error), now + FAILED_FOR), FAILURES_KEPT)


def _awaited(fetching: Future[Signer]) -> Signer:
    """What another thread fetches; it has a limit of its own."""
    try:
        return fetching.result()
    except Untrusted as error:
        raise Untrusted(str(error)) from None  # an exception of one's own: that one is raised in several threads


def _keep(kept: OrderedDict[str, _Value], address: str, value: _Value, most: int) -> None:
    kept[address] = value
    kept.move_to_end(address)
    if len(kept) > most:
        kept.popitem(last=False)
