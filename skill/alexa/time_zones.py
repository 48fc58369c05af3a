"""The time zone of a person's device, asked of Alexa.

No permission is needed for it. Alexa's requests have no local time, so without it "today" would end in the evening for
half of the world.
"""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from datetime import tzinfo
from threading import Lock
from typing import Final, NamedTuple
from urllib.parse import quote
from zoneinfo import ZoneInfo

from skill.deadline import TooLate, in_time

log = logging.getLogger(__name__)

ENDPOINTS: Final = frozenset(
    {
        "https://api.amazonalexa.com",
        "https://api.eu.amazonalexa.com",
        "https://api.fe.amazonalexa.com",
        "https://api.fe.amazon.com",
    }
)
"""Hosts that a request may name. A token is sent to no other host."""

PATIENCE: Final = 1.0
"""Seconds to wait for the connection, and again for the answer. Alexa waits eight seconds for ours."""

IN_ALL: Final = 2.0
"""Seconds that the question may take, however slowly the answer comes in."""

KEPT: Final = 2048
"""Number of cached devices."""

KNOWN_FOR: Final = 6 * 3600.0
UNKNOWN_FOR: Final = 300.0
"""Seconds before a failed question is asked again."""


class Device(NamedTuple):
    """The device of a request, with the token to ask Alexa about it."""

    id: str
    endpoint: str
    token: str


def reachable(device: Device) -> bool:
    """Tell whether Alexa can be asked about a device: its request brought a token, and names one of her hosts."""
    return bool(device.token) and device.endpoint in ENDPOINTS


class Zones:
    """The time zones of devices. Safe for several threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Nothing is known yet."""
        self._clock = clock
        self._lock = Lock()
        self._known: OrderedDict[str, tuple[float, tzinfo | None]] = OrderedDict()

    def __call__(self, device: Device) -> tzinfo | None:
        """The time zone of a device; None if it cannot be found out."""
        if not device.id or not reachable(device):
            return None
        with self._lock:
            until, zone = self._known.get(device.id, (0.0, None))
        if self._clock() < until:
            return zone
        return self._remember(device.id, _ask(device))

    def _remember(self, id_: str, zone: tzinfo | None) -> tzinfo | None:
        with self._lock:
            self._known[id_] = (self._clock() + (KNOWN_FOR if zone else UNKNOWN_FOR), zone)
            self._known.move_to_end(id_)
            if len(self._known) > KEPT:
                self._known.popitem(last=False)
        return zone


def _ask(device: Device) -> tzinfo | None:
    import requests  # noqa: PLC0415 - 65 ms, for questions about days only

    address = f"{device.endpoint}/v2/devices/{quote(device.id, safe='')}/settings/System.timeZone"
    permit = {"Authorization": f"Bearer {device.token}"}
    try:
        answer = in_time(
            lambda: requests.get(address, headers=permit, timeout=PATIENCE, allow_redirects=False), limit=IN_ALL
        )
        answer.raise_for_status()
        return ZoneInfo(str(answer.json()))
    except (requests.RequestException, TooLate, ValueError, KeyError, OSError) as trouble:
        log.warning("the time zone of a device is not known: %s", type(trouble).__name__)
        return None


Where = Callable[[Device], tzinfo | None]
"""The time zone of a device; None for this machine's."""
