"""Keeping what somebody says of themselves, and saying so.

What can be kept is for :mod:`engine.coaching.profile.changes` to say.
"""

from __future__ import annotations

from typing import Final

from engine.workflow.messages import Message
from skill.conversation import asking, moving
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

NOBODY: Final = Message("prefer-nobody")
LATER: Final = Message("prefer-later")


def noted(visit: Visit, key: str, value: str | None, say: Message, otherwise: Message, *, later: bool = True) -> Reply:
    """Keep a choice and say so; where it cannot be, say what can.

    Args:
        visit: Whose choice it is.
        key: One of the profile's: see :func:`engine.coaching.profile.changes.changed`.
        value: In the words of that function; None where it was not understood.
        say: What is said when it is kept.
        otherwise: What is said when nothing has changed.
        later: Whether a workout under way would have been another with it.
    """
    if not visit.who:
        return told(visit, NOBODY)
    if value is None or not keep(visit, key, value):
        return told(visit, otherwise)
    return told(visit, say, *((LATER,) if later and visit.course is not None else ()))


def keep(visit: Visit, key: str, value: str) -> bool:
    """Change one thing of the profile; whether it could be."""
    from engine.coaching.profile.changes import changed  # noqa: PLC0415 - most conversations are not about oneself
    from engine.coaching.profile.model import ProfileError  # noqa: PLC0415 - as above

    try:
        profile = changed(visit.profile, key, value, visit.desk.catalog, visit.day)
    except ProfileError:
        return False
    visit.keep(profile)
    return True


def told(visit: Visit, *says: Message) -> Reply:
    """Message it; then back to the workout, or to the offer of one: it will be what was just said."""
    return moving.after(visit, says, asking.BEGIN if visit.before == "start" else None)


def written(number: int | None) -> str | None:
    """A number as it is kept; None where none was understood."""
    return None if number is None else str(number)
