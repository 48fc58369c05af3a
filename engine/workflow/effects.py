"""What must happen because of an event, as data. The frontends carry it out; the engine never does.

Words are named by message id and arguments; an argument called ``exercise`` or ``equipment`` is a catalogue id that
the frontend turns into its spoken name.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from engine.catalog.terms import Unit
from engine.workflow.messages import Message
from engine.workflow.steps import Side


class Effect(Struct, frozen=True, tag_field="type"):
    """Base of the closed set below."""


class Enter(Effect, frozen=True, tag="enter"):
    """Step ``step`` is current: play its script from where the session is in it."""

    step: int


class Hush(Effect, frozen=True, tag="hush"):
    """Speech under way or waiting is out of date."""


class Refused(Message, frozen=True, tag_field="type", tag="refused", rename={"id": "message"}):
    """The event is not possible now and changed nothing; the message says why, and what is possible."""


class Performed(Effect, frozen=True, omit_defaults=True, tag="performed"):
    """A set, walk, move or stretch was done, for the history.

    Attributes:
        repetitions: As counted, on this side; None for what is timed, and for as many as one can until it is told.
        seconds: How long it took.
        complete: False when it was cut short.
        load: As it was planned; None where nothing was.
        warm_up: Whether it was a lighter set before those that count.
        moving: Whether a set of some seconds was moved in, not held.
        most: Whether it was as many as one can.
        at: When it was over, where that is not when it was told.
    """

    slot: str
    exercise: str
    set: int
    phase: str
    side: str | None
    repetitions: int | None
    seconds: float
    complete: bool
    load: float | None = None
    unit: Unit | None = None
    warm_up: bool = False
    moving: bool = False
    most: bool = False
    at: float | None = None


class Skipped(Effect, frozen=True, tag="skipped"):
    """The person skipped this, for the history."""

    slot: str
    exercise: str
    set: int


class Swapped(Effect, frozen=True, tag="swapped"):
    """Another exercise took this place, for the history."""

    slot: str
    exercise: str
    instead: str


class Rated(Effect, frozen=True, tag="rated"):
    """How hard a set was, 1 to 10, for the history.

    Attributes:
        reserve: Repetitions that would still have been possible, as said; None where it was answered otherwise.
    """

    slot: str
    exercise: str
    set: int
    effort: int
    reserve: int | None = None


class Amended(Effect, frozen=True, tag="amended"):
    """A correction of a set, for the history.

    Attributes:
        side: The one that is put right; None for all that were trained.
        repetitions: Really done; None where the count was right.
        load: What was lifted; None where nothing was said about it.
        unit: Of the load; None for the person's own.
    """

    slot: str
    exercise: str
    set: int
    side: str | None = None
    repetitions: int | None = None
    load: float | None = None
    unit: Unit | None = None


class Withdrawn(Effect, frozen=True, tag="withdrawn"):
    """The person took the session out of the history."""


class Hurt(Effect, frozen=True, omit_defaults=True, tag="hurt"):
    """It hurt in this exercise, for the history; nothing is diagnosed (programme A6).

    Attributes:
        part: Of the body, as it was named.
        severity: 1 to 10, as it was named.
    """

    slot: str
    exercise: str
    part: str | None = None
    side: Side | None = None
    severity: int | None = None


class PainOver(Effect, frozen=True, tag="pain_over"):
    """The person said that it doesn't hurt any more, for the history."""

    slot: str
    exercise: str


class Alarm(Effect, frozen=True, omit_defaults=True, tag="alarm"):
    """A sign of danger was reported in this exercise, for the history and for the next launch."""

    slot: str
    exercise: str
    part: str | None = None


class Undone(Effect, frozen=True, tag="undone"):
    """The last ``entries`` entries of the log before this one no longer count."""

    entries: int


class Finish(Effect, frozen=True, tag="finish"):
    """The session is over. ``seconds`` is the time trained, pauses left out."""

    outcome: Literal["finished", "stopped"]
    seconds: float


AnyEffect = (
    Enter
    | Hush
    | Message
    | Refused
    | Performed
    | Skipped
    | Swapped
    | Rated
    | Amended
    | Withdrawn
    | Hurt
    | PainOver
    | Alarm
    | Undone
    | Finish
)
