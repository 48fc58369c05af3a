"""What is done about pain: the exercise in question is left out, eased, exchanged, or gone on with gently."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.coaching.ladder import replacements
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, Place, undoable
from engine.dialogue.questions.place_questions import ready_for
from engine.dialogue.safety import pain
from engine.dialogue.safety.caution import exercises_hurt, parts_hurt, settled
from engine.dialogue.safety.no_harder import is_above
from engine.dialogue.workout import movement
from engine.dialogue.workout.movement import Messages, carry, refused, words_of
from engine.workflow import events
from engine.workflow.effects import AnyEffect
from engine.workflow.messages import Message
from engine.workflow.position import HAIR, remaining

Chooser = Callable[..., str | None]
"""One of those in :mod:`engine.coaching.ladder.replacements`."""

NOTHING_SPARES: Final[Messages] = (Message("pain-nothing-spares"),)


def leave_out(ex: Exchange, lead: Messages = ()) -> Reply:
    """Leave the exercise in question out, wherever else it comes in this workout."""
    if _is_over(ex) and not ex.intent.text("exercise"):
        return undoable(ex, lambda: _past_it(ex, lead))
    return undoable(ex, lambda: _left_out(ex, lead))


def _left_out(ex: Exchange, lead: Messages) -> Reply:
    return movement.begin_asked(ex, carry(ex, events.Skip(id=ex.event_id(), for_good=True), lead))


def _is_over(ex: Exchange) -> bool:
    """Tell whether what hurt is over with its rest: it was told where it was asked how hard that was."""
    place, hurt = ex.here, pain.last_told(ex)
    rested = place.step.kind == "rest" and remaining(place.plan, place.session, ex.now) <= HAIR
    return rested and hurt is not None and hurt.exercise != ex.exercise


def _past_it(ex: Exchange, lead: Messages) -> Reply:
    """Go on after an exercise that hurt and is over: what follows stays, and is asked about if it loads what hurts."""
    hurt, steps = pain.last_told(ex), ex.here.steps[ex.here.session.step :]
    again = hurt is not None and any(one.exercise == hurt.exercise for one in steps)
    skip = events.Skip(id=ex.event_id(), scope="rest")
    reply = movement.begin_asked(ex, carry(ex, skip, lead or (Message("all-right"),)))
    if hurt is None or not again or ex.place is None:
        return reply
    gone = words_of(ex.happen(events.LeaveOut(id=ex.event_id(), exercise=hurt.exercise), ex.now))
    return Reply((*gone, *reply.messages), reply.ask, reply.speaks)


def rest_and_leave_out(ex: Exchange) -> Reply:
    """Rest first; the exercise is left out."""
    reply = leave_out(ex)
    return Reply((Message("pain-rest"), *reply.messages), reply.ask, reply.speaks)


def gently(ex: Exchange) -> Reply:
    """Take an easier version; where there is none, go on gently from the get-ready."""
    instead = _instead(ex, replacements.gentler)
    return fine(ex, (Message("pain-gently"),)) if instead is None else _changed(ex, instead, (Message("pain-gently"),))


def fine(ex: Exchange, lead: Messages = ()) -> Reply:
    """It is fine, the person says: the set begins anew, when they are ready."""
    effects = ex.happen(events.PainCleared(id=ex.event_id()), ex.now)
    step = ex.here.subject or ex.here.step
    settled(ex, step)
    return Reply((*words_of(effects), *lead), ready_for(ex, step, named=True))


def said_to_be_fine(ex: Exchange) -> Reply:
    """Take "it is fine" for what it says; where the pain was strong, ask first whether it is all right to go on."""
    told_so = ex.asked.about.get("how") == "strong" or pain.strong(ex)
    return pain.ask_whether_all_right(ex) if told_so else fine(ex)


def easier(ex: Exchange) -> Reply:
    """Take what is easier and spares what hurts; where there is nothing, leave the exercise out."""
    return _changed(ex, _instead(ex, replacements.gentler))


def another(ex: Exchange) -> Reply:
    """Take another exercise: the one that was named, unless it loads what hurts, else one that spares it."""
    named = ex.intent.text("exercise")
    if named not in ex.scene.catalog.exercises:
        return _changed(ex, _instead(ex, replacements.another))
    if is_above(ex, named) or not replacements.spares(named, parts_hurt(ex), ex.scene.catalog):
        return Reply((Message("pain-loads-too", {"exercise": named}),), ex.ask("pain"))
    effects = undoable(ex, lambda: ex.happen(events.SwapExercise(id=ex.event_id(), exercise=named), ex.now))
    return Reply(words_of(effects), ex.ask("pain")) if refused(effects) else _ready_for_change(ex, effects)


def _instead(ex: Exchange, choose: Chooser) -> str | None:
    """Choose what takes the place of the exercise in question; None where nothing spares what hurts."""
    place, parts = ex.here, parts_hurt(ex)
    known = place.plan.definition.moves
    beside = _beside(place) | exercises_hurt(ex)
    found = (choose(ex.exercise, parts, ex.profile, ex.scene.catalog, taken) for taken in (_coming(ex), beside))
    return next((one for one in found if one in known), None)


def _coming(ex: Exchange) -> frozenset[str]:
    """Name all that comes in this workout anyway, and what hurt in it: none is taken where there is another."""
    here = ex.here.subject or ex.here.step
    coming = (one for one in ex.here.steps if one.slot != here.slot and one.index > here.index)
    return frozenset(one.exercise for one in coming if one.exercise) | exercises_hurt(ex) | _beside(ex.here)


def sparing(ex: Exchange) -> str | None:
    """Choose another exercise where it hurt on this day: it spares what hurt, and is no harder; None without any."""
    return _instead(ex, replacements.another)


def _beside(place: Place) -> frozenset[str]:
    """Name the exercises that come right before and after the one in question: none is to be done twice in a row."""
    here = place.subject or place.step
    others = [one for one in place.steps if one.exercise and (one.slot, one.round) != (here.slot, here.round)]
    before = next((one.exercise for one in reversed(others) if one.index < here.index), None)
    after = next((one.exercise for one in others if one.index > here.index), None)
    return frozenset(one for one in (before, after) if one)


def _changed(ex: Exchange, instead: str | None, lead: Messages = ()) -> Reply:
    if instead is None:
        return leave_out(ex, NOTHING_SPARES)
    move = ex.here.plan.definition.moves.get(ex.exercise)
    id_ = ex.event_id()
    eases = move is not None and move.easier == instead
    event = events.Easier(id=id_) if eases else events.SwapExercise(id=id_, exercise=instead)
    effects = undoable(ex, lambda: ex.happen(event, ex.now))
    if refused(effects):
        return leave_out(ex, NOTHING_SPARES)
    return _ready_for_change(ex, effects, lead)


def _ready_for_change(ex: Exchange, effects: tuple[AnyEffect, ...], lead: Messages = ()) -> Reply:
    """Explain what took the place, and ask whether the person is ready for it."""
    ex.hold()
    step = ex.here.subject or ex.here.step
    return Reply((*words_of(effects), *movement.explanation(ex, step), *lead), ready_for(ex, step, named=True))


def do_gently(ex: Exchange) -> Reply:
    """Do the exercise that loads what hurt, gently: not before the person says that they are ready."""
    step = ex.here.subject or ex.here.step
    settled(ex, step)
    return Reply((Message("pain-gently"),), ready_for(ex, step, named=True))
