"""A workout as somebody wrote it, and the one who does it: what it leaves open, and what of it they can do. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from engine.catalog.models import Block, Catalog, CoolDown, WarmUp, Workout
from engine.coaching.ladder.rungs import Bar, Reach
from engine.coaching.plan import warm_up_cool_down
from engine.coaching.profile.model import Profile
from engine.workflow.messages import Message, message

Adapted = tuple[Workout, tuple[Message, ...]]
"""A workout, and what was changed in it."""

_INSTEAD: dict[Bar, str] = {"equipment": "why-equipment", "limit": "why-limit", "new": "why-body-weight"}


def repetitions_of(block: Block, catalog: Catalog) -> tuple[int, int]:
    """The fewest and the most repetitions of a block."""
    if block.repetitions is None:
        return catalog.standards.repetitions
    if isinstance(block.repetitions, int):
        return block.repetitions, block.repetitions
    return block.repetitions[0], block.repetitions[1]


def spelt_out(workout: Workout, profile: Profile, reach: Reach, catalog: Catalog) -> Adapted:
    """With all that it leaves open of warm-up and cool-down, as this person has it: what is there can be cut."""
    warm_up, first = warm_up_cool_down.warm_up(profile, reach, catalog)
    cool_down, last = warm_up_cool_down.cool_down(reach, catalog)
    before, after = workout.warm_up or WarmUp(), workout.cool_down or CoolDown()
    reasons: tuple[Message, ...] = ()
    if before != "none":
        reasons += () if before.circuit else first
        before = WarmUp(cardio=before.cardio or warm_up.cardio, circuit=before.circuit or warm_up.circuit)
    if after != "none":
        reasons += last if after.stretches is None else ()
        stretches = cool_down.stretches if after.stretches is None else after.stretches
        after = CoolDown(cardio=after.cardio or cool_down.cardio, stretches=stretches)
    return replace(workout, warm_up=before, cool_down=after), reasons


def suited(workout: Workout, reach: Reach, catalog: Catalog, *, named: bool = False) -> Adapted:
    """Something else, or nothing, in place of what the person cannot do; as it is where that would leave nothing.

    Of a built-in workout that was asked for by its name, ``named``, only what needs a thing that the person said they
    do not have gives way.
    """
    if named and (workout.title or workout.id not in catalog.workouts):
        return workout, ()
    found, reasons = [], []
    for block, why in _possible(workout, reach, catalog, named=named):
        reasons += [] if why is None else [why]
        found += [] if block is None else [block]
    return (replace(workout, block=tuple(found)), tuple(reasons)) if found else (workout, ())


def _bar(exercise: str, reach: Reach, *, named: bool) -> Bar | None:
    if not named:
        return reach.bar(exercise)
    return "equipment" if reach.lacks(exercise) else None


def _possible(
    workout: Workout, reach: Reach, catalog: Catalog, *, named: bool
) -> Iterator[tuple[Block | None, Message | None]]:
    taken = {block.exercise for block in workout.block}
    for block in workout.block:
        bar = _bar(block.exercise, reach, named=named)
        if bar is None:
            yield block, None
            continue
        hamstring = catalog.exercises[block.exercise].hamstring_dominant
        instead = reach.instead(block.exercise, taken, hamstring=hamstring)
        if instead is None:
            yield None, message("plan-left-out", exercise=block.exercise)
            continue
        taken.add(instead)
        yield replace(block, exercise=instead), message(_INSTEAD[bar], exercise=instead)
