"""Signs of danger that could not be kept, as the store was down: they are told to it before anything else of theirs.

They wait in the process that has answered them; another one, or the next, does not know of them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from skill.alexa.request import AlexaRequest

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput

MOST: Final = 256
"""Accounts of which one waits."""


class Untold(OrderedDict[str, tuple["HandlerInput", AlexaRequest]]):
    """The latest sign of danger of each account of which nothing is kept."""

    def wait(self, handler_input: HandlerInput, request: AlexaRequest, now: float) -> None:
        """Let it wait for the store; it was told ``now``, in seconds since the epoch."""
        self[request.user] = handler_input, request._replace(made=request.made or now)
        if len(self) > MOST:
            self.popitem(last=False)

    def tell(self, user: str, respond: Callable[[HandlerInput, AlexaRequest], object]) -> None:
        """Answer what waits of an account once more, with nobody listening. Where it fails again, it waits on."""
        waiting = self.pop(user, None)
        if waiting is None:
            return
        try:
            respond(*waiting)
        except Exception:
            self[user] = waiting
            raise
