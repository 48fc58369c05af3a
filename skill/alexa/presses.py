"""A button pressed on the screen, as a request like any other: it means what the sentence means."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from engine.dialogue.buttons import BUTTONS
from engine.dialogue.intent import FALLBACK

if TYPE_CHECKING:
    from skill.alexa.request import AlexaRequest

USER_EVENT: Final = "Alexa.Presentation.APL.UserEvent"
"""The type of the request that tells of a press."""

OURS: Final = "coach"
"""The first argument of a press on a screen of ours."""

_PARTS: Final = 4
_LONGEST: Final = 64


def pressed(request: AlexaRequest, arguments: object) -> AlexaRequest:
    """Give a press its intent. The same button of the same screen is the same request, however often it is pressed.

    Arguments come from outside: what is no button of ours is a sentence that was not understood.
    """
    if not isinstance(arguments, list) or len(arguments) != _PARTS or arguments[0] != OURS:
        return request._replace(intent=FALLBACK)
    _, button, token, step = arguments
    intent = BUTTONS.get(button) if isinstance(button, str) else None
    if intent is None or not isinstance(token, str) or not isinstance(step, int | float):
        return request._replace(intent=FALLBACK)
    index = int(step) if 0 <= step <= 10_000 else None  # noqa: PLR2004 - no workout has as many
    return request._replace(intent=intent, step=index, id=_id(token[:_LONGEST], button, index))


def _id(token: str, button: str, step: int | None) -> str:
    pressed = f"{token}\n{button}\n{step}".encode("utf-8", "replace")
    return f"press-{blake2b(pressed, digest_size=12).hexdigest()}"
