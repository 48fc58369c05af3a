"""What can be trained, as typed data: exercises, muscles, advice, workouts.

Every model mirrors one table of a TOML file and checks itself while it is read. Nothing here opens a file, so
the pure parts of the engine may import it. All durations are in seconds unless the name says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct

from engine.catalog.terms import Kind, Pattern, Position, Sides, Turn

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


class Muscle(Model, frozen=True, kw_only=True):
    """A muscle, or a group when others name it in ``part_of`` (programme M1, M2)."""

    id: Id
    part_of: Id | None = None
    facts: tuple[str, ...] = ()


class Exercise(Model, frozen=True, kw_only=True):
    """One way to move: what it trains, what it needs, how it is timed and what comes before and after it.

    Attributes:
        primary: Muscles it trains most.
        secondary: Muscles it trains lightly.
        equipment: All that is needed; each entry lists things of which one is enough.
        sides: Whether the body works as one, side by side, or in turn.
        starts: Whether a repetition begins by lowering or by lifting.
        tempo: Overrides the standard tempo.
        easier: The rung below on its ladder.
        harder: The rung above on its ladder.
        alternatives: What to do instead, best first, for example when equipment is missing.
        hamstring_dominant: Counts as the one hamstring exercise of a session (programme D6).
        seconds: How long a stretch is held a side; overrides the standard.
        facts: The numbers of programme that this entry holds.
    """

    id: Id
    kind: Kind
    pattern: Pattern
    primary: tuple[Id, ...] = ()
    secondary: tuple[Id, ...] = ()
    equipment: tuple[tuple[Id, ...], ...] = ()
    sides: Sides = "both"
    position: Position = "standing"
    starts: Turn = "lower"
    tempo: TempoText | None = None
    easier: Id | None = None
    harder: Id | None = None
    alternatives: tuple[Id, ...] = ()
    hamstring_dominant: bool = False
    seconds: Annotated[int, Meta(ge=5, le=300)] | None = None
    facts: tuple[str, ...] = ()


class Thing(Model, frozen=True, kw_only=True):
    """A thing to train with that holds others.

    Attributes:
        holds: Things that are there when this one is.
    """

    id: Id
    holds: Annotated[tuple[Id, ...], Meta(min_length=1)]


class BodyPart(Model, frozen=True, kw_only=True):
    """A part of the body, and what loads it: an exercise that fits any one of these (programme A6).

    Attributes:
        primary: Muscles; an exercise loads the part when it trains one of them most.
        secondary: Muscles; an exercise loads the part when it trains one of them lightly.
        patterns: Movements that load it.
        positions: Positions that load it.
        equipment: Things that load it when an exercise needs them.
        exercises: Other exercises that load it.
    """

    id: Id
    primary: tuple[Id, ...] = ()
    secondary: tuple[Id, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    positions: tuple[Position, ...] = ()
    equipment: tuple[Id, ...] = ()
    exercises: tuple[Id, ...] = ()


class Advice(Model, frozen=True, kw_only=True):
    """Something worth knowing, told when asked and when it fits.

    Attributes:
        moments: Where in a workout it fits: during the cardio, a rest, or the cool-down.
        patterns: Movement patterns it belongs to; empty means any.
    """

    id: Id
    moments: tuple[Literal["cardio", "rest", "cool_down"], ...] = ()
    patterns: tuple[Pattern, ...] = ()
    facts: tuple[str, ...] = ()


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
    """A workout as somebody wrote it; what is left out is filled from the standards.

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


class Standards(Model, frozen=True, kw_only=True):
    """What the article leaves open, decided by us, and the standard warm-up and cool-down (W1, W2, C1, C2)."""

    tempo: TempoText
    sets: int
    repetitions: tuple[int, int]
    rest: int
    ready: int
    change: int
    stretch: int
    rest_step: int
    opening: int
    again: int
    warm_up: WarmUp
    cool_down: CoolDown


def needed(exercises: Iterable[Exercise]) -> tuple[str, ...]:
    """Every thing that some of the exercises need."""
    return tuple(sorted({thing for one in exercises for choices in one.equipment for thing in choices}))


class Catalog(Struct, frozen=True, kw_only=True):
    """All there is, by id. Made by :func:`engine.catalog.loader.load`; read-only by convention."""

    exercises: dict[str, Exercise]
    muscles: dict[str, Muscle]
    things: dict[str, Thing]
    body_parts: dict[str, BodyPart]
    advice: dict[str, Advice]
    workouts: dict[str, Workout]
    standards: Standards

    @property
    def equipment(self) -> tuple[str, ...]:
        """Every thing that some exercise needs."""
        return needed(self.exercises.values())
