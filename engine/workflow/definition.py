"""A workout with every default filled in, and every exercise that it can change to.

A session runs on a definition, not on the catalogue, and ends on the one it began on, whatever a newer catalogue says.
Durations are in seconds.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import UNSET, Struct, UnsetType

from engine.catalog.terms import BodySide, Kind, Pattern, Sides, Turn, Unit

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


class Fact(Struct, frozen=True, gc=False):
    """What the log shows of an exercise, if it is done as it is laid out; said after its last set.

    Attributes:
        id: Of the message.
        arguments: Of the message, in the order of their names.
    """

    id: str
    arguments: tuple[tuple[str, str | int], ...] = ()


class SetPart(Struct, frozen=True, omit_defaults=True):
    """One set of a block whose sets differ.

    Attributes:
        repetitions: Aimed at, on each side.
        load: To lift.
    """

    repetitions: int
    load: Lift | None = None


class BlockPart(Struct, frozen=True):
    """An exercise with its sets (programme S1, S2).

    What is UNSET is not kept: so what was kept before there was such a field has the key that it had.

    Attributes:
        sets: With those of the warm-up.
        repetitions: Aimed at in each set, on each side.
        lowest: What a replacement starts with.
        hold: Seconds each set lasts, instead of repetitions: held still, or ``moving``.
        tempo: Overrides the move's own; not carried over to a replacement.
        load: To lift; not carried over either.
        each: Of each set, where they differ.
        lead: How many of the sets are for warming up.
        side: The only one that is trained.
        first: The side that begins.
        moving: Whether a set of some seconds is moved in, not held.
        most: As many repetitions as one can: nothing is counted, and the set ends when it is done.
        every: Seconds from the beginning of a set to that of the next; ``rest`` comes after the last one only.
        group: Number of the superset; its blocks are done in turn, round by round.
        fact: What is said when all of it was done.
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
    each: tuple[SetPart, ...] | UnsetType = UNSET
    lead: int | UnsetType = UNSET
    side: BodySide | UnsetType = UNSET
    first: BodySide | UnsetType = UNSET
    moving: bool | UnsetType = UNSET
    most: bool | UnsetType = UNSET
    every: float | UnsetType = UNSET
    group: int | UnsetType = UNSET
    fact: Fact | UnsetType = UNSET


class StretchPart(Struct, frozen=True):
    """A stretch held still, on each side where it has sides (programme C2)."""

    exercise: str
    seconds: float


class OwnWords(Struct, frozen=True, omit_defaults=True):
    """What the engine must know of an exercise of one's own beside its move.

    Words go by locale; ``""`` stands for all that are not named.

    Attributes:
        pattern: The movement.
        muscles: Muscles it trains most.
        name: As it is said.
        set_up: How to get into position.
        how: How it is done, a sentence each.
        cues: What is said between two counts.
    """

    pattern: Pattern
    name: dict[str, str]
    muscles: tuple[str, ...] = ()
    set_up: dict[str, str] = {}
    how: dict[str, tuple[str, ...]] = {}
    cues: dict[str, tuple[str, ...]] = {}


class Definition(Struct, frozen=True, kw_only=True):
    """Everything that a session of this workout can need. Content-addressed by the store.

    Attributes:
        opening: Added to the first get-ready when no cardio comes first, for the welcome.
        rest_step: How much "more rest" adds.
        moves: Every exercise the session can turn to, by id.
        own: Words of the exercises among them that are the person's own.
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
    own: dict[str, OwnWords] | UnsetType = UNSET
