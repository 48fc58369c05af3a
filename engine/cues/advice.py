"""Advice in a rest: now and then a piece that fits what comes next, each at most once in a workout."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalog.models import Advice
from engine.cues.context import LONG_REST, ScriptContext
from engine.cues.models import Priority, Wanted
from engine.workflow.steps import Step


def tells_advice(scene: ScriptContext, rest: Step) -> bool:
    """Whether this rest is one for advice: a long one, before a last set; when chatty, before any."""
    length = scene.duration if rest.index == scene.step.index else rest.duration
    return length >= LONG_REST and (scene.talks("chatty") or rest.set == rest.sets)


def advice(scene: ScriptContext, until: float) -> Iterator[Wanted]:
    """Advice that fits the set after this rest, another piece each time (programme A1 to A5)."""
    told: list[str] = []
    for rest in scene.steps[: scene.step.index]:
        if rest.kind == "rest" and tells_advice(scene, rest):
            told += _chosen(scene, rest, told)
    for one in _chosen(scene, scene.step, told):
        earliest = scene.duration / 2 + 1.0
        yield scene.say(f"advice-{one}", "form", Priority.ADVICE, earliest=earliest, until=until)


def _chosen(scene: ScriptContext, rest: Step, told: list[str]) -> list[str]:
    """The piece for one rest, if there is one that fits and was not told."""
    fitting = [one.id for one in scene.listener.advice if one.id not in told and _fits(scene, one, rest)]
    return [fitting[(scene.listener.seed + rest.index) % len(fitting)]] if fitting else []


def _fits(scene: ScriptContext, one: Advice, rest: Step) -> bool:
    following, listener = scene.steps[rest.index + 1], scene.listener
    length = scene.duration if rest.index == scene.step.index else rest.duration
    suits = not one.patterns or listener.patterns.get(following.exercise or "") in one.patterns
    lasts = one.lasting is None or one.lasting[0] <= length <= one.lasting[1]
    return "rest" in one.moments and suits and lasts and (not one.weight or _lets_choose_a_weight(scene, following))


def _lets_choose_a_weight(scene: ScriptContext, following: Step) -> bool:
    counted = scene.steps[following.index + 1].kind == "repetitions"
    return counted and following.load is None and following.exercise in scene.listener.weighted
