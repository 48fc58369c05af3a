"""What people say to the questions of the interview, beside yes and no."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from engine.workflow.messages import Message
from skill.conversation import (
    bare_words,
    beginning,
    limiting,
    owning,
    preferring,
    questions,
    rest_length,
    scheduling,
    starting,
)
from skill.conversation.interviewing import (
    MORE_LIMITS,
    MORE_THINGS,
    NO,
    QUESTIONS,
    THINGS,
    on_to_limits,
    on_to_things,
    which,
)
from skill.conversation.naming import asked_for
from skill.conversation.reply import Ask, Asked, Reply
from skill.conversation.visit import Visit

Handle = Callable[[Visit], Reply]

ABOUT_ONESELF: Final = (owning, limiting, scheduling, rest_length, preferring)
"""The topics of what is kept in the profile."""


def _pass_over(visit: Visit) -> Reply:
    """On to the next question, this one left unanswered."""
    return on_to_things(visit) if visit.before == "experienced" else NO[visit.before](visit)


def _again(visit: Visit) -> Reply:
    return Reply(ask=QUESTIONS[visit.before])


def _not_understood(visit: Visit) -> Reply:
    return which(visit)._replace(says=(Message("interview-not-understood"),))


def _answered(handle: Handle, **leads: Ask) -> Handle:
    """What is said of oneself is noted as ever. It leads on from the questions named; any other one stays."""

    def answer(visit: Visit) -> Reply:
        return handle(visit)._replace(ask=leads.get(visit.before, QUESTIONS[visit.before]))

    return answer


def _experience(visit: Visit) -> Reply:
    """A level that was not understood is asked for again."""
    known = visit.before == "experienced" and preferring.level(visit) is not None
    return preferring.experience(visit)._replace(ask=THINGS if known else QUESTIONS[visit.before])


_have = _answered(owning.have, things=MORE_THINGS)
_have_not = _answered(owning.have_not, things=MORE_THINGS)


def _have_none(visit: Visit) -> Reply:
    """Having no equipment at all answers the question for it."""
    if asked_for(visit, "equipment"):
        return _have_not(visit)
    return on_to_limits(visit) if visit.before == "things" else _again(visit)


def _start(visit: Visit) -> Reply:
    """As "I have a band" and "I am a beginner" would begin a workout elsewhere, they are answers here."""
    named = [slot for slot in starting.SLOTS if asked_for(visit, slot)]
    if visit.before == "things" and named == ["equipment"]:
        return _have(visit)
    if visit.before == "experienced" and named == ["level"]:
        return _experience(visit)
    return beginning.start(visit)


_avoid = _answered(limiting.avoid, things=MORE_LIMITS, limits=MORE_LIMITS)  # nobody is held back


def _bare_word(visit: Visit) -> Reply:
    """A word alone answers the question that is open; to another one, it is easily misheard."""
    if visit.before == "things" and asked_for(visit, "equipment"):
        return _have(visit)
    if visit.before == "limits" and asked_for(visit, "position"):
        return _avoid(visit)
    return _not_understood(visit)


def _exercise(visit: Visit) -> Reply:
    """The bare name of an exercise: at the last question, one to leave out."""
    if visit.before == "limits" and asked_for(visit, "exercise"):
        return _avoid(visit)
    return questions.INTENTS["HowToIntent"](visit)


ANSWERS: Final[dict[str, Handle]] = {
    **{name: _answered(handle) for topic in ABOUT_ONESELF for name, handle in topic.INTENTS.items()},
    "ExperienceIntent": _experience,
    "HaveIntent": _have,
    "HaveNotIntent": _have_not,
    "MissingEquipmentIntent": _have_none,
    "AvoidIntent": _avoid,
    "HowToIntent": _exercise,
    "BareWordIntent": _bare_word,
    "AllowIntent": _answered(limiting.allow, limits=MORE_LIMITS),
    "StartWorkoutIntent": _start,
    "ReadyIntent": beginning.due,
    "SkipIntent": _pass_over,
    "DoneIntent": _pass_over,
    "AMAZON.NextIntent": _pass_over,
    "AMAZON.ResumeIntent": _pass_over,
    "AMAZON.RepeatIntent": _again,
    "AMAZON.HelpIntent": which,
    "AMAZON.FallbackIntent": _not_understood,
}
"""What means something else while a question of the interview is open. Any other intent ends it, and works as ever."""


def _one_thing(visit: Visit) -> Reply:
    """To "do you have a chair", "I have a chair" is an answer; elsewhere it begins a workout with one."""
    named = [slot for slot in starting.SLOTS if asked_for(visit, slot)]
    return owning.have(visit) if named == ["equipment"] else beginning.start(visit)


MEANT: Final[dict[Asked, Mapping[str, Handle]]] = {
    **dict.fromkeys(QUESTIONS, ANSWERS),
    "have": {"StartWorkoutIntent": _one_thing, "MissingEquipmentIntent": bare_words.no},
}
"""By the question that is open: what intents mean then."""


def meant(intents: Mapping[str, Handle]) -> dict[str, Handle]:
    """The handlers of a topic, with what their intents mean while a question is open."""
    return {name: _meant(name, handle) for name, handle in intents.items()}


def _meant(name: str, otherwise: Handle) -> Handle:
    def handle(visit: Visit) -> Reply:
        answer = MEANT.get(visit.before, {}).get(name) if visit.course is None else None
        return (answer or otherwise)(visit)

    return handle
