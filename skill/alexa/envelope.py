"""From the bytes of a request to the bytes of its answer, whatever the bytes are.

The SDK reads a request before any handler runs, and raises on what it does not know. Such a request is tried again
without what troubled it, in the end as something that was not understood, so that the conversation finds the words;
where speech is not allowed, the answer is empty. Nothing is logged of what a person said.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from typing import Final

import msgspec
from ask_sdk_core.skill import CustomSkill
from ask_sdk_model.request_envelope import RequestEnvelope

from skill.alexa.request_outline import Outline, outline
from skill.alexa.request_repair import CAN_FULFILL, speaks, ways

log = logging.getLogger(__name__)

NOTHING: Final = b'{"version":"1.0","response":{}}'
CANNOT: Final = b'{"version":"1.0","response":{"canFulfillIntent":{"canFulfill":"NO"}}}'
GOODBYE: Final = b'{"version":"1.0","response":{"shouldEndSession":true}}'


class Foreign(Exception):  # noqa: N818 - a name for what happened
    """The request is for another skill, or does not say for which. Nothing of it was acted on."""


def answer(skill: CustomSkill, body: bytes, *, ours: Collection[str] = ()) -> bytes:
    """What the skill answers, as JSON; never an exception but the one below.

    Args:
        skill: The skill.
        body: The request, as it came.
        ours: Ids of the skills that requests may be for; none means any.

    Raises:
        Foreign: the request is for none of them.
    """
    about = outline(body)
    check_application(about, ours)
    return answer_outline(skill, about)


def check_application(about: Outline, ours: Collection[str]) -> None:
    """See whether the request is for one of ``ours``, and says so wherever it says it.

    Raises:
        Foreign: it is not.
    """
    if ours and not (about.applications and about.applications <= frozenset(ours)):
        raise Foreign(f"the application id is not ours: {sorted(about.applications)!r:.200}")


def answer_outline(skill: CustomSkill, about: Outline) -> bytes:
    """What the skill answers to a request that was looked at before."""
    envelope = _readable(skill, about)
    if envelope is None:
        return CANNOT if about.type == CAN_FULFILL else NOTHING
    try:
        return msgspec.json.encode(skill.serializer.serialize(skill.invoke(envelope, None)))
    except Exception:
        # The conversation has words for what goes wrong in it: this is a defect.
        log.exception("request %.200r of type %.100r was not answered", about.request_id, about.type)
        return GOODBYE if speaks(about) else NOTHING


def _readable(skill: CustomSkill, about: Outline) -> RequestEnvelope | None:
    """The request in the way that the SDK can read it, if there is one."""
    for way in ways(about):
        try:
            envelope: RequestEnvelope = skill.serializer.deserialize(way, RequestEnvelope)
        except Exception as error:  # the SDK lets out whatever its parts raise
            # The type only: the SDK's messages hold what the request said, and with it what the person said.
            kind = type(error).__name__
            log.warning("request %.200r of type %.100r is not readable: %s", about.request_id, about.type, kind)
        else:
            if envelope.context is not None and envelope.context.system is not None:
                return envelope
    return None
