"""Adds the screen to a response, in the room that its words leave."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from skill.alexa.response import Outgoing, Voice, place
from skill.alexa.screens.directive import ROOM, show
from skill.alexa.screens.scenes import screen_of, token_of

if TYPE_CHECKING:
    from ask_sdk_model.response import Response

    from engine.dialogue.conversation import Answer
    from skill.alexa.request import AlexaRequest

_AROUND: Final = 400
"""Bytes of a response around its parts."""


def add_screen(
    response: Response,
    request: AlexaRequest,
    answered: Answer,
    out: Outgoing,
    said: Voice,
    attributes: object,
    who: str,
) -> None:
    """Show on the device's screen what is said and done; where there is no room for that, it shows what it showed.

    ``who`` is whose workout it is: the person's id, or the account's.
    """
    placed = place(out, said)
    turn = out.turn.turn.lines if out.turn is not None else ()
    screen = screen_of(
        answered, out.turn, (*placed.answers, *turn, *placed.asked), said, token_of(request.id), placed.reached
    )
    screen.data["person"] = who if who != request.user else ""
    directive = show(screen, request.apl, ROOM - _AROUND - _size(response, attributes))
    if directive is not None:
        response.directives = [*(response.directives or ()), directive]


def _size(response: Response, attributes: object) -> int:
    """Bytes that a response takes so far."""
    reprompt = response.reprompt.output_speech if response.reprompt is not None else None
    speech = (getattr(one, "ssml", "") or "" for one in (response.output_speech, reprompt))
    documents = [getattr(one, "document", None) for one in response.directives or ()]
    parts = json.dumps([*speech, attributes, documents], ensure_ascii=False)
    return len(parts.encode())
