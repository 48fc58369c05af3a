"""Another exercise takes only what the person has; for what they never spoke of, they are asked first."""

from __future__ import annotations

from typing import Final

from engine.coaching.ladder.rungs import Reach
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.safety.no_harder import is_above, no_harder
from engine.workflow.effects import Swapped
from engine.workflow.events import AnyEvent, Easier, Harder, SwapExercise
from engine.workflow.swaps import alternatives
from engine.workflow.transition import advance

OWN: Final = "own"
"""The question whether a thing is there that another exercise takes."""

WAYS: Final[dict[type, str]] = {Easier: "easier", Harder: "harder"}


def with_what_is_there(ex: Exchange, event: AnyEvent) -> AnyEvent | Reply:
    """Give the event that changes the exercise to one for which everything is there; else a question.

    Who names an exercise knows what it takes: it is told before it is needed.
    """
    if isinstance(event, SwapExercise) and event.exercise is not None:
        return event
    instead = _instead(ex, event)
    missing = _missing(ex, instead)
    harder = ex.has_hurt and is_above(ex, instead)
    if isinstance(event, SwapExercise) and (missing or harder or instead in _planned(ex)):
        other = next((one for one in _others(ex, event) if not _missing(ex, one) and not is_above(ex, one)), None)
        if other is not None:
            return SwapExercise(id=event.id, exercise=other)
    if harder:
        return no_harder(ex)
    if not missing:
        return event
    if missing in ex.profile.lacks:
        return event  # of such the definition knows: what it offers is what is left
    held = {"held": "yes"} if ex.hold_meanwhile() else {}
    about = {"exercise": instead, "things": missing, "way": WAYS.get(type(event), "swap")}
    return Reply((), ex.ask(OWN, **about, **held))


def _instead(ex: Exchange, event: AnyEvent) -> str:
    """Name the exercise that an event would lead to; empty where it is refused."""
    place = ex.here
    effects = advance(place.plan, place.session, event, ex.now).effects
    return next((one.instead for one in effects if isinstance(one, Swapped)), "")


def _others(ex: Exchange, event: SwapExercise) -> list[str]:
    """List what else may take the place, the nearest first: before all, what does not come in the workout anyway."""
    moves = ex.here.plan.definition.moves
    subject = ex.here.subject or ex.here.step
    named = alternatives(subject.exercise or "", moves) if subject.exercise in moves else ()
    fit = (one for one in named if not (event.without and moves[one].needs(event.without, event.lacking)))
    others = [one for one in fit if _instead(ex, SwapExercise(id=event.id, exercise=one)) == one]
    planned = _planned(ex)
    return sorted(others, key=lambda one: one in planned)


def _planned(ex: Exchange) -> frozenset[str]:
    """Name all that comes in the workout anyway, or has come."""
    return frozenset(step.exercise for step in ex.here.steps if step.exercise)


def _missing(ex: Exchange, exercise: str) -> str:
    """Name what an exercise takes that is not known to be there, the first of each choice; empty where all is.

    What the exercise may take that is done now is there.
    """
    known, used = (ex.here.plan.definition.moves.get(one) for one in (exercise, ex.exercise))
    in_use = frozenset() if used is None else frozenset(one for choice in used.equipment for one in choice)
    needed = () if known is None else tuple(one for one in known.equipment if in_use.isdisjoint(one))
    if not needed:
        return ""
    there = Reach(ex.profile, ex.scene.catalog).things
    return next((one[0] for one in needed if not there.intersection(one)), "")
