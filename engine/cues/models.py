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
    """Gives words and their length: a locale and a voice, seen from the cues."""

    def text(self, message: str, arguments: Arguments) -> str:
        """The words of ``message``; an argument that is a catalogue id becomes its spoken name."""
        ...

    def length(self, text: str, pace: float) -> float:
        """Seconds that ``text`` takes at ``pace`` times the usual rate: the clip's own if known, else an estimate."""
        ...

    def lines(self, exercise: str, part: Literal["how", "cue", "effect"]) -> tuple[str, ...]:
        """List the messages of an exercise's how-to steps or form cues, in order."""
        ...

    def variants(self, prefix: str) -> tuple[str, ...]:
        """List the variants of the message ``prefix``, in order."""
        ...


class Listener(Struct, frozen=True):
    """The person listening, as far as scripts need to know.

    Attributes:
        seed: Chooses among wording variants. The same seed gives the same words.
        knows: Exercises done before. Their long how-to is left out.
        rusty: Those of them that were not done for two weeks: they are explained again, in short.
        met: Exercises done or explained in this session so far; None: those of all steps before the one in question.
        here: Index of the step the session is in. With ``met``, what lies before it counts only as far as it is there.
        needs: The things that exercises need, with commas between, for those that need any.
        first_time: The health disclaimer has not been spoken yet (programme A6).
        greeted: The welcome of this session has been spoken.
        heard: The texts spoken in the previous step; None if all of them were.
        advice: Advice that may be given where it fits.
        patterns: The movement pattern of each exercise, to choose advice by.
        weighted: Exercises that are done with a weight, of which advice about weights may be given.
        workout: Id or title of the workout, for the welcome.
        uneven: Places of exercises that were not done as they are laid out, so that no fact about them may be told.
    """

    talk: Talk = "normal"
    pace: Pace = "guided"
    seed: int = 0
    knows: Container[str] = frozenset()
    rusty: Container[str] = frozenset()
    met: frozenset[str] | None = None
    here: int = 0
    needs: Mapping[str, str] = {}
    first_time: bool = False
    greeted: bool = False
    heard: frozenset[str] | None = None
    advice: tuple[Advice, ...] = ()
    patterns: dict[str, str] = {}
    weighted: frozenset[str] = frozenset()
    workout: str = ""
    uneven: frozenset[str] = frozenset()


class Priority(IntEnum):
    """Importance of a cue. A lower number wins the place."""

    EXACT = 0
    NAME = 1
    MARK = 2
    SIDE = 3
    SETUP = 4
    HOW = 5
    FORM = 6
    ADVICE = 7


class Wanted(Struct, frozen=True):
    """A cue that has no time yet: the wish of a script writer.

    Attributes:
        earliest: First moment at which it may begin, in seconds from the step's start.
        until: When it must be over.
        exact: Begins at ``earliest`` or is left out.
        chain: Cues of one chain keep the order in which they were added.
        instead: Shorter messages to fall back on, with the same arguments.
        value: The number named: a count, or seconds left.
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
        value: The number named by a count or a time.
        pace: Speech rate relative to the usual one; above 1 if it was sped up to fit.
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
        """When the cue ends, in seconds from the step's start."""
        return self.at + self.length
