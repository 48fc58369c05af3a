"""A past session as text for the terminal and as JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from msgspec import Struct, structs

from engine.catalog.errors import printable
from engine.catalog.terms import Unit
from engine.coaching.past.records import OtherDone, SessionDone, SetDone
from engine.storage.zones import clock, day_of
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message


def document(thing: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """A record as JSON data, with every field."""
    if isinstance(thing, Struct):
        return {name: document(value) for name, value in structs.asdict(thing).items()}
    if isinstance(thing, tuple):
        return [document(one) for one in thing]
    return thing.isoformat() if isinstance(thing, datetime.date) else thing


class Parts(NamedTuple):
    """What is told of the sets of one exercise, each part by itself; empty where there is nothing to tell."""

    done: str
    weight: str = ""
    effort: str = ""
    reserve: str = ""
    rest: str = ""


class Retelling:
    """Turns sessions into lines of text."""

    def __init__(self, words: Words, unit: Unit) -> None:
        self._words, self._unit = words, unit

    def title(self, session: SessionDone) -> str:
        """The heading of a session: when, what, how long, how it ended."""
        return self._words.say(
            "history-session",
            began=f"{clock(_begun_that_day(session)):%Y-%m-%d %H:%M}",
            workout=self._workout(session),
            minutes=round(session.seconds / 60),
            outcome=session.outcome,
        )

    def lines(self, session: SessionDone) -> Iterator[tuple[str, str]]:
        """Lines for each exercise and its sets, then for what was left out, changed or painful.

        The sets of an exercise are told together, also where they were done in turn with others.
        """
        for exercise in dict.fromkeys(one.exercise for one in session.sets):
            yield self._name(exercise), self._sets(tuple(one for one in session.sets if one.exercise == exercise))
        if not session.sets:
            yield from self._others(session)
        yield from (("", text) for text in self.besides(session))

    def rows(self, session: SessionDone) -> Iterator[tuple[str, Parts]]:
        """Exercises and their sets, for a table."""
        for exercise in dict.fromkeys(one.exercise for one in session.sets):
            yield self._name(exercise), self._parts(tuple(one for one in session.sets if one.exercise == exercise))
        if not session.sets:
            yield from ((name, Parts(much)) for name, much in self._others(session))

    def _others(self, session: SessionDone) -> Iterator[tuple[str, str]]:
        """What was done where there was no strength work: stretches, say."""
        for exercise in dict.fromkeys(one.exercise for one in session.others):
            done = (one for one in session.others if one.exercise == exercise)
            yield self._name(exercise), "/".join(self._amount(one) for one in done)

    def _amount(self, one: OtherDone) -> str:
        if one.repetitions is not None:
            return str(one.repetitions)
        return self._words.say("history-held", seconds=round(one.seconds))

    def _sets(self, sets: tuple[SetDone, ...]) -> str:
        told = self._parts(sets)
        parts = [told.done, told.weight]
        parts += [self._words.say("history-effort", efforts=told.effort)] if told.effort else []
        parts += [self._words.say("history-reserve", left=told.reserve)] if told.reserve else []
        parts += [self._words.say("history-rests", seconds=told.rest)] if told.rest else []
        return " · ".join(filter(None, parts))

    def _parts(self, sets: tuple[SetDone, ...]) -> Parts:
        loads = _each(self._load(one.load, one.unit) for one in sets if one.load is not None)
        apart = len(loads) > 1  # each set is told with its own weight
        rests = [round(one.rest) for one in sets if one.rest is not None]
        each = (tuple(both) for _, both in groupby(sets, key=lambda one: (one.slot, one.set)))
        return Parts(
            done=", ".join(self._set(both, apart=apart) for both in each),
            weight="" if apart else "".join(loads),
            effort=", ".join(_each(str(one.effort) for one in sets if one.effort is not None)),
            reserve=", ".join(_each(str(one.reserve) for one in sets if one.reserve is not None)),
            rest=_span(rests) if rests else "",
        )

    def _load(self, load: float, unit: Unit | None) -> str:
        return self._words.say("history-load", load=load, unit=unit or self._unit)

    def _set(self, sides: tuple[SetDone, ...], *, apart: bool) -> str:
        done, one = "/".join(self._much(one) for one in sides), sides[0]
        if len(sides) == 1 and one.side is not None:
            done = self._words.say("history-one-side", done=done, side=one.side)
        if apart and one.load is not None:
            done = self._words.say("history-with", done=done, load=self._load(one.load, one.unit))
        return self._words.say("history-warm-up", done=done) if one.warm_up else done

    def _much(self, one: SetDone) -> str:
        if one.repetitions is None and one.most:
            return self._words.say("history-untold")
        if one.repetitions is None:
            return self._words.say("history-held", seconds=round(one.seconds))
        return str(one.repetitions)

    def besides(self, session: SessionDone) -> Iterator[str]:
        """What was left out, changed or painful, a line each."""
        if session.skipped:
            yield self._words.say("history-left-out", exercises=self._names(one.exercise for one in session.skipped))
        for swap in session.swapped:
            about = {"exercise": self._name(swap.exercise), "instead": self._name(swap.instead)}
            yield self._words.say("history-instead", **about)
        if session.hurt:
            yield self._words.say("history-hurt", exercises=self._names(session.hurt))

    def _workout(self, session: SessionDone) -> str:
        if session.title or not self._words.has(f"workout-{session.workout}"):
            return printable(session.title or session.workout)
        return self._words.workout(session.workout)

    def _names(self, exercises: Iterable[str]) -> str:
        return ", ".join(_each(self._name(one) for one in exercises))

    def _name(self, exercise: str) -> str:
        return name(exercise, self._words)


def _begun_that_day(session: SessionDone) -> float:
    """When what was done on the session's day began: one may have been begun days before."""
    if day_of(session.began) == session.date or not session.sets:
        return session.began
    first = next(one for one in session.sets if one.date == session.date)
    return first.at - first.seconds


def sentences(told: Iterable[Message], words: Words) -> list[str]:
    """The coach's report, in the words that it speaks."""
    speech = SpokenWords(words)
    return [speech.text(why.id, why.arguments) for why in told]


def name(exercise: str, words: Words) -> str:
    """The name of an exercise; its id if this release does not know it."""
    return words.exercise(exercise) if words.has(f"exercise-{exercise}") else printable(exercise)


def _each(texts: Iterable[str]) -> list[str]:
    """Drop repetitions."""
    return list(dict.fromkeys(texts))


def _span(numbers: list[int]) -> str:
    low, high = min(numbers), max(numbers)
    return str(low) if low == high else f"{low}–{high}"
