"""The questions what is meant, before anything in a workout is lost."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin import start
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.answers import held, leave
from engine.dialogue.questions.model import Question, declinable, worded
from engine.dialogue.state import Asked
from engine.dialogue.workout import (
    commands,
    exchange_exercise,
    repeats,
    shortening,
    skips,
)
from engine.dialogue.workout.movement import go_on


def _count_it(ex: Exchange) -> Reply:
    ex.asked = Asked()
    return go_on(ex)


def _ready_again(ex: Exchange) -> Reply:
    ex.asked = Asked()
    return commands.wait(ex)


QUESTIONS: Final[dict[str, Question]] = {
    "skip-what": Question(
        worded("ask-skip-what", "again-skip-what", "third-skip-what", takes=("exercise",)),
        yes=skips.skip_set,
        no=_ready_again,
        skip=skips.skip_set,
        following=skips.skip_set,
        done=skips.skip_exercise,
        ready=_count_it,
        unknown=_ready_again,
        others={"AMAZON.CancelIntent": leave, "UndoIntent": leave},
        give_up=held,
        about_workout=True,
    ),
    "set-done": Question(
        worded("ask-set-done", "again-set-done", "third-set-done"),
        yes=commands.done,
        no=_count_it,
        skip=skips.skip_set,
        following=commands.done,
        done=commands.done,
        ready=_count_it,
        unknown=_count_it,
        others={"AMAZON.CancelIntent": leave, "UndoIntent": leave, "AMAZON.ResumeIntent": _count_it},
        give_up=held,
        about_workout=True,
    ),
    "done-what": Question(
        worded("ask-done-what", "again-done-what", "third-done-what", takes=("exercise",)),
        yes=skips.skip_exercise,
        no=_count_it,
        skip=skips.skip_exercise,
        following=_count_it,
        done=skips.skip_exercise,
        ready=_count_it,
        unknown=_ready_again,
        others={"AMAZON.CancelIntent": leave, "UndoIntent": leave},
        give_up=held,
        about_workout=True,
    ),
    "other-thing": Question(
        worded("ask-other-thing", "again-have", "third-yes-no", takes=("exercise", "thing")),
        yes=_ready_again,
        no=exchange_exercise.without_all,
        skip=skips.skip_exercise,
        ready=_count_it,
        unknown=exchange_exercise.without_all,
        others={
            "MissingEquipmentIntent": exchange_exercise.without_all,
            "HaveNotIntent": exchange_exercise.without_all,
            "AMAZON.CancelIntent": leave,
            "UndoIntent": leave,
        },
        give_up=exchange_exercise.without_all,
        about_workout=True,
    ),
    "own": declinable(
        worded("ask-own", "again-own", "third-yes-no", takes=("exercise", "things")),
        exchange_exercise.owned,
        exchange_exercise.leave_it,
        others={
            "HaveIntent": exchange_exercise.has_or_has_not,
            "HaveNotIntent": exchange_exercise.has_or_has_not,
            "MissingEquipmentIntent": exchange_exercise.has_or_has_not,
            "UndoIntent": exchange_exercise.leave_it,
        },
        about_workout=True,
    )._replace(no=exchange_exercise.not_owned),
    "shorten": Question(
        worded("ask-shorten", "again-yes-no", "third-yes-no", takes=("minutes",)),
        yes=shortening.to_the_cool_down,
        no=leave,
        skip=shortening.to_the_cool_down,
        ready=_count_it,
        following=_count_it,
        unknown=leave,
        others={"AMAZON.CancelIntent": leave, "UndoIntent": leave},
        give_up=leave,
        about_workout=True,
    ),
    "restart-what": Question(
        worded("ask-restart-what", "again-restart-what", "third-yes-no"),
        yes=repeats.set_again,
        no=leave,
        skip=leave,
        ready=_count_it,
        following=_count_it,
        unknown=leave,
        others={
            "AMAZON.RepeatIntent": repeats.set_again,
            "AMAZON.StartOverIntent": start.over_again,
            "AMAZON.CancelIntent": leave,
            "UndoIntent": leave,
        },
        give_up=leave,
        about_workout=True,
    ),
}
