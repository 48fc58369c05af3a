"""The words beside the number: what is done, which set and side, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from engine.cues.models import Speech
from engine.workflow.definition import Lift
from engine.workflow.messages import Arguments, weighed
from engine.workflow.position import last_trained, upcoming
from engine.workflow.steps import Step

Weight = Callable[[Step], Lift | None]
"""What is lifted in a step."""

_LABELS: Final = {"ready": "screen-get-ready", "change": "screen-change", "hold": "screen-hold"}
_PHASES: Final = {"warm_up": "screen-warm-up", "cool_down": "screen-cool-down"}
BETWEEN: Final = " · "


class Labels:
    """Words for the steps of a workout."""

    def __init__(self, steps: Sequence[Step], speech: Speech, weight: Weight) -> None:
        """Name steps with ``speech``."""
        self._steps, self._speech, self._weight = steps, speech, weight

    def say(self, message: str, arguments: Arguments | None = None) -> str:
        """Give the words of a message."""
        return self._speech.text(message, arguments or {})

    def inside(self, message: str, arguments: Arguments) -> str:
        """Give words that stand within a sentence, and begin small."""
        text = self.say(message, arguments)
        return text[:1].lower() + text[1:]

    def name(self, exercise: str | None) -> str:
        """Name an exercise."""
        return self.say("screen-name", {"exercise": exercise}) if exercise else ""

    def title(self, step: Step) -> str:
        """Say what is done in a step."""
        return self.say("screen-rest") if step.kind == "rest" else self.name(step.exercise)

    def label(self, step: Step) -> str:
        """Say what kind of step it is, where its title does not."""
        message = _LABELS.get(step.kind) or (_PHASES.get(step.phase) if step.kind == "timed" else None)
        return self.say(message) if message else ""

    def detail(self, step: Step) -> str:
        """Say which set it is, on which side, how much of it and with what weight."""
        if step.kind in {"rest", "timed"}:
            return ""
        return BETWEEN.join(filter(None, (self.set(step), self.side(step), self.much(step), self.load(step))))

    def following(self, step: Step) -> str:
        """Say what comes after a step."""
        after = self._steps[step.index + 1] if step.index + 1 < len(self._steps) else None
        if after is None or step.kind in {"ready", "change"}:
            return ""
        if after.kind in {"change", "rest"}:
            return self.say("screen-next-side" if after.kind == "change" else "screen-next-rest")
        return self._next(step)

    def _next(self, step: Step) -> str:
        coming, last = upcoming(self._steps, step.index), last_trained(self._steps, step.index)
        if coming is None:
            return ""
        if last is not None and (last.slot, last.exercise) == (coming.slot, coming.exercise) and coming.number > 1:
            return self.say("screen-next-set", {"set": coming.number, "sets": coming.of})
        return self.say("screen-next", {"exercise": coming.exercise or ""})

    def set(self, step: Step) -> str:
        """Say which set, or round, of how many it is; nothing where there is one."""
        if step.of == 1 and not step.warms_up:
            return ""
        if step.round is not None:
            return self.say("screen-round", {"round": step.round, "rounds": step.sets})
        message = "screen-lighter-set" if step.warms_up else "screen-set"
        return self.say(message, {"set": step.number, "sets": step.of})

    def side(self, step: Step) -> str:
        """Say which side of the body it is for."""
        return "" if step.side is None else self.say(f"screen-{step.side}")

    def much(self, step: Step) -> str:
        """Say before a set how much of it there will be; in the set, the number says it."""
        if step.kind not in {"ready", "change"}:
            return ""
        work = next((one for one in self._steps[step.index + 1 :] if one.kind in {"repetitions", "hold"}), None)
        if work is None or work.most:
            return self.say("screen-most") if work is not None else ""
        if work.repetitions is not None:
            return self.say("screen-times", {"repetitions": work.repetitions})
        return self.say("screen-seconds", {"seconds": round(work.duration)})

    def load(self, step: Step) -> str:
        """Say what is lifted."""
        load = self._weight(step) if step.load is not None else None
        return "" if load is None else self.say("screen-weight", weighed(load.value, load.unit))
