"""Steps that last some seconds: stretches and holds, and sets that are moved in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from engine.cues.context import FULL_COUNTDOWN, SHORT_COUNTDOWN, ScriptContext
from engine.cues.models import Priority, Wanted

CUE_EVERY = 14.0
"""Seconds between two form cues in a hold; half as many when chatty."""


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
        yield from _cues(scene)


def _cues(scene: ScriptContext) -> Iterator[Wanted]:
    every = CUE_EVERY / 2 if scene.talks("chatty") else CUE_EVERY
    count = max(1, int(scene.duration / every))
    for number, message in zip(range(count), cycle(scene.focus(scene.step)), strict=False):
        start = 1.5 + number * every
        yield scene.say(message, "form", Priority.FORM, earliest=start, until=start + every)
