"""Talking with a device: turns, speech that may be cut off, the open microphone, and the session around them."""

from __future__ import annotations

from typing import Any

from tests.skill.device import speech
from tests.skill.device.envelopes import Envelope
from tests.skill.device.player import Player, carry_out
from tests.skill.device.post import Post
from tests.skill.device.screen import Screen
from tests.skill.device.timeline import Appointment, Time

LISTENS = 8.0
"""Seconds that the microphone is open after a question, and again after it is put once more."""

WAITS = 8.0
"""Seconds after which the platform gives up on an answer."""


class Conversation:
    """One person talking.

    Attributes:
        answer: To what was said last; None where none has come.
        session: The session that is open; None where none is.
        waiting, speaking, listening: What the device does.
    """

    def __init__(self, time: Time, player: Player, screen: Screen, post: Post) -> None:
        self._player, self._screen, self._post = player, screen, post
        self.answer: Envelope | None = None
        self.session: dict[str, Any] | None = None
        self.waiting = self.speaking = self.listening = False
        self._turn, self._next = 0, Appointment(time)
        post.broken = self._is_broken

    def begin(self, request: dict[str, Any], session: dict[str, Any] | None = None) -> None:
        """Somebody speaks, or touches the screen: what is being said is cut off, and what plays steps behind.

        ``session`` is a new one; without it the open one goes on.
        """
        self._turn += 1
        self.session = session or self.session
        self.speaking = self.listening = False
        self.waiting, self.answer = True, None
        self._player.step_behind()
        turn = self._turn
        self._next.make(WAITS, self._is_lost)
        self._post.send(request, self.session, lambda answer: self._is_answered(turn, answer))

    def lose_power(self) -> None:
        self._turn += 1
        self._forget()

    def end(self, reason: str, error: dict[str, Any] | None = None) -> None:
        """The platform closes the session, and tells the skill."""
        about = {"error": error} if error else {}
        self._post.tell({"type": "SessionEndedRequest", "reason": reason, **about}, self.session)
        self._leave()

    def _is_answered(self, turn: int, answer: Envelope) -> None:
        if turn != self._turn or not self.waiting:
            return
        self.waiting, self.speaking, self.answer = False, True, answer
        if self.session is not None:
            self.session = {**self.session, "new": False, "attributes": answer.get("sessionAttributes") or {}}
        self._screen.carry_out(answer["response"].get("directives") or ())
        self._next.make(speech.seconds(answer), lambda: self._has_spoken(answer["response"]))

    def _has_spoken(self, body: dict[str, Any]) -> None:
        """Now what plays: where the words were cut off, it never comes."""
        self.speaking = False
        carry_out(self._player, body.get("directives") or ())
        if body.get("shouldEndSession") is False:
            self._listen(body.get("reprompt") or {})
        else:
            self._leave()

    def _listen(self, reprompt: dict[str, Any]) -> None:
        self.listening = True
        again = speech.of_speech(reprompt.get("outputSpeech") or {}) + LISTENS if reprompt else 0.0
        self._next.make(LISTENS + again, lambda: self.end("EXCEEDED_MAX_REPROMPTS"))

    def _is_lost(self) -> None:
        """No answer came: it says that something went wrong."""
        self._leave()

    def _is_broken(self, error: dict[str, Any]) -> None:
        if self.session is not None:
            self.end("ERROR", error)

    def _leave(self) -> None:
        self._forget()
        self._player.step_forward()

    def _forget(self) -> None:
        self._next.cancel()
        self.session, self.waiting, self.speaking, self.listening = None, False, False, False
