"""The questions of a workout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin import resume
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.answers import close, held, leave, leave_dialogue, on
from engine.dialogue.questions.model import Question, worded
from engine.dialogue.state import About, Asked
from engine.dialogue.tell.help import effort_help
from engine.dialogue.workout import commands, correction, exchange_exercise, movement, rating, rests, shortening
from engine.dialogue.workout.movement import go_on
from engine.workflow.messages import Message

READY: Final[Mapping[str | int, tuple[str, tuple[str, ...]]]] = {
    "set": ("ask-set", ("set",)),
    "round": ("ask-round", ("round",)),
    "exercise": ("ask-exercise", ("exercise",)),
    "other-side": ("ask-other-side", ()),
    "rest-of-set": ("ask-rest-of-set", ()),
    "rested": ("ask-rested", ()),
    "self-paced": ("ask-done", ()),
    "go-on": ("ask-go-on", ()),
}
"""How it is asked whether the person is ready, and what the message takes."""


def _warm_words(about: About) -> Message:
    return Message("ask-warm" if about.get("part") == "warm-up" else "ask-walked")


def _keep_walking(_ex: Exchange) -> Reply:
    """The walk goes on by the clock, and the conversation is over until the coach is opened again."""
    return Reply((Message("keep-walking"),))


def _done_at_ready(ex: Exchange) -> Reply:
    """Ask back where "I'm done" answers "ready for set 3?". At one's own pace it means that the set is done."""
    if ex.asked.about.get("how") in {"self-paced", "go-on", "rested"}:
        return go_on(ex)
    return Reply((), ex.ask("done-what", exercise=ex.exercise))


def _count_it(ex: Exchange) -> Reply:
    ex.asked = Asked()
    return go_on(ex)


def _explain(ex: Exchange) -> Reply:
    """Tell how the exercise goes, then ask again."""
    place = ex.here
    told = movement.explanation(ex, place.subject or place.step)
    return Reply(told, ex.ask(ex.before, **ex.asked.about))


def _ask_number(ex: Exchange) -> Reply:
    return Reply((), ex.ask("effort", **ex.asked.about))


def _minutes(ex: Exchange) -> Reply:
    return rests.walk_for(ex)


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


def _seconds(ex: Exchange) -> Reply:
    """A number at "ready?" is seconds of more rest."""
    return rests.give_time(ex, ex.intent.number("effort"))


def _ready_again(ex: Exchange) -> Reply:
    ex.asked = Asked()
    return commands.wait(ex)


QUESTIONS: Final[dict[str, Question]] = {
    "warm": Question(
        worded("ask-warm", "again-warm", "third-warm")._replace(first=_warm_words),
        yes=on,
        no=_keep_walking,
        number=_minutes,
        skip=commands.skip_exercise,
        following=on,
        done=on,
        ready=on,
        unknown=_keep_walking,
        others={
            "ShorterIntent": rests.walk_for,
            "TimerIntent": rests.walk_for,
            "MoreRestIntent": _keep_walking,
            "AMAZON.PauseIntent": commands.pause,
        },
        silence=leave_dialogue,
        give_up=_keep_walking,
    ),
    "ready": Question(
        worded("ask-go-on", "again-ready", "third-ready")._replace(kinds=READY),
        yes=on,
        no=commands.wait,
        number=_seconds,
        following=on,
        done=_done_at_ready,
        ready=on,
        unknown=_explain,
        others={"MoreRestIntent": rests.more, "AMAZON.PauseIntent": commands.wait, "LessRestIntent": on},
        silence=leave_dialogue,
        give_up=held,
    ),
    "go-on": Question(
        worded("ask-go-on", "again-paused", "third-paused"),
        yes=commands.ready,
        no=commands.wait,
        number=_seconds,
        following=commands.ready,
        done=commands.ask_set_done,
        ready=commands.ready,
        unknown=commands.wait,
        others={"MoreRestIntent": rests.more, "AMAZON.PauseIntent": commands.wait},
        silence=leave_dialogue,
        give_up=held,
    ),
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
    "skip-what": Question(
        worded("ask-skip-what", "again-skip-what", "third-skip-what", takes=("exercise",)),
        yes=commands.skip_set,
        no=_ready_again,
        skip=commands.skip_set,
        following=commands.skip_set,
        done=commands.skip_exercise,
        ready=_count_it,
        unknown=_ready_again,
        others={"AMAZON.CancelIntent": leave},
        silence=leave_dialogue,
        give_up=held,
    ),
    "set-done": Question(
        worded("ask-set-done", "again-set-done", "third-set-done"),
        yes=commands.done,
        no=_count_it,
        skip=commands.skip_set,
        following=commands.done,
        done=commands.done,
        ready=_count_it,
        unknown=_count_it,
        others={"AMAZON.CancelIntent": leave, "AMAZON.ResumeIntent": _count_it},
        silence=leave_dialogue,
        give_up=held,
    ),
    "done-what": Question(
        worded("ask-done-what", "again-done-what", "third-done-what", takes=("exercise",)),
        yes=commands.skip_exercise,
        no=_count_it,
        skip=commands.skip_exercise,
        following=_count_it,
        done=commands.skip_exercise,
        ready=_count_it,
        unknown=_ready_again,
        others={"AMAZON.CancelIntent": leave},
        silence=leave_dialogue,
        give_up=held,
    ),
    "other-thing": Question(
        worded("ask-other-thing", "again-have", "third-yes-no", takes=("exercise", "thing")),
        yes=_ready_again,
        no=exchange_exercise.without_all,
        skip=commands.skip_exercise,
        ready=_count_it,
        unknown=exchange_exercise.without_all,
        others={
            "MissingEquipmentIntent": exchange_exercise.without_all,
            "HaveNotIntent": exchange_exercise.without_all,
            "AMAZON.CancelIntent": leave,
        },
        silence=leave_dialogue,
        give_up=exchange_exercise.without_all,
    ),
    "warm-again": Question(
        worded("ask-warm-again", "again-warm-up", "third-yes-no"),
        yes=resume.warm_up_first,
        no=resume.without_warm_up,
        skip=resume.without_warm_up,
        following=resume.without_warm_up,
        done=resume.without_warm_up,
        ready=resume.without_warm_up,
        unknown=resume.warm_up_first,
        others={"AMAZON.CancelIntent": close},
        silence=leave_dialogue,
        give_up=held,
    ),
    "shorten": Question(
        worded("ask-shorten", "again-yes-no", "third-yes-no", takes=("minutes",)),
        yes=shortening.to_the_cool_down,
        no=leave,
        skip=shortening.to_the_cool_down,
        ready=_count_it,
        following=_count_it,
        unknown=leave,
        others={"AMAZON.CancelIntent": leave},
        silence=leave_dialogue,
        give_up=leave,
    ),
    "restart-what": Question(
        worded("ask-restart-what", "again-restart-what", "third-yes-no", takes=("workout",)),
        yes=commands.set_again,
        no=leave,
        skip=leave,
        ready=_count_it,
        following=_count_it,
        unknown=leave,
        others={"AMAZON.RepeatIntent": commands.set_again, "AMAZON.CancelIntent": leave},
        silence=leave_dialogue,
        give_up=leave,
    ),
}
