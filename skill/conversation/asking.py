"""The questions that end a turn: what comes next, and is the person ready for it."""

from __future__ import annotations

from engine.workflow.messages import Message
from skill.conversation.course import Course
from skill.conversation.reply import Ask
from skill.turns.limits import by_the_clock
from skill.turns.models import Ending

AGAIN = Message("skill-again-ready")
PAUSED = Ask("go-on", Message("skill-ask-go-on"), Message("skill-again-paused"))
PAIN = Ask("pain", Message("skill-ask-pain"), Message("skill-ask-pain"))
BEGIN = Ask("start", Message("skill-ask-begin"), Message("skill-again-start"))
"""Shall we? What was just told of is begun with a yes."""
WHICH = Ask("which", Message("skill-ask-which"), Message("skill-again-start"))
"""Which one shall it be? "Yes" means the one that is due."""
ANYTHING = Ask("anything", Message("skill-ask-anything"), Message("skill-again-anything"))
EFFORT = Ask("effort", Message("skill-ask-effort"), Message("skill-ask-effort"))
FINISH = Ask("finish", Message("skill-ask-finish"), Message("skill-ask-effort"))
SUM_UP = Ask("sum-up", Message("skill-ask-sum-up"), Message("skill-ask-sum-up"))
"""The last question where "how hard was it" has been one before."""
INTERVIEW = Ask("interview", Message("interview-ask"), Message("interview-again"))
"""May we get to know each other first?"""
CORRECT = Ask("correct", Message("skill-ask-correct"), Message("skill-ask-correct"))


def start(workout: str) -> Ask:
    """Shall we do this one?"""
    return Ask("start", Message("skill-ask-start", {"workout": workout}), Message("skill-again-start"))


def anyway(workout: str) -> Ask:
    """Shall we do this one, though today is for rest?"""
    return Ask("start", Message("skill-ask-anyway", {"workout": workout}), Message("skill-again-start"))


def rate(exercise: str) -> Ask:
    """How hard was this exercise? Its last set is over."""
    return Ask("rate", Message("ask-effort", {"exercise": exercise}), Message("skill-again-rate"))


def at(course: Course, ending: Ending, following: int) -> Ask:
    """The question that belongs where a turn ends, before step ``following``."""
    if ending == "finish" or following >= len(course.steps):
        return FINISH
    if ending == "walk":
        warm = course.steps[following].phase == "warm_up"
        say = Message("skill-ask-warm" if warm else "skill-ask-walked")
        return Ask("warm", say, Message("skill-again-warm"))
    if ending == "step":
        return Ask("ready", _ready(course, following), AGAIN)
    plain = {
        "side": "skill-ask-other-side",
        "split": "skill-ask-rest-of-set",
        "rest": "skill-ask-rested",
        "self": "skill-ask-done",
    }
    return Ask("ready", Message(plain[ending]), AGAIN)


def _ready(course: Course, following: int) -> Message:
    step = course.steps[following]
    if step.kind in {"rest", "timed"} or step.exercise is None:
        return Message("skill-ask-go-on")
    if step.kind == "ready" and step.phase == "exercise" and step.set > 1:
        return Message("skill-ask-set", {"set": step.set})
    if step.round is not None and step.round > 1 and course.steps[following - 1].round == step.round - 1:
        return Message("skill-ask-round", {"round": step.round})
    return Message("skill-ask-exercise", {"exercise": step.exercise})


def here(course: Course) -> Ask:
    """The question that is open while the session stands still, or goes on without words."""
    if course.paused:
        return PAUSED
    if course.waiting:
        return at(course, "step", course.session.step + 1)
    if by_the_clock(course.step):
        return at(course, "walk", course.session.step)
    if course.session.deadline is None:
        return at(course, "self", course.session.step)
    return at(course, "rest" if course.step.kind == "rest" else "split", course.session.step)
