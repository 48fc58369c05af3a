"""What people call an exercise, and which exercises that may mean. The names are those of the locales."""

from __future__ import annotations

import unicodedata
from typing import Final

from engine.catalog.models import Catalog, OwnExercise

_LONGEST: Final = 100


def key_of(name: str) -> str:
    """A name without case, spaces, hyphens and other signs: ``Step-Up`` and ``step up`` are the same."""
    plain = unicodedata.normalize("NFKC", name[:_LONGEST]).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def exercises_called(name: str, catalog: Catalog) -> tuple[str, ...]:
    """The ids that a name may mean, the likeliest first: one, several, or none.

    An id means itself. What people call an exercise that is not in the catalogue gives an id that is not in it.
    """
    key = key_of(name)
    mine = next((own.id for own in catalog.own.values() if key in _keys_of(own)), None)
    same = mine or next((id_ for id_ in catalog.exercises if key_of(id_) == key), None)
    return (same,) if same else catalog.names.get(key, ())


def nearest_of(id_: str, catalog: Catalog) -> str | None:
    """What in the catalogue comes nearest to an exercise that is not in it; None where nothing does."""
    return next(iter(catalog.others.get(id_, ())), None)


def _keys_of(own: OwnExercise) -> set[str]:
    names = [own.name] if isinstance(own.name, str) else own.name.values()
    return {key_of(name) for name in (own.id, *names)}
