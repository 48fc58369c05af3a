"""The shape of a workout as it is written in TOML, and what all models share. Checks itself while it is read."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from msgspec import Meta

from engine.catalog.own_exercise import Id, Model, OwnExercise, TempoText
from engine.catalog.terms import BodySide

WEIGHT: Final = re.compile(r"[0-9]{1,3}([.,][0-9]{1,2})? ?(kg|lb)")
"""A weight as it is written: ``20kg``, ``12.5 kg``, ``45lb``.

It is checked apart: a text with a pattern beside a list in one field misreads memory in msgspec 0.22.
"""

Count = Annotated[int, Meta(ge=1, le=50)]
SetSeconds = Annotated[int, Meta(ge=5, le=900)]


class Cardio(Model, frozen=True, kw_only=True):
    """Light cardio for some minutes."""

    exercise: Id = "walk"
    minutes: Annotated[float, Meta(ge=1, le=60)]


class Circuit(Model, frozen=True, kw_only=True):
    """Activation moves done one after the other, several rounds."""

    rounds: Annotated[int, Meta(ge=1, le=5)] = 3
    repetitions: Annotated[int, Meta(ge=1, le=30)] = 10
    exercises: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=10)]


class WarmUp(Model, frozen=True, kw_only=True):
    """What comes first. A part left out is the standard one; ``"none"`` leaves it away."""

    cardio: Cardio | Literal["none"] | None = None
    circuit: Circuit | Literal["none"] | None = None


class WarmUpSet(Model, frozen=True, kw_only=True):
    """A lighter set before the sets of a block; it is counted apart."""

    repetitions: Count
    weight: str | None = None


class SetFields(Model, frozen=True, kw_only=True):
    """How the sets of an exercise are done, in a block and in a superset alike.

    Attributes:
        repetitions: Fewest and most a set; a single number stands for both.
        seconds: Makes every set last this long: held, if the exercise is; else as ``work``.
        tempo: Overrides the exercise's own.
        ready: To get into position before a set.
        change: To change sides.
        each_set: Repetitions set by set, in place of ``sets`` and ``repetitions``.
        weight: To lift: one for all sets, or one for each.
        side: Of an exercise with sides: only this one.
        first: The side that begins.
        work: Seconds of moving, as many repetitions as one likes.
        hold: Seconds held still.
        most: As many repetitions as one can; the number is asked for afterwards.
    """

    exercise: Id
    # A tuple of a fixed length in a union misreads memory in msgspec 0.22, hence the bounded one.
    repetitions: Count | Annotated[tuple[Count, ...], Meta(min_length=2, max_length=2)] | None = None
    seconds: Annotated[int, Meta(ge=5, le=300)] | None = None
    tempo: TempoText | None = None
    ready: Annotated[int, Meta(ge=3, le=120)] | None = None
    change: Annotated[int, Meta(ge=3, le=120)] | None = None
    each_set: Annotated[tuple[Count, ...], Meta(min_length=1, max_length=10)] | None = None
    weight: str | Annotated[tuple[str, ...], Meta(min_length=1, max_length=10)] | None = None
    side: BodySide | None = None
    first: BodySide | None = None
    work: SetSeconds | None = None
    hold: SetSeconds | None = None
    most: bool = False

    @property
    def counted(self) -> bool:
        """Whether its repetitions are counted."""
        return not (self.seconds or self.work or self.hold or self.most)


class Block(SetFields, frozen=True, kw_only=True):
    """An exercise with its sets.

    Attributes:
        rest: After each set but the workout's last.
        warm_up_sets: Before the sets, with less weight.
        every: Seconds from the beginning of a set to that of the next; the rest is what is left of them.
    """

    sets: Annotated[int, Meta(ge=1, le=10)] = 3
    rest: Annotated[int, Meta(ge=0, le=600)] | None = None
    warm_up_sets: Annotated[tuple[WarmUpSet, ...], Meta(max_length=5)] = ()
    every: Annotated[int, Meta(ge=10, le=600)] | None = None


class SupersetBlock(SetFields, frozen=True, kw_only=True):
    """An exercise of a superset: one set of it in each round."""


class Superset(Model, frozen=True, kw_only=True):
    """Exercises in turn, round by round.

    Attributes:
        rest: After each round.
        after: How many blocks come before it; as written in the file where it is left out.
    """

    rounds: Annotated[int, Meta(ge=1, le=10)] = 3
    rest: Annotated[int, Meta(ge=0, le=600)] | None = None
    after: Annotated[int, Meta(ge=0, le=30)] | None = None
    block: Annotated[tuple[SupersetBlock, ...], Meta(min_length=2, max_length=6)]


class Stretch(Model, frozen=True, kw_only=True):
    """A stretch held still."""

    exercise: Id
    seconds: Annotated[int, Meta(ge=5, le=300)] | None = None


class CoolDown(Model, frozen=True, kw_only=True):
    """What comes last. A part left out is the standard one; ``"none"`` or an empty list leaves it away."""

    cardio: Cardio | Literal["none"] | None = None
    stretches: Annotated[tuple[Stretch, ...], Meta(max_length=20)] | None = None


class Workout(Model, frozen=True, kw_only=True):
    """A workout as written; what is left out is filled from the standards.

    Attributes:
        title: What the coach calls it; a built-in workout takes its title from the words instead.
        exercise: Exercises of one's own, for this workout.
        facts: The numbers of programme that this workout holds.
    """

    id: Id
    title: Annotated[str, Meta(max_length=100)] = ""
    exercise: Annotated[tuple[OwnExercise, ...], Meta(max_length=30)] = ()
    warm_up: WarmUp | Literal["none"] | None = None
    block: Annotated[tuple[Block, ...], Meta(min_length=1, max_length=30)] = ()
    superset: Annotated[tuple[Superset, ...], Meta(max_length=10)] = ()
    cool_down: CoolDown | Literal["none"] | None = None
    facts: tuple[str, ...] = ()
