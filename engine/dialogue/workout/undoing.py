"""Taking back what was done last, and bringing back a workout that was stopped."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.place_questions import ready_for
from engine.dialogue.safety.emergency import alarming, resting
from engine.dialogue.scene import Entry, Latest
from engine.dialogue.state import Undoable
from engine.dialogue.workout import movement
from engine.dialogue.workout.movement import (
    ANEW,
    COOLED_DOWN,
    SET,
    Messages,
    after,
)
from engine.dialogue.workout.put_back import put_back, wanted_again
from engine.dialogue.workout.skips_by_name import named_in
from engine.dialogue.workout.taking_back import done_since, led_on_since, left_out_by
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.safety import unresolved
from engine.workflow.undo import RESUMABLE, can_reopen, undo_of
from engine.workflow.wire import Recorded

OLDER: Final = Message("undo-older")
"""Said instead of taking back what was done before the set that runs."""


def reopen(ex: Exchange) -> Reply | None:
    """Bring back a workout that was stopped within the last hours, and go on; None where there is none."""
    if not _reopened(ex):
        return None
    if unresolved(ex.here.session):
        return _pain_first(ex)
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
    if ex.place is not None or alarming(ex) or resting(ex):
        return ()
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
    _to_its_get_ready(ex, ex.now - ex.scene.last.ended_at if ex.scene.last is not None else 0.0)
    return _ready_again(ex, messages)


def _to_its_get_ready(ex: Exchange, gone: float) -> None:
    """Put a set that was left for a while back to its beginning, and hold it there."""
    if gone < ANEW or ex.here.step.kind not in SET or unresolved(ex.here.session):
        return
    ex.happen(events.Repeat(id=ex.event_id()), ex.now)
    ex.happen(events.Pause(id=ex.event_id()), ex.here.session.began)


def _ready_again(ex: Exchange, messages: Messages) -> Reply:
    """Wait until the person is ready; where it hurt, what they choose comes first."""
    if unresolved(ex.here.session):
        return _pain_first(ex, messages)
    return Reply(messages, ready_for(ex, ex.here.subject or ex.here.step))


def _pain_first(ex: Exchange, messages: Messages = ()) -> Reply:
    from engine.dialogue.safety.pain import remind  # noqa: PLC0415 - its answers need this module

    ex.hold()
    reply = remind(ex)
    return Reply((*messages, *reply.messages), reply.ask)


def reopenable(ex: Exchange, latest: Latest) -> bool:
    """Tell whether the workout that was begun last was stopped, and may be gone on with: never after a red flag."""
    if latest.state != "stopped" or ex.scene.now - (latest.ended_at or 0.0) > RESUMABLE:
        return False
    last = ex.scene.last
    return last is not None and can_reopen(recorded_of(last.log), ex.scene.now)


def offer_again(ex: Exchange) -> Reply | None:
    """Ask whether to go on with a workout that was stopped; say that one is over that ended lately. Else None."""
    latest = ex.scene.latest
    if ex.before or latest is None or latest.ended_at is None or ex.scene.now - latest.ended_at > RESUMABLE:
        return None
    if alarming(ex) or resting(ex) or not reopenable(ex, latest):
        return after(ex, (Message("refuse-over"),))
    return Reply((Message("stopped-earlier", {"workout": latest.workout}),), ex.ask("reopen"))


def recorded_of(log: tuple[Entry, ...]) -> list[Recorded]:
    """Give the events of a log without their effects."""
    return [recorded for recorded, _ in log]


def take_back(ex: Exchange) -> Reply:
    """Take back what was done last, within a minute; a stop for hours. An exercise that is named was left out by it."""
    undo = ex.dialogue.undo
    if _means_another_exercise(ex, undo):
        again = wanted_again(ex)
        return put_back(ex, again) if again else after(ex, (Message("nothing-to-undo"),))
    if undo is None or ex.scene.now > undo.until:
        return _take_back_older(ex)
    if _means_something_later(ex, undo):
        return after(ex, (OLDER,))
    ex.remember(undo=None)
    return _take_back(ex, undo)


def _means_another_exercise(ex: Exchange, undo: Undoable | None) -> bool:
    """Tell whether an exercise is named that what can be taken back has nothing to do with."""
    named = named_in(ex, ex.intent)
    if not named or undo is None or ex.place is None:
        return bool(named)
    return not left_out_by(ex.scene.log[1], undo.event, named)


def _means_something_later(ex: Exchange, undo: Undoable) -> bool:
    """Tell whether a set runs that was led on to since: "not that" is said of a word just now, and not of that one."""
    place = ex.place
    if place is None or ex.before or place.step.kind not in SET or undo.session != place.session.id:
        return False
    told = any(one.id == OLDER.id for one in ex.dialogue.last)
    return not told and led_on_since(ex.scene.log[1], undo.event)


def _take_back_older(ex: Exchange) -> Reply:
    """Take back what was done before this conversation: a stop, or that everything was forgotten a moment ago."""
    from engine.dialogue.profile.notes import bring_back  # noqa: PLC0415 - it answers by this module

    return _reopen_and_ask(ex) or bring_back(ex)


def _take_back(ex: Exchange, undo: Undoable) -> Reply:
    from engine.dialogue.profile.notes import restore  # noqa: PLC0415 - it answers by this module

    if undo.forgotten or undo.profile:
        return restore(ex, undo)
    session = ex.session
    if session is None or session.id != undo.session or ex.plan is None:
        return _reopen_and_ask(ex) or after(ex, (Message("nothing-to-undo"),))
    original, log = ex.scene.log
    event = undo_of(ex.plan, original, recorded_of(log), undo.event, ex.event_id(), ex.now)
    if event is None or done_since(log, undo.event):
        return after(ex, (Message("nothing-to-undo"),))
    rests_on = _is_note(log, undo.event) and ex.here.flows and not ex.here.waiting
    messages = movement.words_of(ex.happen(event, ex.now))
    if rests_on:
        return movement.go_on(ex, messages)
    if not ex.side_by_side:  # a person at the keys goes on where the set was left
        _to_its_get_ready(ex, ex.now - _moment_of(log, undo.event))
    return _ready_again(ex, messages)


def _is_note(log: tuple[Entry, ...], event: str) -> bool:
    """Tell whether an event only noted something: nobody has to be ready anew as it is taken back."""
    found = next((recorded.event for recorded, _ in log if recorded.event.id == event), None)
    return isinstance(found, events.Corrected | events.EffortReported)


def _moment_of(log: tuple[Entry, ...], event: str) -> float:
    return next(recorded.at for recorded, _ in log if recorded.event.id == event)
