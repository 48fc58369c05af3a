"""Who may look and press: by the key in the address, the host that was asked for, and the page that asks."""

from __future__ import annotations

import ipaddress
import os
import secrets
import socket
from collections import OrderedDict, deque
from collections.abc import Mapping
from contextlib import suppress
from hmac import compare_digest
from pathlib import Path
from typing import Final, NamedTuple, TypeVar
from urllib.parse import urlsplit

LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""Of a key: no two of them look alike on a TV."""

LENGTH: Final = 12
"""Letters of a key: 59 bits. It can be typed with a remote control, and not be guessed."""

WRONG: Final = 10
"""Wrong keys from one address within :data:`WITHIN`; then it waits, unless the right one came from there before."""

WITHIN: Final = 60.0
"""Seconds for which a wrong key counts."""

_REMEMBERED: Final = 1024
"""Addresses that are remembered; of more, those heard of longest ago are forgotten."""

T = TypeVar("T")

_SCHEME: Final = "bearer "
_OWN: Final = frozenset({"", "same-origin", "none"})
"""Where a browser says that a request comes from when it is the page itself, or a person."""


class Refusal(NamedTuple):
    """Why somebody is not let in: a status of HTTP, and the reason for people."""

    status: int
    reason: str


class Gate:
    """Lets requests in. For one thread."""

    def __init__(self, key: str = "", names: frozenset[str] = frozenset()) -> None:
        """Ask for ``key``, if there is one. ``names`` are host names beside this machine's own that lead here."""
        self._key = key.encode()
        self._names = names | _own_names()
        self._wrong: OrderedDict[str, deque[float]] = OrderedDict()
        self._known: OrderedDict[str, None] = OrderedDict()

    def check_way(self, headers: Mapping[str, str]) -> Refusal | None:
        """Check how a request comes, for pages as well: by a name of this machine, and from no other site.

        A name that somebody else chose could lead here (DNS rebinding); an address in digits could not.
        """
        host = headers.get("host", "")
        if not self._is_own(host):
            return Refusal(421, "This screen is not known by that name. Use its address in digits, or --name.")
        if _is_foreign(headers.get("origin"), host) or headers.get("sec-fetch-site", "") not in _OWN:
            return Refusal(403, "Another site may not use this screen.")
        return None

    def check_key(self, headers: Mapping[str, str], address: str, now: float) -> Refusal | None:
        """Check the key of a request from ``address``; the time it takes tells nothing about the key."""
        if not self._key:
            return None
        if address not in self._known and self._waits(address, now):
            return Refusal(429, "Too many wrong keys. Wait a minute.")
        given = headers.get("authorization", "")
        said = given[len(_SCHEME) :] if given[: len(_SCHEME)].lower() == _SCHEME else ""
        if compare_digest(said.encode("utf-8", "replace"), self._key):
            _note(self._known, address, None)
            return None
        if said:
            self._note_wrong(address, now)
        return Refusal(401, "The key is missing or wrong.")

    def _is_own(self, host: str) -> bool:
        with suppress(ValueError):
            name = (urlsplit(f"//{host}").hostname or "").lower()
            if name in self._names:
                return True
            ipaddress.ip_address(name)
            return True
        return False

    def _waits(self, address: str, now: float) -> bool:
        wrong = self._wrong.get(address, deque())
        while wrong and now - wrong[0] > WITHIN:
            wrong.popleft()
        return len(wrong) >= WRONG

    def _note_wrong(self, address: str, now: float) -> None:
        wrong = self._wrong.get(address) or deque(maxlen=WRONG)
        wrong.append(now)
        _note(self._wrong, address, wrong)


def new_key() -> str:
    """Make a key."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def kept_key(file: Path, *, anew: bool = False) -> str:
    """The key that is kept in a file; a new one where there is none, or with ``anew``.

    So an address that was scanned once is good for the next workout.

    Raises:
        OSError: it can be neither read nor kept.
    """
    if not anew:
        with suppress(FileNotFoundError):
            found = file.read_text(encoding="ascii", errors="replace").strip()
            if len(found) == LENGTH and set(found) <= set(LETTERS):
                return found
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key, fresh = new_key(), file.with_name(f".{file.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as written:
            written.write(key)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
    return key


def _is_foreign(origin: str | None, host: str) -> bool:
    """Whether a page that asks is none of this host's; one whose address cannot be read is not."""
    if origin is None:
        return False
    with suppress(ValueError):
        return urlsplit(origin).netloc.lower() != host.lower()
    return True


def _own_names() -> frozenset[str]:
    own = socket.gethostname().lower().split(".")[0]
    return frozenset({"localhost", own, f"{own}.local"} - {"", ".local"})


def _note(remembered: OrderedDict[str, T], address: str, what: T) -> None:
    remembered[address] = what
    remembered.move_to_end(address)
    while len(remembered) > _REMEMBERED:
        remembered.popitem(last=False)
