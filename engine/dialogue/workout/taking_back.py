"""What was done since something that is to be taken back."""

from __future__ import annotations

from typing import Final

from engine.dialogue.scene import Entry
from engine.workflow import events
from engine.workflow.effects import Performed

LEADS: Final = (events.Done, events.Resume, events.Repeat, events.TimeReached)
"""What leads on, where a person says so; what the clock does has its own ids."""


def done_since(log: tuple[Entry, ...], event: str) -> bool:
    """Tell whether a set was done since an event, and what came with it: it would be lost unsaid."""
    later = (one for _, effects in _since(log, event) for one in effects)
    return any(isinstance(one, Performed) and one.phase == "exercise" for one in later)


def led_on_since(log: tuple[Entry, ...], event: str) -> bool:
    """Tell whether a person has led on since an event: what they take back then need not be that one."""
    later = (recorded.event for recorded, _ in _since(log, event))
    return any(isinstance(one, LEADS) and "@" not in one.id for one in later)  # that of a timer names its deadline


def _since(log: tuple[Entry, ...], event: str) -> tuple[Entry, ...]:
    """Give what happened after an event, and after what came with it in the same request."""
    ids = [recorded.event.id for recorded, _ in log]
    if event not in ids:
        return ()
    request = event.rpartition(".")[0]
    request = request if request in ids else event
    since = zip(ids[ids.index(event) :], log[ids.index(event) :], strict=True)
    return tuple(one for id_, one in since if id_ != request and not id_.startswith(f"{request}."))
