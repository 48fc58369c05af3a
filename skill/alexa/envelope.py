"""Answers a request: bytes in, bytes out, for any bytes.

The SDK reads a request before any handler runs, and raises on unknown values. Such a request is tried again without
them, and at last as a sentence that was not understood, so that the dialogue has words for it. If speech is not
allowed, the answer is empty. Nothing that a person said is logged.
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
from skill.alexa.screens.trouble import TROUBLE, note
from skill.deadline import ALEXA, answer_within

log = logging.getLogger(__name__)

NOTHING: Final = b'{"version":"1.0","response":{}}'
CANNOT: Final = b'{"version":"1.0","response":{"canFulfillIntent":{"canFulfill":"NO"}}}'
GOODBYE: Final = b'{"version":"1.0","response":{"shouldEndSession":true}}'


class Foreign(Exception):  # noqa: N818 - a name for what happened
    """The request is for another skill, or names none. It was not acted on."""


def answer(skill: CustomSkill, body: bytes, *, ours: Collection[str] = ()) -> bytes:
    """Answer a request as JSON. Raises only the exception below.

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
    """Check that the request is for one of ``ours``, in every place that names a skill.

    Raises:
        Foreign: it is not.
    """
    if ours and not (about.applications and about.applications <= frozenset(ours)):
        raise Foreign(f"the application id is not ours: {sorted(about.applications)!r:.200}")


def answer_outline(skill: CustomSkill, about: Outline) -> bytes:
    """Answer a request that was parsed and checked before, in the time that Alexa waits."""
    if about.type == TROUBLE:
        note(about)
        return NOTHING
    envelope = _readable(skill, about)
    if envelope is None:
        return CANNOT if about.type == CAN_FULFILL else NOTHING
    try:
        with answer_within(ALEXA):
            response = skill.invoke(envelope, None)
        return msgspec.json.encode(skill.serializer.serialize(response))
    except Exception:
        # The dialogue has words for its own failures: this is a defect.
        log.exception("request %.200r of type %.100r was not answered", about.request_id, about.type)
        return GOODBYE if speaks(about) else NOTHING


def _readable(skill: CustomSkill, about: Outline) -> RequestEnvelope | None:
    """The request in a form that the SDK can read; None if there is none."""
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
