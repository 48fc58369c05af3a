"""Replans cues whose place an answer took: they follow the answer and delay the others."""

from __future__ import annotations

from collections.abc import Sequence

from engine.cues.models import Cue, Priority, Speech, Wanted
from engine.cues.placement import Span, place


def pushed_on(
    late: Sequence[Cue], cues: Sequence[Cue], since: float, duration: float, speech: Speech, taken: Span | None
) -> tuple[Cue, ...]:
    """Arrange the cues of a step again from ``since`` on.

    Args:
        late: Unspoken cues from before that.
        cues: Cues after it. Exact ones keep their place.
        since: Seconds into the step.
        duration: Of the step.
        speech: Words and lengths.
        taken: The span of an answer being spoken.
    """
    start = since if taken is None else max(since, taken.end)
    return place((*(_wish(cue, start) for cue in late), *(_wish(cue, cue.at) for cue in cues)), duration, speech, taken)


def _wish(cue: Cue, earliest: float) -> Wanted:
    """A wish for a cue's place or, unless it is exact, a later one. Equal priorities keep their order."""
    exact = cue.priority is Priority.EXACT
    return Wanted(
        message=cue.message,
        kind=cue.kind,
        priority=cue.priority,
        earliest=earliest,
        until=float("inf"),
        arguments=cue.arguments,
        exact=exact,
        chain="" if exact else cue.priority.name,
        value=cue.value,
    )
