"""Titles of steps, on a page and as chapters of a track."""

from __future__ import annotations

from engine.words.words import Words
from engine.workflow.steps import Step

PHASES = {
    "warm_up": "terminal-warm-up",
    "exercise": "terminal-exercise",
    "rest": "terminal-rest",
    "cool_down": "terminal-cool-down",
}


class StepTitles:
    """Names steps in one language: activity, set or round, side."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __call__(self, step: Step) -> str:
        """The title on one line."""
        parts = [self._what(step), self._which(step), self._side(step)]
        title = ", ".join(part for part in parts if part)
        return title[:1].upper() + title[1:]

    def _what(self, step: Step) -> str:
        if step.kind == "rest" or step.exercise is None:
            return self._words.say("terminal-rest")
        if step.kind == "change":
            return self._words.say("terminal-change-side")
        name = self._words.exercise(step.exercise)
        return self._words.say("terminal-get-ready", exercise=name) if step.kind == "ready" else name

    def _which(self, step: Step) -> str:
        if step.round is not None:
            return self._words.say("terminal-round", round=step.round, rounds=step.sets)
        if step.phase != "exercise" or step.kind == "change" or (step.of == 1 and not step.warms_up):
            return ""
        message = "terminal-warm-up-set" if step.warms_up else "terminal-set"
        return self._words.say(message, set=step.number, sets=step.of)

    def _side(self, step: Step) -> str:
        return self._words.say("terminal-side", side=step.side) if step.side else ""
