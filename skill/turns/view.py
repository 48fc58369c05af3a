"""What a planner sees of a session: its steps, and what would be said in each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from engine.cues.models import Cue, Listener, Speech
from engine.cues.placing import Span, after
from engine.cues.script import script
from engine.workflow.position import just_over
from engine.workflow.steps import Step
from skill.rendering.lines import Line

Size = Callable[[Line, float], int]
"""Characters that a line takes in the rendering, with the gap before it."""

Whole = Callable[[int], tuple[Cue, ...]]


class View(NamedTuple):
    """A session's steps and words.

    Attributes:
        size: Of the rendering that is used.
        whole: The script of a whole step, remembered where it can be.
    """

    steps: tuple[Step, ...]
    speech: Speech
    listener: Listener
    size: Size
    whole: Whole | None = None

    def cues(self, index: int, gone: float, busy: float, added: float) -> tuple[Cue, ...]:
        """What is said in a step from ``gone`` seconds after its start, around an answer of ``busy`` seconds."""
        reached = gone + busy
        taken = Span(max(0.0, gone), reached) if busy and reached > 0 else None
        if self.whole is not None and taken is None and not added:
            cues = self.whole(index)
        else:
            cues = script(self.steps, index, self.speech, self.listener, added=added, taken=taken)
        return after(cues, reached - 0.01) if reached > 0 else cues

    def asks_before(self, index: int) -> bool:
        """Whether to ask before step ``index`` how hard an exercise was, though no rest makes a stop of it."""
        over = just_over(self.steps, index)
        return over is not None and self.listener.talk != "terse" and self.steps[index].phase == "cool_down"

    def paced_by_the_person(self, step: Step) -> bool:
        """Whether the step lasts until its person says so."""
        return self.listener.pace == "self" and step.kind == "repetitions"
