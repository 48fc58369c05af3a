"""The typed pieces of a script."""

from __future__ import annotations

from collections.abc import Container, Mapping
from enum import IntEnum
from typing import Literal, Protocol

from msgspec import Struct

from engine.catalog.models import Advice
from engine.workflow.session import Pace

CueKind = Literal["announce", "form", "count", "time", "preview", "encourage", "side"]
Talk = Literal["terse", "normal", "chatty"]
Arguments = Mapping[str, str | int]


class Speech(Protocol):
    """Words and their length, from outside: a locale and a voice."""

    def text(self, message: str, arguments: Arguments) -> str:
        """The words of ``message``; an argument that is a catalogue id becomes its spoken name."""
        ...

    def length(self, text: str, pace: float) -> float:
        """Seconds that ``text`` takes at ``pace`` times the usual rate: the clip's own if known, else an estimate."""
        ...

    def lines(self, exercise: str, part: Literal["how", "cue"]) -> tuple[str, ...]:
        """The messages of an exercise's how-to steps or form cues, in order."""
        ...

    def variants(self, prefix: str) -> tuple[str, ...]:
        """The messages that may stand for ``prefix``, in order."""
        ...


class Listener(Struct, frozen=True):
    """Whom the coach talks to.

    Attributes:
        seed: Of what varies; the same seed says the same.
        knows: Exercises done before: their long how-to is left out.
        first_time: The health disclaimer has not been spoken yet (programme A6).
        greeted: The welcome of this session has been spoken.
        heard: The texts that were said in the step before; None where that was all it has.
        advice: What may be volunteered where it fits.
        patterns: The movement pattern of each exercise, to choose advice by.
        workout: Id or title of the workout, for the welcome.
    """

    talk: Talk = "normal"
    pace: Pace = "guided"
    seed: int = 0
    knows: Container[str] = frozenset()
    first_time: bool = False
    greeted: bool = False
    heard: frozenset[str] | None = None
    advice: tuple[Advice, ...] = ()
    patterns: dict[str, str] = {}
    workout: str = ""


class Priority(IntEnum):
    """Who gives way to whom: the lower the number, the more it matters."""

    EXACT = 0
    NAME = 1
    MARK = 2
    SIDE = 3
    SETUP = 4
    HOW = 5
    FORM = 6
    ADVICE = 7


class Wanted(Struct, frozen=True):
    """A cue that somebody would like to be said, before it has a place.

    Attributes:
        earliest: Not before this, in seconds from the step's start.
        until: Over by then.
        exact: It begins at ``earliest`` or not at all.
        chain: Cues of one chain are said in the order in which they are wanted.
        instead: Shorter messages to fall back on, with the same arguments.
        value: The number that it names: a count, or seconds left.
    """

    message: str
    kind: CueKind
    priority: Priority
    earliest: float
    until: float
    arguments: Arguments = {}
    exact: bool = False
    chain: str = ""
    instead: tuple[str, ...] = ()
    value: int | None = None


class Cue(Struct, frozen=True):
    """Something said at a time.

    Attributes:
        at: Seconds from the step's start.
        length: Seconds it takes to say.
        value: The number that a count or a time names.
        pace: Times the usual rate; a little over one where it was sped up to fit.
    """

    at: float
    kind: CueKind
    message: str
    arguments: Arguments
    text: str
    length: float
    value: int | None = None
    pace: float = 1.0
    priority: Priority = Priority.EXACT

    @property
    def end(self) -> float:
        """When it has been said, in seconds from the step's start."""
        return self.at + self.length
