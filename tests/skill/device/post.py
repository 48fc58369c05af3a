"""What a device sends to the skill, and what comes back."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tests.skill.device.envelopes import Envelope, Envelopes
from tests.skill.device.refusals import refusals
from tests.skill.device.road import Copy, Way
from tests.skill.device.timeline import Time

Skill = Callable[[Envelope], Envelope | None]
"""Answers a request; None where no answer comes, such as from a process that was killed."""

Hear = Callable[[Envelope], None]


class Exchange(NamedTuple):
    """A request that reached the skill, and its answer."""

    at: float
    request: Envelope
    answer: Envelope | None


class Post:
    """Sends requests over a road.

    Attributes:
        exchanges: All that reached the skill, in that order.
        refused: Requests whose answers the platform refused, and why.
        context: Gives what requests tell of the device.
        broken: Is told of a refused answer in a session.
    """

    def __init__(self, skill: Skill, time: Time, envelopes: Envelopes, road: Way) -> None:
        self.exchanges: list[Exchange] = []
        self.refused: list[tuple[Envelope, list[str]]] = []
        self.road = road
        self.context: Callable[[], dict[str, Any]] = dict
        self.broken: Callable[[dict[str, Any]], None] = lambda _error: None
        self._skill, self._time, self._envelopes, self._life = skill, time, envelopes, 0

    def send(self, request: dict[str, Any], session: Mapping[str, Any] | None, hear: Hear) -> None:
        """Send a request; ``hear`` is told of the answer when it is back."""
        envelope = self._envelopes.build(request, self._time.now, self.context(), session)
        life = self._life
        for one in self.road(envelope):
            self._time.later(one.after, lambda one=one: self._arrives(envelope, one, life, hear))

    def tell(self, request: dict[str, Any], session: Mapping[str, Any] | None = None) -> None:
        """Send a request whose answer is of no interest."""
        self.send(request, session, lambda _answer: None)

    def lose_power(self) -> None:
        """No answer finds the device any more; what was sent is on its way."""
        self._life += 1

    def _arrives(self, envelope: Envelope, way: Copy, life: int, hear: Hear) -> None:
        answer = self._skill(copy.deepcopy(envelope))
        self.exchanges.append(Exchange(self._time.now, envelope, answer))
        if answer is None or way.back is None:
            return
        problems = refusals(envelope["request"]["type"], self._envelopes.model.interfaces, answer)
        if problems:
            self.refused.append((envelope, problems))
        self._time.later(way.back, lambda: self._is_back(envelope, answer, life, hear, refused=bool(problems)))

    def _is_back(self, envelope: Envelope, answer: Envelope, life: int, hear: Hear, *, refused: bool) -> None:
        if life != self._life:
            return
        if refused:
            self._complain(envelope)
        else:
            hear(answer)

    def _complain(self, envelope: Envelope) -> None:
        """Tell the skill that its answer could not be carried out."""
        error = {"type": "INVALID_RESPONSE", "message": "An exception occurred while dispatching the request."}
        if "session" in envelope:
            self.broken(error)
        elif envelope["request"]["type"] != "System.ExceptionEncountered":
            cause = {"requestId": envelope["request"]["requestId"]}
            self.tell({"type": "System.ExceptionEncountered", "error": error, "cause": cause})
