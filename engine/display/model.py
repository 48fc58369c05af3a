"""What is shown, as plain data: JSON for a screen that is elsewhere."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from engine.workflow.steps import Phase, Side, StepKind

State = Literal["waiting", "running", "paused", "over"]
"""Whether the clock of the workout runs. It waits before the start, and is over at the end."""

BigKind = Literal["count", "left", "gone", "word"]
"""What is huge: the repetition counted last, the seconds left, the seconds gone, or something that stands still."""


class Course(Struct, frozen=True, gc=False):
    """How far something is, in seconds of the session's time.

    Attributes:
        since: When it began, pauses left out.
        until: When it will be over; as planned, where the person ends it.
        now: The moment shown.
    """

    since: float
    until: float
    now: float

    @property
    def share(self) -> float:
        """What is done of it, from 0 to 1."""
        whole = self.until - self.since
        return min(1.0, max(0.0, (self.now - self.since) / whole)) if whole > 0 else 1.0


class Big(Struct, frozen=True, gc=False):
    """What is huge, and how it goes on by itself while the clock runs.

    Attributes:
        text: As it is at the moment shown: digits, with a colon from a minute on; never letters.
        under: Stands below it, such as "of 8".
        moments: Of a count: when each number is reached, in the session's time.
    """

    kind: BigKind
    text: str
    under: str = ""
    moments: tuple[float, ...] = ()


class Choice(Struct, frozen=True, gc=False):
    """Something that can be done now, by a key or a finger.

    Attributes:
        id: Of what it does.
        key: The character that does it. Empty for one that takes a number, 1 to 10 ("0").
        shown: How the key is called.
        label: What it does, in words.
    """

    id: str
    key: str
    shown: str
    label: str


class Done(Struct, frozen=True, gc=False):
    """One exercise of a workout that is over, and how much of it was done."""

    exercise: str
    much: str


class Summary(Struct, frozen=True, gc=False):
    """What a workout came to.

    Attributes:
        finished: Whether it was done to its end.
        minutes: That it took, without pauses.
    """

    title: str
    finished: bool
    minutes: int
    told: str
    done: tuple[Done, ...] = ()


class Spoken(Struct, frozen=True, gc=False):
    """What is said, heard and typed around a session, and no part of it.

    Attributes:
        caption: The sentence being said.
        heard: What was heard last of the person.
        notice: What the screen says and nobody speaks.
        typed: What is typed of a number or a correction; None while nothing is.
        question: The kind of the open question; empty where none is open.
    """

    caption: str = ""
    heard: str = ""
    notice: str = ""
    typed: str | None = None
    question: str = ""


class Display(Struct, frozen=True, gc=False):
    """What a screen shows. Texts are words of the person's locale, and empty where there is nothing to say.

    Attributes:
        session: Its id.
        locale: Of the words.
        speed: How many seconds of the session pass in a real one, while it runs.
        index: Of the step; it changes whenever another step begins.
        phase: Of the workout; ``phase_name`` in words.
        kind: Of the step; ``label`` in words where the title does not say it.
        exercise: The id; None in a rest. ``title`` is what is done in words.
        side: Of the body; ``side_name`` in words.
        set: Which set, or round, of how many.
        much: Before a set, how much of it there will be.
        load: What is lifted.
        step: How far the step is; ``workout`` the whole of it.
        next: What follows.
        hurts: Whether pain or a sign of danger holds the session.
        choices: What can be done now, the most wanted first.
        summary: What it came to, once it is over.
    """

    session: str
    locale: str
    state: State
    speed: float
    index: int
    phase: Phase
    phase_name: str
    kind: StepKind
    label: str
    exercise: str | None
    title: str
    side: Side | None
    side_name: str
    set: str
    much: str
    load: str
    big: Big
    step: Course
    workout: Course
    next: str
    hurts: bool
    spoken: Spoken
    choices: tuple[Choice, ...]
    summary: Summary | None = None
