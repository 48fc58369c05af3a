"""Coming back: opening the coach, and going on with a workout that was interrupted."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.coaching.plan.warm_up_cool_down import warm_up_again
from engine.cues.position_text import where
from engine.dialogue.acts import Reply
from engine.dialogue.begin.afterwards import ask_how_hard
from engine.dialogue.begin.offer import choose_another, due_of, offered
from engine.dialogue.begin.start import begin, offer_due
from engine.dialogue.exchange import Exchange, Place
from engine.dialogue.questions.place_questions import ready_for
from engine.dialogue.safety.emergency import alarming, ask_how_they_are, before_beginning
from engine.dialogue.safety.pain import remind
from engine.dialogue.state import NOTHING
from engine.dialogue.tell.position import here
from engine.dialogue.workout import commands, undoing
from engine.dialogue.workout.movement import (
    ANEW,
    ASKED_AFTER,
    COOLED_DOWN,
    SET,
    Messages,
    after,
    anew,
    carry,
    end_open,
    go_on,
    leave_pause,
    sets_done,
    settle,
)
from engine.dialogue.workout.playing import why_in_turns
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.position import HAIR, remaining
from engine.workflow.safety import alarmed, unresolved

BACK: Messages = (Message("welcome-back"),)

GREETED: Final = frozenset({"resume", "reopen"})
"""Questions that begin with a welcome, and say what is gone on with."""


def launch(ex: Exchange) -> Reply:
    """Welcome: red flags and pain first, then the workout that is open, else an offer."""
    place = ex.place
    if alarming(ex) or (place is not None and alarmed(place.session)):
        return ask_how_they_are(ex)
    if ex.scene.other is not None:
        return Reply((Message("welcome-pair"),), ex.ask("pair"))
    if place is not None and place.waiting and place.last:
        ex.happen(events.TimeReached(id=ex.event_id()), ex.now)  # the end that was not waited for
        ex.leave()
    elif place is not None:
        return back(ex)
    ex.remember(wish=NOTHING)
    return _welcome(ex)


def _welcome(ex: Exchange) -> Reply:
    if ex.scene.stranger:
        return Reply((Message("welcome-skill"),), ex.ask("interview"))
    held = before_beginning(ex)
    if held is not None:
        return held
    latest = ex.scene.latest
    if latest is not None and undoing.reopenable(ex, latest):
        return Reply((Message("stopped-earlier", _workout_of(latest.workout)),), ex.ask("reopen"))
    return ask_how_hard(ex) or offered(ex, Message("welcome-again"))


def _workout_of(workout: str) -> dict[str, str | int]:
    return {"workout": workout}


def back(ex: Exchange) -> Reply:
    """Go back to a workout that was interrupted: at once after a short while, later only with a yes."""
    place = ex.place
    if place is None:
        return after(ex, (Message("nothing-to-resume"),))
    if unresolved(place.session):
        ex.hold()
        return remind(ex)
    if place.away <= ASKED_AFTER:
        return welcome_back(ex)
    about: dict[str, str | int] = {"workout": place.plan.definition.workout, "exercise": ex.exercise}
    return Reply((Message("open-workout", about),), ex.ask("resume", **about))


def returns(ex: Exchange) -> Reply:
    """Go on after time in which nobody was coached: after moments where it was, later as after an interruption."""
    return go_on(ex) if ex.here.away < ANEW else back(ex)


def welcome_back(ex: Exchange) -> Reply:
    """Say where it was, and go on there; a set begins anew, and never by a count-in at once."""
    place = ex.here
    if ex.streams and place.away < ANEW:
        ex.hold()
        return leave_pause(ex, (where(place.plan, place.session, place.moment),))
    if place.waiting:
        return _next_when_ready(ex) if place.away >= ANEW else go_on(ex, _greeting(ex))
    if place.flows:
        return carry(ex, events.Repeat(id=ex.event_id()), _greeting(ex))
    ex.hold()
    place = ex.here
    counted_in = place.step.kind in {"ready", "change"}
    if not counted_in and remaining(place.plan, place.session, ex.now) <= HAIR:
        return leave_pause(ex, _greeting(ex))
    why = why_in_turns(ex) if ex.scene.plays else ()
    said = (*why, where(place.plan, place.session, ex.now))
    if place.step.kind in SET:
        return anew(ex, why if _greeted(ex) else said)  # its get-ready says which set it is
    return carry(ex, events.Resume(id=ex.event_id()), said)


def _greeted(ex: Exchange) -> bool:
    """Tell whether the question that is answered has greeted already; with keys nobody heard it."""
    return ex.before in GREETED and not ex.side_by_side


def _greeting(ex: Exchange) -> Messages:
    """Greet who comes back, unless the question that they answer has done so."""
    return (Message("on-we-go"),) if _greeted(ex) else BACK


def _next_when_ready(ex: Exchange) -> Reply:
    """Go to what comes next, when the person is ready."""
    settle(ex)
    place = ex.here
    if not place.paused:
        return go_on(ex, _greeting(ex))
    greeting = () if _greeted(ex) else (Message("welcome-again"),)
    return Reply(greeting, ready_for(ex, place.step))


def pick_up(ex: Exchange) -> Reply:
    """Go on where it was, after a yes; after hours a short warm-up is offered first."""
    place = ex.place
    if place is None:
        return after(ex, (Message("nothing-to-resume"),))
    if place.away > COOLED_DOWN and place.step.kind not in {"timed"}:
        ex.hold()
        return commands.offer_warm_up(ex)
    return welcome_back(ex)


def where_it_was(ex: Exchange) -> Reply:
    """Say where it was, and what was done, in a workout that is open or was stopped."""
    last, place = ex.scene.last, ex.place
    if place is None and last is not None:
        place = Place(last.plan, last.session, last.ended_at, last.ended_at, last.ended_at)
    if place is None:
        return Reply((Message("nothing-to-resume"),), ex.ask_again())
    done = sets_done(ex.all_effects if ex.place is not None or last is None else last.effects)
    summary = (Message("summary-sets", {"sets": done}),) if done else ()
    return Reply((*here(place), *summary), ex.ask_again())


def warm_up_first(ex: Exchange) -> Reply:
    """Tell what to do for a short warm-up; the set waits until the person is ready."""
    ex.hold()
    return Reply((warm_up_again(ex.profile, ex.scene.catalog),), ready_for(ex, ex.here.subject or ex.here.step))


def without_warm_up(ex: Exchange) -> Reply:
    """Go on without a warm-up: gently, from the get-ready."""
    place = ex.here
    if place.step.kind in SET and place.paused:
        return carry(ex, events.Repeat(id=ex.event_id()), (Message("start-gently"),))
    return go_on(ex, (Message("start-gently"),))


def reopen(ex: Exchange) -> Reply:
    """Go on with a workout that was stopped."""
    return before_beginning(ex) or undoing.reopen(ex) or offered(ex, Message("nothing-to-resume"))


def from_the_start(ex: Exchange) -> Reply:
    """Begin the workout anew that was stopped."""
    latest = ex.scene.latest
    workout = latest.workout if latest is not None else ""
    ex.remember(wish=replace(ex.dialogue.wish.for_now, workout=workout))
    return begin(ex)


def leave_stopped(ex: Exchange) -> Reply:
    """Leave a stopped workout as it is, and offer what is due."""
    ex.remember(wish=ex.dialogue.wish.for_now)
    return _offered_instead(ex, (Message("all-right"),))


def leave_open(ex: Exchange) -> Reply:
    """End the workout that is not to go on, and offer what is due now."""
    ended = end_open(ex)
    ex.remember(wish=NOTHING)
    return _offered_instead(ex, ended)


def another_instead(ex: Exchange) -> Reply:
    """End the workout that is not to go on, and ask which one instead."""
    ended = end_open(ex)
    return Reply((*ended, *choose_another(ex).messages), ex.ask("which"))


def _offered_instead(ex: Exchange, before: Messages) -> Reply:
    """Offer what is due now; at a keyboard too, where nothing was said of it yet."""
    if not ex.side_by_side:
        return offered(ex, *before)
    reply = offer_due(ex, due_of(ex))
    return Reply((*before, *reply.messages), reply.ask)
