"""What is own, told to Alexa as a conversation opens, so that she hears its names: dynamic entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from ask_sdk_model.dialog.dynamic_entities_directive import DynamicEntitiesDirective
from ask_sdk_model.er.dynamic.entity import Entity
from ask_sdk_model.er.dynamic.entity_list_item import EntityListItem
from ask_sdk_model.er.dynamic.entity_value_and_synonyms import EntityValueAndSynonyms
from ask_sdk_model.er.dynamic.update_behavior import UpdateBehavior

if TYPE_CHECKING:
    from engine.catalog.models import Catalog
    from engine.words.words import Words

MOST: Final = 100
"""Entities of a conversation, synonyms among them; Alexa takes no more."""


def own_entities(catalog: Catalog, words: Words) -> DynamicEntitiesDirective | None:
    """Name the kept workouts by their titles and the kept exercises by their names; None where nothing is kept."""
    every = [
        *(("WORKOUT", id_, words.workout(id_)) for id_ in catalog.kept),
        *(("EXERCISE", id_, words.exercise(id_)) for id_ in catalog.own),
    ]
    types = list(_types(islice(every, MOST)))
    return DynamicEntitiesDirective(update_behavior=UpdateBehavior.REPLACE, types=types) if types else None


def _types(every: Iterable[tuple[str, str, str]]) -> Iterator[EntityListItem]:
    by_type: dict[str, list[Entity]] = {}
    for type_, id_, name in every:
        value = EntityValueAndSynonyms(value=name, synonyms=[])
        by_type.setdefault(type_, []).append(Entity(id=id_, name=value))
    for type_, entities in by_type.items():
        yield EntityListItem(name=type_, values=entities)
