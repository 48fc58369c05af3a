"""The dialogue's one function: an intent comes in, its meaning here and now goes out.

    answer(dialogue, scene, intent) -> Answer(acts, messages, question, dialogue)

Read this file first, then :mod:`.questions.registry` (what each answer means to each question) and :mod:`.meanings`
(what an intent means where no question is open).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from msgspec.structs import replace

from engine.dialogue.acts import Act, Reply
from engine.dialogue.begin.resume import launch
from engine.dialogue.begin.start import DISCLAIMER
from engine.dialogue.exchange import Exchange
from engine.dialogue.intent import FALLBACK, Intent
from engine.dialogue.meanings import MEANINGS
from engine.dialogue.questions.model import Question, Words, answer_to
from engine.dialogue.questions.place_questions import Stop, question_at
from engine.dialogue.questions.registry import QUESTIONS
from engine.dialogue.safety import emergency, pain
from engine.dialogue.safety.caution import caution, steps_at_risk
from engine.dialogue.scene import Scene
from engine.dialogue.several import MOVERS, holding, in_order, joined
from engine.dialogue.state import LONGEST_LAST, About, Asked, Dialogue, Said
from engine.dialogue.tell.help import OFTEN
from engine.dialogue.workout import commands
from engine.dialogue.workout.rating import AT_THE_END
from engine.workflow.messages import Message
from engine.workflow.safety import alarmed, unresolved
from engine.workflow.session import HELD, HURT_BEFORE

LAUNCH: Final = "LaunchRequest"
"""The name of the intent with which the coach is opened."""

ENDED: Final = "SessionEndedRequest"
"""The name of the intent with which a conversation is over, by silence or from outside."""

STEP_BEGINS: Final = "StepBegins"
"""The name of the intent with which the clock begins a step, where words and workout go on side by side."""

GOODBYE: Final = Message("goodbye")
LEADS: Final = frozenset({"go-on-in", "countdown", "on-we-go"})
"""What only leads into a set."""

ENDS: Final = frozenset(
    {"AMAZON.StopIntent", "AMAZON.NavigateHomeIntent", "ForgetMeIntent", "UndoIntent", "EmergencyIntent"}
)
"""What is let through whatever is open."""

PLAIN: Final = frozenset(
    {
        *("AMAZON.HelpIntent", FALLBACK, "AMAZON.RepeatIntent", "HowToIntent", "WhyIntent", "MusclesIntent"),
        *("MuscleIntent", "WhereAmIIntent", "AdviceIntent", "AboutMeIntent", "SafeForMeIntent", "FormCheckIntent"),
        *("TalkLevelIntent", "VolumeIntent", "TimeLeftIntent", "WhatNextIntent", "HistoryIntent", "ProgressIntent"),
        *("RemindIntent", "ContentsIntent", "NeedIntent", "WhichSideIntent", "SetsLeftIntent", "WeekIntent"),
    }
)
"""Side questions: answered also while pain is unresolved, as they move nothing."""


class Answer(NamedTuple):
    """What is answered.

    Attributes:
        acts: To be carried out, in order.
        messages: Said first.
        question: Asked at the end; None where there is none, or where the words of the workout go on first.
        again: The question in other words, for when nothing is said.
        dialogue: To be remembered.
        reply: The details a frontend needs: whether the workout's words follow, and how.
    """

    acts: tuple[Act, ...]
    messages: tuple[Message, ...]
    question: Message | None
    again: Message | None
    dialogue: Dialogue
    reply: Reply
    exchange: Exchange


def answer(dialogue: Dialogue, scene: Scene, intent: Intent, *, heard: bool = True) -> Answer:
    """Answer an intent.

    Args:
        dialogue: As the last answer left it.
        scene: What may be looked at; the session in it was brought up to now.
        intent: What was said; :data:`LAUNCH` and :data:`ENDED` are among its names.
        heard: Whether the open question had been asked when this was said.
    """
    ex = Exchange(dialogue, scene, intent, heard=heard)
    if ex.before and not _still_open(QUESTIONS.get(ex.before), ex.asked, under_way=ex.place is not None):
        ex.asked = Asked()
    return _answer(ex, _acquainted(ex, _reply(ex)))


def _acquainted(ex: Exchange, reply: Reply) -> Reply:
    """Say the health disclaimer the first time ever (programme A6); that it was said is kept with the profile."""
    parting = not reply.messages or GOODBYE in reply.messages or reply.silent
    if parting or ex.place is not None or not ex.scene.stranger or ex.intent.name in ENDS:
        return reply
    ex.keep(ex.profile)
    if ex.scene.side_by_side:
        return reply  # the first words of a workout say it
    return replace(reply, messages=(*reply.messages, DISCLAIMER))


def continue_at(answered: Answer, stop: Stop, following: int) -> Answer:
    """Ask what belongs where the words of the workout stop, before step ``following``."""
    ex = answered.exchange
    open_ = question_at(ex, stop, following)
    return _answer(ex, Reply(answered.messages, open_, speaks=True))


def stops_before(answered: Answer) -> frozenset[int]:
    """Find the steps before which the words of the workout must stop, as they load a part that hurt."""
    session = answered.exchange.session
    hurt = session is not None and session.told & HURT_BEFORE
    return steps_at_risk(answered.exchange) if hurt and answered.reply.speaks else frozenset()


def _answer(ex: Exchange, reply: Reply) -> Answer:
    open_ = reply.ask
    question = QUESTIONS.get(open_.kind) if open_ is not None else None
    repeats = ex.intent.name == "AMAZON.RepeatIntent"
    same = -1 if repeats and open_ is not None and open_.times > 1 else 0  # "what did you say?" hears the same words
    said = wording(question, open_, same) if question is not None and open_ is not None else None
    again = wording(question, open_, 1) if question is not None and open_ is not None else None
    last = ex.dialogue.last if repeats or reply.silent else _kept(reply.messages)
    dialogue = replace(ex.dialogue, asked=open_ or Asked(), last=last)
    return Answer(tuple(ex.acts), reply.messages, said, again, dialogue, reply, ex)


def _kept(messages: tuple[Message, ...]) -> tuple[Said, ...]:
    """Keep messages for "say that again": the last ones, where there are many. A count-in tells nothing."""
    telling = [one for one in messages if one.id not in LEADS]
    return tuple(Said(one.id, dict(one.arguments)) for one in telling[-LONGEST_LAST:])


def wording(question: Question, open_: Asked, more: int = 0) -> Message:
    """Put an open question into words: never the same ones three times."""
    words, which = question.words, (max(1, open_.times) - 1 + more) % 3
    make = (words.first, words.again, None)[which]
    if make is not None:
        return make(open_.about)
    id_, takes = (words.ids[which], ()) if which else _first_words(words, open_.about)
    return Message(id_, {name: open_.about[name] for name in takes if name in open_.about})


def _first_words(words: Words, about: About) -> tuple[str, tuple[str, ...]]:
    """Find the message in which a question is asked first, and what it takes of what the question is about."""
    return words.kinds.get(about.get("how", ""), (words.ids[0], words.takes))


def _still_open(question: Question | None, asked: Asked, *, under_way: bool) -> bool:
    """Tell whether a question that is remembered can be answered: it may have come from outside."""
    if question is None or (question.about_workout and not under_way):
        return False
    _, takes = _first_words(question.words, asked.about)
    return all(name in asked.about for name in takes)


def _reply(ex: Exchange) -> Reply:
    """Answer all meanings of a sentence: safety first, what is noted next, what leads on last."""
    ex.intent = joined(ex.intent, under_way=ex.place is not None)
    if not ex.intent.also:
        return _one(ex)
    order = in_order(ex.intent)
    held = holding(tuple(order))
    return _several(ex, order) if held is None or len(order) == 1 else _noted_and_held(ex, order[:-1], held)


def _noted_and_held(ex: Exchange, notes: list[Intent], held: Intent) -> Reply:
    """Note what was said without its leading on, then stop or hold."""
    asked = ex.asked
    if ex.before in {*AT_THE_END, "correct"}:
        ex.asked = Asked()
    noted = _several(ex, notes)
    ex.asked = asked
    ex.intent = held
    reply = _one(ex)
    return replace(reply, messages=(*noted.messages, *(one for one in reply.messages if one not in noted.messages)))


def _several(ex: Exchange, intents: list[Intent]) -> Reply:
    messages: tuple[Message, ...] = ()
    reply = Reply()
    for number, intent in enumerate(intents):
        if intent.name in MOVERS and number and (reply.speaks or reply.silent):
            continue  # the answer before has led on already
        ex.intent = intent
        reply = _one(ex)
        messages = (*messages, *(one for one in reply.messages if one not in messages))
    return replace(reply, messages=messages)


def _one(ex: Exchange) -> Reply:
    name = ex.intent.name
    if name == LAUNCH:
        return launch(ex)
    if name == ENDED:
        return _ended(ex)
    if name == STEP_BEGINS:
        return caution(ex, ()) or Reply(speaks=True)
    if name == "EmergencyIntent":
        return emergency.emergency(ex)
    return _while_stopped(ex, name) or _by_question(ex, name)


def _ended(ex: Exchange) -> Reply:
    question = QUESTIONS.get(ex.dialogue.asked.kind)
    if question is not None and question.silence is not None:
        return question.silence(ex)
    commands.silence(ex)
    return Reply(silent=True)


def _while_stopped(ex: Exchange, name: str) -> Reply | None:
    """Answer while a red flag or pain holds the workout: nothing goes on before the person has chosen."""
    place = ex.place
    if ex.before != "how-are-you" and (place is None or not place.session.told & HELD):
        return None
    if ex.before == "how-are-you" and name not in ENDS:
        return None
    stopped = place is not None and alarmed(place.session)
    if stopped and name not in ENDS:
        return emergency.ask_how_they_are(ex)
    if place is not None and unresolved(place.session) and ex.before not in {"pain", "pain-ok"}:
        return None if name in ENDS or name in PLAIN or name == "PainIntent" else pain.remind(ex)
    return None


def _by_question(ex: Exchange, name: str) -> Reply:
    """Answer the open question first; only what can't be an answer to it means anything else."""
    question = QUESTIONS.get(ex.before)
    if question is None:
        return MEANINGS.get(name, MEANINGS[FALLBACK])(ex)
    handler = answer_to(question, name) if _bare(ex, name) else None
    if handler is not None:
        return handler(ex)
    if name == FALLBACK or name not in MEANINGS:
        if question.give_up is not None and ex.asked.missed + 1 > OFTEN:
            return question.give_up(ex)
        return MEANINGS[FALLBACK](ex)
    return _held(ex, name) or MEANINGS[name](ex)


def _held(ex: Exchange, name: str) -> Reply | None:
    """Do nothing that moves a workout while a red flag or pain holds it: ask again instead."""
    if name in ENDS or name in PLAIN or name == "PainIntent":
        return None
    if ex.before == "how-are-you":
        return emergency.ask_how_they_are(ex)
    place = ex.place
    return pain.choices(ex) if place is not None and unresolved(place.session) else None


def _bare(ex: Exchange, name: str) -> bool:
    """Tell whether an intent is a plain answer: "skip the rest" and "I have a band" name something else."""
    scope = ex.intent.text("scope") if name == "SkipIntent" else ""
    if ex.before in AT_THE_END and scope in {"set", "exercise"}:
        return True  # what is asked about is over already
    return not scope or ex.before in {"pain", "pain-ok", "caution"}
