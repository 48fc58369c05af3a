"""Nothing gets harder on this day where it hurt: neither what hurt, nor what has taken its place."""

from __future__ import annotations

from collections.abc import Iterator

from engine.coaching.ladder.replacements import spares
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.safety.caution import ever_hurt, parts_hurt, places_hurt
from engine.dialogue.workout.movement import after
from engine.workflow.events import AnyEvent, Harder, SwapExercise
from engine.workflow.messages import Message


def refuse_harder(ex: Exchange, event: AnyEvent) -> Reply | None:
    """Refuse what would load more where it hurt; None where the event does not."""
    refused = isinstance(event, Harder | SwapExercise) and _is_harder(ex, event)
    return no_harder(ex) if refused else None


def no_harder(ex: Exchange) -> Reply:
    """Say that it gets no harder, as it hurt."""
    return after(ex, (Message("refuse-harder-hurt"),))


def _is_harder(ex: Exchange, event: Harder | SwapExercise) -> bool:
    if isinstance(event, SwapExercise):
        return is_above(ex, event.exercise)
    step = ex.here.subject or ex.here.step
    known = ex.here.plan.definition.moves.get(step.exercise or "")
    harder = known.harder if known is not None else None
    return step.slot in places_hurt(ex) or is_above(ex, harder) or loads_what_hurt(ex, harder)


def loads_what_hurt(ex: Exchange, exercise: str | None) -> bool:
    """Tell whether an exercise loads a part of the body that hurt on this day."""
    catalog = ex.scene.catalog
    return exercise in catalog.exercises and not spares(exercise, parts_hurt(ex), catalog)


def is_above(ex: Exchange, exercise: str | None) -> bool:
    """Tell whether an exercise is a harder form of one that hurt in this workout."""
    return not ever_hurt(ex).isdisjoint(_below(ex, exercise))


def _below(ex: Exchange, exercise: str | None) -> Iterator[str]:
    """Name the rungs below an exercise."""
    known = ex.scene.catalog.exercises
    rung = known[exercise].easier if exercise in known else None
    while rung is not None:
        yield rung
        rung = known[rung].easier if rung in known else None
