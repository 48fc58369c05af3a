"""The script of a step: the cues for its kind, placed in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from engine.cues.context import ScriptContext
from engine.cues.holds import hold
from engine.cues.models import Cue, Listener, Speech, Wanted
from engine.cues.placement import Span, place
from engine.cues.rests import rest
from engine.cues.sets import change, ready, repetitions
from engine.cues.walks import timed
from engine.workflow.steps import Step, StepKind

_WANTS: dict[StepKind, Callable[[ScriptContext], Iterator[Wanted]]] = {
    "timed": timed,
    "ready": ready,
    "repetitions": repetitions,
    "change": change,
    "rest": rest,
    "hold": hold,
}


def script(
    steps: Sequence[Step],
    index: int,
    speech: Speech,
    listener: Listener,
    *,
    added: float = 0.0,
    taken: Span | None = None,
) -> tuple[Cue, ...]:
    """The cues of step ``index`` in order, in seconds from the step's start.

    Args:
        steps: The whole workout. Later steps are announced, earlier ones are not explained again.
        index: Which step.
        speech: Words and lengths.
        listener: Who listens, and how much they want to hear.
        added: Seconds of rest added to the step (negative: taken away).
        taken: The span of an answer being spoken, which stays free.
    """
    step = steps[index]
    duration = step.duration + added
    wanted = _WANTS[step.kind](ScriptContext(steps, step, duration, speech, listener))
    return place(wanted, duration, speech, taken)
