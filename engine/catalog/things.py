"""Things to train with, and which of them hold another: a pair of dumbbells holds a dumbbell. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.catalog.models import Thing


def held(things: Iterable[str], holding: Mapping[str, Thing]) -> frozenset[str]:
    """Things with everything that they hold."""
    found: set[str] = set()
    waiting = list(things)
    while waiting:
        thing = waiting.pop()
        if thing not in found:
            found.add(thing)
            waiting += holding[thing].holds if thing in holding else ()
    return frozenset(found)


def holders(thing: str, holding: Mapping[str, Thing]) -> frozenset[str]:
    """A thing and everything that holds it. A person without the thing has none of these."""
    return frozenset((thing, *(one for one in holding if thing in held((one,), holding))))
