"""Plans that are in use, so that a definition is not read and laid out again for every event."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from engine.workflow.definition import Definition
from engine.workflow.plan import Plan

KEPT = 64
"""Plans held at most. About 50 kB each once laid out; a definition never changes, so none is ever out of date."""


class Plans:
    """The plans used last, by definition key. Safe from several threads."""

    def __init__(self) -> None:
        self._plans: OrderedDict[str, Plan] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str, read: Callable[[str], Definition]) -> Plan:
        """The plan of ``key``; ``read`` fetches its definition where it is not at hand."""
        with self._lock:
            if plan := self._plans.get(key):
                self._plans.move_to_end(key)
                return plan
        # Read without the lock: reading may take the adapter's own, and two locks in two orders would stop for ever.
        made = Plan(read(key), key)
        with self._lock:
            plan = self._plans.setdefault(key, made)
            if len(self._plans) > KEPT:
                self._plans.popitem(last=False)
        return plan

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._plans.clear()
