"""The shape of a workout as it is written in TOML, and what all models share. Checks itself while it is read."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

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

Count = Annotated[int, Meta(ge=1, le=50)]


class Model(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of everything read from TOML: a misspelt field is an error, never ignored."""


class Cardio(Model, frozen=True, kw_only=True):
    """Light cardio for some minutes."""

    exercise: Id = "walk"
    minutes: Annotated[float, Meta(ge=1, le=60)]


class Circuit(Model, frozen=True, kw_only=True):
    """Activation moves done one after the other, several rounds."""

    rounds: Annotated[int, Meta(ge=1, le=5)] = 3
    repetitions: Annotated[int, Meta(ge=1, le=30)] = 10
    exercises: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=10)]


class WarmUp(Model, frozen=True, kw_only=True):
    """What comes first. A part left out is the standard one; ``"none"`` leaves it away."""

    cardio: Cardio | Literal["none"] | None = None
    circuit: Circuit | Literal["none"] | None = None


class Block(Model, frozen=True, kw_only=True):
    """An exercise with its sets.

    Attributes:
        repetitions: Fewest and most a set; a single number stands for both.
        seconds: Makes every set a hold of this length instead of repetitions.
        rest: After each set but the workout's last.
        tempo: Overrides the exercise's own.
        ready: To get into position before a set.
        change: To change sides.
    """

    exercise: Id
    sets: Annotated[int, Meta(ge=1, le=10)] = 3
    # A tuple of a fixed length in a union misreads memory in msgspec 0.22, hence the bounded one.
    repetitions: Count | Annotated[tuple[Count, ...], Meta(min_length=2, max_length=2)] | None = None
    seconds: Annotated[int, Meta(ge=5, le=300)] | None = None
    rest: Annotated[int, Meta(ge=0, le=600)] | None = None
    tempo: TempoText | None = None
    ready: Annotated[int, Meta(ge=3, le=120)] | None = None
    change: Annotated[int, Meta(ge=3, le=120)] | None = None


class Stretch(Model, frozen=True, kw_only=True):
    """A stretch held still."""

    exercise: Id
    seconds: Annotated[int, Meta(ge=5, le=300)] | None = None


class CoolDown(Model, frozen=True, kw_only=True):
    """What comes last. A part left out is the standard one; ``"none"`` or an empty list leaves it away."""

    cardio: Cardio | Literal["none"] | None = None
    stretches: Annotated[tuple[Stretch, ...], Meta(max_length=20)] | None = None


class Workout(Model, frozen=True, kw_only=True):
    """A workout as written; what is left out is filled from the standards.

    Attributes:
        title: What the coach calls it; a built-in workout takes its title from the words instead.
        facts: The numbers of programme that this workout holds.
    """

    id: Id
    title: Annotated[str, Meta(max_length=100)] = ""
    warm_up: WarmUp | Literal["none"] | None = None
    block: Annotated[tuple[Block, ...], Meta(min_length=1, max_length=30)]
    cool_down: CoolDown | Literal["none"] | None = None
    facts: tuple[str, ...] = ()
