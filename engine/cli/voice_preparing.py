"""``coach voices --prepare``: the clips of a workout, made before it is heard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import click

from engine.catalog.models import Catalog, Workout
from engine.catalog.own_exercises import with_own
from engine.catalog.own_workout import find_workout
from engine.cli import options, output
from engine.cli.clip_source import voiced
from engine.cli.own_workouts import known
from engine.cli.progress_bar import progress_bar
from engine.cues.estimate import estimate
from engine.cues.farewell import closed
from engine.cues.models import Listener, Talk
from engine.cues.needs import done_with_a_weight
from engine.cues.sheet import sheet
from engine.words.own_words import with_workout
from engine.words.speech import Length, SpokenWords
from engine.words.words import Words
from engine.workflow.definition_builder import define
from engine.workflow.session import Pace
from engine.workflow.steps import compile_steps

SEEDS = range(6)
"""What varies from session to session comes round again after some: most of it is among so many."""

Word = tuple[str, float]
"""A text and its pace."""


def prepare(
    workout: str, words: Words, voice: str | None, rate: int | None, *, talk: Talk, pace: Pace, as_json: bool
) -> None:
    """Make the clips of a workout, for whoever knows its exercises and for whoever does not.

    Raises:
        VoiceError: there is no voice to speak with.
    """
    catalog, words = known(words)
    found = find_workout(workout, catalog)
    words = with_workout(words, found)
    listeners = _listeners(found, catalog, talk, pace)
    label = words.say("terminal-voice-preparing", workout=found.id)
    with voiced(words.locale, voice, rate, _warn) as clips, progress_bar(label) as progress:
        wanted = _said(found, catalog, words, listeners, estimate)
        for count, word in enumerate(sorted(wanted), start=1):
            clips.length(*word)
            progress(count / len(wanted))
        wanted |= _said(found, catalog, words, listeners, clips.length)  # what does not fit is said a little faster
    if as_json:
        options.emit({"workout": found.id, "locale": words.locale, "clips": len(wanted)})
    else:
        output.paragraph(words.say("terminal-voice-prepared", workout=found.id, clips=len(wanted)))


def _listeners(workout: Workout, catalog: Catalog, talk: Talk, pace: Pace) -> list[Listener]:
    exercises = with_own(catalog, workout.exercise).exercises
    return [
        Listener(
            talk=talk,
            pace=pace,
            seed=seed,
            knows=knows,
            first_time=first_time,
            advice=tuple(catalog.advice.values()),
            patterns={one.id: one.pattern for one in exercises.values()},
            weighted=done_with_a_weight(exercises),
            workout=workout.title or workout.id,
        )
        for (knows, first_time), seed in product(
            ((frozenset[str](), True), (frozenset[str](), False), (frozenset(exercises), False)), SEEDS
        )
    ]


def _said(workout: Workout, catalog: Catalog, words: Words, listeners: list[Listener], length: Length) -> set[Word]:
    return set(_every_word(workout, catalog, SpokenWords(words, length), listeners))


def _every_word(workout: Workout, catalog: Catalog, speech: SpokenWords, listeners: list[Listener]) -> Iterator[Word]:
    steps = compile_steps(define(workout, catalog))
    for listener in listeners:
        for scripted in closed(sheet(steps, speech, listener), speech):
            yield from ((cue.text, cue.pace) for cue in scripted.cues)


def _warn(text: str) -> None:
    click.echo(text, err=True)
