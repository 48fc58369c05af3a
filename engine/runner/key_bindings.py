"""Which key means which event."""

from __future__ import annotations

from collections.abc import Callable

from engine.workflow import events
from engine.workflow.session import State

Make = Callable[[str], events.AnyEvent]

KEYS: dict[str, Make] = {
    "n": lambda id_: events.Done(id=id_),
    "\n": lambda id_: events.Done(id=id_),
    "\r": lambda id_: events.Done(id=id_),
    "s": lambda id_: events.Skip(id=id_),
    "b": lambda id_: events.Back(id=id_),
    "r": lambda id_: events.Repeat(id=id_),
    "+": lambda id_: events.MoreRest(id=id_),
    "-": lambda id_: events.LessRest(id=id_),
    "e": lambda id_: events.Easier(id=id_),
    "h": lambda id_: events.Harder(id=id_),
    "w": lambda id_: events.SwapExercise(id=id_),
    "o": lambda id_: events.PainReported(id=id_),
    "q": lambda id_: events.Stop(id=id_),
}


def event_for(key: str, state: State, id_: str) -> events.AnyEvent | None:
    """The event of ``key`` in ``state``; None for a key without meaning.

    Space pauses and resumes. A digit is the effort of the last set, 0 for 10.
    """
    if key == " ":
        return events.Resume(id=id_) if state == "paused" else events.Pause(id=id_)
    if key.isascii() and key.isdigit():
        return events.EffortReported(id=id_, effort=int(key) or 10)
    make = KEYS.get(key.lower())
    return make(id_) if make else None
