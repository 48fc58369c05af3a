"""Leaving out a set, an exercise, a rest or a part of the workout; it can be taken back."""

from __future__ import annotations

from typing import Final, Literal

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, Place, undoable
from engine.dialogue.safety.caution import ever_hurt
from engine.dialogue.workout.commands import NOT_STARTED
from engine.dialogue.workout.movement import (
    after,
    begin_asked,
    begin_explained,
    carry,
    go_on,
    settle,
)
from engine.dialogue.workout.skips_by_name import leave_out, named_in
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.position import upcoming
from engine.workflow.undo import UNDO

OF_WHAT_HURTS: Final = frozenset({"caution", "caution-sure"})
"""Questions about an exercise that loads what hurt."""

PARTS: Final = {"warm-up": "warm_up", "cool-down": "cool_down"}


def skip(ex: Exchange) -> Reply:
    """Leave out the part that is named; where it is not said which, ask: nothing is thrown away by a single word."""
    exercises = named_in(ex, ex.intent)
    if exercises:
        return leave_out(ex, exercises)
    return after(ex, NOT_STARTED) if ex.place is None else _skip_part(ex, ex.place)


def _skip_part(ex: Exchange, place: Place) -> Reply:
    scope = ex.intent.text("scope")
    if scope in PARTS:
        return _skip_phase(ex, place, PARTS[scope])
    if scope == "walk":
        return _skip_walk(ex, place)
    if scope == "rest" or (not scope and place.step.kind == "rest" and not place.waiting):
        return _skip_rest(ex, place)
    if scope == "set":
        return skip_set(ex)
    named = scope in {"exercise", "phase"} or place.step.kind == "timed"
    return skip_exercise(ex) if named else _skip_what(ex, place)


def _skip_what(ex: Exchange, place: Place) -> Reply:
    step = place.subject or place.step
    left = step.sets - step.set
    if step.phase != "exercise" or left < 1:
        return skip_exercise(ex)
    if not place.paused and not place.waiting:
        ex.hold()
    return Reply((), ex.ask("skip-what", exercise=step.exercise or "", set=step.number))


def _warms_up_again(ex: Exchange) -> bool:
    """Tell whether a short warm-up was just offered or told, before a workout goes on after hours."""
    told = any(one.id.startswith("warm-up-again") for one in ex.dialogue.last)
    return ex.before == "warm-again" or (told and ex.before == "ready")


def _skip_walk(ex: Exchange, place: Place) -> Reply:
    """Leave out the walk alone: what the warm-up or the cool-down goes on with still comes."""
    if place.step.kind == "timed":
        return skip_exercise(ex)
    later = any(one.kind == "timed" for one in place.steps[place.session.step :])
    return after(ex, (Message("skip-later" if later else "skip-over"),))


def _skip_rest(ex: Exchange, place: Place) -> Reply:
    if place.step.kind != "rest":
        return after(ex, (Message("refuse-not-resting"),))
    return go_on(ex) if place.waiting else carry(ex, events.Done(id=ex.event_id()))


def skip_set(ex: Exchange) -> Reply:
    """Go past every step of this set; where nothing of it was done, past its rest as well."""
    settle(ex)
    here = ex.here.step
    first = ex.event_id()
    while not ex.here.last and ex.here.steps[ex.here.session.step + 1].kind not in {"rest", "ready", "timed"}:
        before = ex.here.session.step
        ex.happen(events.Done(id=ex.event_id()), ex.now)
        if ex.place is None or ex.here.session.step == before or ex.here.step.slot != here.slot:
            break
    ex.undoable(first, ex.now + UNDO)
    if here.kind == "ready" and not ex.here.last and ex.here.steps[ex.here.session.step + 1].kind == "rest":
        ex.happen(events.Done(id=ex.event_id()), ex.now)
    return begin_explained(ex, carry(ex, events.Done(id=ex.event_id()), (Message("skipped-set"),)))


def skip_exercise(ex: Exchange, *, for_good: bool = False) -> Reply:
    """Leave out the exercise in question with all its sets; it can be taken back. What hurt does not come again."""
    settle(ex)
    gone = for_good or ex.exercise in ever_hurt(ex)
    return undoable(ex, lambda: _past_the_exercise(ex, ex.intent.text("scope"), for_good=gone))


def _past_the_exercise(ex: Exchange, scope: str, *, for_good: bool) -> Reply:
    step = ex.here.step
    if step.kind == "rest" and step.exercise is None and scope == "exercise":
        ex.happen(events.Done(id=ex.event_id()), ex.now)
    whole: Literal["exercise", "phase"] = "phase" if scope == "phase" else "exercise"
    reply = carry(ex, events.Skip(id=ex.event_id(), scope=whole, for_good=for_good))
    return begin_asked(ex, reply) if ex.before in OF_WHAT_HURTS else begin_explained(ex, reply)


def _skip_phase(ex: Exchange, place: Place, phase: str) -> Reply:
    """Leave out the warm-up or the cool-down; in another part of the workout nothing is left out."""
    if phase == "warm_up" and place.step.phase != phase and _warms_up_again(ex):
        from engine.dialogue.begin.resume import without_warm_up  # noqa: PLC0415 - it goes on by this module

        return without_warm_up(ex)
    coming = upcoming(place.steps, place.session.step)
    goes_on = place.waiting and coming is not None and coming.phase == phase
    if goes_on:
        settle(ex)  # what is over counts as done
    if goes_on or place.step.phase == phase:
        return undoable(ex, lambda: begin_explained(ex, carry(ex, events.Skip(id=ex.event_id(), scope="phase"))))
    later = any(one.phase == phase for one in place.steps[place.session.step :])
    return after(ex, (Message("skip-later" if later else "skip-over"),))
