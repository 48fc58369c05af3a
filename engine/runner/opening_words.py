"""The reasons for a workout, told in its first walk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from engine.cues.context import ScriptContext
from engine.cues.first_walk import has_time, opening
from engine.cues.models import Cue, Speech
from engine.cues.placement import Span
from engine.workflow.messages import Message


class Opening:
    """The reasons to speak in the first walk. The walk's own cues are placed around them.

    Reasons without room in the first half of the walk go to the screen; the second half explains what follows.
    """

    def __init__(self, reasons: Sequence[Message], speech: Speech) -> None:
        self._reasons, self._speech = tuple(reasons), speech

    def fits(self, scene: ScriptContext) -> bool:
        """Whether there are reasons to tell, and the walk has just begun."""
        return bool(self._reasons) and has_time(scene) and not scene.listener.greeted

    def script(self, scene: ScriptContext, taken: Span | None = None) -> tuple[Cue, ...]:
        """The script of the first walk; ``taken`` is the span of an answer being spoken."""
        return opening(scene, self._reasons, taken)

    def give_up(self, kept: Counter[str]) -> list[str]:
        """Drop all reasons but those in ``kept``, and return the texts of the dropped ones."""
        counted, told, left = Counter(kept), [], []
        for why in self._reasons:
            text = self._speech.text(why.id, why.arguments)
            if counted[text]:  # the same sentence may be planned twice
                counted[text] -= 1
                told.append(why)
            else:
                left.append(text)
        self._reasons = tuple(told)
        return left
