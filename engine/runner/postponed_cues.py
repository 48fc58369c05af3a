"""Words that were to be said and have lost their place to an answer: they are said after it, and push the others on."""

from __future__ import annotations

from collections.abc import Sequence

from engine.cues.models import Cue, Priority, Speech, Wanted
from engine.cues.placement import Span, place


def pushed_on(
    late: Sequence[Cue], cues: Sequence[Cue], since: float, duration: float, speech: Speech, taken: Span | None
) -> tuple[Cue, ...]:
    """Arrange a step anew from ``since`` on.

    Args:
        late: What lies before that, and is still to be said.
        cues: What lies after it. What is exact stays where it is.
        since: Seconds into the step.
        duration: Of the step.
        speech: Words and lengths.
        taken: While an answer is being spoken.
    """
    start = since if taken is None else max(since, taken.end)
    return place((*(_wish(cue, start) for cue in late), *(_wish(cue, cue.at) for cue in cues)), duration, speech, taken)


def _wish(cue: Cue, earliest: float) -> Wanted:
    """For the place of a cue or, unless it is exact, a later one; what matters alike keeps its order."""
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
