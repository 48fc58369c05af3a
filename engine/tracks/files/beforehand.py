"""Which tracks of a workout are made beforehand: those that fit anybody who does it as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalog.models import Catalog, Workout
from engine.catalog.own_exercises import with_own
from engine.cues.models import Listener, Talk
from engine.tracks.chain import Chain, lay_tracks
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.definition_builder import define
from engine.workflow.plan import Plan


def prepared_chains(workout: Workout, catalog: Catalog, words: Words, talk: Talk) -> Iterator[Chain]:
    """The chains for a listener to whom all exercises are new, and for one who knows them all.

    ``words`` has those of the workout's own exercises (:func:`engine.words.own_words.with_workout`).
    """
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
