"""Getting to know a person: three short questions, each of which can be passed over. Every answer is kept at once."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.begin.offer import offered
from engine.dialogue.begin.start import LEVELS, begin_due
from engine.dialogue.begin.start import start as start_workout
from engine.dialogue.begin.wish import keep_wish
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile import equipment, limits, preferences
from engine.dialogue.profile.notes import keep
from engine.dialogue.questions.model import Handler
from engine.dialogue.safety import health
from engine.dialogue.state import Asked
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message

NOTED: Final = Message("interview-noted")
THANKS: Final = Message("interview-thanks")
KINDS: Final = ("interview", "experienced", "things", "limits")
"""The questions, in this order."""

ELSE: Final = 2
"""In ``more`` of what a question is about: part of its answer was told before; 1 is a list that goes on."""


GENTLE: Final = "gentle"
"""Among what was told ahead: something of which a doctor must judge, so that a gentle session is offered at the end."""


def interview(ex: Exchange) -> Reply:
    """Ask the questions, for the first time or again; not in the middle of a workout."""
    if ex.place is not None:
        return after(ex, (Message("interview-not-now"),))
    if not ex.scene.named:
        return after(ex, (Message("prefer-nobody"),))
    ex.remember(ahead=())
    return Reply((Message("interview-begin"),), ex.ask("experienced"))


def agreed(ex: Exchange) -> Reply:
    """Ask the first question."""
    return Reply((), ex.ask("experienced"))


def declined(ex: Exchange) -> Reply:
    """Go straight to what is due: for a newcomer the starter session (programme S7, A5)."""
    return _offered(ex, Message("all-right"))


def _offered(ex: Exchange, before: Message) -> Reply:
    """Offer what is due; where something was told for which it must be gentle, whether it shall be that at all."""
    gently = GENTLE in ex.dialogue.ahead
    ex.remember(wish=ex.dialogue.wish.for_now, ahead=())
    reply = offered(ex, before)
    gently = gently and reply.ask is not None and reply.ask.kind == "start"
    return replace(reply, ask=ex.ask("gentle")) if gently else reply


def _on_to(ex: Exchange, kind: str) -> Asked:
    """Ask the next question, whatever else the same sentence says; of what was told before, whether there is more."""
    asked = ex.ask(kind, **({"more": ELSE} if kind in ex.dialogue.ahead else {}))
    ex.asked = asked
    return asked


def _still(ex: Exchange) -> Asked:
    """Ask the open question again; the one that this very sentence has led to, for the first time."""
    return ex.asked if ex.asked != ex.dialogue.asked else ex.ask_again()


def _told_ahead(ex: Exchange, kind: str) -> Asked:
    """Keep in mind that a question was answered before it was asked, and ask the open one again."""
    if kind not in ex.dialogue.ahead:
        ex.remember(ahead=(*ex.dialogue.ahead, kind))
    return _still(ex)


def wished(ex: Exchange) -> Reply:
    """Keep how the person is and how much time they have: nothing begins by it, and the questions can wait."""
    if not keep_wish(ex):
        return Reply((Message("which-feeling"),), ex.ask_again())
    return offered(ex, Message("all-right")) if ex.before == "interview" else Reply((NOTED,), ex.ask_again())


def trained_before(ex: Exchange) -> Reply:
    """Note some experience; a person who said to have more keeps it."""
    if ex.profile.experience == "new":
        keep(ex, "experience", "some")
    return Reply((NOTED,), _on_to(ex, "things"))


def never_trained(ex: Exchange) -> Reply:
    """Note that the person is new to training."""
    keep(ex, "experience", "new")
    return Reply((NOTED,), _on_to(ex, "things"))


def years(ex: Exchange) -> Reply:
    """Take a number as years of training."""
    number = ex.intent.number("effort") or 0
    return trained_before(ex) if number > 0 else never_trained(ex)


def experience(ex: Exchange) -> Reply:
    """Note the level that was named; one that was not understood is asked for again.

    Much training is noted only of a whole sentence: it may be another sport of which somebody does much.
    """
    if ex.before == "experienced" and ex.intent.partly and ex.intent.text("level") == "advanced":
        return Reply((Message("interview-not-understood"),), _still(ex))
    reply = preferences.experience(ex)
    answers = ex.before == "experienced" and ex.intent.text("level") in LEVELS
    return Reply(reply.messages, _on_to(ex, "things") if answers else _still(ex))


def on_to_things(ex: Exchange) -> Reply:
    """Ask the second question."""
    return Reply((), _on_to(ex, "things"))


def on_to_limits(ex: Exchange) -> Reply:
    """Ask the last question."""
    return Reply((), _on_to(ex, "limits"))


def nothing_at_all(ex: Exchange) -> Reply:
    """Note that there is no equipment, and ask the last question."""
    more = bool(ex.asked.about.get("more"))
    if not more:
        keep(ex, "equipment", "none")
    return Reply(() if more else (NOTED,), _on_to(ex, "limits"))


def over(ex: Exchange) -> Reply:
    """Thank the person, and offer what is due."""
    return _offered(ex, THANKS)


def begin_now(ex: Exchange) -> Reply:
    """Begin at once, as somebody has had enough of the questions: carefully, where they were not all asked."""
    if GENTLE in ex.dialogue.ahead:
        return over(ex)  # the gentle offer is accepted before anything begins
    ex.remember(ahead=())
    if ex.before == "limits":
        return begin_due(ex, (THANKS,))
    return begin_due(ex, (Message("interview-carefully", {"known": "some" if ex.profile.equipment else "none"}),))


def which(ex: Exchange) -> Reply:
    """Ask what it is, after a bare yes."""
    return Reply((), ex.ask_again())


def have(ex: Exchange) -> Reply:
    """Note things; anything else?"""
    reply = equipment.have(ex)
    ask = ex.ask("things", more=1) if ex.before == "things" else _told_ahead(ex, "things")
    return Reply(reply.messages, ask)


def have_not(ex: Exchange) -> Reply:
    """Note what is not there; "nothing at all" answers the question."""
    if not equipment.named(ex):
        return nothing_at_all(ex) if ex.before == "things" else which(ex)
    reply = equipment.have_not(ex)
    return Reply(reply.messages, ex.ask("things", more=1) if ex.before == "things" else _still(ex))


def avoid(ex: Exchange) -> Reply:
    """Note what the person cannot do; anything else?"""
    part = bool(ex.intent.text("body_part")) and not limits.named(ex)
    messages = limits.spare(ex) if part else limits.avoid(ex).messages
    return Reply(messages, ex.ask("limits", more=1) if ex.before == "limits" else _told_ahead(ex, "limits"))


def hurts(ex: Exchange) -> Reply:
    """Answer pain with care, and take it for what cannot be done as well: the part that was named is spared."""
    ex.remember(wish=replace(ex.dialogue.wish, gentle=True))
    told = avoid(ex) if ex.intent.text("body_part") else None
    if told is None:
        return Reply((Message("pain-before"),), _still(ex))
    return Reply((Message("pain-before"), *told.messages), told.ask)


def safe_for_me(ex: Exchange) -> Reply:
    """Send to a doctor, and offer a gentle session; a part that was named is spared all the same, and asked on."""
    told = health.safe_for_me(ex).messages
    if GENTLE not in ex.dialogue.ahead:
        ex.remember(ahead=(*ex.dialogue.ahead, GENTLE))
    if not ex.intent.text("body_part"):
        return Reply(told, ex.ask("gentle") if ex.before == "limits" else _still(ex))
    reply = avoid(ex)
    return Reply((*told, *reply.messages), reply.ask)


def bare_word(ex: Exchange) -> Reply:
    """Take a word alone as the answer to the question that is open."""
    if ex.before == "things" and ex.intent.text("equipment"):
        return have(ex)
    if ex.before == "limits" and not ex.intent.text("equipment"):
        return avoid(ex)
    return Reply((Message("interview-not-understood"),), ex.ask_again())


def start(ex: Exchange) -> Reply:
    """Take "I have a band" and "I am a beginner" as answers; elsewhere they would begin a workout."""
    named = [slot for slot in ("workout", "minutes", "level", "equipment") if slot in ex.intent.slots]
    if ex.before == "things" and named == ["equipment"]:
        return have(ex)
    if ex.before == "experienced" and named == ["level"]:
        return experience(ex)
    timed = "minutes" in named or "seconds" in ex.intent.slots or ex.intent.text("feeling")
    return wished(ex) if timed and "workout" not in named else start_workout(ex)


def noted(handle: Handler) -> Handler:
    """Make a handler that notes something about the person and asks the open question again."""

    def answer(ex: Exchange) -> Reply:
        return Reply(handle(ex).messages, _still(ex))

    return answer
