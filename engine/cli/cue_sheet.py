"""The cue sheet of a workout, with a voice's lengths or with estimates, as JSON or as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from engine.catalog.models import Catalog, Workout
from engine.catalog.own_exercises import with_own
from engine.cli import output
from engine.cli.step_titles import PHASES, StepTitles
from engine.cues.estimate import estimate
from engine.cues.farewell import closed
from engine.cues.models import Cue, Listener, Talk
from engine.cues.needs import done_with_a_weight
from engine.cues.sheet import Scripted, sheet
from engine.words.speech import Length, SpokenWords
from engine.words.words import Words
from engine.workflow.definition_builder import define
from engine.workflow.session import Pace
from engine.workflow.steps import Step, compile_steps

_DIGITS = 6
"""Decimals of a time in a document. A microsecond is less than a tenth of a sample."""


def cue_sheet(
    workout: Workout,
    catalog: Catalog,
    words: Words,
    *,
    talk: Talk = "normal",
    pace: Pace = "guided",
    length: Length = estimate,
) -> tuple[Scripted, ...]:
    """Make the cue sheet of ``workout`` without pauses or skips, for a listener new to all exercises.

    ``words`` has those of its own exercises (:func:`engine.words.own_words.with_workout`).
    """
    exercises = with_own(catalog, workout.exercise).exercises
    listener = Listener(
        talk=talk,
        pace=pace,
        advice=tuple(catalog.advice.values()),
        patterns={one.id: one.pattern for one in exercises.values()},
        weighted=done_with_a_weight(exercises),
        workout=workout.title or workout.id,
    )
    speech = SpokenWords(words, length)
    return closed(sheet(compile_steps(define(workout, catalog)), speech, listener), speech)


def document(workout: str, locale: str, scripted: Sequence[Scripted]) -> dict[str, Any]:
    """The sheet as JSON data; times in seconds."""
    return {
        "workout": workout,
        "locale": locale,
        "duration": sum(one.step.duration for one in scripted),
        "steps": [_step(one) for one in scripted],
    }


def show(title: str, words: Words, scripted: Sequence[Scripted]) -> None:
    """Print the sheet: each step, and under it its cues with times."""
    named, phase = StepTitles(words), ""
    output.heading(f"{title}, {output.clock(sum(one.step.duration for one in scripted))}")
    for one in scripted:
        if one.step.phase not in {phase, "rest"}:
            phase = one.step.phase
            click.echo()
            output.heading(words.say(PHASES[phase]).upper())
        click.echo()
        output.heading(f"{output.clock(one.start)}  {named(one.step)}")
        output.entries(((output.clock(one.start + cue.at), cue.text) for cue in one.cues), indent=2)


def _step(one: Scripted) -> dict[str, Any]:
    step = one.step
    return {
        "index": step.index,
        "phase": step.phase,
        "kind": "timed" if step.moving else step.kind,
        "exercise": step.exercise,
        "set": step.set,
        "sets": step.sets,
        "round": step.round,
        "side": step.side,
        "start": _rounded(one.start),
        "duration": _rounded(step.duration),
        "repetitions": step.repetitions,
        "tempo": _tempo(step),
        "cues": [_cue(one.start, cue) for cue in one.cues],
    }


def _tempo(step: Step) -> str | None:
    return None if step.tempo is None else "-".join(f"{part:g}" for part in step.tempo)


def _cue(start: float, cue: Cue) -> dict[str, Any]:
    spoken = {"at": _rounded(start + cue.at), "kind": cue.kind, "text": cue.text, "length": _rounded(cue.length)}
    return spoken if cue.value is None else spoken | {"value": cue.value}


def _rounded(seconds: float) -> float:
    return round(float(seconds), _DIGITS)
