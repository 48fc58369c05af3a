"""The script of the first walk, with the reasons for this workout told on the way."""

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
    """Whether reasons can be told here: in the first walk, unless the listener wants few words."""
    return begins_with_a_walk(scene.step) and not scene.talks("terse")


def opening(scene: ScriptContext, reasons: Iterable[Message], taken: Span | None = None) -> tuple[Cue, ...]:
    """The script of the first walk, with ``reasons`` placed after the word to start.

    They end with the first half of the walk; the second half explains what follows. ``taken`` is as for :func:`script`.
    """
    wanted = (_wish(scene, why) for why in reasons)
    return place((*timed(scene), *wanted), scene.duration, scene.speech, taken)


def _wish(scene: ScriptContext, why: Message) -> Wanted:
    half = scene.duration / 2
    return scene.say(why.id, "announce", Priority.NAME, until=half, chain="main", arguments=why.arguments)
