"""A workout with every default filled in, and every exercise that it can change to.

A session runs on a definition, not on the catalogue, and ends on the one it began on, whatever a newer catalogue says.
Durations are in seconds.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import UNSET, Struct, UnsetType

from engine.catalog.terms import Kind, Sides, Turn, Unit

DEFINITION_VERSION = 1


class Move(Struct, frozen=True, omit_defaults=True):
    """An exercise, as far as the engine needs it for timing and replacement."""

    id: str
    kind: Kind
    sides: Sides
    starts: Turn
    tempo: str
    easier: str | None = None
    harder: str | None = None
    alternatives: tuple[str, ...] = ()
    equipment: tuple[tuple[str, ...], ...] = ()

    def needs(self, thing: str, lacking: Iterable[str] = ()) -> bool:
        """Whether it cannot be done without ``thing``, where all that is ``lacking`` is not there either."""
        gone = {thing, *lacking}
        return any(gone.issuperset(choices) for choices in self.equipment)


class CardioPart(Struct, frozen=True):
    """Light cardio for some seconds."""

    exercise: str
    seconds: float


class CircuitPart(Struct, frozen=True):
    """Activation moves in turn, several rounds (programme W2)."""

    exercises: tuple[str, ...]
    rounds: int
    repetitions: int


class Lift(Struct, frozen=True, gc=False):
    """A weight, as marked on it."""

    value: float
    unit: Unit


class BlockPart(Struct, frozen=True):
    """An exercise with its sets (programme S1, S2).

    Attributes:
        repetitions: Aimed at in each set, on each side.
        lowest: What a replacement starts with.
        hold: Seconds each set is held, instead of repetitions.
        tempo: Overrides the move's own; not carried over to a replacement.
        load: To lift; not carried over either. Not there where it has none: so what was kept before there were loads
            has the key that it had.
    """

    exercise: str
    sets: int
    repetitions: int
    lowest: int
    rest: float
    ready: float
    change: float
    hold: float | None = None
    tempo: str | None = None
    load: Lift | UnsetType = UNSET


class StretchPart(Struct, frozen=True):
    """A stretch held still, on each side where it has sides (programme C2)."""

    exercise: str
    seconds: float


class Definition(Struct, frozen=True, kw_only=True):
    """Everything that a session of this workout can need. Content-addressed by the store.

    Attributes:
        opening: Added to the first get-ready when no cardio comes first, for the welcome.
        rest_step: How much "more rest" adds.
        moves: Every exercise the session can turn to, by id.
    """

    version: int = DEFINITION_VERSION
    workout: str
    title: str = ""
    cardio: CardioPart | None
    circuit: CircuitPart | None
    blocks: tuple[BlockPart, ...]
    cool_down: CardioPart | None
    stretches: tuple[StretchPart, ...]
    ready: float
    change: float
    opening: float
    rest_step: float
    moves: dict[str, Move]
