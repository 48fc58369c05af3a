"""A workout that was done elsewhere, as a file tells of it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct

from engine.catalog.terms import Unit
from engine.workflow.event import Event
from engine.workflow.steps import Phase, Side

App = Literal["strong", "hevy", "table"]
"""Whose file it was; ``table`` is our own CSV."""

SetKind = Literal["normal", "warm_up", "drop", "failure"]
DistanceUnit = Literal["km", "mi", "m"]

Amount = Annotated[float, Meta(ge=0, le=1_000_000)]


class ImportedSet(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A set as the file tells of it. All of it is kept, also what the coach has no use for.

    Attributes:
        exercise: Its id here.
        name: As the file names the exercise.
        slot: Its place in the workout; ``set`` is its number there.
        seconds: How long it took; None where the file does not say.
        load: As the file gives it, however heavy.
        distance: Of a walk or a ride.
        effort: 1 to 10, halves too.
        reserve: Repetitions that would still have been possible, where that was said.
        superset: What the file calls the group of exercises that were done in turn.
        at: When it was over; None where only the end of the workout is known.
        moving: Whether a set of some seconds was moved in, not held.
        most: Whether it was as many as one can.
        complete: Not cut short.
        corrected: The person put it right afterwards.
    """

    exercise: str = ""
    name: str
    slot: str = ""
    set: int = 1
    phase: Phase = "exercise"
    kind: SetKind = "normal"
    side: Side | None = None
    repetitions: Annotated[int, Meta(ge=0, le=1_000_000)] | None = None
    seconds: Amount | None = None
    load: Annotated[float, Meta(gt=0, le=1_000_000)] | None = None
    unit: Unit | None = None
    distance: Amount | None = None
    distance_unit: DistanceUnit | None = None
    effort: Annotated[float, Meta(ge=1, le=10)] | None = None
    reserve: Annotated[int, Meta(ge=0, le=100)] | None = None
    note: str = ""
    superset: str = ""
    at: float | None = None
    moving: bool = False
    most: bool = False
    complete: bool = True
    corrected: bool = False


class Imported(Event, tag="imported", frozen=True):
    """A workout that was done elsewhere: all of it at once, when it was over.

    Attributes:
        seconds: How long it was, pauses included.
        outcome: How it ended; ``open`` where that was not known.
        note: About the whole workout.
    """

    trigger: ClassVar[str] = "imported"
    app: App
    sets: tuple[ImportedSet, ...]
    seconds: Amount = 0.0
    outcome: Literal["finished", "stopped", "open"] = "finished"
    note: str = ""
