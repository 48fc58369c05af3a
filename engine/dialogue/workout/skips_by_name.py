"""Leaving out an exercise that is named, in a workout or before it, and bringing it back: for this day only."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.intent import Intent
from engine.dialogue.workout.movement import after, words_of
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.undo import UNDO

Messages = tuple[Message, ...]


def named_in(ex: Exchange, intent: Intent) -> tuple[str, ...]:
    """Give the exercises that a wish to skip names: all that share the name ("the squats")."""
    named = intent.may_mean or (intent.text("exercise"),)
    return tuple(one for one in named if one in ex.scene.catalog.exercises)


def leave_out(ex: Exchange, names: tuple[str, ...]) -> Reply:
    """Leave out what is named, wherever it is to come; it can be taken back."""
    if ex.place is None:
        return _on_this_day(ex, names)
    steps, index = ex.here.steps, ex.here.session.step
    coming = [name for name in names if any(one.exercise == name for one in steps[index:])]
    if not coming:
        over = any(one.exercise in names for one in steps)
        return after(ex, (Message("skip-over") if over else Message("refuse-not-to-come", {"exercise": names[0]}),))
    resting = ex.here.step.kind == "rest" and not ex.here.waiting
    if resting or ex.exercise not in coming:
        return undoable(ex, lambda: after(ex, leave_out_later(ex, coming)))
    return _with_the_one_at_hand(ex, [name for name in coming if name != ex.exercise])


def _with_the_one_at_hand(ex: Exchange, others: list[str]) -> Reply:
    """Leave out the exercise in question, and first what shares its name: nothing of that may begin then."""
    from engine.dialogue.workout.skips import skip_exercise  # noqa: PLC0415 - it leaves out by this module

    first = ex.event_id()
    told = leave_out_later(ex, others)
    reply = skip_exercise(ex, for_good=True)
    if told:
        ex.undoable(first, ex.now + UNDO)
    return replace(reply, messages=(*told, *reply.messages))


def leave_out_later(ex: Exchange, names: Iterable[str]) -> Messages:
    """Let each be left out where it is still to come, and give what is said of it."""
    found = (ex.happen(events.LeaveOut(id=ex.event_id(), exercise=one), ex.now) for one in names)
    return tuple(message for effects in found for message in words_of(effects))


def _on_this_day(ex: Exchange, names: tuple[str, ...]) -> Reply:
    """Leave it out of what is offered for this day."""
    from engine.dialogue.begin.offer import due_of, offered  # noqa: PLC0415 - its rooms begin by this module

    comes = [one for one in names if one in due_of(ex).today.exercises]
    if not comes:
        return after(ex, (Message("skip-not-today", {"exercise": names[0]}),))
    wish = ex.dialogue.wish
    ex.remember(wish=replace(wish, without=",".join(dict.fromkeys((*wish.left_out, *comes)))))
    return offered(ex, Message("all-right"))


def bring_back(ex: Exchange, names: Iterable[str]) -> Reply | None:
    """Let come again what was left out of what is offered for this day; None where nothing of it was.

    What hurt the last time is asked about again.
    """
    from engine.dialogue.begin.offer import mark, offered  # noqa: PLC0415 - its rooms begin by this module

    wish, names = ex.dialogue.wish, {*names}
    if ex.place is not None or not names & {*wish.left_out}:
        return None
    marks = {mark(one) for one in names}
    ex.remember(
        wish=replace(wish, without=",".join(one for one in wish.left_out if one not in names)),
        warned=tuple(one for one in ex.dialogue.warned if one not in marks),
    )
    return offered(ex, Message("all-right"))
