"""Which tracks of a workout are made beforehand: those that fit anybody who does it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from engine.catalog.models import Catalog, Workout
from engine.catalog.own_exercises import with_own
from engine.coaching.ladder.rungs import chain as ladder
from engine.cues.models import Listener, Talk
from engine.tracks.chain import Chain, lay_tracks
from engine.tracks.track import Track
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.definition_builder import define
from engine.workflow.plan import Plan


class _Risen(NamedTuple):
    """A workout with another exercise or number of repetitions in one place."""

    workout: Workout
    slot: str


def prepared_tracks(
    workout: Workout, catalog: Catalog, words: Words, talk: Talk, *, rungs: bool = False
) -> Iterator[Track]:
    """The tracks for a listener to whom all exercises are new, and for one who knows them all.

    Args:
        workout: As it is written.
        catalog: The exercises.
        words: With those of the workout's own exercises (:func:`engine.words.own_words.with_workout`).
        talk: How much is said.
        rungs: Whether also what people come to: each number of repetitions, and each harder exercise in its place.
    """
    for chain in _chains(workout, catalog, words, talk):
        yield from chain.tracks
    for risen in _risen(workout, catalog) if rungs else ():
        steps = Plan(define(risen.workout, catalog)).steps()
        # What comes after the place may begin with letting go of what was held in it.
        changed = [step.index for step in steps if risen.slot in {step.slot, steps[max(0, step.index - 1)].slot}]
        for chain in _chains(risen.workout, catalog, words, talk):
            for index in changed:
                yield from chain.parts(index)


def _chains(workout: Workout, catalog: Catalog, words: Words, talk: Talk) -> Iterator[Chain]:
    plan = Plan(define(workout, catalog))
    exercises = with_own(catalog, workout.exercise).exercises
    for known in (frozenset[str](), frozenset(exercises)):
        listener = Listener(
            talk=talk,
            knows=known,
            advice=tuple(catalog.advice.values()),
            patterns={one.id: one.pattern for one in exercises.values()},
        )
        yield lay_tracks(plan, (), listener, SpokenWords(words), locale=words.locale, personal=False)


def _risen(workout: Workout, catalog: Catalog) -> Iterator[_Risen]:
    """Each place at each rung and each number of repetitions. What is said in a place depends on no other place's."""
    least, most = catalog.standards.repetitions
    for place, block in enumerate(workout.block):
        others = {one.exercise for one in workout.block} - {block.exercise}
        for exercise in (one for one in ladder(block.exercise, catalog) if one not in others):
            for repetitions in range(least, most + 1):
                own = replace(block, exercise=exercise, repetitions=repetitions)
                blocks = (*workout.block[:place], own, *workout.block[place + 1 :])
                yield _Risen(replace(workout, block=blocks), f"block-{place}")
