"""What was done since something that is to be taken back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from engine.dialogue.scene import Entry
from engine.workflow import events
from engine.workflow.effects import Performed, Skipped, Swapped

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


def left_out_by(log: tuple[Entry, ...], event: str, names: Collection[str]) -> bool:
    """Tell whether an event, or what came with it, has left out one of these exercises, or put another in a place."""
    request = _request_of([recorded.event.id for recorded, _ in log], event)
    with_it = (effects for recorded, effects in log if f"{recorded.event.id}.".startswith(f"{request}."))
    every = [one for effects in with_it for one in effects]
    return any(isinstance(one, Swapped) or (isinstance(one, Skipped) and one.exercise in names) for one in every)


def _since(log: tuple[Entry, ...], event: str) -> tuple[Entry, ...]:
    """Give what happened after an event, and after what came with it in the same request."""
    ids = [recorded.event.id for recorded, _ in log]
    if event not in ids:
        return ()
    request = _request_of(ids, event)
    since = zip(ids[ids.index(event) :], log[ids.index(event) :], strict=True)
    return tuple(one for id_, one in since if id_ != request and not id_.startswith(f"{request}."))


def _request_of(ids: list[str], event: str) -> str:
    """Give the id that all that came with an event begins with."""
    request = event.rpartition(".")[0]
    return request if request in ids else event
