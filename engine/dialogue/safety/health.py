"""Is this safe for me: the coach is not a doctor, and offers the gentlest start (programme A6)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.questions.place_questions import question_here, ready_for
from engine.dialogue.state import Asked
from engine.dialogue.workout.movement import Messages, after, explanation, settle, untold, words_of
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.session import HELD

OFFERS: Final = frozenset({"", "anything", "start", "rest-day", "which", "gentle"})
"""Open questions that the offer of a gentle session may replace; the others come again, and the wish is kept."""


ASK_A_DOCTOR: Final = Message("safe-for-me-now")
"""Said in a workout: before one, it is said what can be offered."""


def safe_for_me(ex: Exchange) -> Reply:
    """Say to ask a doctor, and offer the gentlest start; never say that something is safe."""
    if ex.place is None:
        return offer_gentle(ex, (Message("safe-for-me"),), OFFERS | {"interview", "reopen"})
    ex.remember(wish=replace(ex.dialogue.wish, gentle=True))
    return Reply((ASK_A_DOCTOR,), _whether_gently(ex))


def _whether_gently(ex: Exchange) -> Asked:
    """Hold, and ask whether to go on gently; where pain is open or all is over, what is open stays so."""
    place = ex.here
    if place.session.told & HELD or (place.waiting and place.last):
        return question_here(ex)
    if ex.before in {"caution", "caution-sure"}:
        return ex.ask_again()
    settle(ex)
    ex.hold()
    return ex.ask("gently-on")


def go_gently(ex: Exchange) -> Reply:
    """Go on with the easiest version of all that comes, when the person is ready."""
    settle(ex)
    effects = undoable(ex, lambda: ex.happen(events.Easier(id=ex.event_id(), everything=True), ex.now))
    ex.hold()
    ex.asked = Asked()
    step = ex.here.subject or ex.here.step
    told = explanation(ex, step) if untold(ex, step) else ()
    return Reply((*words_of(effects), Message("pain-gently"), *told), ready_for(ex, step, named=True))


def offer_gentle(ex: Exchange, messages: Messages, instead_of: frozenset[str] = OFFERS) -> Reply:
    """Keep in mind that it must be gentle, and offer that instead of what was open, or ask that again."""
    ex.remember(wish=replace(ex.dialogue.wish, gentle=True))
    if ex.before in instead_of:
        return Reply(messages, ex.ask("gentle"))
    return after(ex, messages)


def form_check(ex: Exchange) -> Reply:
    """Say that the coach cannot see, and what to look at: the cues of the exercise."""
    cues = ex.scene.speech.lines(ex.exercise, "cue") if ex.exercise else ()
    return after(ex, (Message("form-check"), *(Message(cue) for cue in cues[:3])))
