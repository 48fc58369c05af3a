"""What a person told about themselves. No health data."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeVar, get_args

import msgspec
from msgspec import Meta, Struct

from engine.catalog.terms import Unit
from engine.coaching.profile.rest_length import POSSIBLE
from engine.decoding import decode_json
from engine.workflow.events import HEAVIEST

PROFILE_VERSION: Final = 1

Experience = Literal["new", "some", "experienced"]
Talk = Literal["terse", "normal", "chatty"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)

POUND: Final = 0.45359237
"""Kilograms in a pound."""

T = TypeVar("T")


class ProfileError(Exception):
    """A profile cannot be read, or cannot hold what was asked for. The text is for people."""


class Load(NamedTuple):
    """A weight, as it stands on it; of a pair, one of the two."""

    value: float
    unit: Unit

    @property
    def kilograms(self) -> float:
        """The weight in kilograms, for comparisons."""
        return self.value * (POUND if self.unit == "lb" else 1.0)


class Rung(Struct, frozen=True, omit_defaults=True):
    """The rung of a ladder that a person chose.

    Attributes:
        since: The day it was said; what was trained earlier no longer counts for this ladder.
        at: The moment of it, in seconds since the epoch; None where an older release kept it.
    """

    exercise: str
    since: datetime.date | None = None
    at: float | None = None


class Weight(Struct, frozen=True, omit_defaults=True):
    """The weight a person uses for an exercise.

    Attributes:
        since: The day it was said; what was trained from then on may change it.
        at: The moment of it, in seconds since the epoch; None where an older release kept it.
    """

    value: Annotated[float, Meta(gt=0, le=HEAVIEST)]
    unit: Unit = "kg"
    since: datetime.date | None = None
    at: float | None = None

    @property
    def load(self) -> Load:
        """Without the day."""
        return Load(self.value, self.unit)


def is_said_after(told: Rung | Weight, moment: float, day: datetime.date) -> bool:
    """Whether a choice was made later than ``moment``, which was on ``day``; an undated one was made before all."""
    if told.at is not None:
        return told.at > moment
    return told.since is not None and told.since > day


class Profile(Struct, frozen=True, omit_defaults=True, kw_only=True, eq=False):
    """Choices of one person. The defaults are those of a person who said nothing.

    Two are equal whose choices are, whenever they were made.

    Attributes:
        experience: With strength training (programme S5, S7).
        equipment: What is at hand: catalogue ids.
        lacks: What the person said they do not have; of a thing that is in neither, nothing was said.
        rungs: By the lowest exercise of each ladder.
        weights: By exercise.
        limits: ``no-kneeling``, ``no-lying``, ``no-seated``, or ``no-`` and an exercise.
        cardio: For the warm-up (W1).
        rest: Seconds between sets; beyond those of the programme (S2) it is the person's own choice.
        days: On which to train; none: any day that fits.
        sessions: At most, in any seven days (S4).
        unit: Of weights that are named without one.
        locale: In which the coach speaks at this person's own machine; empty where nothing was said.
        alarm: When a sign of danger was told, in seconds since the epoch, until the person says that they are well.
        recovering: That moment, once they have said so: a day of rest, and a gentle workout after it.
        told: When each of the others was told last, by its name; nothing of what an older release kept.
    """

    version: int = PROFILE_VERSION
    experience: Experience = "new"
    equipment: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    rungs: dict[str, Rung] = {}
    weights: dict[str, Weight] = {}
    limits: tuple[str, ...] = ()
    cardio: str = "walk"
    rest: Annotated[int, Meta(ge=POSSIBLE[0], le=POSSIBLE[1])] = 75
    talk: Talk = "normal"
    days: tuple[Weekday, ...] = ()
    sessions: Annotated[int, Meta(ge=2, le=3)] = 3
    unit: Unit = "kg"
    locale: str = ""
    alarm: float | None = None
    recovering: float | None = None
    told: dict[str, float] = {}

    def __eq__(self, other: object) -> bool:
        """Whether the choices are the same."""
        if not isinstance(other, Profile):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__struct_fields__ if name != "told")

    def __ne__(self, other: object) -> bool:
        """Whether they are not: the base would compare the objects themselves."""
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = None  # type: ignore[assignment]  # as before: it holds dictionaries

    @property
    def forbids(self) -> frozenset[str]:
        """The positions and exercises that the limits leave out."""
        return frozenset(limit.removeprefix("no-") for limit in self.limits)

    def shown(self) -> dict[str, Any]:
        """All of it for people and programs: rungs and weights without their days, nothing of when it was told."""
        whole = {name: msgspec.to_builtins(getattr(self, name)) for name in self.__struct_fields__ if name != "told"}
        whole["rungs"] = [rung.exercise for rung in self.rungs.values()]
        whole["weights"] = {name: {"value": one.value, "unit": one.unit} for name, one in self.weights.items()}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in whole.items()}


class Readiness(NamedTuple):
    """How a person comes to the workout (programme D7, D8). Asked for, used at once, never kept.

    Attributes:
        sore: 0 not at all, 1 a little, 2 sore, 3 very sore or tight.
        tired: From sport or a long run.
        gentle: As little and as easy as there is: after a sign of danger, or where a doctor should be asked first.
        unwell: A sign of danger was told, and its day of rest is not over.
        without: Exercises that are left out on this day, as they hurt the last time.
    """

    sore: int = 0
    tired: bool = False
    gentle: bool = False
    unwell: bool = False
    without: tuple[str, ...] = ()


def encode_profile(profile: Profile) -> bytes:
    """Encode a profile for a store."""
    return msgspec.json.encode(profile)


def decode_profile(data: bytes | None) -> Profile:
    """Read a profile; one that was never kept is the default.

    Raises:
        ProfileError: it is damaged, or a newer release wrote it.
    """
    if data is None:
        return Profile()
    try:
        profile = decode_json(data, Profile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ProfileError(
            f"The stored profile cannot be read: {error}. Begin a new one: coach profile --reset"
        ) from error
    if profile.version > PROFILE_VERSION:
        raise ProfileError(
            f"The stored profile has version {profile.version}; this release reads up to {PROFILE_VERSION}. "
            "Update Form Coach."
        )
    return profile
