"""The deadline of an answer: whatever is asked of a network meanwhile ends before it.

Calls that can take longer than their own time limits say, because an answer trickles or a name is looked up, run in a
thread that is left behind. Only the call goes on there, never what would have followed it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from contextvars import ContextVar
from threading import BoundedSemaphore, Thread
from typing import Final, TypeVar

T = TypeVar("T")

ALEXA: Final = 6.0
"""Seconds for an answer to Alexa, which waits eight: the rest is for the way, and for the words of an apology."""

MOST: Final = 64
"""Calls at a time, those left behind among them. Another one waits for its turn until its deadline."""

_until: ContextVar[float] = ContextVar("until", default=math.inf)
_turns = BoundedSemaphore(MOST)


class TooLate(Exception):  # noqa: N818 - a name for what happened
    """A call was not begun, or not answered, before the deadline. What it was to change may have changed."""


@contextmanager
def answer_within(seconds: float) -> Iterator[None]:
    """Set the deadline of what is done inside. A nearer one that is set already stays."""
    before = _until.set(min(_until.get(), time.monotonic() + seconds))
    try:
        yield
    finally:
        _until.reset(before)


def left() -> float:
    """Seconds until the deadline; infinite where there is none."""
    return _until.get() - time.monotonic()


def in_time(call: Callable[[], T], *, limit: float = math.inf, needs: float = 0.0) -> T:
    """What ``call`` gives, before the deadline.

    Args:
        call: Asks something of a network.
        limit: Seconds that it may take, whatever the deadline.
        needs: Seconds that must be left, or it is not begun.

    Raises:
        TooLate: it was not begun, or not answered in time.
    """
    patience = min(limit, left())
    if patience == math.inf:
        return call()
    if patience <= needs:
        raise TooLate("there was no time left")
    until = time.monotonic() + patience
    turns = _turns
    if not turns.acquire(timeout=patience):
        raise TooLate("too many calls are waiting for their answers")
    future: Future[T] = Future()
    Thread(target=_finish, args=(future, call, turns), name="in time", daemon=True).start()
    wait([future], until - time.monotonic())
    if not future.done():
        raise TooLate("no answer came in time")
    return future.result()


def pause(seconds: float) -> None:
    """Wait before trying again.

    Raises:
        TooLate: the deadline is nearer.
    """
    if left() <= seconds:
        raise TooLate("there was no time to try again")
    time.sleep(seconds)


def _finish(future: Future[T], call: Callable[[], T], turns: BoundedSemaphore) -> None:
    try:
        future.set_result(call())
    except BaseException as error:
        future.set_exception(error)
    finally:
        turns.release()
