"""What is said when a request could not be answered, and how it is told again when the person says it again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from ask_sdk_core.dispatch_components.exception_components import AbstractExceptionHandler
from ask_sdk_core.handler_input import HandlerInput
from msgspec.structs import replace

from engine.dialogue.state import Asked
from engine.session.arrival import heard_at
from engine.workflow.messages import Message
from skill.alexa import attributes as kept
from skill.alexa.attributes import Attributes, Unheard
from skill.alexa.phrases import locale_of
from skill.alexa.presses import USER_EVENT
from skill.alexa.rendering.ssml import escape
from skill.alexa.request import CONNECTIONS_RESPONSE, AlexaRequest, read
from skill.alexa.response import voice
from skill.alexa.untold import Untold

if TYPE_CHECKING:
    from ask_sdk_model.response import Response

_log = logging.getLogger(__name__)

SPEAKS: Final = frozenset({"LaunchRequest", "IntentRequest", USER_EVENT, CONNECTIONS_RESPONSE})
"""Requests that are answered with words."""

MOST: Final = 2
"""Requests in a row for which the person is asked to say it again; then the conversation ends."""

SOON: Final = 60.0
"""Seconds within which something is said again; the microphone is open for some sixteen."""

_EMERGENCY: Final = "EmergencyIntent"
_ENDS: Final = frozenset({_EMERGENCY, "AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"})


def told_again(request: AlexaRequest, remembered: Attributes, now: float) -> AlexaRequest:
    """Take what is said again after an apology for the same request, which may have been carried out unheard."""
    before, remembered.unheard = remembered.unheard, None
    if before is None:
        return request
    if before.said == _said(request) and 0.0 <= now - before.at <= SOON:
        return request._replace(id=before.id, made=before.at)
    _cut_off(request, remembered, before.at)
    return request


class Trouble(AbstractExceptionHandler):
    """Whatever goes wrong is logged, and told in words that help. The conversation stays as it was."""

    def __init__(self, clock: Callable[[], float], untold: Untold) -> None:
        """Use a clock; it tells seconds since the epoch. Signs of danger that are not kept go to ``untold``."""
        self._clock, self._untold = clock, untold

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:  # noqa: ARG002 - the SDK's names
        """Take all of them."""
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        """Ask to say it again; in an emergency say what to do; in the end say that it does not work."""
        _log.error("A request could not be answered.", exc_info=exception)
        builder, request = handler_input.response_builder, read(handler_input.request_envelope)
        if request.type not in SPEAKS:
            return builder.response
        if request.intent == _EMERGENCY:
            self._untold.wait(handler_input, request, self._clock())
        said, kept_open = voice(locale_of(request.locale)), self._kept_open(handler_input, request)
        if kept_open is None:
            words = "emergency" if request.intent == _EMERGENCY else "trouble"
            return builder.speak(escape(said.text(Message(words)))).set_should_end_session(True).response
        handler_input.attributes_manager.session_attributes = kept.write(kept_open)
        again = escape(said.text(Message("trouble-again")))
        return builder.speak(again).ask(again).response

    def _kept_open(self, handler_input: HandlerInput, request: AlexaRequest) -> Attributes | None:
        """What is remembered in a conversation that stays open; None for one that ends."""
        remembered = kept.read(request.attributes)
        times = remembered.unheard.times + 1 if remembered.unheard is not None else 1
        if times > MOST or request.intent in _ENDS or handler_input.request_envelope.session is None:
            return None
        if request.new:
            remembered.person = request.person
        now = self._clock()
        first = told_again(request, remembered, now)
        at = now if first.made is None else first.made
        remembered.unheard = Unheard(id=first.id, said=_said(request), at=at, times=times)
        return remembered


def _cut_off(request: AlexaRequest, remembered: Attributes, at: float) -> None:
    """Note that words were interrupted: they were heard up to then, and a question at their end was not."""
    coached, dialogue = remembered.coached, remembered.dialogue
    moment = heard_at(coached.spoken, at, coached, dialogue, request.intent)
    if moment < coached.spoken:
        remembered.coached = replace(coached, until=moment, asked=0.0)
        remembered.dialogue = replace(dialogue, asked=Asked())


def _said(request: AlexaRequest) -> str:
    slots = sorted((name, slot.id or "", slot.said) for name, slot in request.slots.items())
    told = repr((request.user, request.type, request.intent, slots))
    return blake2b(told.encode("utf-8", "replace"), digest_size=9).hexdigest()
