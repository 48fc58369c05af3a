"""The questions whether to go on: warm already, ready, after a pause, after hours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.coaching.past.reserve import HARDEST
from engine.dialogue.acts import Reply
from engine.dialogue.begin import resume
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.answers import close, held, on
from engine.dialogue.questions.model import Question, worded
from engine.dialogue.safety.caution import ITSELF
from engine.dialogue.state import About, Asked
from engine.dialogue.workout import (
    commands,
    movement,
    rating,
    rests,
    skips,
)
from engine.dialogue.workout.movement import WORK, go_on
from engine.workflow.messages import Message
from engine.workflow.position import last_trained

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


SHORTEST_WAIT: Final = 15
"""From this number on, a number at "ready?" may be seconds."""


def _warm_words(about: About) -> Message:
    return Message("ask-warm" if about.get("part") == "warm-up" else "ask-walked")


def _keep_walking(ex: Exchange) -> Reply:
    """The walk goes on by the clock, and the conversation is over until the coach is opened again."""
    return Reply((ex.told_here("keep-walking"),))


def _done_at_ready(ex: Exchange) -> Reply:
    """Ask back where "I'm done" answers "ready for set 3?". At one's own pace it means that the set is done."""
    if ex.asked.about.get("how") in {"self-paced", "go-on", "rested"}:
        return go_on(ex)
    return Reply((), ex.ask("done-what", exercise=ex.exercise))


def _explain(ex: Exchange) -> Reply:
    """Tell how the exercise goes, then ask again."""
    place = ex.here
    told = movement.explanation(ex, place.subject or place.step)
    return Reply(told, ex.ask_again())


def _number(ex: Exchange) -> Reply:
    """A number up to ten rates what was just done; a larger one may be seconds to wait; else ask which it is."""
    number = ex.intent.number("effort")
    if number is not None and number >= SHORTEST_WAIT:
        return rests.give_time(ex, number)
    done = last_trained(ex.here.steps, ex.here.session.step) is not None
    if number is not None and not (done and 1 <= number <= HARDEST):
        return movement.after(ex, (Message("number-which"),))
    return rating.rate(ex) if done else movement.after(ex, (Message("refuse-nothing-to-rate"),))


def _done_in_pause(ex: Exchange) -> Reply:
    """Ask whether the set is done; where none was begun, whether all is to end."""
    return commands.ask_set_done(ex) if ex.here.step.kind in WORK else commands.ask_whether_enough(ex)


def _not_ended(ex: Exchange) -> Reply:
    """Go on; where it was asked whether to leave something out, ask that again; wait for who has had enough."""
    about = ex.asked.about
    if "part" in about or about.get("how") == ITSELF:
        return Reply((), ex.ask("caution", **about))
    if not about:
        return commands.ready(ex)
    ex.asked = Asked()
    return commands.wait(ex)


WARM: Final = Question(
    worded("ask-warm", "again-warm", "third-warm")._replace(first=_warm_words),
    yes=on,
    no=_keep_walking,
    number=rests.walk_for,
    skip=skips.skip_exercise,
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
    give_up=_keep_walking,
    about_workout=True,
)
"""Asked at the beginning of a walk."""

QUESTIONS: Final[dict[str, Question]] = {
    "warm": WARM,
    "ready": Question(
        worded("ask-go-on", "again-ready", "third-ready")._replace(kinds=READY),
        yes=on,
        no=commands.wait,
        number=_number,
        following=on,
        done=_done_at_ready,
        ready=on,
        unknown=_explain,
        others={"MoreRestIntent": rests.more, "AMAZON.PauseIntent": commands.wait, "LessRestIntent": on},
        give_up=held,
        about_workout=True,
    ),
    "go-on": Question(
        worded("ask-go-on", "again-paused", "third-paused"),
        yes=commands.ready,
        no=commands.wait,
        number=_number,
        following=commands.ready,
        done=_done_in_pause,
        ready=commands.ready,
        unknown=commands.wait,
        others={"MoreRestIntent": rests.more, "AMAZON.PauseIntent": commands.wait},
        give_up=held,
        about_workout=True,
    ),
    "stop": Question(
        worded("ask-stop", "again-stop", "third-yes-no"),
        yes=commands.stop,
        no=_not_ended,
        following=_not_ended,
        ready=_not_ended,
        unknown=commands.wait,
        others={
            "AMAZON.StopIntent": commands.stop,
            "AMAZON.PauseIntent": commands.wait,
            "AMAZON.CancelIntent": _not_ended,
            "UndoIntent": _not_ended,
        },
        give_up=held,
        about_workout=True,
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
        give_up=held,
        about_workout=True,
    ),
}
