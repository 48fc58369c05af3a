"""What somebody cannot do, and what they can do again: a position, or an exercise."""

from __future__ import annotations

from typing import Final

from engine.workflow.messages import Message
from skill.conversation.naming import exercise_of, resolve
from skill.conversation.noting import noted
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

POSITIONS: Final = {"kneeling": "position-kneeling", "lying": "position-lying", "seated": "position-seated"}
"""What each position is called."""

WHICH_LIMIT: Final = Message("prefer-which-limit")


def avoid(visit: Visit) -> Reply:
    """A position or an exercise is left out from now on."""
    what, name = _limit(visit)
    return noted(visit, "limits", what and f"+no-{what}", Message("prefer-avoid", {"what": name}), WHICH_LIMIT)


def allow(visit: Visit) -> Reply:
    """A position or an exercise may come again."""
    what, name = _limit(visit)
    return noted(visit, "limits", what and f"-no-{what}", Message("prefer-allow", {"what": name}), WHICH_LIMIT)


def _limit(visit: Visit) -> tuple[str | None, str]:
    """What cannot be done, or can again; and what it is called."""
    position = resolve(visit, "position", "position", POSITIONS)
    if position is not None:
        return position, visit.words.say(POSITIONS[position])
    exercise = exercise_of(visit)
    return exercise, visit.words.exercise(exercise) if exercise else ""


INTENTS = {"AvoidIntent": avoid, "AllowIntent": allow}
