"""When a repetition is counted, and when its tempo ticks. Depends on the tempo alone, never on a voice."""

from __future__ import annotations

from engine.workflow.steps import Step

COUNT_ROOM = 1.0
"""Seconds from a count to the end of its repetition, at least; so the last count is heard whatever the tempo."""


def count_times(step: Step) -> tuple[float, ...]:
    """Seconds from the step's start at which each repetition is counted.

    The count falls where the effort is: on the way up when the repetition starts by lowering, at the top when it
    starts by lifting; never later than :data:`COUNT_ROOM` before the end. So the last count lies within the set.
    """
    if step.tempo is None or step.repetitions is None:
        return ()
    tempo = step.tempo
    offset = tempo.lower + tempo.pause if step.starts == "lower" else tempo.lift
    offset = max(0.0, min(offset, tempo.total - COUNT_ROOM))
    return tuple(number * tempo.total + offset for number in range(step.repetitions))


def ticks(step: Step) -> tuple[float, ...]:
    """Seconds from the step's start at which the movement turns: down, pause, up, top."""
    if step.tempo is None or step.repetitions is None:
        return ()
    lower, pause, lift, top = step.tempo
    phases = (lower, pause, lift, top) if step.starts == "lower" else (lift, top, lower, pause)
    turns, at = [], 0.0
    for length in phases:
        if length:
            turns.append(at)
        at += length
    return tuple(number * step.tempo.total + turn for number in range(step.repetitions) for turn in turns)


def counted(step: Step, seconds: float) -> int:
    """The number counted last, ``seconds`` into the step."""
    return sum(at <= seconds for at in count_times(step))
