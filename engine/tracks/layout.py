"""What is heard in each step of a workout as tracks: its script, its sounds, and the time they take."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from engine.cues.context import ScriptContext
from engine.cues.first_walk import has_time, opening
from engine.cues.models import Cue, Listener, Speech
from engine.cues.placement import MARGIN
from engine.cues.script import script
from engine.cues.sounds import Sound, sounds
from engine.tracks.open_sets import bound, is_open, reminded
from engine.workflow.messages import Message
from engine.workflow.steps import Step

BREATH: Final = 0.8
"""Seconds between two sentences of the farewell, and after the last."""


class Here(Struct, frozen=True):
    """The step that a session is in, and what it has of its own.

    Attributes:
        step: Its index.
        added: Seconds added to it (negative: taken away).
        hurried: Whether there was no rest before it, or not all of it, so that what that had to say is said here.
    """

    step: int
    added: float = 0.0
    hurried: bool = False


class Heard(NamedTuple):
    """What is heard for some seconds. ``open``: until the person ends it, at the latest then."""

    seconds: float
    cues: tuple[Cue, ...]
    tones: tuple[Sound, ...]
    open: bool = False


class Layout(NamedTuple):
    """A workout and who hears it.

    Attributes:
        personal: Whether it may have what only this listener has.
        reasons: Why this workout, told in its first walk.
        farewell: The last words, after the last step.
    """

    steps: tuple[Step, ...]
    listener: Listener
    speech: Speech
    personal: bool
    here: Here
    reasons: tuple[Message, ...]
    farewell: tuple[Message, ...]

    def step(self, index: int, added: float = 0.0) -> Heard:
        """What is heard in a step that is ``added`` seconds longer than laid out."""
        step, previous = self.steps[index], self.steps[index - 1] if index else None
        cues = self._script(index, added)
        if not is_open(step, self.listener):
            return Heard(step.duration + added, cues, sounds(previous, step, cues))
        cues = reminded(step, cues, self.speech)
        return Heard(bound(step), cues, sounds(previous, step, cues), open=True)

    def added(self, index: int) -> float:
        """Seconds added to a step."""
        return self.here.added if index == self.here.step else 0.0

    def goodbye(self) -> Heard:
        """What is heard after the last step."""
        let_go = (Message("release"),) if self.steps[-1].kind == "hold" else ()
        cues: list[Cue] = []
        at = MARGIN
        for one in (*let_go, *self.farewell):
            text = self.speech.text(one.id, one.arguments)
            cues.append(Cue(at, "announce", one.id, one.arguments, text, self.speech.length(text, 1.0)))
            at = cues[-1].end + BREATH
        return Heard(float(math.ceil(at)), tuple(cues), (Sound(0.0, "end", soft=bool(cues)),))

    def _script(self, index: int, added: float) -> tuple[Cue, ...]:
        step, listener = self.steps[index], self.listener
        if self.here.hurried and index == self.here.step:
            listener = replace(listener, heard=frozenset())
        scene = ScriptContext(self.steps, step, step.duration, self.speech, listener)
        if self.reasons and has_time(scene):
            return opening(scene, self.reasons)
        return script(self.steps, index, self.speech, listener, added=added)
