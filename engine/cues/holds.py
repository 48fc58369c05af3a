"""Steps that last some seconds: stretches and holds, and sets that are moved in."""

from __future__ import annotations

from collections.abc import Iterator

from engine.cues.context import FULL_COUNTDOWN, SHORT_COUNTDOWN, ScriptContext
from engine.cues.models import Priority, Wanted

CUE_EVERY = 7.0
"""Seconds between two form cues in a hold."""


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
    count = int(scene.duration / CUE_EVERY)
    for number, message in enumerate(scene.form_cues(scene.step.exercise or "", scene.turn(), count)):
        start = 1.5 + number * CUE_EVERY
        yield scene.say(message, "form", Priority.FORM, earliest=start, until=start + CUE_EVERY)
