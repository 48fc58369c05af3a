"""What a script writer works from: the step, the steps around it, and the listener."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from engine.cues.models import Arguments, CueKind, Listener, Priority, Speech, Wanted
from engine.workflow.messages import weighed
from engine.workflow.position import upcoming
from engine.workflow.steps import Step

MINUTE = 60.0
LONG_REST = 40.0
"""A rest at least this many seconds long announces its half."""

FULL_COUNTDOWN = 20.0
"""A rest at least this long announces ten seconds and counts down five; a shorter one counts down three."""

WEIGHT = "with-weight"
"""The message that says what to lift."""

NEED = "need-for-this"
"""The message that says what an exercise needs."""

STAND_INS: Final = {"setup": "own-set-up", "trains": "own-trains"}
"""The messages that stand where an exercise of one's own has no words."""

TEACHING = 4 * MINUTE
"""A walk at least this many seconds long explains the moves that follow, in its second half."""

BRIEFING = 60.0
"""A walk at least this many seconds long explains the exercise that comes straight after it, at its end."""

SHORT_COUNTDOWN = 9.0
"""A rest shorter than this has no countdown: the next exercise is named instead."""


REFRESHED = 2
"""Lines of a how-to that are said again of an exercise that was not done for two weeks."""

FOCUS = 2
"""Different form cues of a set, at most."""


def words_on(speech: Speech, exercise: str, part: Literal["setup", "trains"]) -> tuple[str, ...]:
    """The message of a part of an exercise; none where one's own has no words on it."""
    message = f"exercise-{exercise}.{part}"
    return () if speech.text(message, {}) == speech.text(STAND_INS[part], {}) else (message,)


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
        """Whether ``exercise`` is new: not known from earlier sessions, and in no step before index ``before``.

        Steps that were skipped tell nothing: where it is known what was done, only the steps still to come count.
        """
        listener = self.listener
        known = exercise in listener.knows and exercise not in listener.rusty
        if known or exercise in (listener.met or ()):
            return False
        return all(step.exercise != exercise for step in self.steps[self._from : before])

    @property
    def _from(self) -> int:
        """Index of the first step that is taken as it is laid out."""
        return 0 if self.listener.met is None else self.listener.here

    def lesson(self, exercise: str) -> tuple[str, ...]:
        """Give the lines that explain an exercise: all of them, or the first ones where it was only long ago."""
        lines = self.speech.lines(exercise, "how")
        return lines[:REFRESHED] if exercise in self.listener.rusty else lines

    def words_on(self, exercise: str, part: Literal["setup", "trains"]) -> tuple[str, ...]:
        """The message of a part of an exercise; none where one's own has no words on it."""
        return words_on(self.speech, exercise, part)

    def is_first(self, step: Step) -> bool:
        """Whether no earlier set in the place of ``step`` is of the same exercise."""
        before = (one for one in self.steps[: step.index] if one.slot == step.slot and one.set < step.set)
        return all(one.exercise != step.exercise for one in before)

    def has_one_side(self, step: Step) -> bool:
        """Whether only one side is done in the set that begins with get-ready ``step``."""
        after = self.steps[step.index + 2 : step.index + 3]
        return step.side is not None and not any(one.kind == "change" for one in after)

    def lifts_anew(self, step: Step) -> bool:
        """Whether a set needs another weight than the set of its exercise before it, or is the first."""
        before = (one for one in reversed(self.steps[: step.index]) if one.slot == step.slot and one.set < step.set)
        last = next((one for one in before if one.exercise == step.exercise and one.kind == "ready"), None)
        return last is None or last.load != step.load

    def goes_straight_on(self) -> bool:
        """Whether this exercise follows another one of a superset without a rest."""
        before, group = self.previous, self.step.group
        return group is not None and before is not None and before.group == group and before.slot != self.step.slot

    def was_only_warmed_up_with(self, exercise: str) -> bool:
        """Whether a new ``exercise`` has been done in the warm-up only, not yet in a set."""
        earlier = () if exercise in self.listener.knows else self.steps[: self.step.index]
        met = {step.phase for step in earlier if step.exercise == exercise}
        return met == {"warm_up"}

    def was_explained(self) -> bool:
        """Whether an earlier walk of this phase, or the one just before, was long enough to explain its exercise."""
        if self.previous is not None and self.previous.kind == "rest":
            return False
        earlier = self.steps[self._from : self.step.index]
        if earlier and earlier[-1].kind == "timed" and earlier[-1].duration >= BRIEFING:
            return True
        walks = (step for step in earlier if step.kind == "timed" and step.phase == self.step.phase)
        return any(walk.duration >= TEACHING for walk in walks)

    def turn(self) -> int:
        """A number for rotating wording; it differs between steps and between sessions."""
        return self.listener.seed + self.step.index

    def talks(self, *levels: str) -> bool:
        """Whether the listener's talk level is in ``levels``."""
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
        """Ask for the first free place between ``earliest`` and ``until``."""
        end = self.duration if until is None else until
        return Wanted(message, kind, priority, earliest, end, arguments or {}, chain=chain, instead=instead)

    def exactly(
        self, at: float, message: str, kind: CueKind, value: int | None = None, **arguments: str | int
    ) -> Wanted:
        """Ask for one exact moment."""
        return Wanted(message, kind, Priority.EXACT, at, self.duration + 1.0, arguments, exact=True, value=value)

    def countdown(self, numbers: int) -> Iterator[Wanted]:
        """Count down the last seconds, each on its second."""
        for left in range(numbers, 0, -1):
            yield self.exactly(self.duration - left, "countdown", "time", left, number=left)

    def mark(self, left: float, message: str, **arguments: str | int) -> Iterator[Wanted]:
        """Announce the time left, at the nearest whole second, so that the number is exact."""
        value = round(left)
        if 0 < value < self.duration:
            yield self.exactly(self.duration - value, message, "time", value, **arguments)

    def needs(self, exercise: str, kind: CueKind, until: float | None = None) -> Iterator[Wanted]:
        """Name what ``exercise`` needs, so that it can be fetched."""
        if things := self.listener.needs.get(exercise):
            about: Arguments = {"things": things}
            yield self.say(NEED, kind, Priority.SIDE, chain="main", arguments=about, until=until)

    def weight(self, step: Step, kind: CueKind) -> Iterator[Wanted]:
        """Name the weight to lift in ``step`` if it is known, so that it can be fetched."""
        if step.load is not None:
            much = weighed(step.load.value, step.load.unit)
            yield self.say(WEIGHT, kind, Priority.SIDE, chain="main", arguments=much)

    def form_cues(self, exercise: str, start: int, count: int) -> tuple[str, ...]:
        """Take ``count`` form cues of ``exercise`` from number ``start`` on, in rotation."""
        lines = self.speech.lines(exercise, "cue")
        return tuple(lines[(start + number) % len(lines)] for number in range(count)) if lines else ()

    def focus(self, step: Step) -> tuple[str, ...]:
        """Choose the form cues of a set: two at most, other ones from set to set, the same on both sides.

        Those that name an effect ("push the floor away") come first, those that name a part of the body after them.
        """
        exercise, seed = step.exercise or "", self.listener.seed
        effects, parts = self.speech.lines(exercise, "effect"), self.speech.lines(exercise, "cue")
        every = (*_turned(effects, seed), *_turned(parts, seed))
        first = FOCUS * (step.set - 1)
        return tuple(dict.fromkeys(every[(first + place) % len(every)] for place in range(FOCUS))) if every else ()

    def fact(self) -> Iterator[Wanted]:
        """Say what the log shows of the exercise that was just done, where all of it was done as it is laid out."""
        before = self.previous
        fact = None if before is None or before.slot in self.listener.uneven else before.fact
        if fact is not None and not self.talks("terse"):
            yield self.say(fact.id, "encourage", Priority.NAME, chain="main", arguments=dict(fact.arguments))


def _turned(lines: tuple[str, ...], by: int) -> tuple[str, ...]:
    start = by % len(lines) if lines else 0
    return (*lines[start:], *lines[:start])


def seconds(value: float) -> int:
    """Round seconds as they are spoken."""
    return round(value)


def whole_minutes(value: float) -> int:
    """Round to minutes as they are spoken; at least one."""
    return max(1, round(value / MINUTE))
