"""The dialogue's one function: an intent comes in, its meaning here and now goes out.

    answer(dialogue, scene, intent) -> Answer(acts, messages, question, dialogue)

Read this file first, then :mod:`.sentence` (several meanings in one), :mod:`.questions.registry` (what an answer means
to each question) and :mod:`.meanings` (what an intent means where no question is open).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from msgspec.structs import replace

from engine.dialogue.acts import Act, Reply
from engine.dialogue.alerts.outcomes import ALERTED, PERMITTED, alerted, permitted
from engine.dialogue.begin.interview import KINDS as INTERVIEW
from engine.dialogue.begin.resume import launch, returns
from engine.dialogue.begin.start import DISCLAIMER
from engine.dialogue.buttons import STEP, missed
from engine.dialogue.exchange import Exchange
from engine.dialogue.intent import FALLBACK, Intent
from engine.dialogue.meanings import MEANINGS
from engine.dialogue.profile.linking import (
    HURTS_ELSEWHERE,
    LINKED,
    RUNS_ELSEWHERE,
    WAITS_ELSEWHERE,
    hurts_elsewhere,
    runs_elsewhere,
    tell_outcome,
    waits_elsewhere,
)
from engine.dialogue.questions.model import Handler, Question, Words, answer_to
from engine.dialogue.questions.place_questions import Stop, question_at
from engine.dialogue.questions.registry import QUESTIONS
from engine.dialogue.safety import emergency
from engine.dialogue.safety.after_hours import chosen
from engine.dialogue.safety.caution import LEADS, caution, steps_at_risk
from engine.dialogue.safety.holding import ENDS, OF_PAIN, held, safely, while_stopped
from engine.dialogue.scene import Scene
from engine.dialogue.sentence import reply_to
from engine.dialogue.state import LONGEST_LAST, About, Asked, Dialogue, Said
from engine.dialogue.tell.help import OFTEN
from engine.dialogue.whole_answers import is_half_an_answer, leads_on
from engine.dialogue.workout import commands
from engine.dialogue.workout.movement import GOODBYE
from engine.dialogue.workout.playing import led_on
from engine.dialogue.workout.rating import AT_THE_END
from engine.dialogue.workout.skips_by_name import named_in
from engine.workflow.messages import Message
from engine.workflow.session import HELD
from engine.workflow.undo import UNDO

LAUNCH: Final = "LaunchRequest"
"""The name of the intent with which the coach is opened."""

ENDED: Final = "SessionEndedRequest"
"""The name of the intent with which a conversation is over, by silence or from outside."""

STEP_BEGINS: Final = "StepBegins"
"""The name of the intent with which the clock begins a step, where words and workout go on side by side."""

STOP_HEARD: Final = "StopHeard"
"""The name of the intent with which somebody in the room was heard to say "stop": it is asked about, as it ends all."""

RETURNS: Final = "Returns"
"""The name of the intent with which a coach goes on who could not coach for a while: the machine slept, for one."""

ANSWERED: Final = 20.0
"""Seconds after the coach has spoken in which what it spoke about can still be taken back."""

OF_A_WALK: Final = frozenset({"warm", "call-back"})
"""Questions that are asked in a walk."""

BARE: Final = "third-yes-no"
"""Asks for an answer, and not what the question is."""


class Answer(NamedTuple):
    """What is answered.

    Attributes:
        acts: To be carried out, in order.
        messages: Said first.
        question: Asked at the end; None where there is none, or where the words of the workout go on first.
        again: The question in other words, for when nothing is said.
        dialogue: To be remembered.
        reply: The details a frontend needs: whether the workout's words follow, and how.
        exchange: What was looked at, and what came of it: the workout under way after this, and the moment it is at.
    """

    acts: tuple[Act, ...]
    messages: tuple[Message, ...]
    question: Message | None
    again: Message | None
    dialogue: Dialogue
    reply: Reply
    exchange: Exchange


def answer(dialogue: Dialogue, scene: Scene, intent: Intent, *, heard: bool = True, put: bool = True) -> Answer:
    """Answer an intent.

    Args:
        dialogue: As the last answer left it.
        scene: What may be looked at; the session in it was brought up to now.
        intent: What was said; :data:`LAUNCH` and :data:`ENDED` are among its names.
        heard: Whether the question that the last answer left can be meant: it had been asked when this was said, and
            the workout is still where it was asked.
        put: Whether it had been asked, wherever the workout is now.
    """
    ex = Exchange(dialogue, scene, intent, heard=heard, put=put)
    forget_what_is_over(ex)
    several = ex.intent.also or ex.intent.name == "CorrectIntent"
    late = missed(ex) if STEP in intent.slots else None
    reply = late or (reply_to(ex) if several else meant(ex))
    acquainted = _acquainted(ex, safely(ex, reply) if reply.ask is not None else reply)
    playable = scene.plays is not None or ex.streams
    return _answer(ex, led_on(ex, acquainted) if playable else acquainted)


def _acquainted(ex: Exchange, reply: Reply) -> Reply:
    """Say the health disclaimer the first time ever (programme A6); that it was said is kept with the profile."""
    parting = not reply.messages or GOODBYE in reply.messages or reply.silent
    if parting or ex.place is not None or ex.remembers or not ex.scene.stranger or ex.intent.name in ENDS:
        return reply
    ex.keep(ex.profile)
    if ex.side_by_side:
        return reply  # the first words of a workout say it
    return replace(reply, messages=(*reply.messages, DISCLAIMER))


def continue_at(answered: Answer, stop: Stop, following: int, until: float) -> Answer:
    """Ask what belongs where the words of the workout stop, before step ``following`` and at the moment ``until``."""
    ex = answered.exchange
    open_ = question_at(ex, stop, following)
    undo = ex.dialogue.undo
    if undo is not None and undo.until == ex.now + UNDO:  # of this request, and the person listens until then
        ex.remember(undo=replace(undo, until=max(undo.until, until + ANSWERED)))
    return _answer(ex, Reply(answered.messages, open_, speaks=True))


def stops_before(answered: Answer) -> frozenset[int]:
    """Find the steps before which the words of the workout must stop, as they load a part that hurt."""
    ex = answered.exchange
    hurt = ex.has_hurt or (ex.session is not None and ex.scene.sources.hurt())
    return steps_at_risk(ex) if hurt and answered.reply.speaks else frozenset()


def _answer(ex: Exchange, reply: Reply) -> Answer:
    repeats = ex.intent.name == "AMAZON.RepeatIntent"
    open_ = _as_it_was(ex, reply.ask) if repeats else reply.ask
    question = QUESTIONS.get(open_.kind) if open_ is not None else None
    said = wording(question, open_) if question is not None and open_ is not None else None
    again = wording(question, open_, 1) if question is not None and open_ is not None else None
    before, kept = ex.dialogue, repeats or reply.silent
    last = before.last if kept else _kept(reply.messages)
    spoke = ex.session.step + 1 if reply.speaks and ex.session is not None else 0
    dialogue = replace(before, asked=open_ or Asked(), last=last, spoke=before.spoke if kept else spoke)
    return Answer(tuple(ex.acts), reply.messages, said, again, dialogue, reply, ex)


def _as_it_was(ex: Exchange, open_: Asked | None) -> Asked | None:
    """Ask in the same words as before, as often as somebody wants to hear them: "once more, please"."""
    before = ex.dialogue.asked
    if open_ is None or (open_.kind, open_.about) != (before.kind, before.about):
        return open_
    return replace(open_, times=max(1, before.times))


def _kept(messages: tuple[Message, ...]) -> tuple[Said, ...]:
    """Keep messages for "say that again": the last ones, where there are many. A count-in tells nothing."""
    telling = [one for one in messages if one.id not in UNREPEATED]
    return tuple(Said(one.id, dict(one.arguments)) for one in telling[-LONGEST_LAST:])


def wording(question: Question, open_: Asked, more: int = 0) -> Message:
    """Put an open question into words: never the same ones three times."""
    words, which = question.words, _which_words(question.words, open_, more)
    make = (words.first, words.again, None)[which]
    if make is not None:
        return make(open_.about)
    id_, takes = (words.ids[which], ()) if which else _first_words(words, open_.about)
    return Message(id_, {name: open_.about[name] for name in takes if name in open_.about})


def _which_words(words: Words, open_: Asked, more: int) -> int:
    """Choose among the words: those without the question itself are for a person who was not understood."""
    times = max(1, open_.times) - 1 + more
    bare = words.ids[2] == BARE and not (open_.missed or more)
    return times % 2 if bare else times % 3


def _first_words(words: Words, about: About) -> tuple[str, tuple[str, ...]]:
    """Find the message in which a question is asked first, and what it takes of what the question is about."""
    return words.kinds.get(about.get("how", ""), (words.ids[0], words.takes))


def forget_what_is_over(ex: Exchange) -> None:
    """Close a question that can't be answered: what it is about is over, or was replaced by this very request."""
    if ex.before and (ex.fresh or not _still_open(QUESTIONS.get(ex.before), ex.asked, under_way=ex.place is not None)):
        ex.asked = Asked()


def _still_open(question: Question | None, asked: Asked, *, under_way: bool) -> bool:
    """Tell whether a question that is remembered can be answered: it may have come from outside."""
    if question is None or (question.about_workout and not under_way):
        return False
    _, takes = _first_words(question.words, asked.about)
    return all(name in asked.about for name in takes)


def meant(ex: Exchange) -> Reply:
    """Answer one meaning."""
    name = ex.intent.name
    if name in AT_ONCE:
        return AT_ONCE[name](ex)
    stopped = while_stopped(ex, name, answers=lambda: answer_here(ex, name) is not None) if _may_be_held(ex) else None
    return stopped or _by_question(ex, name)


def _may_be_held(ex: Exchange) -> bool:
    place = ex.place
    return place is None or bool(place.session.told & HELD)


def _ended(ex: Exchange) -> Reply:
    """Nothing was said: the workout is held, and the question that was open is over."""
    commands.silence(ex)
    return Reply(silent=True)


def _begin_step(ex: Exchange) -> Reply:
    """A step begins by the clock: what loads a part that hurt is asked about first."""
    return caution(ex, ()) or Reply(speaks=True)


UNREPEATED: Final = LEADS | {"while-it-plays"}
"""What "say that again" does not say: what only leads on, and how to speak to what plays, as somebody just does."""

LEAVES_OUT: Final = frozenset({*OF_PAIN, "caution", "caution-sure", "hurt-last"})
"""Questions about one exercise that may be left out: "skip the squats" answers them, if they are about squats."""

AT_ONCE: Final[dict[str, Handler]] = {
    LAUNCH: launch,
    ENDED: _ended,
    STEP_BEGINS: _begin_step,
    RETURNS: returns,
    STOP_HEARD: commands.stop_heard,
    ALERTED: alerted,
    PERMITTED: permitted,
    LINKED: tell_outcome,
    RUNS_ELSEWHERE: runs_elsewhere,
    HURTS_ELSEWHERE: hurts_elsewhere,
    WAITS_ELSEWHERE: waits_elsewhere,
    "EmergencyIntent": emergency.emergency,
}
"""What means the same whatever is open: what a frontend tells of itself, and a sign of danger."""


def _by_question(ex: Exchange, name: str) -> Reply:
    """Answer the open question first; only what can't be an answer to it means anything else."""
    question = QUESTIONS.get(ex.before)
    if question is None:
        return MEANINGS.get(FALLBACK if ex.intent.partly and leads_on(ex, name) else name, MEANINGS[FALLBACK])(ex)
    if is_half_an_answer(ex, name):
        name = FALLBACK
    handler = answer_here(ex, name)
    if handler is not None:
        return chosen(ex, handler) if ex.before in OF_PAIN and ex.place is not None else handler(ex)
    if name == FALLBACK or name not in MEANINGS:
        if question.give_up is not None and ex.asked.missed + 1 > OFTEN:
            return question.give_up(ex)
        return MEANINGS[FALLBACK](ex)
    return held(ex, name) or MEANINGS[name](ex)


def answer_here(ex: Exchange, name: str) -> Handler | None:
    """Find what an intent means for the open question; None where it is no answer to it."""
    question = QUESTIONS.get(ex.before)
    return answer_to(question, name) if question is not None and _bare(ex, name) else None


def _bare(ex: Exchange, name: str) -> bool:
    """Tell whether an intent is a plain answer: "skip the rest" and "I have a band" name something else."""
    scope, named = ("", ()) if name != "SkipIntent" else (ex.intent.text("scope"), named_in(ex, ex.intent))
    if named:
        return ex.before in LEAVES_OUT and ex.exercise in named
    if ex.before in AT_THE_END and scope in {"set", "exercise"}:
        return True  # what is asked about is over already
    if ex.before in INTERVIEW or ex.before == "hurt-last":
        return True  # "skip that exercise" can only mean the question
    if ex.before in OF_A_WALK and scope == "walk":
        return True
    return not scope or (ex.before in LEAVES_OUT and ex.before != "hurt-last")
