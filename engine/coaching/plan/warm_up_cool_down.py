"""The fourth stage: warm-up and cool-down for one person: their cardio (programme W1), within their limits. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from engine.catalog.models import Cardio, Catalog, Circuit, CoolDown, Stretch, WarmUp
from engine.coaching.ladder.rungs import Reach
from engine.coaching.plan.trainee import Draft, Trainee
from engine.coaching.profile.model import Profile
from engine.workflow.messages import Message, listed, message

Notes = tuple[Message, ...]
"""What was replaced or left out, and why."""


def complete(draft: Draft, person: Trainee) -> Draft:
    """Add all that a workout leaves open of warm-up, cool-down and rests, as this person has it."""
    workout = draft.workout
    before, first = _warm_up(workout.warm_up or WarmUp(), person)
    after, last = _cool_down(workout.cool_down or CoolDown(), person)
    rest = person.profile.rest
    blocks = tuple(replace(one, rest=rest if one.rest is None else one.rest) for one in workout.block)
    completed = replace(workout, warm_up=before, block=blocks, cool_down=after)
    return draft._replace(workout=completed, notes=(*draft.notes, *first, *last))


def _warm_up(written: WarmUp | Literal["none"], person: Trainee) -> tuple[WarmUp | Literal["none"], Notes]:
    """A warm-up with the person's cardio, and without what they cannot do, where it leaves those open (W1, W2)."""
    if written == "none":
        return written, ()
    standard, notes = person.catalog.standards.warm_up, list[Message]()
    cardio, circuit = standard.cardio, standard.circuit
    mine = person.profile.cardio
    if isinstance(cardio, Cardio) and mine in person.catalog.exercises and person.reach.can(mine):
        cardio = replace(cardio, exercise=mine)
    if isinstance(circuit, Circuit) and not written.circuit:
        circuit = _circuit(circuit, person.reach, notes)
    return WarmUp(cardio=written.cardio or cardio, circuit=written.circuit or circuit), tuple(notes)


def _cool_down(written: CoolDown | Literal["none"], person: Trainee) -> tuple[CoolDown | Literal["none"], Notes]:
    """A cool-down with another stretch in place of one that cannot be done, where it leaves them open (C1, C2)."""
    if written == "none":
        return written, ()
    standard, notes = person.catalog.standards.cool_down, list[Message]()
    stretches = written.stretches
    if stretches is None:
        names = [stretch.exercise for stretch in standard.stretches or ()]
        stretches = tuple(Stretch(exercise=name) for name in _chosen(names, person.reach, notes))
    return CoolDown(cardio=written.cardio or standard.cardio, stretches=stretches), tuple(notes)


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
