"""What a script writer sees: the step, what is around it, and who listens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.cues.models import Arguments, CueKind, Listener, Priority, Speech, Wanted
from engine.workflow.messages import weighed
from engine.workflow.position import upcoming
from engine.workflow.steps import Step

MINUTE = 60.0
LONG_REST = 40.0
"""From this many seconds on, a rest says when half of it is over."""

FULL_COUNTDOWN = 20.0
"""From this many seconds on, ten seconds are announced and the last five counted down; below, the last three."""

WEIGHT = "with-weight"
"""The message that says what to lift."""

TEACHING = 4 * MINUTE
"""From this many seconds on, the second half of a walk explains the moves that follow."""

SHORT_COUNTDOWN = 9.0
"""Below this many seconds there is no countdown: the next exercise is named instead."""


@dataclass(frozen=True, slots=True)
class ScriptContext:
    """A step about to be scripted. ``duration`` holds the rest that was added."""

    steps: Sequence[Step]
    step: Step
    duration: float
    speech: Speech
    listener: Listener

    @property
    def next(self) -> Step | None:
        """The next step in which something is trained, or prepared."""
        return upcoming(self.steps, self.step.index)

    @property
    def previous(self) -> Step | None:
        """The step just before this one."""
        return self.steps[self.step.index - 1] if self.step.index else None

    def is_new(self, exercise: str, before: int) -> bool:
        """Whether ``exercise`` is met for the first time: not known, and not in a step before index ``before``."""
        return exercise not in self.listener.knows and all(step.exercise != exercise for step in self.steps[:before])

    def was_only_warmed_up_with(self, exercise: str) -> bool:
        """Whether somebody new to ``exercise`` has met it in the warm-up, and not yet in a set."""
        earlier = () if exercise in self.listener.knows else self.steps[: self.step.index]
        met = {step.phase for step in earlier if step.exercise == exercise}
        return met == {"warm_up"}

    def was_explained(self) -> bool:
        """Whether the how-to of this step's exercise had its place in a walk that led here."""
        if self.previous is not None and self.previous.kind == "rest":
            return False
        earlier = self.steps[: self.step.index]
        walks = (step for step in earlier if step.kind == "timed" and step.phase == self.step.phase)
        return any(walk.duration >= TEACHING for walk in walks)

    def turn(self) -> int:
        """A number that moves on from step to step and differs between sessions, for rotating what is said."""
        return self.listener.seed + self.step.index

    def talks(self, *levels: str) -> bool:
        """Whether the listener's talk level is one of ``levels``."""
        return self.listener.talk in levels

    def say(
        self,
        message: str,
        kind: CueKind,
        priority: Priority,
        *,
        earliest: float = 0.0,
        until: float | None = None,
        chain: str = "",
        instead: tuple[str, ...] = (),
        arguments: Arguments | None = None,
    ) -> Wanted:
        """A wish for the first free place from ``earliest`` on, over by ``until``."""
        end = self.duration if until is None else until
        return Wanted(message, kind, priority, earliest, end, arguments or {}, chain=chain, instead=instead)

    def exactly(
        self, at: float, message: str, kind: CueKind, value: int | None = None, **arguments: str | int
    ) -> Wanted:
        """A wish for one moment and no other."""
        return Wanted(message, kind, Priority.EXACT, at, self.duration + 1.0, arguments, exact=True, value=value)

    def countdown(self, numbers: int) -> Iterator[Wanted]:
        """The last seconds, each on its second."""
        for left in range(numbers, 0, -1):
            yield self.exactly(self.duration - left, "countdown", "time", left, number=left)

    def mark(self, left: float, message: str, **arguments: str | int) -> Iterator[Wanted]:
        """A mark of the time left, at the nearest whole second, so that it is exact to the second that it names."""
        value = round(left)
        if 0 < value < self.duration:
            yield self.exactly(self.duration - value, message, "time", value, **arguments)

    def weight(self, step: Step, kind: CueKind) -> Iterator[Wanted]:
        """What to lift in ``step``, where that is known: it has to be fetched."""
        if step.load is not None:
            much = weighed(step.load.value, step.load.unit)
            yield self.say(WEIGHT, kind, Priority.SIDE, chain="main", arguments=much)

    def form_cues(self, exercise: str, start: int, count: int) -> tuple[str, ...]:
        """``count`` form cues of ``exercise``, going round from number ``start``."""
        lines = self.speech.lines(exercise, "cue")
        return tuple(lines[(start + number) % len(lines)] for number in range(count)) if lines else ()

    def praise(self) -> Wanted:
        """An encouragement; which one depends on the session and the step."""
        variants = self.speech.variants("encourage")
        chosen = variants[self.turn() % len(variants)]
        return self.say(chosen, "encourage", Priority.NAME, chain="main")


def seconds(value: float) -> int:
    """Seconds as spoken."""
    return round(value)


def whole_minutes(value: float) -> int:
    """Minutes as spoken; never none."""
    return max(1, round(value / MINUTE))
