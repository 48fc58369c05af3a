"""Exercises of one's own that the history has: their names and muscles, also where they are kept no longer."""

from __future__ import annotations

from typing import NamedTuple

from engine.catalog.models import Catalog
from engine.cli.own_workouts import known_catalog
from engine.coaching.past.records import History, exercises_of
from engine.storage.port import Store, StoreError
from engine.words.own_words import with_catalog, with_own
from engine.words.words import Words
from engine.workflow.definition import Definition
from engine.workflow.definition_builder import catalog_of


class Known(NamedTuple):
    """What is known of exercises of one's own.

    Attributes:
        catalog: With those that are kept, and those of sessions.
        definitions: Of the sessions whose exercises are kept no longer.
    """

    catalog: Catalog
    definitions: tuple[Definition, ...]

    def words(self, words: Words) -> Words:
        """Add their names to the words of a locale."""
        words = with_catalog(words, self.catalog)
        for definition in self.definitions:
            words = with_own(words, definition)
        return words


def known_in(store: Store, history: History) -> Known:
    """Find what is known of all exercises of a history: what is kept, else as the last session had it."""
    catalog, found = known_catalog(), []
    latest = {name: one.id for one in history.sessions for name in exercises_of(one) if name not in catalog.exercises}
    for id_ in dict.fromkeys(latest.values()):
        try:
            definition = store.load(id_).plan.definition
        except StoreError:  # damaged: it is told elsewhere, and the id stands for the name
            continue
        found.append(definition)
        catalog = catalog_of(definition, catalog)
    return Known(catalog, tuple(found))
