"""Getting to know somebody: three short questions, each of which can be passed over. Every answer is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from engine.workflow.effects import Say
from skill.conversation import asking, launch, moving, preferring, questions, starting
from skill.conversation.memory import unwished
from skill.conversation.naming import asked_for
from skill.conversation.reply import Ask, Asked, Reply
from skill.conversation.visit import Visit

Handle = Callable[[Visit], Reply]

EXPERIENCED: Final = Ask("experienced", Say("interview-ask-experience"), Say("interview-again-experience"))
THINGS: Final = Ask("things", Say("interview-ask-things"), Say("interview-again-things"))
MORE_THINGS: Final = Ask("things", Say("interview-ask-more"), Say("interview-again-more-things"))
LIMITS: Final = Ask("limits", Say("interview-ask-limits"), Say("interview-again-limits"))
MORE_LIMITS: Final = Ask("limits", Say("interview-ask-more"), Say("interview-again-more-limits"))

QUESTIONS: Final[dict[Asked, Ask]] = {
    "interview": asking.INTERVIEW,
    "experienced": EXPERIENCED,
    "things": THINGS,
    "limits": LIMITS,
}
"""What is asked, in this order."""

TOLD: Final = Say("interview-noted")


def interview(visit: Visit) -> Reply:
    """Ask the questions: for the first time, or again. Not in the middle of a workout."""
    if visit.course is not None:
        return moving.after(visit, (Say("interview-not-now"),))
    if not visit.who:
        return moving.after(visit, (preferring.NOBODY,))
    return Reply((Say("interview-begin"),), ask=EXPERIENCED)


def _agreed(_visit: Visit) -> Reply:
    return Reply(ask=EXPERIENCED)


def _declined(visit: Visit) -> Reply:
    """Straight to what is due: for somebody new, the starter session (program.md S7, A5)."""
    return _offered(visit, Say("skill-all-right"))


def _offered(visit: Visit, before: Say) -> Reply:
    visit.memory.wish = unwished(visit.memory.wish)
    return launch.offered(visit, before)


def _trained_before(visit: Visit) -> Reply:
    """Some, at least: who has said to be more than that stays so."""
    if visit.profile.experience == "new":
        preferring.keep(visit, "experience", "some")
    return Reply((TOLD,), ask=THINGS)


def _never_trained(visit: Visit) -> Reply:
    preferring.keep(visit, "experience", "new")
    return Reply((TOLD,), ask=THINGS)


def _which(visit: Visit) -> Reply:
    """How the open question can be answered."""
    ask = QUESTIONS[visit.before]
    return Reply(ask=ask._replace(say=ask.again))


def _on_to_things(_visit: Visit) -> Reply:
    return Reply(ask=THINGS)


def _on_to_limits(_visit: Visit) -> Reply:
    return Reply(ask=LIMITS)


def _over(visit: Visit) -> Reply:
    """Thanks, and what is due for this person."""
    return _offered(visit, Say("interview-thanks"))


YES: Final[dict[Asked, Handle]] = {
    "interview": _agreed,
    "experienced": _trained_before,
    "things": _which,
    "limits": _which,
}
NO: Final[dict[Asked, Handle]] = {
    "interview": _declined,
    "experienced": _never_trained,
    "things": _on_to_limits,
    "limits": _over,
}


def _pass_over(visit: Visit) -> Reply:
    """On to the next question, this one left unanswered."""
    return _on_to_things(visit) if visit.before == "experienced" else NO[visit.before](visit)


def _again(visit: Visit) -> Reply:
    return Reply(ask=QUESTIONS[visit.before])


def _not_understood(visit: Visit) -> Reply:
    return _which(visit)._replace(says=(Say("interview-not-understood"),))


def _answered(handle: Handle, **leads: Ask) -> Handle:
    """What is said of oneself is noted as ever. It leads on from the questions named; any other one stays."""

    def answer(visit: Visit) -> Reply:
        return handle(visit)._replace(ask=leads.get(visit.before, QUESTIONS[visit.before]))

    return answer


def _experience(visit: Visit) -> Reply:
    """A level that was not understood is asked for again."""
    known = visit.before == "experienced" and preferring.level(visit) is not None
    return preferring.experience(visit)._replace(ask=THINGS if known else QUESTIONS[visit.before])


_have = _answered(preferring.have, things=MORE_THINGS)
_have_not = _answered(preferring.have_not, things=MORE_THINGS)


def _have_none(visit: Visit) -> Reply:
    """Having no equipment at all answers the question for it."""
    if asked_for(visit, "equipment"):
        return _have_not(visit)
    return _on_to_limits(visit) if visit.before == "things" else _again(visit)


def _start(visit: Visit) -> Reply:
    """As "I have a band" and "I am a beginner" would begin a workout elsewhere, they are answers here."""
    named = [slot for slot in starting.SLOTS if asked_for(visit, slot)]
    if visit.before == "things" and named == ["equipment"]:
        return _have(visit)
    if visit.before == "experienced" and named == ["level"]:
        return _experience(visit)
    return _declined(visit) if visit.before == "interview" and not named else starting.start(visit)


def _ready(visit: Visit) -> Reply:
    """At once, with what is due."""
    visit.memory.wish = unwished(visit.memory.wish)
    return starting.begin(visit, told=True)


_avoid = _answered(preferring.avoid, things=MORE_LIMITS, limits=MORE_LIMITS)  # nobody is held back


def _exercise(visit: Visit) -> Reply:
    """The bare name of an exercise: at the last question, one to leave out."""
    if visit.before == "limits" and asked_for(visit, "exercise"):
        return _avoid(visit)
    return questions.INTENTS["HowToIntent"](visit)


ANSWERS: Final[dict[str, Handle]] = {
    **{name: _answered(handle) for name, handle in preferring.INTENTS.items()},
    "ExperienceIntent": _experience,
    "HaveIntent": _have,
    "HaveNotIntent": _have_not,
    "MissingEquipmentIntent": _have_none,
    "AvoidIntent": _avoid,
    "HowToIntent": _exercise,
    "AllowIntent": _answered(preferring.allow, limits=MORE_LIMITS),
    "StartWorkoutIntent": _start,
    "ReadyIntent": _ready,
    "SkipIntent": _pass_over,
    "DoneIntent": _pass_over,
    "AMAZON.NextIntent": _pass_over,
    "AMAZON.ResumeIntent": _pass_over,
    "AMAZON.RepeatIntent": _again,
    "AMAZON.HelpIntent": _which,
    "AMAZON.FallbackIntent": _not_understood,
}
"""What means something else while a question of the interview is open. Any other intent ends it, and works as ever."""


def meant(intents: Mapping[str, Handle]) -> dict[str, Handle]:
    """The handlers of a topic, with what their intents mean in the interview."""
    return {name: _meant(ANSWERS[name], handle) if name in ANSWERS else handle for name, handle in intents.items()}


def _meant(answer: Handle, otherwise: Handle) -> Handle:
    def handle(visit: Visit) -> Reply:
        asked = visit.before in QUESTIONS and visit.course is None
        return answer(visit) if asked else otherwise(visit)

    return handle


INTENTS = {"InterviewIntent": interview}
