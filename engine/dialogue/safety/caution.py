"""Asking first before an exercise that hurt earlier in the workout, or that loads a part which hurt on the same day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from engine.catalog.body_parts import loads
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.workflow.effects import Hurt, PainOver
from engine.workflow.messages import Message
from engine.workflow.steps import Step

LEADS: Final = frozenset({"go-on-in", "countdown", "on-we-go"})
"""What only leads into a set."""

ITSELF: Final = "itself"
"""How it is asked about an exercise that hurt itself, where no part that it loads was named."""


class Hurting(NamedTuple):
    """What hurt on this day: parts of the body, and the exercises of this workout at which it did."""

    parts: tuple[str, ...] = ()
    exercises: frozenset[str] = frozenset()


def caution(ex: Exchange, messages: tuple[Message, ...]) -> Reply | None:
    """Hold and ask, where the step that begins hurt or loads a part that hurt; None where it may simply begin."""
    step = ex.here.step
    about = risk_of(ex, step, hurting(ex)) if step.kind == "ready" else None
    if about is None:
        return None
    ex.hold()
    told = tuple(one for one in messages if one.id not in LEADS)
    return Reply(told, ex.ask("caution", **about))


def steps_at_risk(ex: Exchange) -> frozenset[int]:
    """Find the steps before which the words of a workout must stop to ask."""
    hurt = hurting(ex)
    if not any(hurt):
        return frozenset()
    return frozenset(
        step.index for step in ex.here.steps if step.kind == "ready" and risk_of(ex, step, hurt) is not None
    )


def risk_of(ex: Exchange, step: Step, hurt: Hurting) -> dict[str, str | int] | None:
    """Say what is to be asked about before a step; None where nothing speaks against it, or it is settled."""
    if step.exercise is None or not any(hurt) or _place_of(ex, step) in ex.dialogue.warned:
        return None
    part = _loaded(ex, step.exercise, hurt.parts)
    if part:
        return {"exercise": step.exercise, "part": part}
    return {"exercise": step.exercise, "how": ITSELF} if step.exercise in hurt.exercises else None


def _loaded(ex: Exchange, name: str, parts: tuple[str, ...]) -> str:
    """Name the part that hurt and that an exercise loads; empty where there is none."""
    exercise = ex.scene.catalog.exercises.get(name)
    if exercise is None:
        return ""
    return next((part for part in parts if loads(exercise, part, ex.scene.catalog)), "")


def settled(ex: Exchange, step: Step) -> None:
    """Remember that this exercise is done although a part hurt that it loads: the person has said so."""
    ex.remember(warned=(*ex.dialogue.warned[-15:], _place_of(ex, step)))


def _place_of(ex: Exchange, step: Step) -> str:
    return f"{ex.here.session.id} {step.slot} {step.exercise}"


def hurting(ex: Exchange) -> Hurting:
    """Find what hurt in this workout, and the parts that hurt in another one of the day."""
    if ex.session is None:
        return Hurting()
    here = tuple(_told(ex)) if ex.has_hurt else ()  # or the log need not be read
    parts = (*(one.part for one in here if one.part), *ex.scene.sources.hurt())
    return Hurting(tuple(dict.fromkeys(parts)), _exercises(ex) if here else frozenset())


def parts_hurt(ex: Exchange) -> tuple[str, ...]:
    """Name the parts of the body that hurt in this workout."""
    return hurting(ex).parts


def exercises_hurt(ex: Exchange) -> frozenset[str]:
    """Name the exercises that hurt in this workout, and were not fine again."""
    return hurting(ex).exercises


def ever_hurt(ex: Exchange) -> frozenset[str]:
    """Name the exercises that hurt in this workout, also those that were said to be fine again."""
    return frozenset(one.exercise for one in _told(ex)) if ex.has_hurt else frozenset()


def places_hurt(ex: Exchange) -> frozenset[str]:
    """Name the places in this workout in which it hurt, whatever is done there now."""
    return frozenset(one.slot for one in _told(ex)) if ex.has_hurt else frozenset()


def _told(ex: Exchange) -> Iterator[Hurt]:
    return (effect for effect in ex.all_effects if isinstance(effect, Hurt))


def _exercises(ex: Exchange) -> frozenset[str]:
    hurt: set[str] = set()
    for effect in ex.all_effects:
        if isinstance(effect, Hurt):
            hurt.add(effect.exercise)
        elif isinstance(effect, PainOver):
            hurt.discard(effect.exercise)
    return frozenset(hurt)
