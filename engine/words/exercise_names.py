"""What people call the exercises, in every locale: names, synonyms, and names that several of them share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final

from msgspec.structs import replace

from engine.catalog.loader import load
from engine.catalog.models import Catalog
from engine.catalog.names import key_of
from engine.words.layers import join, read_toml
from engine.words.locales import LOCALES, REFERENCE, available
from engine.words.plain_names import plain_names

Names = dict[str, tuple[str, ...]]
"""Ids by name, as :func:`engine.catalog.names.key_of` writes it."""

OTHER: Final = "OTHER_EXERCISE"
"""The synonyms of what is not in the catalogue."""


def with_names(catalog: Catalog, locale: str | None = None) -> Catalog:
    """Give the catalogue with what people call its exercises.

    Args:
        catalog: What there is.
        locale: Whose names go before those of all others; without one, a name means all that it means anywhere.
    """
    return replace(catalog, names=_Names(locale))


class _Names(Mapping[str, tuple[str, ...]]):
    """The names, read when the first is looked up: most commands name their exercises by id."""

    def __init__(self, locale: str | None) -> None:
        self._locale = locale

    @cached_property
    def _all(self) -> Names:
        return _everywhere() if self._locale is None else _everywhere() | names_of(self._locale)

    def __getitem__(self, key: str) -> tuple[str, ...]:
        return self._all[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


@lru_cache(maxsize=8)
def names_of(locale: str) -> Names:
    """What is called how in one locale. A name that several share means them, whatever synonyms there are."""
    shared = read_toml(locale, "names.toml", LOCALES)
    names: Names = {}
    for name, id_ in _names(locale):
        names.setdefault(key_of(name), (id_,))
    names |= {key_of(name): tuple(ids) for name, ids in shared.get("exercises", {}).items()}
    inflected = {f"{key}{end}": ids for end in shared.get("endings", ()) for key, ids in names.items()}
    several = {key: ids for key, ids in inflected.items() if len(ids) > 1}
    return inflected | names | several


def shared_name(ids: Sequence[str], locale: str) -> str | None:
    """What several exercises are called together."""
    shared = read_toml(locale, "names.toml", LOCALES).get("exercises", {})
    return next((name for name, meant in shared.items() if tuple(meant) == tuple(ids)), None)


@lru_cache(maxsize=8)
def things_called(locale: str) -> Names:
    """Names in a locale that several things share."""
    shared = read_toml(locale, "names.toml", LOCALES).get("equipment", {})
    return {key_of(name): tuple(ids) for name, ids in shared.items()}


@lru_cache(maxsize=1)
def _everywhere() -> Names:
    """Ids by the names of all locales; of a name that they use differently, all of them."""
    names: Names = {}
    for locale in sorted(available(), key=lambda one: one != REFERENCE):
        for key, ids in names_of(locale).items():
            names[key] = tuple(dict.fromkeys((*names.get(key, ()), *ids)))
    return names


def _names(locale: str) -> Iterator[tuple[str, str]]:
    """Names with the ids, those of the words first."""
    said, called = plain_names(locale), read_toml(locale, "understanding/values.toml", LOCALES, join)
    yield from ((said[f"exercise-{id_}"], id_) for id_ in load().exercises)
    for slot in ("EXERCISE", OTHER):
        for id_, several in called.get(slot, {}).items():
            yield id_.replace("-", " "), id_
            yield from ((name, id_) for name in several)
