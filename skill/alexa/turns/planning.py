"""The turn from where a session is up to a natural stop.

A turn holds a set with both sides and the rest after it, or as many moves of the circuit or stretches as fit. It stops
before the cool-down, to ask how hard the last exercise was, and before a new move, because its get-ready is too short
for the how-to. A step too long for one turn, such as a walk, is begun and goes on by the clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from engine.cues.models import Cue
from engine.cues.placement import MARGIN
from engine.dialogue.exchange import by_the_clock
from skill.alexa.rendering.lines import Line
from skill.alexa.turns.cutting import LULL, beginning, cut, spoken
from skill.alexa.turns.models import Budget, Ending, Turn
from skill.alexa.turns.view import View

BREATH = 0.4
"""Seconds between two sentences that follow each other freely."""


_RELEASE = "release"
"""The message with which a hold is let go of."""


class _Stop(NamedTuple):
    """A place where the turn can end: after ``lines`` lines, ``at`` seconds."""

    lines: int
    at: float
    ending: Ending
    following: int


def plan_turn(view: View, index: int, gone: float, budget: Budget, *, busy: float = 0.0, added: float = 0.0) -> Turn:
    """What to say from ``gone`` seconds into step ``index`` on.

    Args:
        view: The session's steps and words.
        index: Of the step the session is in.
        gone: Seconds into it; negative when it is still to begin.
        budget: How much there is room for.
        busy: Seconds at the beginning in which something else is said.
        added: Seconds of rest added to the step.
    """
    planner = _Planner(view, budget, busy)
    offset = -gone
    while (more := planner.step(index, offset, added)) is None:
        offset += view.steps[index].duration + added
        index, added = index + 1, 0.0
    return more


class _Planner:
    """Collects lines step by step, and remembers where it could stop."""

    def __init__(self, view: View, budget: Budget, busy: float) -> None:
        self._view, self._budget, self._busy = view, budget, busy
        self._lines: list[Line] = []
        self._characters = 0
        self._reached = busy
        self._stops: list[_Stop] = []

    def step(self, index: int, offset: float, added: float) -> Turn | None:
        """Take a step in that begins at ``offset``; the turn, if it ends there."""
        step = self._view.steps[index]
        lines = spoken(self._cues(index, offset, added), offset)
        end = offset + step.duration + added
        if self._view.paced_by_the_person(step):
            return self._begun(index, lines, offset, self._reached, "self")
        if not self._fits(lines, end):
            return self._too_long(index, lines, offset, end)
        self._take(lines, end)
        return self._ending(index, end)

    def _cues(self, index: int, offset: float, added: float) -> tuple[Cue, ...]:
        """The words of a step; a hold before this turn was let go of at the end of that one."""
        cues = self._view.cues(index, -offset, self._busy, added)
        begins = not self._lines and not self._stops
        return tuple(cue for cue in cues if cue.message != _RELEASE) if begins else cues

    def _ending(self, index: int, end: float) -> Turn | None:
        """Note the stop after a step; end the turn where it is a good one."""
        steps, following = self._view.steps, index + 1
        if following == len(steps):
            return self._turn(_Stop(len(self._lines), end, "finish", following))
        if steps[index].kind in {"ready", "change"}:
            return None
        ending: Ending = "side" if steps[following].kind == "change" else "step"
        self._stops.append(_Stop(len(self._lines), end, ending, following))
        if lesson := self._fitting(self._lesson(following, self._reached)):  # an answer may outlast the step
            return self._taught(self._stops[-1], lesson)
        good = steps[index].kind == "rest" or self._view.asks_before(following)
        return self._turn(self._stops[-1]) if good else None

    def _too_long(self, index: int, lines: list[Line], offset: float, end: float) -> Turn:
        """The best stop before a step that does not fit. A rest follows what was trained without a question between."""
        step = self._view.steps[index]
        good = [stop for stop in self._stops if stop.ending == "step"]
        if step.kind == "rest":
            good = [stop for stop in good if stop.following < index]
        begin = step.kind == "timed" or (step.kind == "rest" and not good)
        if begin and (turn := self._by_the_clock(index, lines, offset, end)):
            return turn
        stops = good or self._stops
        return self._turn(stops[-1]) if stops else self._split(index, lines, offset)

    def _by_the_clock(self, index: int, lines: list[Line], offset: float, end: float) -> Turn | None:
        """Begin a walk or a rest, which then goes on alone; None if not even its first words fit."""
        step, since = self._view.steps[index], max(offset, self._reached)
        opening = beginning(lines, since)
        if step.kind == "timed" and offset >= self._busy - LULL:
            opening = [*opening, *self._lesson(index + 1, opening[-1].end if opening else since)]
        fitting = self._fitting(opening)
        if opening and not fitting:
            return None
        ending: Ending = "rest" if step.kind == "rest" else "walk"
        return self._begun(index, fitting, offset, 0.0 if by_the_clock(step) else end, ending)

    def _fitting(self, lines: list[Line]) -> list[Line]:
        """As many of the lines as there is room for."""
        many = len(lines)
        while many and not self._fits(lines[:many], lines[many - 1].end):
            many -= 1
        return lines[:many]

    def _lesson(self, index: int, since: float) -> list[Line]:
        """The how-to of a move after a walk. The walk's script tells it half-way, after the conversation has closed."""
        lesson: list[Line] = []
        for text in self._view.lesson(index):
            lesson.append(Line(since + BREATH, text, self._view.speech.length(text, 1.0)))
            since = lesson[-1].end
        return lesson

    def _taught(self, stop: _Stop, lesson: list[Line]) -> Turn:
        """A turn that explains the next move. The session goes on when the person is ready."""
        self._take(lesson, lesson[-1].end)
        return self._until(stop, self._lines)

    def _begun(self, index: int, lines: list[Line], offset: float, reaches: float, ending: Ending) -> Turn:
        fitting = self._fitting(lines)
        spoken = fitting[-1].end if fitting else max(offset, self._reached)
        self._take(fitting, spoken)
        return Turn(tuple(self._lines), spoken, max(spoken, reaches), ending, index)

    def _split(self, index: int, lines: list[Line], offset: float) -> Turn:
        """Stop inside a step, at the end of a repetition where it has some."""
        step, room = self._view.steps[index], self._budget
        fitting = self._fitting(lines)
        at = max(self._reached, cut(step, min(room.seconds, fitting[-1].end if fitting else 0.0), offset))
        self._take([line for line in fitting if line.at < at], at)
        return Turn(tuple(self._lines), at, at, "split", index)

    def _fits(self, lines: Iterable[Line], end: float) -> bool:
        characters, reached = self._characters, self._reached
        for line in lines:
            characters += self._view.size(line, line.at - reached)
            reached = line.end
        return end <= self._budget.seconds and characters <= self._budget.characters

    def _take(self, lines: list[Line], end: float) -> None:
        for line in lines:
            last = self._lines[-1].end if self._lines else self._busy
            self._characters += self._view.size(line, line.at - last)
            self._lines.append(line)
        self._reached = max(self._reached, end)

    def _turn(self, stop: _Stop) -> Turn:
        return self._until(stop, self._lines[: stop.lines])

    def _until(self, stop: _Stop, lines: list[Line]) -> Turn:
        """A turn up to a stop, with the words after it: a stretch must not be held until the question is answered."""
        after = [line for line in lines if line.at >= stop.at]
        if self._view.steps[stop.following - 1].kind == "hold":
            text = self._view.speech.text(_RELEASE, {})
            let_go = Line(max(stop.at, self._busy) + MARGIN, text, self._view.speech.length(text, 1.0))
            after = [let_go, *(line._replace(at=line.at + let_go.length + MARGIN) for line in after)]
        said = (*(line for line in lines if line.at < stop.at), *after)
        end = max([stop.at, *(line.end for line in after)])
        return Turn(said, end, stop.at, stop.ending, stop.following)
