"""The skill as the SDK sees it: which handler answers which request."""

from __future__ import annotations

import time
from collections.abc import Callable

from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.response_envelope import ResponseEnvelope

from engine.storage.port import Store
from skill.config import SkillConfig
from skill.conversation import (
    advice,
    answering,
    bare_words,
    beginning,
    correcting,
    describing,
    during,
    endings,
    feeling,
    helping,
    interviewing,
    limiting,
    memory,
    owning,
    planning,
    position,
    preferring,
    questions,
    recalling,
    rest_length,
    resting,
    scheduling,
    swapping,
    yes_no,
)
from skill.conversation.desk import Config, Desk, Where
from skill.conversation.fulfilling import CanFulfill
from skill.conversation.handlers import Ended, Launch, Other, Topic, Trouble
from skill.conversation.remembering import Answered

TOPICS = (
    during,
    correcting,
    yes_no,
    resting,
    swapping,
    questions,
    position,
    planning,
    feeling,
    recalling,
    beginning,
    advice,
    owning,
    limiting,
    scheduling,
    rest_length,
    preferring,
    bare_words,
    describing,
    interviewing,
    helping,
    endings,
)
"""In the order in which they are asked; no intent belongs to two."""


class Coach(CustomSkill):
    """The SDK's skill, which is given session attributes of ours or none: it copies them, however deep they are."""

    def invoke(self, request_envelope: RequestEnvelope, context: object) -> ResponseEnvelope:
        """Answer a request; attributes that we did not write are left out."""
        if request_envelope.session is not None:
            kept = memory.read(request_envelope.session.attributes)
            request_envelope.session.attributes = memory.write(kept)
        return super().invoke(request_envelope, context)


def build(
    store: Store,
    *,
    clock: Callable[[], float] = time.time,
    config: Config | None = None,
    zones: Where = lambda _device: None,
) -> CustomSkill:
    """The skill, on a store.

    Args:
        store: Where sessions are kept, by the person's or the account's id.
        clock: Seconds since the epoch.
        config: How cues are rendered; the default configuration where none is given.
        zones: Where a device is; unless told, where this machine is.
    """
    desk, answered = Desk(store, clock, config or SkillConfig(), zones), Answered()
    builder = SkillBuilder()
    builder.add_request_handler(Launch(desk, answered))
    for topic in TOPICS:
        builder.add_request_handler(Topic(desk, answered, answering.meant(topic.INTENTS)))
    builder.add_request_handler(Ended(desk))
    builder.add_request_handler(CanFulfill())
    builder.add_request_handler(Other(desk, answered))
    builder.add_exception_handler(Trouble())
    return Coach(builder.skill_configuration)
