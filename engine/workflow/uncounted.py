"""As many as one can: the sets that are over, and of which nobody has said yet how many there were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.workflow.effects import Amended, AnyEffect, Performed
from engine.workflow.steps import Step

Sides = dict[str | None, Performed]


def uncounted(steps: Sequence[Step], effects: Iterable[AnyEffect]) -> tuple[Performed, ...]:
    """Find the sides of the set that was done last, where it was as many as one can and is not counted.

    Empty where the set that was done last was another one.
    """
    most = {(step.slot, step.set) for step in steps if step.most}
    place, sides = ("", 0), Sides()
    for effect in effects:
        match effect:
            case Performed(phase="exercise"):
                if (effect.slot, effect.set) != place:
                    place, sides = (effect.slot, effect.set), {}
                if place in most and effect.repetitions is None:
                    sides[effect.side] = effect
            case Amended(repetitions=int()) if (effect.slot, effect.set) == place:
                sides = {} if effect.side is None else {one: sides[one] for one in sides if one != effect.side}
            case _:
                pass
    return tuple(sides.values())
