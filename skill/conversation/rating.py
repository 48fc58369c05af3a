"""How hard was it: asked after the last set of each exercise, as on the PC; at the end where nobody could say it."""

from __future__ import annotations

from engine.workflow.effects import Hurt, Performed, Rated
from engine.workflow.position import just_over, last_trained
from engine.workflow.steps import Step
from skill.conversation import asking
from skill.conversation.course import Course
from skill.conversation.reply import Ask
from skill.conversation.visit import Visit
from skill.turns.models import Ending


def at(visit: Visit, course: Course, ending: Ending, following: int) -> Ask:
    """The question at the end of a turn, before step ``following``: how hard it was, where that is to be asked."""
    ask = asking.at(course, ending, following)
    if ask == asking.FINISH:
        return _last(visit, course)
    over = just_over(course.steps, following) if ending == "step" else None
    return asking.rate(over.exercise or "") if over is not None and _to_be_asked(visit, course, over) else ask


def here(visit: Visit, course: Course) -> Ask:
    """The question that is open while the session stands still. How hard an exercise was is not asked twice."""
    ask = asking.here(course)
    return _last(visit, course) if ask == asking.FINISH else ask


def again(visit: Visit) -> Ask | None:
    """How hard it was, once more: the answer was no number from one to ten. None where that was not the question."""
    course = visit.course
    if course is None or not answers(visit, course):
        return None
    over = just_over(course.steps, course.session.step + 1)
    return asking.rate(over.exercise or "") if over is not None else None


def answers(visit: Visit, course: Course) -> bool:
    """Whether this request answers the question how hard an exercise was."""
    return visit.before == "rate" and course.waiting


def said(visit: Visit, course: Course) -> None:
    """Remember that somebody has said how hard the last set was."""
    last = last_trained(course.steps, course.session.step)
    if last is not None:
        visit.memory.rated = _mark(course, last)


def _to_be_asked(visit: Visit, course: Course, last: Step) -> bool:
    if visit.talk == "terse" or visit.memory.rated == _mark(course, last):
        return False
    if last.index >= course.session.step:
        return True  # it is trained in this very turn
    if visit.before == "rate" and course.now >= course.until:
        visit.memory.rated = _mark(course, last)  # asked, heard, and answered with something else
        return False
    return _unsaid(visit, course, last) is not None


def _last(visit: Visit, course: Course) -> Ask:
    """The last question. A number answers it as well, but it is asked for only where that was not done before."""
    last = last_trained(course.steps, len(course.steps) - 1)
    if last is None or visit.memory.rated == _mark(course, last):
        return asking.SUM_UP
    if last.index >= course.session.step:
        return asking.FINISH
    done = _unsaid(visit, course, last)
    asked = done is not None and done.complete and visit.talk != "terse"
    return asking.SUM_UP if done is None or asked else asking.FINISH


def _unsaid(visit: Visit, course: Course, last: Step) -> Performed | None:
    """A set that was done, did not hurt, and of which nobody has said how hard it was."""
    done = None
    for effect in (one for logged in visit.desk.store.log(course.session.id) for one in logged.effects):
        match effect:
            case Performed() if (effect.slot, effect.set) == (last.slot, last.set):
                done = effect
            case Rated() if (effect.slot, effect.set) == (last.slot, last.set):
                return None
            case Hurt() if effect.exercise == last.exercise:
                return None
            case _:
                pass
    return done


def _mark(course: Course, step: Step) -> str:
    return f"{course.session.id} {step.slot}.{step.set}"
