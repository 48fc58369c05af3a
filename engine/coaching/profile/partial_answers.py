"""Answers that can be taken in part: what is known of a list is kept, and the rest is named. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Final, NamedTuple, get_args

from engine.catalog.models import Catalog
from engine.coaching.profile.changes import POSITIONS, changed
from engine.coaching.profile.model import WEEKDAYS, Experience, Profile, ProfileError

GROWING: Final = frozenset({"equipment", "limits"})
"""Lists to which more can be added."""


class Taken(NamedTuple):
    """The result of an answer.

    Attributes:
        others: Parts of it that are not known names.
    """

    profile: Profile
    others: tuple[str, ...] = ()


def taken(profile: Profile, key: str, value: str, catalog: Catalog, day: datetime.date, *, more: bool = False) -> Taken:
    """The profile with what is known of ``value``; with ``more``, beside what is in it.

    Raises:
        ProfileError: everything in it is known, and still it cannot be: two days next to each other.
    """
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if more and key in GROWING:
        parts = [part if part[0] in "+-" else f"+{part}" for part in parts]
    try:
        return Taken(changed(profile, key, ", ".join(parts), catalog, day))
    except ProfileError:
        known = _known(key, catalog)
        good = [part for part in parts if _id(part) in known]
        others = tuple(part.lstrip("+-").strip() for part in parts if part not in good)
        if not others:
            raise
    return Taken(_as_far(profile, key, good, catalog, day), others)


def _as_far(profile: Profile, key: str, good: list[str], catalog: Catalog, day: datetime.date) -> Profile:
    """What is known, where that is enough: a single day is not."""
    try:
        return changed(profile, key, ", ".join(good), catalog, day) if good else profile
    except ProfileError:
        return profile


def _id(part: str) -> str:
    return part.lower().lstrip("+-").strip().replace(" ", "-")


def _known(key: str, catalog: Catalog) -> Collection[str]:
    if key == "equipment":
        return catalog.equipment
    if key == "limits":
        return {f"no-{name}" for name in (*POSITIONS, *catalog.exercises)}
    return WEEKDAYS if key == "days" else get_args(Experience)
