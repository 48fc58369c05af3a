"""Which exercise a name means that several share, and what is said of one that is not in the catalogue."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from engine.catalog.models import Exercise
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message

Fits = Callable[[Exercise], bool]


def unclear(ex: Exchange, fits: Fits = lambda _one: True) -> Reply | None:
    """Ask which exercise was meant; None where that is clear, and then the intent names it.

    Of several the one in question is meant, else the only one of the workout, else the only one that ``fits``.
    """
    known = ex.scene.catalog.exercises
    meant = [one for one in ex.intent.may_mean if one in known and fits(known[one])]
    if not meant:
        return None
    here = [one for one in meant if one == ex.exercise] or [one for one in meant if one in _of_workout(ex)]
    found = here or meant
    if len(found) > 1:
        return _listening(ex, Message("which-of", {"exercises": ",".join(found)}))
    ex.intent = replace(ex.intent, slots={**ex.intent.slots, "exercise": found[0]}, may_mean=())
    return None


def _listening(ex: Exchange, message: Message) -> Reply:
    """Say it, and listen: also to somebody who asked without opening the conversation."""
    if ex.place is None and ex.scene.new:
        return Reply((message,), ex.ask("anything"))
    return after(ex, (message,))


def unknown(ex: Exchange, named: str) -> Reply:
    """Say that an exercise is not in the catalogue, and what comes nearest to it."""
    near = next(iter(ex.scene.catalog.others.get(named, ())), "")
    return after(ex, (Message("unknown-exercise-near", {"exercise": near}) if near else Message("unknown-exercise"),))


def _of_workout(ex: Exchange) -> set[str | None]:
    place = ex.place
    return set() if place is None else {step.exercise for step in place.steps}
