"""Ready, done, next, pause, go on, and stop."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.intent import UNSURE
from engine.dialogue.questions.place_questions import question_here
from engine.dialogue.safety.emergency import before_beginning
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
from engine.dialogue.workout.playing import in_stream, streams_on, why_in_turns
from engine.dialogue.workout.rating import AT_THE_END
from engine.dialogue.workout.undoing import offer_again, reopen
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.session import HELD
from engine.workflow.undo import RESUMABLE

NOT_STARTED: Final[Messages] = (Message("refuse-not-started"),)


def ready(ex: Exchange) -> Reply:
    """Go on: what is over is followed by the next step; a set goes on being counted."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    if place.paused and place.away >= COOLED_DOWN and place.step.kind in SET and ex.before != "warm-again":
        return offer_warm_up(ex)
    if ex.streams and streams_on(ex) and place.step.kind in {"ready", "change"} and not place.paused:
        return _counted(ex)
    return go_on(ex, why_in_turns(ex) if place.paused and ex.scene.plays else ())


def offer_warm_up(ex: Exchange) -> Reply:
    """Offer a short warm-up before a set goes on after hours."""
    return Reply((), ex.ask("warm-again"))


def following(ex: Exchange) -> Reply:
    """Answer "next": in a set ask what is meant, so that no set and no side is lost without a word."""
    place = ex.place
    if place is None:
        return offer_again(ex) or after(ex, NOT_STARTED)
    if ex.streams and streams_on(ex):
        return _counted(ex)  # a player's "next"; "previous" and "undo" go back
    counting = place.step.kind in SET and not place.waiting and place.session.deadline is not None
    if counting or (place.paused and place.step.kind in WORK):
        return ask_set_done(ex)
    return go_on(ex)


def ask_set_done(ex: Exchange) -> Reply:
    """Ask whether the set is done or shall be counted on."""
    ex.hold()
    return Reply((), ex.ask("set-done", exercise=ex.exercise))


def done(ex: Exchange) -> Reply:
    """End a set with what was counted; a walk or a get-ready is over. In a rest, it tells of the set before it."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    if in_a_rest(ex) and ex.scene.frontend == "speaker":  # elsewhere a key, which means "next", is the same intent
        return after(ex, (Message("done-now-rest"),))
    if place.paused or (not place.waiting and (place.step.kind in WORK or ex.side_by_side or ex.streams)):
        return _counted(ex)
    return go_on(ex)


def in_a_rest(ex: Exchange) -> bool:
    """Tell whether a rest goes on: nothing was asked yet, and what is said belongs to what was."""
    place = ex.place
    return place is not None and place.step.kind == "rest" and not place.waiting and not place.paused


def _counted(ex: Exchange, lead: Messages = ()) -> Reply:
    return undoable(ex, lambda: begin_explained(ex, carry(ex, events.Done(id=ex.event_id()), lead)))


def cannot(ex: Exchange) -> Reply:
    """End a set with what was counted, as the person can do no more; between two sets, ask whether all is to end."""
    place = ex.place
    if place is None:
        return after(ex, (Message("not-today"),))
    if place.waiting and ex.before in AT_THE_END:
        return after(ex, (Message("cannot"),))
    if place.waiting or place.step.kind not in WORK:
        return ask_whether_enough(ex)
    return _counted(ex, (Message("cannot"),))


def ask_whether_enough(ex: Exchange) -> Reply:
    """Ask whether the workout is to end, as somebody has had enough; a no waits for them."""
    if not ex.here.waiting:
        ex.hold()
    return Reply((), ex.ask("stop", how="enough"))


def pause(ex: Exchange) -> Reply:
    """Hold everything where the listener is."""
    place = ex.place
    if place is None:
        return after(ex, (Message("take-your-time"),)) if ex.before else after(ex, NOT_STARTED)
    if place.paused or place.waiting:
        return after(ex, (Message("take-your-time"),))
    effects = ex.happen(events.Pause(id=ex.event_id()), place.moment)
    if ex.streams and ex.scene.new and in_stream(ex):
        return Reply((Message("paused-in-stream"),))
    return Reply(movement.words_of(effects), ex.ask("go-on"))


def resume(ex: Exchange) -> Reply:
    """Go on with what was paused, interrupted or stopped."""
    place = ex.place
    if place is None:
        return before_beginning(ex) or reopen(ex) or after(ex, (Message("nothing-to-resume"),))
    if place.paused or place.waiting:
        return ready(ex)
    if ex.streams and streams_on(ex):
        return after(ex, ())
    if place.flows:
        return after(ex, (Message("refuse-not-paused"),))
    return go_on(ex)


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


def ask_to_stop(ex: Exchange) -> Reply:
    """Fall silent, and ask whether the workout is to end: the word was heard in a room, and may have been misheard."""
    place = ex.place
    if place is None or (place.waiting and place.last) or ex.before == "stop":
        return stop(ex)
    ex.hold()
    return Reply((), ex.ask("stop"))


def said_to_stop(ex: Exchange) -> Reply:
    """End the workout; a goodbye, or a cry of "stop, stop", is asked about first, as is what was half understood.

    The other half may say when: "let's stop in five minutes".
    """
    return stop_heard(ex) if ex.intent.text(UNSURE) or ex.intent.partly else stop(ex)


def stop_heard(ex: Exchange) -> Reply:
    """Ask whether all is to end. While a red flag or pain is open, nothing stands before that."""
    place = ex.place
    held = place is not None and place.session.told & HELD
    return stop(ex) if held else ask_to_stop(ex)


def cancel(ex: Exchange) -> Reply:
    """Leave; the place in the workout is kept. A "never mind" in a workout leaves nothing."""
    place = ex.place
    if place is None:
        return Reply((Message("goodbye"),))
    if place.waiting and place.last:
        return go_on(ex)
    if ex.intent.text(UNSURE) or (ex.intent.name == "AMAZON.CancelIntent" and _said_in_between(ex)):
        return after(ex, (Message("all-right"),))
    if not place.flows or ex.streams:
        ex.hold()
    return Reply((ex.told_here("kept"), Message("goodbye")))


def _said_in_between(ex: Exchange) -> bool:
    """Tell whether it was said while a set was counted, and nothing asked: "never mind" is the same intent there."""
    place = ex.place
    return place is not None and not ex.before and place.step.kind in SET and not place.paused and not place.waiting


def silence(ex: Exchange) -> None:
    """Hold the workout where its listener is: the conversation is over, and nothing can be said."""
    place = ex.place
    if place is None:
        return
    if place.waiting and place.last:
        ex.happen(events.TimeReached(id=ex.event_id()), ex.now)
    elif not place.flows or place.late or ex.streams:
        ex.hold()


def wait(ex: Exchange) -> Reply:
    """Wait, as the person is not ready yet."""
    place = ex.place
    if place is not None and not place.flows and not place.paused:
        settle(ex)
        ex.hold()
    return Reply((Message("take-your-time"),), question_here(ex) if place is not None else None)
