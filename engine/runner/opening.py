"""What is told when a workout begins: why it is this one, and why so much. The first walk has time for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from engine.coaching.reasons import Reason
from engine.cues.models import Cue, Priority, Speech, Wanted
from engine.cues.placing import Span, place
from engine.cues.scene import Scene
from engine.cues.walks import timed


class Opening:
    """Reasons that are spoken in the first walk, right after it was announced; the walk's words are placed around them.

    What finds no room in the first half of the walk is for the screen: the second half explains what follows.
    """

    def __init__(self, reasons: Sequence[Reason], speech: Speech) -> None:
        self._reasons, self._speech = tuple(reasons), speech

    def fits(self, scene: Scene) -> bool:
        """Whether there is something to tell, to somebody who wants to hear more than they must, in a walk."""
        walk = scene.step.index == 0 and scene.step.kind == "timed" and scene.step.phase == "warm_up"
        return bool(self._reasons) and walk and not scene.listener.greeted and not scene.talks("terse")

    def script(self, scene: Scene, taken: Span | None = None) -> tuple[Cue, ...]:
        """The script of the first walk; ``taken`` is while an answer is being spoken."""
        wanted = (_wish(scene, why) for why in self._reasons)
        return place((*timed(scene), *wanted), scene.duration, scene.speech, taken)

    def give_up(self, kept: Counter[str]) -> list[str]:
        """Tell no more than what is ``kept``; the texts of what is left."""
        counted, told, left = Counter(kept), [], []
        for why in self._reasons:
            text = self._speech.text(why.message, why.arguments)
            if counted[text]:  # the same sentence may be wanted twice
                counted[text] -= 1
                told.append(why)
            else:
                left.append(text)
        self._reasons = tuple(told)
        return left


def _wish(scene: Scene, why: Reason) -> Wanted:
    half = scene.duration / 2
    return scene.say(why.message, "announce", Priority.NAME, until=half, chain="main", arguments=why.arguments)
