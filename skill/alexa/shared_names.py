"""Names of exercises as they were said: which one they mean, or which several."""

from __future__ import annotations

from collections.abc import Mapping

from engine.catalog.names import key_of
from engine.words.exercise_names import names_of
from skill.alexa.request import Slot


def may_mean(raw: Mapping[str, Slot], locale: str) -> tuple[str, ...]:
    """All exercises that the name in the slot may mean, where several share it."""
    slot = raw.get("exercise")
    meant = names_of(locale).get(key_of(slot.said), ()) if slot is not None else ()
    return meant if len(meant) > 1 else ()


def id_of(said: str, locale: str) -> str | None:
    """The id of an exercise by what people call it, also of one that is not in the catalogue."""
    return next(iter(names_of(locale).get(key_of(said), ())), None)
