"""Yes and no, and what they mean: that depends on what was asked."""

from __future__ import annotations

from collections.abc import Callable

from engine.workflow.messages import Message
from skill.conversation import asking, bare_words, endings, finale, helping, interviewing, launch, moving, starting
from skill.conversation.finale import GOODBYE
from skill.conversation.memory import unwished
from skill.conversation.reply import Ask, Asked, Reply
from skill.conversation.visit import Visit

Answer = Callable[[Visit], Reply]

END = Ask("end", Message("skill-ask-end"), Message("skill-ask-end"))


def _begin(visit: Visit) -> Reply:
    return starting.wanted(visit)


def _instead(visit: Visit) -> Reply:
    return starting.instead(visit)


def _again(visit: Visit) -> Reply:
    return starting.over_again(visit)


def _pick_up(visit: Visit) -> Reply:
    return moving.after(visit, (Message("skill-nothing-to-resume"),)) if visit.course is None else moving.pick_up(visit)


def _ask_pain_again(visit: Visit) -> Reply:
    return Reply(ask=asking.PAIN) if visit.course is not None else helping.help_(visit)


def _take_your_time(visit: Visit) -> Reply:
    return moving.after(visit, (Message("skill-take-your-time"),))


def _keep_walking(_visit: Visit) -> Reply:
    """No question: the walk goes on by the clock, and the conversation is over until the skill is opened again."""
    return Reply((Message("skill-keep-walking"),))


def _choose_another(visit: Visit) -> Reply:
    visit.memory.wish = unwished(visit.memory.wish)
    return Reply(ask=asking.WHICH)


def _end(_visit: Visit) -> Reply:
    return Reply(ask=END)


def _goodbye(_visit: Visit) -> Reply:
    return Reply((GOODBYE,))


def _stay(visit: Visit) -> Reply:
    return moving.after(visit, (Message("skill-we-stay"),))


def _ask_effort(visit: Visit) -> Reply:
    return moving.after(visit, (), asking.EFFORT) if visit.course is None else Reply(ask=asking.EFFORT)


def _no_rating(visit: Visit) -> Reply:
    return moving.after(visit, (Message("skill-all-right"),))


def _unrated(visit: Visit) -> Reply:
    return moving.go_on(visit, (Message("skill-all-right"),))


def _no_summary(visit: Visit) -> Reply:
    return finale.without_summary(moving.go_on(visit))


def _ask_to_correct(_visit: Visit) -> Reply:
    return Reply(ask=asking.CORRECT)


YES: dict[Asked, Answer] = {
    "start": _begin,
    "which": _begin,
    "ready": moving.go_on,
    "warm": moving.go_on,
    "go-on": moving.go_on,
    "resume": _pick_up,
    "rate": moving.go_on,
    "finish": moving.go_on,
    "sum-up": moving.go_on,
    "pain": _ask_pain_again,
    "effort": _ask_effort,
    "correct": _ask_to_correct,
    "switch": _instead,
    "restart": _again,
    "end": launch.drop,
    "forget": endings.forget,
    "anything": helping.help_,
    "have": bare_words.yes,
    "avoid": bare_words.yes,
    **interviewing.YES,
}
NO: dict[Asked, Answer] = {
    "start": _choose_another,
    "which": _goodbye,
    "ready": _take_your_time,
    "warm": _keep_walking,
    "go-on": _take_your_time,
    "resume": _end,
    "rate": _unrated,
    "finish": moving.go_on,
    "sum-up": _no_summary,
    "pain": _ask_pain_again,
    "effort": _no_rating,
    "correct": _no_rating,
    "switch": _stay,
    "restart": _stay,
    "end": endings.cancel,
    "forget": endings.nothing_forgotten,
    "anything": endings.cancel,
    "have": bare_words.no,
    "avoid": bare_words.no,
    **interviewing.NO,
}


def yes(visit: Visit) -> Reply:
    """Yes to what was asked; to nothing, it means "go on"."""
    if visit.before in YES:
        return YES[visit.before](visit)
    return moving.go_on(visit) if visit.course is not None and not visit.one_shot else helping.help_(visit)


def no(visit: Visit) -> Reply:
    """No to what was asked."""
    if visit.before in NO:
        return NO[visit.before](visit)
    return _take_your_time(visit) if visit.course is not None and not visit.one_shot else helping.help_(visit)


def start_over(visit: Visit) -> Reply:
    """From the beginning, but not without a yes: what was done would be over."""
    course = visit.course
    if course is None:
        return moving.after(visit, (Message("refuse-not-started"),))
    if not course.flows:
        moving.hold(visit)
    workout = course.plan.definition.workout
    say = Message("skill-ask-restart", {"workout": workout})
    return Reply(ask=Ask("restart", say, say))


INTENTS = {"AMAZON.YesIntent": yes, "AMAZON.NoIntent": no, "AMAZON.StartOverIntent": start_over}
