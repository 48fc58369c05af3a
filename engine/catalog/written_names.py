"""The names of exercises in a workout file: what people call them becomes their ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from engine.catalog.errors import Finding
from engine.catalog.models import Catalog
from engine.catalog.names import exercises_called, nearest_of

_DEEPEST: Final = 6
"""Tables within tables in which a workout file names an exercise; it needs no more."""

_PLACES: Final = frozenset({"exercise", "exercises"})


class WrittenNames:
    """Puts ids for the names in one file.

    Attributes:
        unclear: The names that mean several exercises, or one that is not in the catalogue, in the file's order.
    """

    def __init__(self, catalog: Catalog, own: frozenset[str]) -> None:
        """Know the exercises of the catalogue, and the ids of the file's own."""
        self._catalog, self._own = catalog, own
        self.unclear: list[Finding] = []

    def put_ids(self, document: dict[str, Any]) -> dict[str, Any]:
        """Give the document with ids; what means none, or more than one, stays as it was written."""
        return {key: self._within(one, key, key, 0) for key, one in document.items()}

    def _within(self, thing: Any, path: str, key: str, depth: int) -> Any:  # noqa: ANN401 - whatever a file holds
        if isinstance(thing, str) and key in _PLACES:
            return self._id_of(thing, path)
        if isinstance(thing, list) and depth < _DEEPEST:
            return [self._within(one, f"{path}[{index}]", key, depth + 1) for index, one in enumerate(thing)]
        if isinstance(thing, dict) and depth < _DEEPEST:
            return {inner: self._within(one, f"{path}.{inner}", inner, depth + 1) for inner, one in thing.items()}
        return thing

    def _id_of(self, name: str, path: str) -> str:
        if name in self._own or name in self._catalog.exercises:
            return name
        meant = exercises_called(name, self._catalog)
        if len(meant) == 1 and meant[0] in {*self._catalog.exercises, *self._own}:
            return meant[0]
        if len(meant) > 1:
            allowed = " or ".join(f'"{one}"' for one in meant)
            self.unclear.append(Finding(path, name, "more than one exercise is called so", allowed))
        elif meant:
            hint = " ".join(self._instead(meant[0]))
            self.unclear.append(Finding(path, name, "it is not in the catalogue", hint=hint))
        return name

    def _instead(self, id_: str) -> Iterator[str]:
        near = nearest_of(id_, self._catalog)
        if near:
            yield f'What comes nearest is "{near}".'
        yield f'Or write it as one of your own: an [[exercise]] with id = "{id_}".'
