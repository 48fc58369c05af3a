"""Warm-up and cool-down for one person: their cardio (programme W1), and what their limits allow. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from engine.catalog.models import Cardio, Catalog, Circuit, CoolDown, Stretch, WarmUp
from engine.coaching.ladder.rungs import Reach
from engine.coaching.profile.model import Profile
from engine.workflow.messages import Message, listed, message

Whole = tuple[Cardio, Circuit, CoolDown]


def warm_up(profile: Profile, reach: Reach, catalog: Catalog) -> tuple[WarmUp, tuple[Message, ...]]:
    """The standard one (W1, W2) with the person's cardio, and without what they cannot do."""
    standard = catalog.standards.warm_up
    cardio, circuit = standard.cardio, standard.circuit
    reasons: list[Message] = []
    if isinstance(cardio, Cardio) and profile.cardio in catalog.exercises and reach.can(profile.cardio):
        cardio = replace(cardio, exercise=profile.cardio)
    if isinstance(circuit, Circuit):
        circuit = _circuit(circuit, reach, reasons)
    return WarmUp(cardio=cardio, circuit=circuit), tuple(reasons)


def cool_down(reach: Reach, catalog: Catalog) -> tuple[CoolDown, tuple[Message, ...]]:
    """The standard one (C1, C2), another stretch in place of one that cannot be done."""
    standard = catalog.standards.cool_down
    reasons: list[Message] = []
    names = [stretch.exercise for stretch in standard.stretches or ()]
    chosen = _chosen(names, reach, reasons)
    stretches = tuple(Stretch(exercise=name) for name in chosen)
    return CoolDown(cardio=standard.cardio, stretches=stretches), tuple(reasons)


def warm_up_again(profile: Profile, catalog: Catalog) -> Message:
    """What to do before a set that goes on after hours: some minutes on the spot, one round of the circuit (W2)."""
    standards, circuit = catalog.standards, catalog.standards.warm_up.circuit
    moves = tuple(_chosen(circuit.exercises, Reach(profile, catalog), [])) if isinstance(circuit, Circuit) else ()
    if not isinstance(circuit, Circuit) or not moves:
        return message("warm-up-again-cardio", minutes=standards.again)
    each = listed(message("each-exercise", exercise=name) for name in moves)
    return message("warm-up-again", minutes=standards.again, repetitions=circuit.repetitions, each=each)


def _circuit(circuit: Circuit, reach: Reach, reasons: list[Message]) -> Circuit | Literal["none"]:
    chosen = tuple(_chosen(circuit.exercises, reach, reasons))
    return replace(circuit, exercises=chosen) if chosen else "none"


def _chosen(names: tuple[str, ...] | list[str], reach: Reach, reasons: list[Message]) -> Iterator[str]:
    """Each name, or what stands in for it."""
    for name in names:
        if reach.can(name):
            yield name
            continue
        instead = reach.instead(name, names, hamstring=False)
        if instead is None:
            reasons.append(message("plan-left-out", exercise=name))
        else:
            reasons.append(message("why-limit", exercise=instead))
            yield instead
