"""From what was said to an entry of the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from engine.catalog.nearest import nearest
from skill.conversation.phrases import phrases
from skill.conversation.visit import Visit


def resolve(visit: Visit, slot: str, kind: str, known: Collection[str]) -> str | None:
    """The entry that fills a slot: recognised by Alexa, or found by its id or its name; None if it is none of ours."""
    filled = visit.heard.slots.get(slot)
    if filled is None:
        return None
    if filled.id in known:
        return filled.id
    names = _names(visit.locale, kind, tuple(known))
    found = nearest(filled.said, names) if filled.said.strip() else None
    return names[found] if found else None


def exercise_of(visit: Visit) -> str | None:
    """The exercise that was named; None for none that we know."""
    return resolve(visit, "exercise", "exercise", visit.desk.catalog.exercises)


def asked_for(visit: Visit, slot: str) -> bool:
    """Whether the slot was filled with anything."""
    return slot in visit.heard.slots


@lru_cache(maxsize=32)
def _names(locale: str, kind: str, known: tuple[str, ...]) -> Mapping[str, str]:
    """Ids by themselves and by their spoken names."""
    words = phrases(locale)
    spoken = {words.say(f"{kind}-{id_}").casefold(): id_ for id_ in known if words.has(f"{kind}-{id_}")}
    return {**spoken, **{id_: id_ for id_ in known}}


def listed(visit: Visit, names: list[str]) -> str:
    """Names as a list for the ear."""
    *most, last = names
    return visit.words.say("list", names=", ".join(most), last=last) if most else last
