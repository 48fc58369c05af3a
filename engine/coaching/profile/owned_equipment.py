"""What a person has to train with, and what they said they do not have. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.catalog.things import held, holders
from engine.coaching.profile.model import Profile


def with_equipment(profile: Profile, has: Iterable[str], gone: Iterable[str], catalog: Catalog) -> Profile:
    """Give a person these things, and note that others are gone, with all that would hold one of those."""
    things = tuple(dict.fromkeys(has))
    lacks = (*profile.lacks, *(one for thing in gone for one in sorted(holders(thing, catalog.things))))
    there = held(things, catalog.things)
    return replace(profile, equipment=things, lacks=tuple(dict.fromkeys(one for one in lacks if one not in there)))
