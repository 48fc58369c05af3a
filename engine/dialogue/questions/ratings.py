"""The questions about what was done: how hard it was, what it really was, what it came to."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.answers import leave, leave_dialogue, on
from engine.dialogue.questions.model import Question, worded
from engine.dialogue.tell.help import effort_help
from engine.dialogue.workout import (
    correction,
    exchange_exercise,
    rating,
)
from engine.dialogue.workout.movement import go_on
from engine.workflow.messages import Message


def _ask_number(ex: Exchange) -> Reply:
    return Reply((), ex.ask("effort", **ex.asked.about))


def _tell_summary(ex: Exchange) -> Reply:
    return go_on(ex)


def _no_summary(ex: Exchange) -> Reply:
    """Finish without telling what it came to."""
    reply = go_on(ex)
    if reply.ask is not None or reply.speaks:
        return reply
    kept = tuple(one for one in reply.messages if one.id != "summary-sets")
    return Reply((*kept, Message("goodbye")))


def _correct_yes(ex: Exchange) -> Reply:
    return Reply((), ex.ask("correct"))


QUESTIONS: Final[dict[str, Question]] = {
    "rate": Question(
        worded("ask-effort", "again-rate", "third-rate", takes=("exercise",)),
        yes=_ask_number,
        no=rating.unrated,
        number=rating.rate,
        skip=rating.unrated,
        following=rating.unrated,
        done=rating.unrated,
        ready=rating.unrated,
        unknown=rating.unrated,
        others={
            "EasierIntent": exchange_exercise.easier,
            "HarderIntent": exchange_exercise.harder,
            "AMAZON.HelpIntent": effort_help,
            "AMAZON.CancelIntent": rating.unrated,
        },
        silence=leave_dialogue,
        give_up=rating.unrated,
    ),
    "effort": Question(
        worded("ask-number", "again-rate", "third-rate"),
        yes=_ask_number,
        no=rating.unrated,
        number=rating.rate,
        skip=rating.unrated,
        following=rating.unrated,
        done=rating.unrated,
        ready=rating.unrated,
        unknown=rating.unrated,
        others={"AMAZON.HelpIntent": effort_help, "AMAZON.CancelIntent": rating.unrated},
        silence=leave_dialogue,
        give_up=rating.unrated,
    ),
    "finish": Question(
        worded("ask-finish", "ask-number", "third-rate"),
        yes=_ask_number,
        no=on,
        number=rating.rate,
        skip=on,
        following=on,
        done=on,
        ready=on,
        unknown=on,
        others={"AMAZON.HelpIntent": effort_help, "AMAZON.CancelIntent": on},
        silence=leave_dialogue,
        give_up=on,
        about_workout=True,
    ),
    "summary": Question(
        worded("ask-sum-up", "again-sum-up", "third-yes-no"),
        yes=_tell_summary,
        no=_no_summary,
        number=rating.rate,
        skip=_no_summary,
        following=_no_summary,
        done=_no_summary,
        ready=_no_summary,
        unknown=_no_summary,
        others={"AMAZON.CancelIntent": _no_summary},
        silence=leave_dialogue,
        give_up=_no_summary,
        about_workout=True,
    ),
    "correct": Question(
        worded("ask-correct", "again-correct", "third-skip"),
        yes=_correct_yes,
        no=leave,
        number=correction.number_for_correction,
        skip=leave,
        following=leave,
        done=leave,
        ready=leave,
        unknown=leave,
        others={"AMAZON.CancelIntent": leave},
        silence=leave_dialogue,
        give_up=leave,
    ),
}
