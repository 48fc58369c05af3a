"""The first walk with what there is to tell about the workout: somebody who is walking already has time to hear it."""

from __future__ import annotations

from collections.abc import Iterable

from engine.cues.context import ScriptContext
from engine.cues.models import Cue, Priority, Wanted
from engine.cues.placement import Span, place
from engine.cues.walks import timed
from engine.workflow.messages import Message
from engine.workflow.steps import Step


def begins_with_a_walk(step: Step) -> bool:
    """Whether ``step`` is the walk in which a workout begins."""
    return step.index == 0 and step.kind == "timed" and step.phase == "warm_up"


def has_time(scene: ScriptContext) -> bool:
    """Whether reasons can be told here, to somebody who wants to hear more than they must."""
    return begins_with_a_walk(scene.step) and not scene.talks("terse")


def opening(scene: ScriptContext, reasons: Iterable[Message], taken: Span | None = None) -> tuple[Cue, ...]:
    """The script of the first walk with ``reasons`` in it, after the word to start; ``taken`` as for a script.

    None is told in the second half of the walk, which explains what follows.
    """
    wanted = (_wish(scene, why) for why in reasons)
    return place((*timed(scene), *wanted), scene.duration, scene.speech, taken)


def _wish(scene: ScriptContext, why: Message) -> Wanted:
    half = scene.duration / 2
    return scene.say(why.id, "announce", Priority.NAME, until=half, chain="main", arguments=why.arguments)
