"""What can happen to a session. Each event carries an id: the same event twice acts once."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal

from msgspec import Meta

from engine.catalog.terms import Unit
from engine.workflow.event import Event
from engine.workflow.import_events import Imported as Imported  # noqa: PLC0414 - found here, with all others
from engine.workflow.place import Place
from engine.workflow.safety_events import EmergencyReported as EmergencyReported  # noqa: PLC0414 - found here, with all others
from engine.workflow.safety_events import PainCleared as PainCleared  # noqa: PLC0414 - found here, with all others
from engine.workflow.safety_events import PainReported as PainReported  # noqa: PLC0414 - found here, with all others
from engine.workflow.steps import Side

MOST_REPETITIONS: Final = 100
"""Repetitions of a set."""

HEAVIEST: Final = 500.0
"""What can be lifted, in any unit."""

Seconds = Annotated[float, Meta(gt=0, le=600)]


class Start(Event, tag="start", frozen=True):
    """The person is ready to begin."""

    trigger: ClassVar[str] = "start"


class TimeReached(Event, tag="time_reached", frozen=True):
    """The session's deadline has passed, perhaps long ago."""

    trigger: ClassVar[str] = "time_reached"


class Done(Event, tag="done", frozen=True):
    """This is done: on to what comes next. Ends a set, a rest, a walk; says "I am ready"."""

    trigger: ClassVar[str] = "done"


class Skip(Event, tag="skip", frozen=True):
    """Leave something out: the rest, the exercise with all its sets, or the whole phase.

    Attributes:
        scope: ``rest`` leaves out no more than the rest, also where what hurt is over with it.
        for_good: The exercise is left out wherever else it comes in this session: it hurt.
    """

    trigger: ClassVar[str] = "skip"
    scope: Literal["exercise", "phase", "rest"] = "exercise"
    for_good: bool = False


class LeaveOut(Event, tag="leave_out", frozen=True):
    """Leave an exercise out wherever it is still to come in this session; a set at hand goes on."""

    trigger: ClassVar[str] = "leave_out"
    exercise: str


class Back(Event, tag="back", frozen=True):
    """To the set, stretch or walk before."""

    trigger: ClassVar[str] = "back"


class Repeat(Event, tag="repeat", frozen=True):
    """Do this set again from its get-ready; in a rest or a walk, say again what there is to say."""

    trigger: ClassVar[str] = "repeat"


class Pause(Event, tag="pause", frozen=True):
    """Hold everything."""

    trigger: ClassVar[str] = "pause"


class Resume(Event, tag="resume", frozen=True):
    """Go on exactly where the pause began."""

    trigger: ClassVar[str] = "resume"


class MoreRest(Event, tag="more_rest", frozen=True):
    """A longer rest, by ``seconds`` or the definition's step."""

    trigger: ClassVar[str] = "more_rest"
    seconds: Seconds | None = None


class LessRest(Event, tag="less_rest", frozen=True):
    """A shorter rest, by ``seconds`` or the definition's step; it may end at once."""

    trigger: ClassVar[str] = "less_rest"
    seconds: Seconds | None = None


class LongerReady(Event, tag="longer_ready", frozen=True):
    """Give the get-ready under way ``seconds`` more, to explain an exercise that the person doesn't know."""

    trigger: ClassVar[str] = "longer_ready"
    seconds: Seconds


class SwapExercise(Event, tag="swap_exercise", frozen=True):
    """Another exercise in this place: a named one, or one that does not need the thing that is missing.

    Attributes:
        lacking: Other things that are not there either: what needs only one of several things can do without one.
    """

    trigger: ClassVar[str] = "swap_exercise"
    exercise: str | None = None
    without: str | None = None
    lacking: tuple[str, ...] = ()


class Easier(Event, tag="easier", frozen=True):
    """One rung down the ladder.

    Attributes:
        everything: To the lowest rung, of this exercise and of all that come: it goes on gently.
    """

    trigger: ClassVar[str] = "easier"
    everything: bool = False


class Harder(Event, tag="harder", frozen=True):
    """One rung up the ladder."""

    trigger: ClassVar[str] = "harder"


class TempoChanged(Event, tag="tempo_changed", frozen=True):
    """Count slower or faster from this set on; in a rest, from the next one on."""

    trigger: ClassVar[str] = "tempo_changed"
    way: Literal["slower", "faster"]


class EffortReported(Event, tag="effort_reported", frozen=True):
    """How hard the last set was, from 1 (nothing) to 10 (nothing left).

    Attributes:
        reserve: Repetitions that would still have been possible, as said; None where it was answered otherwise.
    """

    trigger: ClassVar[str] = "effort_reported"
    effort: Annotated[int, Meta(ge=1, le=10)]
    reserve: Annotated[int, Meta(ge=0, le=MOST_REPETITIONS)] | None = None


class Corrected(Event, tag="corrected", frozen=True):
    """A set was not as it was counted; what is None was right.

    Attributes:
        repetitions: Really done: on ``side``, or on each.
        load: What was lifted; ``unit`` is the person's own if None.
        side: The one that is meant; without repetitions, the only one that was trained.
        slot: Where the set is in the workout, and ``set`` which of them it is; the last one if None.
    """

    trigger: ClassVar[str] = "corrected"
    repetitions: Annotated[int, Meta(ge=0, le=MOST_REPETITIONS)] | None = None
    load: Annotated[float, Meta(gt=0, le=HEAVIEST)] | None = None
    unit: Unit | None = None
    side: Side | None = None
    slot: str | None = None
    set: Annotated[int, Meta(ge=1)] = 1


class StreamChanged(Event, tag="stream_changed", frozen=True):
    """From here on a player plays the session, or it is coached in turns again.

    Attributes:
        stream: Number of the stream, higher than any before.
        plays: Whether it is played; without, it is coached in turns until somebody wishes otherwise.
        failed: Whether that is so because a track could not be played.
    """

    trigger: ClassVar[str] = "stream_changed"
    stream: Annotated[int, Meta(ge=1)]
    plays: bool = True
    failed: bool = False


class Withdraw(Event, tag="withdraw", frozen=True):
    """Take the session out of the history; one under way is ended. What hurt in it is still known."""

    trigger: ClassVar[str] = "withdraw"


class Undo(Event, tag="undo", frozen=True):
    """Take back an event, and all that came after it. :func:`engine.workflow.undo.undo_of` makes it from the log.

    Attributes:
        of: Id of the event that is taken back.
        place: Where the session was before it.
        entries: How many entries of the log are taken back, from that event to the last one.
        seen: Mark of the last one, so that nothing is taken back that was not there yet.
    """

    trigger: ClassVar[str] = "undo"
    of: str
    place: Place
    entries: Annotated[int, Meta(ge=1)]
    seen: int


class Stop(Event, tag="stop", frozen=True):
    """End the session here."""

    trigger: ClassVar[str] = "stop"


AnyEvent = (
    Start
    | TimeReached
    | Done
    | Skip
    | LeaveOut
    | Back
    | Repeat
    | Pause
    | Resume
    | MoreRest
    | LessRest
    | LongerReady
    | SwapExercise
    | Easier
    | Harder
    | TempoChanged
    | EffortReported
    | Corrected
    | StreamChanged
    | Withdraw
    | PainReported
    | PainCleared
    | EmergencyReported
    | Undo
    | Imported
    | Stop
)
