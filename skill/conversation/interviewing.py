"""Getting to know somebody: three short questions, each of which can be passed over. Every answer is kept at once.

What else than yes and no answers them is in :mod:`.answering`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.workflow.messages import Message
from skill.conversation import asking, launch, moving, noting
from skill.conversation.memory import unwished
from skill.conversation.reply import Ask, Asked, Reply
from skill.conversation.visit import Visit

Handle = Callable[[Visit], Reply]

EXPERIENCED: Final = Ask("experienced", Message("interview-ask-experience"), Message("interview-again-experience"))
THINGS: Final = Ask("things", Message("interview-ask-things"), Message("interview-again-things"))
MORE_THINGS: Final = Ask("things", Message("interview-ask-more"), Message("interview-again-more-things"))
LIMITS: Final = Ask("limits", Message("interview-ask-limits"), Message("interview-again-limits"))
MORE_LIMITS: Final = Ask("limits", Message("interview-ask-more"), Message("interview-again-more-limits"))

QUESTIONS: Final[dict[Asked, Ask]] = {
    "interview": asking.INTERVIEW,
    "experienced": EXPERIENCED,
    "things": THINGS,
    "limits": LIMITS,
}
"""What is asked, in this order."""

TOLD: Final = Message("interview-noted")


def interview(visit: Visit) -> Reply:
    """Ask the questions: for the first time, or again. Not in the middle of a workout."""
    if visit.course is not None:
        return moving.after(visit, (Message("interview-not-now"),))
    if not visit.who:
        return moving.after(visit, (noting.NOBODY,))
    return Reply((Message("interview-begin"),), ask=EXPERIENCED)


def _agreed(_visit: Visit) -> Reply:
    return Reply(ask=EXPERIENCED)


def _declined(visit: Visit) -> Reply:
    """Straight to what is due: for somebody new, the starter session (programme S7, A5)."""
    return _offered(visit, Message("skill-all-right"))


def _offered(visit: Visit, before: Message) -> Reply:
    visit.memory.wish = unwished(visit.memory.wish)
    return launch.offered(visit, before)


def _trained_before(visit: Visit) -> Reply:
    """Some, at least: who has said to be more than that stays so."""
    if visit.profile.experience == "new":
        noting.keep(visit, "experience", "some")
    return Reply((TOLD,), ask=THINGS)


def _never_trained(visit: Visit) -> Reply:
    noting.keep(visit, "experience", "new")
    return Reply((TOLD,), ask=THINGS)


def which(visit: Visit) -> Reply:
    """How the open question can be answered."""
    ask = QUESTIONS[visit.before]
    return Reply(ask=ask._replace(say=ask.again))


def on_to_things(_visit: Visit) -> Reply:
    """The second question."""
    return Reply(ask=THINGS)


def on_to_limits(_visit: Visit) -> Reply:
    """The last question."""
    return Reply(ask=LIMITS)


def _over(visit: Visit) -> Reply:
    """Thanks, and what is due for this person."""
    return _offered(visit, Message("interview-thanks"))


YES: Final[dict[Asked, Handle]] = {
    "interview": _agreed,
    "experienced": _trained_before,
    "things": which,
    "limits": which,
}
NO: Final[dict[Asked, Handle]] = {
    "interview": _declined,
    "experienced": _never_trained,
    "things": on_to_limits,
    "limits": _over,
}

INTENTS = {"InterviewIntent": interview}
