"""Things to train with, and which of them hold another: a pair of dumbbells holds a dumbbell. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.catalog.errors import Finding
from engine.catalog.models import Thing
from engine.catalog.nearest import did_you_mean


def held(things: Iterable[str], holding: Mapping[str, Thing]) -> frozenset[str]:
    """The things, and all that they hold."""
    found: set[str] = set()
    waiting = list(things)
    while waiting:
        thing = waiting.pop()
        if thing not in found:
            found.add(thing)
            waiting += holding[thing].holds if thing in holding else ()
    return frozenset(found)


def holders(thing: str, holding: Mapping[str, Thing]) -> frozenset[str]:
    """The thing, and all that hold it: none of them is there for a person who has no such thing."""
    return frozenset((thing, *(one for one in holding if thing in held((one,), holding))))


def findings(path: str, thing: Thing, known: Iterable[str]) -> Iterator[Finding]:
    """Everything wrong with a thing that its types let through."""
    names = tuple(known)
    for field, name in (("id", thing.id), *((f"holds[{place}]", name) for place, name in enumerate(thing.holds))):
        if name not in names:
            yield Finding(f"{path}.{field}", name, "no exercise needs such a thing", hint=did_you_mean(name, names))
