"""The documents that commands print, field by field: an unknown field, or a missing one, is an error."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

Seconds = Annotated[float, Meta(ge=0)]
T = TypeVar("T")


class Strict(Struct, forbid_unknown_fields=True, kw_only=True):
    """Nothing more, nothing less."""


class Cue(Strict):
    at: Seconds
    kind: Literal["announce", "form", "count", "time", "preview", "encourage", "side"]
    text: Annotated[str, Meta(min_length=1)]
    length: Annotated[float, Meta(gt=0)]
    value: Annotated[int, Meta(ge=1)] | UnsetType = UNSET

    def __post_init__(self) -> None:
        if (self.value is UNSET) == (self.kind in {"count", "time"}):
            raise ValueError(f"{self.kind} has the value {self.value}")


class Step(Strict):
    index: int
    phase: Literal["warm_up", "exercise", "rest", "cool_down"]
    kind: Literal["timed", "repetitions", "hold", "rest", "ready", "change"]
    exercise: str | None
    set: Annotated[int, Meta(ge=1)]
    sets: Annotated[int, Meta(ge=1)]
    round: int | None
    side: Literal["left", "right"] | None
    start: Seconds
    duration: Annotated[float, Meta(gt=0)]
    repetitions: int | None
    tempo: Annotated[str, Meta(pattern=r"^[\d.]+(-[\d.]+){3}$")] | None
    cues: list[Cue]

    @property
    def end(self) -> float:
        return self.start + self.duration


class Script(Strict):
    workout: str
    locale: str
    duration: Seconds
    steps: list[Step]


class Muscles(Strict):
    primary: list[str]
    secondary: list[str]


class ListedExercise(Strict):
    id: str
    name: str
    type: Literal["strength", "activation", "cardio", "stretch"]
    muscles: Muscles
    equipment: list[list[str]]
    sides: Literal["both", "each", "alternating"]


class Exercises(Strict):
    locale: str
    exercises: list[ListedExercise]


class ListedWorkout(Strict):
    id: str
    title: str
    about: str
    duration: Seconds
    steps: int
    equipment: list[list[str]]
    exercises: list[str]


class Workouts(Strict):
    locale: str
    workouts: list[ListedWorkout]


class Parts(Strict):
    warm_up: list[str]
    strength: list[str]
    cool_down: list[str]


class Outline(ListedWorkout):
    locale: str
    outline: Parts


class Topic(Strict):
    kind: Literal["exercise", "muscle", "workout", "advice"]
    id: str
    name: str


class Topics(Strict):
    locale: str
    topics: list[Topic]


class Explained(Topic):
    locale: str


class ExplainedExercise(Explained):
    type: str
    setup: str
    how: list[str]
    cues: list[str]
    trains: str
    muscles: Muscles
    equipment: list[list[str]]
    sides: str
    tempo: str | None
    easier: str | None
    harder: str | None
    ladder: list[str]
    alternatives: list[str]


class ExplainedMuscle(Explained):
    about: str
    part_of: str | None
    parts: list[str]
    trained_by: Annotated[list[str], Meta(min_length=1)]


class ExplainedWorkout(Outline):
    kind: Literal["workout"]
    name: str


class ExplainedAdvice(Explained):
    text: str
    grade: Literal["A", "B", "C"]
    source: str


EXPLAINED = {
    "exercise": ExplainedExercise,
    "muscle": ExplainedMuscle,
    "workout": ExplainedWorkout,
    "advice": ExplainedAdvice,
}


class Rendered(Strict):
    file: str
    captions: str | None
    duration: Seconds
    seconds: Seconds


class Check(Strict):
    what: str
    works: bool
    found: str
    advice: str | None


class Doctor(Strict):
    locale: str
    checks: list[Check]


class Voice(Strict):
    id: str
    name: str
    languages: list[str]
    misheard: float | None


class Voices(Strict):
    locale: str
    speaks: str
    voices: list[Voice]


def read(document: Any, shape: type[T]) -> T:
    """The document as ``shape``; whatever does not fit is an error."""
    return msgspec.convert(document, shape, strict=True)


def plain(text: str) -> bool:
    """Whether a text holds no colours and fits a page of 80 columns. One long word, such as a path, is not broken."""
    too_long = [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()]
    return "\x1b" not in text and not too_long
