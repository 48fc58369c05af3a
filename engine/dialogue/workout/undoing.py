"""Taking back what was done last, and bringing back a workout that was stopped."""

from __future__ import annotations

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.place_questions import ready_for
from engine.dialogue.scene import Entry
from engine.dialogue.state import Undoable
from engine.dialogue.workout import movement
from engine.dialogue.workout.movement import (
    COOLED_DOWN,
    Messages,
    after,
)
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.undo import RESUMABLE, undo_of
from engine.workflow.wire import Recorded


def reopen(ex: Exchange) -> Reply | None:
    """Bring back a workout that was stopped within the last hours, and go on; None where there is none."""
    if not _reopened(ex):
        return None
    if (
        ex.scene.last is not None
        and ex.scene.now - ex.scene.last.ended_at > COOLED_DOWN
        and ex.here.step.kind != "timed"
    ):
        return Reply((), ex.ask("warm-again"))
    from engine.dialogue.begin.resume import welcome_back  # noqa: PLC0415 - it goes on by this module

    return welcome_back(ex)


def _reopened(ex: Exchange) -> Messages:
    """Take back the stop of the last workout; give what that is answered with, nothing where it can't be."""
    last = ex.scene.last
    if last is None or last.session.state != "stopped" or ex.scene.now - last.ended_at > RESUMABLE:
        return ()
    stop = next((entry.event.id for entry, _ in reversed(last.log) if isinstance(entry.event, events.Stop)), "")
    undo = undo_of(last.plan, last.original, recorded_of(last.log), stop, ex.event_id(), ex.now)
    if undo is None:
        return ()
    ex.plan, ex.session = last.plan, last.session
    return movement.words_of(ex.happen(undo, ex.now))


def _reopen_and_ask(ex: Exchange) -> Reply | None:
    """Take back a stop, and wait until the person is ready."""
    messages = _reopened(ex)
    if not messages:
        return None
    step = ex.here.subject or ex.here.step
    return Reply(messages, ready_for(ex, step))


def recorded_of(log: tuple[Entry, ...]) -> list[Recorded]:
    """Give the events of a log without their effects."""
    return [recorded for recorded, _ in log]


def take_back(ex: Exchange) -> Reply:
    """Take back what was done last, within a minute; a stop for hours."""
    undo = ex.dialogue.undo
    if undo is None or ex.scene.now > undo.until:
        return _reopen_and_ask(ex) or after(ex, (Message("nothing-to-undo"),))
    ex.remember(undo=None)
    return _take_back(ex, undo)


def _take_back(ex: Exchange, undo: Undoable) -> Reply:
    from engine.dialogue.profile.notes import restore  # noqa: PLC0415 - it answers by this module

    if undo.forgotten or undo.profile:
        return restore(ex, undo)
    session = ex.session
    if session is None or session.id != undo.session or ex.plan is None:
        return _reopen_and_ask(ex) or after(ex, (Message("nothing-to-undo"),))
    original, log = ex.scene.log
    event = undo_of(ex.plan, original, recorded_of(log), undo.event, ex.event_id(), ex.now)
    if event is None:
        return after(ex, (Message("nothing-to-undo"),))
    effects = ex.happen(event, ex.now)
    step = ex.here.subject or ex.here.step
    return Reply(movement.words_of(effects), ready_for(ex, step))
