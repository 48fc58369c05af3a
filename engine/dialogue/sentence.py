"""All meanings of one sentence: safety first, what is noted next, what leads on last; after a goodbye nothing."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.begin.start import wish_of
from engine.dialogue.exchange import Exchange
from engine.dialogue.intent import Intent
from engine.dialogue.profile import limits
from engine.dialogue.questions import choices, confirm
from engine.dialogue.safety.health import ASK_A_DOCTOR
from engine.dialogue.safety.holding import PLAIN
from engine.dialogue.several import (
    HEALTH,
    HOLDS,
    MOVERS,
    NOTES,
    PAIN,
    SAFETY,
    TIMES,
    TOLD,
    every_of,
    first_of,
    holding,
    joined,
    notes_in,
    with_severity,
)
from engine.dialogue.state import Asked
from engine.dialogue.workout import commands, correction
from engine.dialogue.workout.movement import GOODBYE
from engine.dialogue.workout.rating import AT_THE_END, rating_in, while_it_runs
from engine.workflow.messages import Message
from engine.workflow.session import HELD

Messages = tuple[Message, ...]
Intents = tuple[Intent, ...]

ASKS_FIRST: Final = frozenset({*choices.QUESTIONS, *confirm.QUESTIONS, "warm-again"})
"""Questions that are raised before something is done: what leads on in the same sentence does not answer them."""

BEGIN: Final = frozenset({"AMAZON.StartOverIntent", "JustPlayIntent", "CountWithMeIntent", "AMAZON.NoIntent"})
"""What begins or goes on, or answers a question, beside :data:`MOVERS`: not done where health is spoken of."""

AVOID: Final = "AvoidIntent"
"""What somebody cannot do: noted also where it is said of a pain."""

DOUBTS: Final = ("AMAZON.NoIntent", "ReadinessIntent", "CannotIntent", "DontKnowIntent")
"""What takes back that somebody is well again, or may."""

NO_MORE_THAN_GOOD: Final = ("DoneIntent", "AMAZON.YesIntent")
"""What is said in a rest of the set before it."""

ENDS_A_SET: Final = frozenset({"DoneIntent", "CannotIntent"})
"""What ends a set with what was counted."""

CHOSEN: Final = frozenset({"SkipIntent", "EasierIntent", "SwapIntent", *HOLDS})
"""What a person chooses in the same breath in which they tell a pain."""


def reply_to(ex: Exchange) -> Reply:
    """Answer all meanings of a sentence."""
    ex.intent = joined(ex.intent, under_way=ex.place is not None)
    if not ex.intent.also:
        return _meant(ex)
    every = with_severity(every_of(ex.intent), rated=ex.before in AT_THE_END)
    for name, answered in zip(SAFETY, (_alarmed, _hurt), strict=True):
        found = tuple(one for one in every if one.name == name)
        if found:
            return answered(ex, found, every)
    if any(one.name == HEALTH for one in every):
        return _of_health(ex, every)
    if ex.before == "how-are-you" and (doubt := first_of(Intent("", also=every), DOUBTS)) is not None:
        ex.intent = doubt  # "yes and no" is no clear yes
        return _meant(ex)
    if _puts_itself_right(ex, every):
        return correction.ask_what(ex)
    held = holding(every)
    return _several(ex, every) if held is None else _noted_and_held(ex, every, held)


def _puts_itself_right(ex: Exchange, every: Intents) -> bool:
    """Tell whether a correction may have been corrected in the same breath: then its numbers are no ratings."""
    put_right = next((one for one in every if one.name == "CorrectIntent"), None)
    rated = next((one.number("effort") for one in every if one.name == "EffortIntent"), None)
    if put_right is None or rated is None:
        return False
    return ex.intent.partly or rated in {put_right.number(slot) for slot in TOLD if slot != "effort"}


def _alarmed(ex: Exchange, alarms: Intents, every: Intents) -> Reply:
    """Note what was told beside a sign of danger, and say nothing of it: only what to do is heard."""
    if not _at_the_very_end(ex):
        pains = tuple(one for one in every if one.name == PAIN) if ex.place is not None else ()
        for intent in (*notes_in(every), *pains):
            _noted(ex, intent)
    ex.intent = alarms[0]
    return _meant(ex)


def _hurt(ex: Exchange, pains: Intents, every: Intents) -> Reply:
    """Note every part that hurts; what was chosen in the same breath is the answer, what leads on is left."""
    messages: Messages = ()
    asked = ex.asked
    for intent in () if _at_the_very_end(ex) else notes_in(every):
        messages = _joined_words(messages, _noted(ex, intent))
    ex.asked = asked  # how hard it was is answered, and what hurts is what it was asked of
    reply = Reply()
    for ex.intent in pains:
        reply = _meant(ex)
        messages = _joined_words(messages, reply)
    for ex.intent in (one for one in every if one.name == AVOID and limits.tells(ex, one)):
        told = _meant(ex) if ex.place is None else limits.avoid(ex)
        messages = _joined_words(messages, told)
    chosen = next((one for one in every if one.name in CHOSEN), None)
    pending = reply.ask is not None and (reply.ask.kind == "pain" or (chosen is not None and chosen.name in HOLDS))
    if chosen is not None and pending:
        ex.asked, ex.intent = reply.ask or Asked(), chosen
        reply = _meant(ex)
        messages = _joined_words(_without_choices(messages), reply)
    return replace(reply, messages=messages)


def _of_health(ex: Exchange, every: Intents) -> Reply:
    """Say to ask a doctor, and ask: what begins or leads on in the same breath is not done, and what stops is.

    The time that was named and how the person feels are kept for what is offered.
    """
    for ex.intent in (one for one in every if one.name in TIMES):
        ex.remember(wish=wish_of(ex).for_now)
    held = holding(every)
    if held is not None:
        reply = _noted_and_held(ex, every, held)
        return replace(reply, messages=(ASK_A_DOCTOR, *reply.messages))
    kept = tuple(one for one in every if one.name not in {HEALTH, *MOVERS, *TIMES, *BEGIN})
    before = _several(ex, kept) if kept else Reply()
    ex.intent = first_of(Intent("", also=every), (HEALTH,)) or ex.intent
    reply = _meant(ex)
    return replace(reply, messages=_joined_words(before.messages, reply))


def _without_choices(messages: Messages) -> Messages:
    """Say of a pain what must be said for safety, and not what can be chosen: that was."""
    chosen = {"pain": "pain-chosen", "pain-idle": "pain-chosen-idle"}
    return tuple(Message(chosen[one.id]) if one.id in chosen else one for one in messages)


def _noted_and_held(ex: Exchange, every: Intents, held: Intent) -> Reply:
    """Note what was said without its leading on, then stop or hold."""
    messages: Messages = ()
    asked, notes = ex.asked, notes_in(every)
    for intent in notes:
        messages = _joined_words(messages, _noted(ex, intent))
    rated = asked.kind in AT_THE_END and any(one.name == "EffortIntent" and rating_in(one) for one in notes)
    ex.asked, ex.intent = Asked() if rated else asked, held  # how hard it was is not asked again
    reply = _meant(ex)
    return replace(reply, messages=_joined_words(messages, reply))


def _several(ex: Exchange, every: Intents) -> Reply:
    """Answer in turn; a number in a set that is counted rates that one, and only where the same sentence ends it."""
    if not while_it_runs(ex):
        return _in_turn(ex, _leading_on(ex, every))
    efforts = tuple(one for one in every if one.name == "EffortIntent")
    others = tuple(one for one in every if one not in efforts)
    if not others:
        return _in_turn(ex, every)
    reply = _in_turn(ex, others)
    if ex.place is None or while_it_runs(ex) or not any(one.name in ENDS_A_SET for one in others):
        return reply
    noted = tuple(words for one in efforts for words in _noted(ex, one).messages)
    return replace(reply, messages=(*reply.messages, *noted))


def _leading_on(ex: Exchange, every: Intents) -> Intents:
    """Leave "done" and "yes" to what leads on clearly, in a rest that they would not end."""
    clear = MOVERS - {*NO_MORE_THAN_GOOD}
    if not commands.in_a_rest(ex) or not any(one.name in clear for one in every):
        return every
    return tuple(one for one in every if one.name not in NO_MORE_THAN_GOOD)


def _in_turn(ex: Exchange, every: Intents) -> Reply:
    intents = _in_order(every)
    messages: Messages = ()
    reply, over = Reply(), False
    for number, intent in enumerate(intents):
        if over and intent.name in MOVERS:
            continue  # the answer before has led on already, or asks first
        reply, over = _next(ex, intent, intents[number + 1 :])
        messages = _joined_words(messages, reply)
        if _parted(ex, reply) or intent.name == "UndoIntent":
            break  # what follows was said of what is not there any more
    return replace(reply, messages=messages)


def _in_order(every: Intents) -> Intents:
    """Put meanings in order: what was, what is asked in between, what is wished for, what leads on."""
    meant_so = [*notes_in(every), *(one for one in every if one.name not in NOTES)]
    if not any(one.name not in NOTES for one in every):
        meant_so = sorted(every, key=lambda one: one.name == "EffortIntent")
    return tuple(sorted(meant_so, key=_rank))


def _rank(intent: Intent) -> int:
    ranks = ((NOTES, 0), (PLAIN, 1), (MOVERS, 3))
    return next((rank for names, rank in ranks if intent.name in names), 2)


def _next(ex: Exchange, intent: Intent, following: Intents) -> tuple[Reply, bool]:
    """Answer one meaning of several; tell whether what leads on has no place after it."""
    if intent.name in NOTES and following and _may_be_noted(ex, intent) and not _leads_on(ex, intent, following):
        return _noted(ex, intent), False
    ex.intent, before = intent, ex.before
    answers = _answers(ex)
    reply = _meant(ex)
    kind = reply.ask.kind if reply.ask is not None else ""
    led = reply.speaks or reply.silent
    return reply, led or (kind != before and (answers or kind in ASKS_FIRST))


def _leads_on(ex: Exchange, intent: Intent, following: Intents) -> bool:
    """Tell whether a number goes on by itself: "seven, skip" at "how hard was that?" skips nothing more."""
    at_end = intent.name == "EffortIntent" and ex.before in AT_THE_END
    return at_end and all(
        one.name in MOVERS - {"ReadyIntent"}
        and one.text("scope") in {"", "set", "exercise"}
        and not one.text("exercise")  # what is named to be left out is another one
        for one in following
    )


def _noted(ex: Exchange, intent: Intent) -> Reply:
    """Take what tells only what was; the question how hard it was is answered with a number, and leads nowhere."""
    if intent.name in NOTES and not _may_be_noted(ex, intent):
        return Reply()
    asked, ex.intent = ex.asked, intent
    if ex.before in AT_THE_END:
        ex.asked = Asked()
    reply = _meant(ex)
    if intent.name == "CorrectIntent":
        ex.asked = asked
    return reply


def _may_be_noted(ex: Exchange, intent: Intent) -> bool:
    """Tell whether something can be noted: while pain or a red flag is open only how bad it is."""
    told = intent.name != "EffortIntent" or rating_in(intent) is not None
    held = ex.place is not None and ex.place.session.told & HELD
    runs = intent.name == "EffortIntent" and while_it_runs(ex)
    return told and not runs and (not held or ex.before == "pain")


def _at_the_very_end(ex: Exchange) -> bool:
    """Tell whether noting something would end the workout: its last step is over."""
    place = ex.place
    return place is not None and place.waiting and place.last


def _parted(ex: Exchange, reply: Reply) -> bool:
    """Tell whether an answer has ended the conversation."""
    if reply.silent or GOODBYE in reply.messages:
        return True
    return reply.ask is None and not reply.speaks and not ex.scene.new


def _joined_words(before: Messages, reply: Reply) -> Messages:
    return (*before, *(one for one in reply.messages if one not in before))


def _meant(ex: Exchange) -> Reply:
    """Answer one meaning, by the question that is still open."""
    from engine.dialogue import conversation  # noqa: PLC0415 - it answers sentences by this module

    conversation.forget_what_is_over(ex)
    return conversation.meant(ex)


def _answers(ex: Exchange) -> bool:
    """Tell whether the intent is an answer to the open question."""
    from engine.dialogue.conversation import answer_here  # noqa: PLC0415 - as above

    return answer_here(ex, ex.intent.name) is not None
