"""What was chosen about pain long after it was told: nothing begins at once at somebody who has cooled down."""

from __future__ import annotations

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.model import Handler
from engine.dialogue.questions.place_questions import ready_for
from engine.dialogue.state import Asked
from engine.dialogue.workout.movement import ASKED_AFTER, COOLED_DOWN
from engine.workflow import events
from engine.workflow.safety import unresolved


def chosen(ex: Exchange, choose: Handler) -> Reply:
    """Carry out a choice; after half an hour ask before anything begins, after hours offer a short warm-up first."""
    gone, fine = ex.here.away, ex.before == "pain" and ex.intent.name == "AllowIntent"
    reply = choose(ex)
    place = ex.place
    if gone < ASKED_AFTER or place is None or unresolved(place.session) or not _leads_on(reply):
        return reply
    _hold(ex)
    return Reply(reply.messages, _question(ex, gone, fine=fine))


def _leads_on(reply: Reply) -> bool:
    """Tell whether the next word would begin something, or something begins at once."""
    return reply.speaks or (reply.ask is not None and reply.ask.kind in {"ready", "caution"})


def _hold(ex: Exchange) -> None:
    """Hold what begins; nobody who was away so long needs a rest before it."""
    if ex.here.step.kind == "rest" and not ex.here.last:
        ex.happen(events.Done(id=ex.event_id()), ex.now)
    place = ex.here
    if not place.paused:
        ex.happen(events.Pause(id=ex.event_id()), place.session.began)


def _question(ex: Exchange, gone: float, *, fine: bool) -> Asked:
    """Find what is asked first: of a pain that is simply over, whether to go on with this workout at all."""
    place = ex.here
    step = place.subject or place.step
    if gone < COOLED_DOWN or place.step.kind == "timed":
        return ready_for(ex, step, named=True)
    if fine:
        return ex.ask("resume", workout=place.plan.definition.workout, exercise=step.exercise or "")
    return ex.ask("warm-again")
