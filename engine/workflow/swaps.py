"""Another exercise in the same place: chosen by name, by what is missing, or by the ladder."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Protocol

from msgspec.structs import replace

from engine.workflow.change import Change, anchor, enter, go_on
from engine.workflow.definition import Move
from engine.workflow.effects import AnyEffect, Enter, Hush, Refused, Swapped
from engine.workflow.events import Easier, Harder, SwapExercise
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import current, upcoming
from engine.workflow.session import STATE_OF_PHASE, UNRESOLVED, Session
from engine.workflow.steps import Step, Swap

_FITS: dict[str, frozenset[str]] = {
    "warm-up": frozenset({"cardio"}),
    "cool-down": frozenset({"cardio"}),
    "circuit": frozenset({"activation", "strength"}),
    "block": frozenset({"activation", "strength"}),
    "stretch": frozenset({"stretch"}),
}
"""The kinds of exercise that each kind of place can hold; a workout of one's own may be written with the same."""


def easier(plan: Plan, session: Session, event: Easier, now: float) -> Change | Refused:
    """One rung down; the easiest of all that comes, where everything is meant."""
    if event.everything:
        return easiest(plan, session, now)
    step, move = _subject(plan, session)
    rung = _rung(plan, step, move.easier)
    if rung is None:
        return Refused("refuse-no-easier", {"exercise": move.id})
    return _replace(plan, session, step, rung, now, "made-easier")


def harder(plan: Plan, session: Session, _event: Harder, now: float) -> Change | Refused:
    """One rung up."""
    step, move = _subject(plan, session)
    rung = _rung(plan, step, move.harder)
    if rung is None:
        return Refused("refuse-no-harder", {"exercise": move.id})
    return _replace(plan, session, step, rung, now, "made-harder")


def _rung(plan: Plan, step: Step, rung: str | None) -> str | None:
    """The rung, if there is one that fits in this place."""
    return rung if rung is not None and _fits(step, plan.definition.moves[rung]) else None


def swap(plan: Plan, session: Session, event: SwapExercise, now: float) -> Change | Refused:
    """The exercise that was named; else the best that does without what is missing; else the best alternative."""
    step, move = _subject(plan, session)
    if event.exercise is not None:
        wanted = plan.definition.moves.get(event.exercise)
        if wanted is None or not _fits(step, wanted):
            return Refused("refuse-unfit", {"exercise": move.id})
        if wanted.id == move.id:
            return Refused("refuse-same", {"exercise": move.id})
        return _replace(plan, session, step, wanted.id, now, "swapped")
    if event.without is not None and not move.needs(event.without, event.lacking):
        return Refused("refuse-not-needed", {"exercise": move.id})
    instead = _alternative(plan, step, move, event)
    if instead is None:
        return Refused("refuse-no-alternative", {"exercise": move.id})
    return _replace(plan, session, step, instead, now, "swapped")


def _subject(plan: Plan, session: Session) -> tuple[Step, Move]:
    """The step that a swap is about: this one, or in a rest the one that follows."""
    step = current(plan, session)
    if step.exercise is None:
        step = upcoming(plan.steps(session.swaps), session.step) or step
    return step, plan.definition.moves[step.exercise or ""]


def _fits(step: Step, move: Move) -> bool:
    return move.kind in _FITS[step.slot.rstrip("-0123456789")]


def _alternative(plan: Plan, step: Step, move: Move, event: SwapExercise) -> str | None:
    """The nearest alternative that fits and does without what is missing."""
    moves, without, lacking = plan.definition.moves, event.without, event.lacking
    found = (moves[name] for name in alternatives(move.id, moves))
    return next((one.id for one in found if _fits(step, one) and not (without and one.needs(without, lacking))), None)


class Replaceable(Protocol):
    """An exercise, or what the engine knows of one."""

    @property
    def alternatives(self) -> tuple[str, ...]:
        """What may take its place, the best first."""


def alternatives(name: str, known: Mapping[str, Replaceable]) -> Iterator[str]:
    """What may take the place of an exercise: its alternatives, then theirs, the nearest first, each once."""
    queue, seen = deque(known[name].alternatives), {name}
    while queue:
        candidate = queue.popleft()
        if candidate not in seen:
            seen.add(candidate)
            yield candidate
            queue.extend(known[candidate].alternatives)


def easiest(plan: Plan, session: Session, now: float) -> Change:
    """The lowest rung of this exercise and of all that come, each from its next set on."""
    anew = anchor(plan.steps(session.swaps), session.step)
    first = {each.slot: each for each in reversed(plan.steps(session.swaps)[anew:]) if each.exercise}
    lower = [Swap(one.slot, one.set, low) for one in first.values() if (low := _lowest(plan, one)) != one.exercise]
    swapped = (Swapped(one.slot, first[one.slot].exercise or "", one.exercise) for one in lower)
    effects: tuple[AnyEffect, ...] = (Hush(), *swapped, Message("made-gentle"))
    return _changed(plan, replace(session, swaps=(*session.swaps, *lower)), session, now, effects)


def _lowest(plan: Plan, step: Step) -> str:
    """The lowest rung that fits in the place of a step."""
    move = plan.definition.moves[step.exercise or ""]
    while (rung := _rung(plan, step, move.easier)) is not None:
        move = plan.definition.moves[rung]
    return move.id


def _replace(plan: Plan, session: Session, step: Step, instead: str, now: float, message: str) -> Change:
    """From this set on, ``instead``."""
    kept = tuple(old for old in session.swaps if (old.slot, old.since) != (step.slot, step.set))
    changed = replace(session, swaps=(*kept, Swap(step.slot, step.set, instead)))
    effects = (Hush(), Swapped(step.slot, step.exercise or "", instead), Message(message, {"exercise": instead}))
    return _changed(plan, changed, session, now, effects)


def _changed(plan: Plan, changed: Session, session: Session, now: float, effects: tuple[AnyEffect, ...]) -> Change:
    """Go on after a change: a rest or a walk goes on; a set begins again at its get-ready."""
    here = current(plan, session)
    if here.kind in {"rest", "timed"}:
        resumed = go_on(plan, replace(changed, told=changed.told & ~UNRESOLVED), now)
        return Change(resumed, STATE_OF_PHASE[here.phase], (*effects, Enter(here.index)))
    return enter(plan, changed, anchor(plan.steps(session.swaps), session.step), now, *effects)
