"""A session as the planner sees it: its steps, and the words of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from engine.cues.context import ScriptContext, words_on
from engine.cues.first_walk import has_time, opening
from engine.cues.models import Cue, Listener, Speech
from engine.cues.placement import Span, after
from engine.cues.script import script
from engine.dialogue.exchange import by_the_clock
from engine.workflow.messages import Message
from engine.workflow.position import just_over
from engine.workflow.steps import Step
from skill.alexa.rendering.lines import Line

Size = Callable[[Line, float], int]
"""Characters that a line takes in the rendering, with the gap before it."""

Whole = Callable[[int], tuple[Cue, ...]]


class View(NamedTuple):
    """A session's steps and words.

    Attributes:
        size: Of the rendering that is used.
        whole: The script of a whole step, remembered where it can be.
        opening: What to tell about the workout in its first walk.
        stops: Steps before which a turn must stop, as something is asked there.
        hurried: The step before which there was no rest, or not all of it: what that had to say is said there.
    """

    steps: tuple[Step, ...]
    speech: Speech
    listener: Listener
    size: Size
    whole: Whole | None = None
    opening: tuple[Message, ...] = ()
    hurried: int | None = None
    stops: frozenset[int] = frozenset()

    def cues(self, index: int, gone: float, busy: float, added: float) -> tuple[Cue, ...]:
        """What is said in a step from ``gone`` seconds after its start, around an answer of ``busy`` seconds."""
        reached = gone + busy
        taken = Span(max(0.0, gone), reached) if busy and reached > 0 else None
        scene = ScriptContext(self.steps, self.steps[index], self.steps[index].duration, self.speech, self.listener)
        if self.opening and has_time(scene):
            cues = opening(scene, self.opening, taken)
        elif self.whole is not None and taken is None and not added and index != self.hurried:
            cues = self.whole(index)
        else:
            listener = replace(self.listener, heard=frozenset()) if index == self.hurried else self.listener
            cues = script(self.steps, index, self.speech, listener, added=added, taken=taken)
        return after(cues, reached - 0.01) if reached > 0 else cues

    def asks_before(self, index: int) -> bool:
        """Whether to ask before step ``index`` how hard an exercise was, though no rest makes a stop of it."""
        if index in self.stops:
            return True
        over = just_over(self.steps, index)
        return over is not None and self.listener.talk != "terse" and self.steps[index].phase == "cool_down"

    def lesson(self, index: int) -> tuple[str, ...]:
        """How the move goes for which step ``index`` prepares, where a walk would have told it that goes on by itself.

        Empty where there is no such walk, and for a move that is known.
        """
        if index >= len(self.steps) or not self._is_untold(index):
            return ()
        move = self.steps[index].exercise or ""
        soon = "coming-up" if self.steps[index - 1].kind == "timed" else "next"
        lines = (*words_on(self.speech, move, "setup"), *self.speech.lines(move, "how"))
        return (self.speech.text(soon, {"exercise": move}), *(self.speech.text(line, {}) for line in lines))

    def _is_untold(self, index: int) -> bool:
        step, before = self.steps[index], self.steps[:index]
        if step.kind != "ready" or step.exercise is None or self.listener.talk == "terse":
            return False
        met = step.exercise in self.listener.knows or any(one.exercise == step.exercise for one in before)
        return not met and any(by_the_clock(one) for one in before if one.phase == step.phase)

    def paced_by_the_person(self, step: Step) -> bool:
        """Whether the step lasts until the person ends it."""
        return step.kind == "repetitions" and (self.listener.pace == "self" or step.most)
