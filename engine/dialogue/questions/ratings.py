"""The questions about what was done: how hard it was, what it really was, what it came to."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin import afterwards
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.answers import held, leave, on
from engine.dialogue.questions.model import Question, declinable, worded
from engine.dialogue.tell.help import effort_help
from engine.dialogue.workout import (
    commands,
    correction,
    exchange_exercise,
    how_many,
    rating,
    skips,
)
from engine.dialogue.workout.movement import go_on
from engine.workflow.messages import Message


def _ask_number(ex: Exchange) -> Reply:
    return Reply((), ex.ask("effort", **ex.asked.about))


def _no_summary(ex: Exchange) -> Reply:
    """Finish without telling what it came to."""
    reply = go_on(ex)
    if reply.ask is not None or reply.speaks:
        return reply
    kept = tuple(one for one in reply.messages if one.id != "summary-sets")
    return Reply((*kept, Message("goodbye")))


def _correct_yes(ex: Exchange) -> Reply:
    return Reply((), ex.ask("correct"))


def _number_or_weight(ex: Exchange) -> Reply:
    """Take the number that was asked for; a weight alone is noted beside the question."""
    weight_alone = ex.intent.number("weight") is not None and ex.intent.number("repetitions") is None
    return correction.correct(ex) if weight_alone else how_many.tell_afterwards(ex)


QUESTIONS: Final[dict[str, Question]] = {
    "rate": declinable(
        worded("ask-effort", "again-rate", "third-rate", takes=("exercise",)),
        _ask_number,
        rating.unrated,
        number=rating.rate,
        others={
            "EasierIntent": exchange_exercise.easier,
            "HarderIntent": exchange_exercise.harder,
            "AMAZON.HelpIntent": effort_help,
        },
    ),
    "effort": declinable(
        worded("ask-number", "again-rate", "third-rate"),
        _ask_number,
        rating.unrated,
        number=rating.rate,
        others={"AMAZON.HelpIntent": effort_help},
    ),
    "effort-last": declinable(
        worded("ask-effort-last", "again-rate", "third-rate"),
        afterwards.ask_for_a_number,
        afterwards.leave_unrated,
        number=afterwards.rate_last,
        others={"AMAZON.HelpIntent": effort_help},
    ),
    "finish": declinable(
        worded("ask-finish", "ask-number", "third-rate"),
        _ask_number,
        on,
        number=rating.rate,
        others={"AMAZON.HelpIntent": effort_help},
        about_workout=True,
    ),
    "summary": declinable(
        worded("ask-sum-up", "again-sum-up", "third-yes-no"), on, _no_summary, number=rating.rate, about_workout=True
    ),
    "most": Question(
        worded("ask-most", "again-most", "third-most"),
        yes=commands.done,
        no=commands.wait,
        number=how_many.tell_at_the_set,
        skip=skips.skip_set,
        following=commands.done,
        done=commands.done,
        ready=commands.done,
        unknown=commands.done,
        others={"CorrectIntent": how_many.tell_at_the_set, "CannotIntent": commands.cannot},
        give_up=held,
        about_workout=True,
    ),
    "how-many": declinable(
        worded("ask-how-many", "again-how-many", "third-skip", takes=("sides",)),
        how_many.ask_number,
        how_many.leave_untold,
        number=how_many.tell_afterwards,
        others={
            "CorrectIntent": _number_or_weight,
            "CannotIntent": how_many.leave_untold,
            "AMAZON.RepeatIntent": how_many.ask_number,
        },
    )._replace(following=how_many.move_on, done=how_many.move_on, ready=how_many.move_on),
    "correct": declinable(
        worded("ask-correct", "again-correct", "third-skip"),
        _correct_yes,
        leave,
        number=correction.number_for_correction,
    ),
}
