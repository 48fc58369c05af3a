"""Ready, done, next, skip, back, again, pause, go on, stop, and what can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, Place
from engine.dialogue.questions.place_questions import question_here, ready_for
from engine.dialogue.scene import Entry
from engine.dialogue.state import Undoable
from engine.dialogue.workout import movement
from engine.dialogue.workout.movement import (
    COOLED_DOWN,
    SET,
    WORK,
    Messages,
    after,
    begin_explained,
    carry,
    go_on,
    settle,
)
from engine.workflow import events
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.position import upcoming
from engine.workflow.undo import RESUMABLE, UNDO, undo_of
from engine.workflow.wire import Recorded

NOT_STARTED: Final[Messages] = (Message("refuse-not-started"),)
PARTS: Final = {"warm-up": "warm_up", "cool-down": "cool_down"}


def happens(make: Callable[[str], AnyEvent]) -> Callable[[Exchange], Reply]:
    """Make a handler that lets an event happen to the workout under way."""

    def handle(ex: Exchange) -> Reply:
        return after(ex, NOT_STARTED) if ex.place is None else carry(ex, make(ex.event_id()))

    return handle


def ready(ex: Exchange) -> Reply:
    """Go on: what is over is followed by the next step; a set goes on being counted."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    if place.paused and place.away >= COOLED_DOWN and place.step.kind in SET and ex.before != "warm-again":
        return offer_warm_up(ex)
    return go_on(ex)


def offer_warm_up(ex: Exchange) -> Reply:
    """Offer a short warm-up before a set goes on after hours."""
    return Reply((), ex.ask("warm-again"))


def following(ex: Exchange) -> Reply:
    """Answer "next": in a set ask what is meant, so that no set and no side is lost without a word."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    counting = place.step.kind in SET and not place.waiting and place.session.deadline is not None
    if counting or (place.paused and place.step.kind in WORK):
        return ask_set_done(ex)
    return go_on(ex)


def ask_set_done(ex: Exchange) -> Reply:
    """Ask whether the set is done or shall be counted on."""
    ex.hold()
    return Reply((), ex.ask("set-done", exercise=ex.exercise))


def done(ex: Exchange) -> Reply:
    """End a set with what was counted; a rest, a walk or a get-ready is over."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    if place.paused:
        return begin_explained(ex, carry(ex, events.Done(id=ex.event_id())))
    if not place.waiting and (place.step.kind in WORK or ex.scene.side_by_side):
        ex.undoable(ex.event_id(), ex.now + UNDO)
        return begin_explained(ex, carry(ex, events.Done(id=ex.event_id())))
    return go_on(ex)


def cannot(ex: Exchange) -> Reply:
    """End a set with what was counted, as the person can do no more."""
    place = ex.place
    if place is None:
        return after(ex, (Message("not-today"),), "anything")
    if place.step.kind not in WORK:
        return after(ex, (Message("take-your-time"),))
    if place.waiting:
        return after(ex, (Message("cannot"),))
    return begin_explained(ex, carry(ex, events.Done(id=ex.event_id()), (Message("cannot"),)))


def skip(ex: Exchange) -> Reply:
    """Leave out the part that is named; where it is not said which, ask: nothing is thrown away by a single word."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    scope = ex.intent.text("scope")
    if scope in PARTS:
        return _skip_phase(ex, place, PARTS[scope])
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
    return Reply((), ex.ask("skip-what", exercise=step.exercise or "", set=step.set))


def _skip_rest(ex: Exchange, place: Place) -> Reply:
    if place.step.kind != "rest":
        return after(ex, (Message("refuse-not-resting"),))
    return go_on(ex) if place.waiting else carry(ex, events.Done(id=ex.event_id()))


def skip_set(ex: Exchange) -> Reply:
    """Go past every step of this set."""
    settle(ex)
    here = ex.here.step
    first = ex.event_id()
    while not ex.here.last and ex.here.steps[ex.here.session.step + 1].kind not in {"rest", "ready", "timed"}:
        before = ex.here.session.step
        ex.happen(events.Done(id=ex.event_id()), ex.now)
        if ex.place is None or ex.here.session.step == before or ex.here.step.slot != here.slot:
            break
    ex.undoable(first, ex.now + UNDO)
    return begin_explained(ex, carry(ex, events.Done(id=ex.event_id()), (Message("skipped-set"),)))


def skip_exercise(ex: Exchange) -> Reply:
    """Leave out the exercise in question with all its sets; it can be taken back."""
    settle(ex)
    place = ex.here
    if place.step.kind == "rest" and place.step.exercise is None and ex.intent.text("scope") == "exercise":
        ex.happen(events.Done(id=ex.event_id()), ex.now)
    whole: Literal["exercise", "phase"] = "phase" if ex.intent.text("scope") == "phase" else "exercise"
    ex.undoable(ex.event_id(), ex.now + UNDO)
    return begin_explained(ex, carry(ex, events.Skip(id=ex.event_id(), scope=whole)))


def _skip_phase(ex: Exchange, place: Place, phase: str) -> Reply:
    """Leave out the warm-up or the cool-down; in another part of the workout nothing is left out."""
    step = place.step
    if step.phase == phase:
        ex.undoable(ex.event_id(), ex.now + UNDO)
        return begin_explained(ex, carry(ex, events.Skip(id=ex.event_id(), scope="phase")))
    coming = upcoming(place.steps, place.session.step)
    if place.waiting and coming is not None and coming.phase == phase:
        settle(ex)
        ex.undoable(ex.event_id(), ex.now + UNDO)
        return carry(ex, events.Skip(id=ex.event_id(), scope="phase"))
    later = any(one.phase == phase for one in place.steps[place.session.step :])
    return after(ex, (Message("skip-later" if later else "skip-over"),))


def back(ex: Exchange) -> Reply:
    """Go back to the set before; a named exercise that was there is gone back to."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    return carry(ex, events.Back(id=ex.event_id()))


def pause(ex: Exchange) -> Reply:
    """Hold everything where the listener is."""
    place = ex.place
    if place is None:
        return after(ex, (Message("take-your-time"),)) if ex.before else after(ex, NOT_STARTED)
    if place.paused or place.waiting:
        return after(ex, (Message("take-your-time"),))
    effects = ex.happen(events.Pause(id=ex.event_id()), place.moment)
    return Reply(movement.words_of(effects), ex.ask("go-on"))


def resume(ex: Exchange) -> Reply:
    """Go on with what was paused, interrupted or stopped."""
    place = ex.place
    if place is None:
        return reopen(ex) or after(ex, (Message("nothing-to-resume"),))
    if place.paused or place.waiting:
        return ready(ex)
    if place.flows:
        return after(ex, (Message("refuse-not-paused"),))
    return go_on(ex)


def reopen(ex: Exchange) -> Reply | None:
    """Bring back a workout that was stopped within the last hours, and go on; None where there is none."""
    if not _reopened(ex):
        return None
    if (
        ex.scene.last is not None
        and ex.scene.now - ex.scene.last.ended_at > COOLED_DOWN
        and ex.here.step.kind != "timed"
    ):
        return offer_warm_up(ex)
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


def stop(ex: Exchange) -> Reply:
    """End the workout here: silence first, and everything is kept. For hours it can be gone on with."""
    place = ex.place
    if place is None:
        return Reply((Message("goodbye"),))
    if place.waiting and place.last:
        return go_on(ex)
    id_ = ex.event_id()
    ex.undoable(id_, ex.now + RESUMABLE)
    effects = ex.happen(events.Stop(id=id_), place.moment)
    return movement.finish(ex, movement.words_of(effects))


def cancel(ex: Exchange) -> Reply:
    """Leave; the place in the workout is kept."""
    place = ex.place
    if place is None:
        return Reply((Message("goodbye"),))
    if place.waiting and place.last:
        return go_on(ex)
    if not place.flows:
        ex.hold()
    return Reply((Message("kept"), Message("goodbye")))


def silence(ex: Exchange) -> None:
    """Hold the workout where its listener is: the conversation is over, and nothing can be said."""
    place = ex.place
    if place is None:
        return
    if place.waiting and place.last:
        ex.happen(events.TimeReached(id=ex.event_id()), ex.now)
    elif not place.flows or place.late:
        ex.hold()


def wait(ex: Exchange) -> Reply:
    """Wait, as the person is not ready yet."""
    place = ex.place
    if place is not None and not place.flows and not place.paused:
        settle(ex)
        if not ex.here.paused:
            ex.hold()
    return Reply((Message("take-your-time"),), question_here(ex) if place is not None else None)


def repeat(ex: Exchange) -> Reply:
    """Say the last words again; no set is done again for it."""
    place = ex.place
    if place is not None and place.flows and not place.waiting:
        return carry(ex, events.Repeat(id=ex.event_id()))
    last = tuple(message for message in _said_last(ex) if _can_be_said(ex, message))
    if place is None:
        return after(ex, last) if last or ex.asked.kind else help_instead(ex)
    if place.waiting and not last:
        return _coming(ex)
    if place.waiting or (place.paused and last):
        return after(ex, last)
    from engine.cues.position_text import where  # noqa: PLC0415 - few sets are interrupted for that

    return after(ex, (where(place.plan, place.session, place.moment),))


def _coming(ex: Exchange) -> Reply:
    """Tell what comes next: with that, the words of a rest or a set end."""
    from engine.dialogue.tell.position import what_next  # noqa: PLC0415 - it answers by this module

    return what_next(ex)


def _said_last(ex: Exchange) -> Messages:
    return tuple(Message(one.id, dict(one.arguments)) for one in ex.dialogue.last)


def _can_be_said(ex: Exchange, message: Message) -> bool:
    """Tell whether there are words for a message that was remembered outside, such as by an earlier release."""
    try:
        ex.scene.speech.text(message.id, message.arguments)
    except (LookupError, ValueError):
        return False
    return True


def help_instead(ex: Exchange) -> Reply:
    """Help where nothing was said that could be said again."""
    from engine.dialogue.tell.help import give_help  # noqa: PLC0415 - it answers by this module

    return give_help(ex)


def start_over(ex: Exchange) -> Reply:
    """Begin the set again where it is meant; the workout only after a question."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    if ex.intent.text("scope") == "set":
        return set_again(ex)
    in_set = place.step.kind in SET and not place.waiting
    if not place.flows and not place.waiting:
        ex.hold()
    workout = place.plan.definition.workout
    return Reply((), ex.ask("restart-what" if in_set else "restart", workout=workout))


def set_again(ex: Exchange) -> Reply:
    """Do this set again from its get-ready; after a rest began, the set before it."""
    place = ex.here
    if place.step.kind == "rest" or place.waiting:
        return carry(ex, events.Back(id=ex.event_id()))
    return carry(ex, events.Repeat(id=ex.event_id()))
