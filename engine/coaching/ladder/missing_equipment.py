"""What it means for an exercise that a thing is not there: another thing will do, or another exercise. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from engine.catalog.models import Catalog
from engine.catalog.things import held, holders
from engine.coaching.profile.model import Profile


class Missing(NamedTuple):
    """What it means that a thing is not there.

    Attributes:
        verdict: ``needed``: the exercise cannot be done. ``other``: another thing will do as well. ``not-needed``: the
            exercise does not use the thing.
        others: Things that will do as well: first what the person has, then what they may have.
        lacking: All that is not there, for :class:`engine.workflow.events.SwapExercise`.
    """

    verdict: Literal["needed", "other", "not-needed"]
    others: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


def equipment_missing(
    exercise: str, thing: str, profile: Profile, catalog: Catalog, *, also: Iterable[str] = ()
) -> Missing:
    """Find out what it means for an exercise that ``thing`` is not there.

    Args:
        exercise: Of the catalogue.
        thing: What is not there.
        profile: What the person has, and what they said they do not have.
        catalog: What there is.
        also: Other things of which the person said just now that they are not there.
    """
    gone = frozenset(one for name in (thing, *also) for one in holders(name, catalog.things))
    has = held(profile.equipment, catalog.things) - gone
    lacking = (gone | frozenset(profile.lacks)) - has
    needs = catalog.exercises[exercise].equipment
    told = tuple(sorted(lacking))
    if any(lacking.issuperset(choices) for choices in needs):
        return Missing("needed", (), told)
    used = next((choices for choices in needs if not holders(thing, catalog.things).isdisjoint(choices)), ())
    others = sorted((one for one in used if one not in lacking), key=lambda one: one not in has)
    return Missing("other", tuple(others), told) if used else Missing("not-needed", (), told)
