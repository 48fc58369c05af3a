"""What a person has met in this session, and how long it takes to explain what they have not."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from msgspec import structs

from engine.cues.announcing import GET_READY
from engine.cues.context import BRIEFING, TEACHING, ScriptContext
from engine.cues.models import Listener, Speech
from engine.cues.placement import MARGIN
from engine.cues.script import script
from engine.cues.sets import left_to_explain, ready
from engine.workflow.effects import Amended, AnyEffect, Hurt, Performed, Skipped, Swapped
from engine.workflow.steps import Step

LONGEST: Final = 60.0
"""Seconds by which a get-ready is made longer, at most."""

_ROOMY: Final = 3600.0
"""Seconds in which everything has its place."""


def met(steps: Sequence[Step], effects: Iterable[AnyEffect]) -> frozenset[str]:
    """The exercises that a session's effects have made known: done, or explained in a walk that was walked."""
    done = [effect for effect in effects if isinstance(effect, Performed)]
    return frozenset((*(one.exercise for one in done), *(move for one in done for move in _taught(steps, one))))


def uneven(effects: Iterable[AnyEffect]) -> frozenset[str]:
    """The places of exercises of which a set was cut short, left out, put right, or hurt, or that were exchanged."""
    return frozenset(
        one.slot
        for one in effects
        if isinstance(one, Skipped | Swapped | Amended | Hurt) or (isinstance(one, Performed) and not one.complete)
    )


def room_needed(
    steps: Sequence[Step], index: int, speech: Speech, listener: Listener, *, taken: float = 0.0, leapt: bool = False
) -> float:
    """Whole seconds by which get-ready ``index`` is too short to explain a new exercise; 0.0 where it is known.

    A workout that goes as it was laid out needs none: what its walks, rests, get-readies and sets have room for is
    said. Only where that is nothing at all is there more time.

    Args:
        steps: The whole workout.
        index: Which step. One that is no get-ready needs nothing.
        speech: Words and lengths.
        listener: Who listens, with what they have heard and met.
        taken: Seconds at the beginning in which an answer is spoken.
        leapt: The step was not reached from the one before it: after a skip, or with another exercise.
    """
    step = steps[index]
    if step.kind != "ready" or listener.talk == "terse":
        return 0.0
    scene = ScriptContext(steps, step, _ROOMY, speech, listener)
    if not scene.is_new(step.exercise or "", index) or scene.was_explained():
        return 0.0
    length, as_laid_out = _length(scene), structs.replace(listener, met=None, heard=None)
    as_long_as_ever = not leapt and length <= _length(replace(scene, listener=as_laid_out))
    if as_long_as_ever and not _leaves_out(steps, index, speech, as_laid_out):
        return 0.0
    return float(min(LONGEST, max(0, math.ceil(taken + length - step.duration))))


def _length(scene: ScriptContext) -> float:
    """Seconds that a get-ready takes with all it has to say, and 3, 2, 1."""
    said = [scene.speech.text(one.message, one.arguments) for one in ready(scene) if not one.exact]
    return sum(scene.speech.length(text, 1.0) + MARGIN for text in said) + GET_READY + MARGIN


def _leaves_out(steps: Sequence[Step], index: int, speech: Speech, listener: Listener) -> bool:
    """Whether nothing of what explains a move of the circuit has room in get-ready ``index``, or in the set after it.

    A workout that begins with it has its opening for that, and sets have rests before them.
    """
    begins = steps[index + 1]
    if index == 0 or begins.round is None:
        return False
    scene = ScriptContext(steps, begins, begins.duration, speech, listener)
    lesson = set(scene.lesson(begins.exercise or ""))
    if not lesson or not lesson <= set(left_to_explain(scene)):
        return False
    return lesson.isdisjoint(cue.message for cue in script(steps, index + 1, speech, listener))


def _taught(steps: Sequence[Step], walk: Performed) -> Iterator[str]:
    """The moves that a walk had time to explain, if it was walked to its end."""
    step = next((one for one in steps if one.slot == walk.slot and one.kind == "timed"), None)
    if step is None or not walk.complete or step.duration < BRIEFING:
        return
    for later in steps[step.index + 1 :]:
        taught = later.index == step.index + 1 or (later.phase == step.phase and step.duration >= TEACHING)
        if taught and later.kind == "ready" and later.exercise:
            yield later.exercise
