"""What do you know about me: the profile in a few sentences for the ear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.workflow.messages import Message, weighed
from skill.conversation.limiting import POSITIONS
from skill.conversation.naming import listed
from skill.conversation.noting import NOBODY, told
from skill.conversation.reply import Reply
from skill.conversation.scheduling import day_names
from skill.conversation.visit import Visit

if TYPE_CHECKING:
    from engine.coaching.profile.model import Profile


def about_me(visit: Visit) -> Reply:
    """All that somebody has told, and what holds where they have not; how to change it, and how to delete it."""
    if not visit.who:
        return told(visit, NOBODY)
    mine = visit.profile
    says = (*_person(visit, mine), *_training(visit, mine), *_exercises(visit, mine), Message("about-kept"))
    return told(visit, *says)


def _person(visit: Visit, mine: Profile) -> Iterator[Message]:
    yield Message("about-experience", {"experience": mine.experience})
    if mine.equipment:
        yield Message("about-things", {"things": listed(visit, [visit.words.equipment(one) for one in mine.equipment])})
    else:
        yield Message("about-no-things")
    if mine.limits:
        yield Message("about-limits", {"limits": listed(visit, [_limit(visit, one) for one in sorted(mine.forbids)])})


def _limit(visit: Visit, what: str) -> str:
    position = POSITIONS.get(what)
    return visit.words.say(position) if position else visit.words.exercise(what)


def _training(visit: Visit, mine: Profile) -> Iterator[Message]:
    if mine.days:
        days = day_names(visit, mine.days)
        yield Message("about-sessions-on", {"sessions": mine.sessions, "days": days})
    else:
        yield Message("about-sessions", {"sessions": mine.sessions})
    yield Message("about-rest", {"seconds": mine.rest, "exercise": mine.cardio})
    if mine.talk != "normal":
        yield Message("about-talk", {"talk": mine.talk})
    if mine.unit != "kg":
        yield Message("about-unit", {"unit": mine.unit})


def _exercises(visit: Visit, mine: Profile) -> Iterator[Message]:
    rungs = [visit.words.exercise(rung.exercise) for rung in mine.rungs.values()]
    if rungs:
        yield Message("about-level", {"exercises": listed(visit, rungs)})
    if not mine.weights:
        return
    from engine.coaching.plan.planner import weights  # noqa: PLC0415 - most conversations are not about oneself

    for exercise, load in weights(mine, visit.history, visit.day, visit.desk.catalog).items():
        yield Message("about-weight", {"exercise": exercise, **weighed(*load)})


INTENTS = {"AboutMeIntent": about_me}
