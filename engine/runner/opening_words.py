"""What is told when a workout begins: why it is this one, and why so much. The first walk has time for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from engine.cues.context import ScriptContext
from engine.cues.first_walk import has_time, opening
from engine.cues.models import Cue, Speech
from engine.cues.placement import Span
from engine.workflow.messages import Message


class Opening:
    """Reasons that are spoken in the first walk, to somebody who walks already; its words are placed around them.

    What finds no room in the first half of the walk is for the screen: the second half explains what follows.
    """

    def __init__(self, reasons: Sequence[Message], speech: Speech) -> None:
        self._reasons, self._speech = tuple(reasons), speech

    def fits(self, scene: ScriptContext) -> bool:
        """Whether there is something to tell, in a walk that has just begun."""
        return bool(self._reasons) and has_time(scene) and not scene.listener.greeted

    def script(self, scene: ScriptContext, taken: Span | None = None) -> tuple[Cue, ...]:
        """The script of the first walk; ``taken`` is while an answer is being spoken."""
        return opening(scene, self._reasons, taken)

    def give_up(self, kept: Counter[str]) -> list[str]:
        """Tell no more than what is ``kept``; the texts of what is left."""
        counted, told, left = Counter(kept), [], []
        for why in self._reasons:
            text = self._speech.text(why.id, why.arguments)
            if counted[text]:  # the same sentence may be wanted twice
                counted[text] -= 1
                told.append(why)
            else:
                left.append(text)
        self._reasons = tuple(told)
        return left
