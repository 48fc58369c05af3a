"""Giving a get-ready the time to explain an exercise that begins out of its turn."""

from __future__ import annotations

from engine.session.service import Answered
from engine.storage.port import Store
from engine.workflow.replay import longer_ready
from engine.workflow.session import Session
from engine.workflow.transition import advance


def with_time(store: Store, answered: Answered, seconds: float) -> Session | None:
    """The session after a request, its get-ready ``seconds`` longer; a request that came before has done that."""
    ex = answered.answer.exchange
    if ex.session is None or ex.plan is None:
        return None
    longer = longer_ready(ex.session, seconds)
    if not answered.repeated:
        store.apply(ex.session.id, longer, ex.session.began)
    return advance(ex.plan, ex.session, longer, ex.session.began).session
