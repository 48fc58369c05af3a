"""What other apps call our exercises, and what becomes of exercises that we don't have."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from typing import Final

from msgspec import Struct

from engine.catalog.errors import printable
from engine.catalog.models import Catalog
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.terms import Pattern
from engine.decoding import convert
from engine.portability.apps.sheet import DATA
from engine.workflow.import_events import App

_LONGEST: Final = 56  # characters of an id that is made of a name
_LONGEST_NAME: Final = 200


class NamedExercise(Struct, frozen=True):
    """An exercise of the catalogue with its names elsewhere, that which is written first."""

    id: str
    both: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    hevy: tuple[str, ...] = ()

    def names(self, app: App) -> tuple[str, ...]:
        """Its names in an app."""
        own = {"strong": self.strong, "hevy": self.hevy}.get(app, ())
        return (*own, *self.both)


class Kin(Struct, frozen=True):
    """Exercises that the catalogue does not have, by parts of their names, and how they count."""

    pattern: Pattern
    words: tuple[str, ...]
    muscles: tuple[str, ...] = ()


class _Document(Struct, frozen=True):
    exercise: tuple[NamedExercise, ...]
    kin: tuple[Kin, ...]


@cache
def known_names() -> _Document:
    """All names that are known."""
    document = tomllib.loads((DATA / "names.toml").read_text(encoding="utf-8"))
    return convert(document, _Document)


def written_name(exercise: str, app: App) -> str | None:
    """What an app calls an exercise of the catalogue; None for one that it cannot know."""
    names = (one.names(app) for one in known_names().exercise if one.id == exercise)
    return next((several[0] for several in names if several), None)


class Names:
    """Finds exercises by the names that a file has for them, and makes own ones of what is unknown."""

    def __init__(self, catalog: Catalog, spoken: Mapping[str, str]) -> None:
        """Know the catalogue, and names of its exercises in any language (``spoken``: ids by name)."""
        self._catalog = catalog
        self._ids = {plain(name): id_ for name, id_ in spoken.items()}
        self._ids |= {plain(name): one.id for name, one in _own_names(catalog.own.values())}
        self._ids |= {plain(name): id_ for name, id_ in _elsewhere()}
        self.made: dict[str, OwnExercise] = {}

    def find(self, name: str, *, moving: bool = False) -> str:
        """The id of an exercise; an own one is made where there is none.

        Args:
            name: As the file has it.
            moving: Whether it goes over a distance, as a run does.
        """
        found = name if name in self._catalog.exercises else self._ids.get(plain(name))
        if found is None:
            made = self._make(name, moving=moving)
            found = self._ids[plain(name)] = made.id
            self.made[made.id] = made
        return found

    def _make(self, name: str, *, moving: bool) -> OwnExercise:
        kin = _kin(name, moving=moving)
        taken = {*self._catalog.exercises, *self.made}
        id_ = _slug(name)
        if id_ in taken:
            id_ = f"{id_}-{blake2b(name.encode(), digest_size=3).hexdigest()}"
        shown = " ".join(printable(name).split())[:_LONGEST_NAME]
        return OwnExercise(id=id_, name=shown or id_, pattern=kin.pattern, muscles=kin.muscles)


def plain(name: str) -> str:
    """A name without what people and apps write differently."""
    return " ".join(re.sub(r"[-_()/.]+", " ", name.casefold()).split())


def _kin(name: str, *, moving: bool) -> Kin:
    """How an exercise counts: by its name; what goes over a distance as a walk; all else trains none of our muscles."""
    words = name.casefold().replace("-", " ")
    found = next((kin for kin in known_names().kin if any(word in words for word in kin.words)), None)
    return found or Kin("gait" if moving else "mobility", ())


def _slug(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss")).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", letters)
    slug = "-".join(words)[:_LONGEST].strip("-")
    return slug or f"exercise-{blake2b(name.encode(), digest_size=4).hexdigest()}"


def _elsewhere() -> Iterator[tuple[str, str]]:
    apps: tuple[App, ...] = ("strong", "hevy")
    for one in known_names().exercise:
        yield from ((name, one.id) for app in apps for name in one.names(app))


def _own_names(own: Iterable[OwnExercise]) -> Iterator[tuple[str, OwnExercise]]:
    for one in own:
        texts = one.name.values() if isinstance(one.name, dict) else (one.name,)
        yield from ((text, one) for text in texts)
