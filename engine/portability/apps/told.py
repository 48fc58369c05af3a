"""A workout as a file tells of it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from engine.workflow.import_events import ImportedSet


class Told(NamedTuple):
    """A workout of a file.

    Attributes:
        began: Seconds since the epoch.
        title: As the file names the workout.
        seconds: How long it was, pauses included.
        note: About the whole workout.
        id: Of the session, where the file has one.
    """

    began: float
    title: str
    seconds: float
    sets: tuple[ImportedSet, ...]
    note: str = ""
    id: str | None = None
    outcome: Literal["finished", "stopped", "open"] = "finished"
