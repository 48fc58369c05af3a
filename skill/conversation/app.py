"""The skill as the SDK sees it: which handler answers which request."""

from __future__ import annotations

import time
from collections.abc import Callable

from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder

from engine.storage.port import Store
from skill.config import SkillConfig
from skill.conversation import (
    advice,
    during,
    endings,
    helping,
    planning,
    position,
    questions,
    resting,
    starting,
    swapping,
    yes_no,
)
from skill.conversation.desk import Config, Desk
from skill.conversation.fulfilling import CanFulfill
from skill.conversation.handlers import Ended, Launch, Other, Topic, Trouble
from skill.conversation.remembering import Answered

TOPICS = (during, yes_no, resting, swapping, questions, position, planning, starting, advice, helping, endings)
"""In the order in which they are asked; no intent belongs to two."""


def build(store: Store, *, clock: Callable[[], float] = time.time, config: Config | None = None) -> CustomSkill:
    """The skill, on a store.

    Args:
        store: Where sessions are kept, by the person's or the account's id.
        clock: Seconds since the epoch.
        config: How cues are rendered; the default configuration where none is given.
    """
    desk, answered = Desk(store, clock, config or SkillConfig()), Answered()
    builder = SkillBuilder()
    builder.add_request_handler(Launch(desk, answered))
    for topic in TOPICS:
        builder.add_request_handler(Topic(desk, answered, topic.INTENTS))
    builder.add_request_handler(Ended(desk))
    builder.add_request_handler(CanFulfill())
    builder.add_request_handler(Other(desk, answered))
    builder.add_exception_handler(Trouble())
    skill: CustomSkill = builder.create()
    return skill
