"""Asking first before an exercise that loads a part which hurt earlier on the same day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.catalog.body_parts import loads
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.workflow.effects import Hurt
from engine.workflow.messages import Message
from engine.workflow.session import HURT_BEFORE
from engine.workflow.steps import Step

LEADS: Final = frozenset({"go-on-in", "countdown", "on-we-go"})
"""What only leads into a set."""


def caution(ex: Exchange, messages: tuple[Message, ...]) -> Reply | None:
    """Hold and ask, where the step that begins loads a part that hurt; None where it may simply begin."""
    place = ex.here
    step = place.step
    part = part_at_risk(ex, step, parts_hurt(ex)) if step.kind == "ready" else ""
    if not part:
        return None
    ex.hold()
    told = tuple(one for one in messages if one.id not in LEADS)
    return Reply(told, ex.ask("caution", exercise=step.exercise or "", part=part))


def steps_at_risk(ex: Exchange) -> frozenset[int]:
    """Find the steps before which the words of a workout must stop to ask."""
    parts = parts_hurt(ex)
    if not parts:
        return frozenset()
    return frozenset(step.index for step in ex.here.steps if step.kind == "ready" and part_at_risk(ex, step, parts))


def part_at_risk(ex: Exchange, step: Step, parts: tuple[str, ...]) -> str:
    """Name the part that hurt and that the exercise of a step loads; empty where there is none, or it is settled."""
    if not parts or step.exercise is None or _place_of(ex, step) in ex.dialogue.warned:
        return ""
    exercise = ex.scene.catalog.exercises.get(step.exercise)
    if exercise is None:
        return ""
    return next((part for part in parts if loads(exercise, part, ex.scene.catalog)), "")


def settled(ex: Exchange, step: Step) -> None:
    """Remember that this exercise is done although a part hurt that it loads: the person has said so."""
    ex.remember(warned=(*ex.dialogue.warned[-15:], _place_of(ex, step)))


def _place_of(ex: Exchange, step: Step) -> str:
    return f"{ex.here.session.id} {step.slot} {step.exercise}"


def parts_hurt(ex: Exchange) -> tuple[str, ...]:
    """Name the parts of the body that hurt in this workout."""
    session = ex.session
    if session is None:
        return ()
    here = _parts(ex) if session.told & HURT_BEFORE else ()  # or the log need not be read
    return tuple(dict.fromkeys((*here, *ex.scene.sources.hurt())))


def _parts(ex: Exchange) -> Iterator[str]:
    for effect in ex.all_effects:
        if isinstance(effect, Hurt) and effect.part:
            yield effect.part
