"""Steps that last some seconds: stretches and holds, and sets that are moved in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from engine.cues.context import FULL_COUNTDOWN, SHORT_COUNTDOWN, ScriptContext
from engine.cues.models import Priority, Wanted
from engine.cues.sets import left_to_explain

CUE_EVERY = 14.0
"""Seconds between two form cues in a hold; half as many when chatty."""

BEGUN, LEFT = 1.5, 3.5
"""Seconds from the beginning and before the end of a hold between which something is explained."""


def hold(scene: ScriptContext) -> Iterator[Wanted]:
    """Start, half, ten seconds, 3, 2, 1, and some form cues (programme C2)."""
    yield scene.exactly(0.0, "go" if scene.step.moving else "hold", "announce")
    if scene.duration >= FULL_COUNTDOWN:
        yield from scene.mark(10.0, "seconds-left", seconds=10)
    if scene.duration >= 2 * SHORT_COUNTDOWN:
        yield from scene.mark(scene.duration / 2, "half-way")
    if scene.duration >= SHORT_COUNTDOWN:
        yield from scene.countdown(3)
    if not scene.talks("terse"):
        lesson = tuple(_lesson(scene))
        yield from lesson
        yield from _cues(scene, first=1 if lesson else 0)


def _lesson(scene: ScriptContext) -> Iterator[Wanted]:
    """What the get-ready had no room to explain of a new exercise."""
    for line in left_to_explain(scene):
        yield scene.say(line, "form", Priority.HOW, earliest=BEGUN, until=scene.duration - LEFT, chain="lesson")


def _cues(scene: ScriptContext, first: int) -> Iterator[Wanted]:
    """The form cues from place ``first`` on: what is explained takes the first place."""
    every = CUE_EVERY / 2 if scene.talks("chatty") else CUE_EVERY
    count = max(1, int(scene.duration / every))
    for number, message in zip(range(first, count), cycle(scene.focus(scene.step)), strict=False):
        start = 1.5 + number * every
        yield scene.say(message, "form", Priority.FORM, earliest=start, until=start + every, chain="lesson")
