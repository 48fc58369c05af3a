"""A request that is made again because its answer was not heard. It belongs to the moment when it was made first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.storage.port import Store
from engine.workflow.events import Pause, Resume
from engine.workflow.machine import MIDDLE
from engine.workflow.position import HAIR
from engine.workflow.session import Session

if TYPE_CHECKING:
    from engine.session.service import Answered


def go_on(store: Store, answered: Answered, name: str, passed: float) -> Answered:
    """Let the workout go on from now: the ``passed`` seconds in which nobody heard anything were a pause.

    ``name`` is for its events, each time another one.
    """
    exchange = answered.answer.exchange
    session = exchange.session
    if session is None or not _runs(session, exchange.now) or passed <= 0.0:
        return answered
    exchange.session = _moved(store, session, name, exchange.now, passed)
    exchange.now += passed
    return answered._replace(session=exchange.session)


def _runs(session: Session, now: float) -> bool:
    """Tell whether time passes in a workout; it waits where a step is over."""
    waits = session.deadline is not None and session.deadline <= now + HAIR
    return session.state in MIDDLE and session.state != "paused" and not waits


def _moved(store: Store, session: Session, name: str, since: float, passed: float) -> Session:
    store.apply(session.id, Pause(id=f"{name}.unheard"), since)
    return store.apply(session.id, Resume(id=f"{name}.heard"), since + passed).session
