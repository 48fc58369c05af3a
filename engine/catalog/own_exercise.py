"""An exercise of one's own, as it is written in TOML; and what all models of the catalogue share."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from engine.catalog.terms import Pattern, Position, Turn

# ``\Z``, as ``$`` would let a final line break through. The descriptions are what messages to people say.
Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
        max_length=64,
        description="lower-case words joined by hyphens, such as single-leg-rdl, 64 characters at most",
    ),
]
"""A name for machines: lower-case words joined by hyphens, such as ``single-leg-rdl``."""

TempoText = Annotated[
    str,
    Meta(
        pattern=r"^[0-9](\.5)?(-[0-9](\.5)?){3}\Z",
        description="four numbers of seconds joined by hyphens, such as 2-1-1-0",
    ),
]
"""Seconds to lower, pause, lift and hold at the top, such as ``2-1-1-0``."""


class Model(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of everything read from TOML: a misspelt field is an error, never ignored."""


OwnSides = Literal["both", "each", "alternate"]
Line = Annotated[str, Meta(min_length=1, max_length=200)]
Words = Line | dict[str, Line]
"""Words in the language of the file's writer, or one text for each locale."""

Lines = Annotated[tuple[Line, ...], Meta(max_length=12)]
LinesOrWords = Lines | dict[str, Lines]


class OwnExercise(Model, frozen=True, kw_only=True):
    """An exercise of one's own.

    Attributes:
        name: As the coach says it.
        pattern: The movement; the planner counts it.
        sides: Whether the body works as one, side by side, or in turn.
        equipment: All that is needed.
        muscles: Muscles it trains most.
        set_up: How to get into position.
        how_to: How it is done, a sentence each.
        cues: Short enough to be said between two counts.
        tempo: Overrides the standard one.
        starts: Whether a repetition begins by lowering or by lifting.
    """

    id: Id
    name: Words
    pattern: Pattern
    sides: OwnSides = "both"
    equipment: Annotated[tuple[Id, ...], Meta(max_length=6)] = ()
    muscles: Annotated[tuple[Id, ...], Meta(max_length=8)] = ()
    set_up: Words | None = None
    how_to: LinesOrWords = ()
    cues: LinesOrWords = ()
    tempo: TempoText | None = None
    starts: Turn = "lower"
    position: Position = "standing"
