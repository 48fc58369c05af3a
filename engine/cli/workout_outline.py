"""The outline of a workout: length, equipment and parts, as text and as JSON."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from engine.catalog.models import Catalog, Exercise, SetFields, Workout
from engine.catalog.own_exercises import with_own
from engine.cues.context import whole_minutes
from engine.words.own_words import with_workout
from engine.words.words import Words
from engine.workflow.definition import BlockPart, CardioPart, Definition
from engine.workflow.definition_builder import Written, define, in_order
from engine.workflow.steps import Step, compile_steps


class Outline:
    """The outline of ``workout``, with the standards filled in for everything left out."""

    def __init__(self, workout: Workout, catalog: Catalog, words: Words) -> None:
        self.workout, self._words = workout, with_workout(words, workout)
        self._built_in = catalog.workouts.get(workout.id) is workout
        self._catalog = with_own(catalog, workout.exercise)
        self.definition: Definition = define(workout, catalog)
        self.steps: tuple[Step, ...] = compile_steps(self.definition)

    @property
    def title(self) -> str:
        """The title: its own, or the locale's for a built-in workout."""
        own = not self.workout.title and self._words.has(f"workout-{self.workout.id}")
        return self._words.workout(self.workout.id) if own else self.workout.title

    @property
    def about(self) -> str:
        """A sentence about a built-in workout; empty for a workout file."""
        return self._words.workout_about(self.workout.id) if self._built_in else ""

    @property
    def seconds(self) -> float:
        """How long it takes without pauses."""
        return sum(step.duration for step in self.steps)

    @property
    def size(self) -> str:
        """Length and number of steps, in words."""
        return self._words.say("terminal-size", minutes=whole_minutes(self.seconds), steps=len(self.steps))

    def in_short(self) -> str:
        """The title, what it is about, and its size."""
        return " ".join(filter(None, (f"{self.title}:", self.about, self.size)))

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """The equipment, without repetitions. Of the things in one entry, one is enough.

        An entry that another one, which is needed anyway, meets too is left out.
        """
        exercises = (self._catalog.exercises[step.exercise] for step in self.steps if step.exercise)
        every = tuple(dict.fromkeys(choices for exercise in exercises for choices in exercise.equipment))
        return tuple(one for one in every if not any(set(other) < set(one) for other in every))

    def parts(self) -> dict[str, list[str]]:
        """The lines of each part, by the message id of its name."""
        return {
            "terminal-warm-up": self._warm_up() or [self._words.say("terminal-none")],
            "terminal-strength": self._strength() or [self._words.say("terminal-none")],
            "terminal-cool-down": self._cool_down() or [self._words.say("terminal-none")],
        }

    def document(self) -> dict[str, Any]:
        """The outline as JSON data."""
        return {
            "id": self.workout.id,
            "title": self.title,
            "about": self.about,
            "duration": self.seconds,
            "steps": len(self.steps),
            "equipment": [list(choices) for choices in self.needs()],
            "exercises": [part.exercise for part in self.definition.blocks],
            "outline": {name.removeprefix("terminal-").replace("-", "_"): part for name, part in self.parts().items()},
        }

    def _strength(self) -> list[str]:
        written = in_order(self.workout)
        return [self._block(*pair) for pair in zip(written, self.definition.blocks, strict=True)]

    def _warm_up(self) -> list[str]:
        circuit = self.definition.circuit
        lines = self._cardio(self.definition.cardio)
        if circuit is not None:
            moves = ", ".join(self._words.exercise(id) for id in circuit.exercises)
            counts = {"rounds": circuit.rounds, "repetitions": circuit.repetitions}
            lines.append(self._words.say("terminal-circuit", exercises=moves, **counts))
        return lines

    def _cool_down(self) -> list[str]:
        lines = self._cardio(self.definition.cool_down)
        for part in self.definition.stretches:
            stretch = self._exercise(part.exercise)
            each = stretch.sides == "each"
            lines.append(self._sized(stretch, "terminal-stretch", int(part.seconds), each=each))
        return lines

    def _cardio(self, part: CardioPart | None) -> list[str]:
        if part is None:
            return []
        minutes = part.seconds / 60
        named = int(minutes) if minutes.is_integer() else round(minutes, 1)
        return [self._words.say("terminal-cardio", exercise=self._words.exercise(part.exercise), minutes=named)]

    def _block(self, written: Written, part: BlockPart) -> str:
        exercise = self._exercise(part.exercise)
        side = [self._words.say("terminal-side", side=part.side)] if part.side is not UNSET else []
        more = (*side, *self._weights(part), *self._lighter(part), *self._rest(part))
        return ", ".join((self._sets(written, part, exercise), *more))

    def _sets(self, written: Written, part: BlockPart, exercise: Exercise) -> str:
        sets, each = part.sets - (part.lead or 0), exercise.sides == "each" and part.side is UNSET
        if part.hold:
            message = "terminal-moving-sets" if part.moving else "terminal-hold-sets"
            return self._sized(exercise, message, int(part.hold), each=each, sets=sets)
        if part.most:
            return self._sized(exercise, "terminal-most-sets", "", each=each, sets=sets)
        return self._sized(exercise, "terminal-sets", _range(written.fields, self._catalog), each=each, sets=sets)

    def _weights(self, part: BlockPart) -> list[str]:
        loads = [one.load for one in part.each[part.lead or 0 :]] if part.each is not UNSET else [part.load or None]
        differing = loads if len(set(loads)) > 1 else loads[:1]  # set by set, as the repetitions
        named = [f"{one.value:g} {one.unit}" for one in differing if one is not None]
        decimal = self._words.say("decimal-sign")
        return [", ".join(named).replace(".", decimal)] if named else []

    def _lighter(self, part: BlockPart) -> list[str]:
        return [self._words.say("terminal-lighter-sets", sets=part.lead)] if part.lead else []

    def _rest(self, part: BlockPart) -> list[str]:
        if part.group is not UNSET:
            return [self._words.say("terminal-superset", number=part.group + 1)]
        if part.every:
            return [self._words.say("terminal-every", seconds=int(part.every))]
        rests = part.rest and (part.sets > 1 or part is not self.definition.blocks[-1])
        return [self._words.say("terminal-rest-between", seconds=int(part.rest))] if rests else []

    def _exercise(self, id: str) -> Exercise:
        return self._catalog.exercises[id]

    def _sized(self, exercise: Exercise, message: str, size: str | int, *, each: bool, **more: int) -> str:
        """The amount of an exercise, with "each side" where it applies."""
        line = self._words.say(message, exercise=self._words.exercise(exercise.id), size=size, **more)
        return f"{line} {self._words.say('terminal-each-side')}" if each else line


def _range(fields: SetFields, catalog: Catalog) -> str:
    if fields.each_set:
        return ", ".join(str(number) for number in fields.each_set)
    written = catalog.standards.repetitions if fields.repetitions is None else fields.repetitions
    numbers = (written,) if isinstance(written, int) else tuple(written)
    return "–".join(str(number) for number in dict.fromkeys(numbers))
