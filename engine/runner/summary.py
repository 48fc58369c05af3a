"""The summary of a session, as JSON data."""

from __future__ import annotations

from typing import Any

import msgspec

from engine.storage.port import Store
from engine.workflow.effects import Finish, Performed, Rated, Skipped, Swapped
from engine.workflow.plan import Plan
from engine.workflow.session import Session

_KEPT = Performed | Skipped | Swapped | Rated


def summary(store: Store, plan: Plan, session: Session) -> dict[str, Any]:
    """One JSON document: how it ended, and what was done, left out, swapped and rated, in order."""
    effects = [effect for logged in store.log(session.id) for effect in logged.effects]
    seconds = next((effect.seconds for effect in effects if isinstance(effect, Finish)), None)
    return {
        "session": session.id,
        "workout": plan.definition.workout,
        "outcome": session.state,
        "seconds": seconds,
        "events": [msgspec.to_builtins(effect) for effect in effects if isinstance(effect, _KEPT)],
    }
