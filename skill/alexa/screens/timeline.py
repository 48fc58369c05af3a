"""From the steps of a workout to what a screen shows of them, second by second."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.cues.models import Speech
from engine.cues.timing import count_times, counted
from engine.display.labels import Labels, Weight
from engine.display.number import clock
from engine.workflow.session import Pace
from engine.workflow.steps import Step
from skill.alexa.screens.model import Stretch


class Course(NamedTuple):
    """How a workout goes on while a document is shown.

    Attributes:
        first: Index of the step that it is in.
        gone: Seconds into it when the document is shown; negative when it is still to begin.
        added: Seconds that were added to that step.
        stop: Index of the first step that is not shown; None where it goes on to the end by itself.
        waits: Index of the step before or in which it waits for the person after that.
        until: Seconds from the moment the document is shown after which it waits, wherever it is.
        paused: Whether it is held; ``asks``, and something else is asked than whether to go on.
    """

    steps: Sequence[Step]
    first: int
    gone: float
    added: float = 0.0
    stop: int | None = None
    waits: int | None = None
    until: float = math.inf
    paused: bool = False
    asks: bool = False
    pace: Pace = "guided"


def timeline(course: Course, speech: Speech, weight: Weight = lambda step: step.load) -> tuple[Stretch, ...]:
    """Lay out what is shown of a workout."""
    labels = Labels(course.steps, speech, weight)
    if course.paused:
        return (_held(course, labels),)
    return tuple(_stretches(course, labels))


def _stretches(course: Course, labels: Labels) -> Iterator[Stretch]:
    stop = len(course.steps) if course.stop is None else course.stop
    at, added = -course.gone, course.added
    for step in course.steps[course.first : stop]:
        if at >= course.until:
            break
        yield _stretch(step, at, course, labels)
        if _own_pace(step, course):
            return
        at, added = at + step.duration + added, 0.0
    yield _waiting(max(course.first, stop - 1), max(0.0, min(at, course.until)), course, labels)


def _stretch(step: Step, at: float, course: Course, labels: Labels) -> Stretch:
    title, label, detail = labels.title(step), labels.label(step), labels.detail(step)
    shown = Stretch(at, "left", step.index, title, label, detail, labels.following(step), rests=step.kind == "rest")
    if step.most:
        return shown._replace(kind="word", label=labels.say("screen-most"))
    if step.kind != "repetitions":
        return shown
    if _own_pace(step, course):
        number, under = str(step.repetitions), labels.say("screen-repetitions")
        return shown._replace(kind="word", word=number, under=under, label=labels.say("screen-own-pace"))
    times = count_times(step)
    under = labels.inside("screen-of", {"repetitions": step.repetitions or 0})
    each = step.tempo.total if step.tempo is not None else step.duration
    return shown._replace(kind="count", under=under, goal=len(times), first=times[0] if times else 0.0, each=each)


def _own_pace(step: Step, course: Course) -> bool:
    return step.kind == "repetitions" and (step.most or course.pace == "self")


def _waiting(index: int, at: float, course: Course, labels: Labels) -> Stretch:
    """Wait in step ``index``, with the question in large letters."""
    if course.stop is None:
        return Stretch(at, "word", index, labels.say("screen-done"))
    waits = index if course.waits is None else min(course.waits, len(course.steps) - 1)
    shown = course.steps[waits]
    return Stretch(at, "word", index, labels.title(shown), "", labels.detail(shown), rests=True)


def _held(course: Course, labels: Labels) -> Stretch:
    """Show where a workout was held: what was counted, or what is left; a question, and a lesson, in large letters."""
    step = course.steps[course.first]
    shown = _stretch(step, 0.0, course, labels)
    number = shown.word if shown.kind == "word" else _number(step, course)
    word = "" if course.asks or step.kind == "ready" else number
    held = shown._replace(kind="word", word=word, label=labels.say("screen-paused"), rests=False)
    return held._replace(detail="", following="") if course.asks and step.kind != "ready" else held


def _number(step: Step, course: Course) -> str:
    if step.kind == "repetitions":
        return str(counted(step, course.gone))
    return clock(step.duration + course.added - course.gone)
