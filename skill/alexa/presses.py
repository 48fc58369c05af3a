"""A button pressed on the screen, as a request like any other: it means what the sentence means."""

from __future__ import annotations

from collections.abc import Callable
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

_PARTS: Final = (4, 5)
"""Of a press: ours, the button, the screen, the step, and the person, where one is shown."""

_LONGEST: Final = 512


def pressed(request: AlexaRequest, arguments: object) -> AlexaRequest:
    """Give a press its intent. The same button of the same screen is the same request, however often it is pressed.

    Arguments come from outside: what is no button of ours is a sentence that was not understood.
    """
    if not isinstance(arguments, list) or len(arguments) not in _PARTS or arguments[0] != OURS:
        return request._replace(intent=FALLBACK)
    _, button, token, step, *person = arguments
    intent = BUTTONS.get(button) if isinstance(button, str) else None
    if intent is None or not isinstance(token, str) or not isinstance(step, int | float):
        return request._replace(intent=FALLBACK)
    index = int(step) if 0 <= step <= 10_000 else None  # noqa: PLR2004 - no workout has as many
    shown_to = person[0][:_LONGEST] if person and isinstance(person[0], str) else ""
    return request._replace(intent=intent, step=index, shown_to=shown_to, id=_id(token[:_LONGEST], button, index))


def of_its_person(request: AlexaRequest, belongs: Callable[[str], bool]) -> AlexaRequest:
    """Take a press that opens a conversation as of the person whose workout was shown: a finger has no voice.

    It comes from outside, so a person counts only if ``belongs`` knows them of this account.
    """
    silent = request.new and request.shown_to and not request.person
    return request._replace(person=request.shown_to) if silent and belongs(request.shown_to) else request


def _id(token: str, button: str, step: int | None) -> str:
    pressed = f"{token}\n{button}\n{step}".encode("utf-8", "replace")
    return f"press-{blake2b(pressed, digest_size=12).hexdigest()}"
