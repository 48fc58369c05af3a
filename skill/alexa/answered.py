"""The same request twice is answered with the same words: the last answers are kept."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ask_sdk_model.request import Request
    from ask_sdk_model.response import Response

KEPT = 128
"""Answers kept at most; about 8 KB each. Where a request is repeated to another process, the store knows it."""


class Answer(NamedTuple):
    """A request with what it was answered."""

    request: Request | None
    response: Response
    attributes: dict[str, Any] | None


class Answered:
    """The latest answers, by user and request. Safe from several threads."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._answers: OrderedDict[tuple[str, str], Answer] = OrderedDict()
        self._lock = Lock()

    def find(self, user: str, id_: str, request: Request | None) -> Answer | None:
        """What this very request was answered before."""
        with self._lock:
            answer = self._answers.get((user, id_))
        return answer if answer is not None and answer.request == request else None

    def keep(self, user: str, id_: str, answer: Answer) -> None:
        """Remember an answer, and forget the oldest."""
        if not id_:
            return
        with self._lock:
            self._answers[user, id_] = answer
            if len(self._answers) > KEPT:
                self._answers.popitem(last=False)
