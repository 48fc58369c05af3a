"""The outline of a workout: length, equipment and parts, as text and as JSON."""

from __future__ import annotations

from typing import Any

from engine.catalog.models import Block, Catalog, Exercise, Workout
from engine.cues.context import whole_minutes
from engine.words.words import Words
from engine.workflow.definition import BlockPart, CardioPart, Definition
from engine.workflow.definition_builder import define
from engine.workflow.steps import Step, compile_steps


class Outline:
    """The outline of ``workout``, with the standards filled in for everything left out."""

    def __init__(self, workout: Workout, catalog: Catalog, words: Words) -> None:
        self.workout, self._catalog, self._words = workout, catalog, words
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
        built_in = self._catalog.workouts.get(self.workout.id) is self.workout
        return self._words.workout_about(self.workout.id) if built_in else ""

    @property
    def seconds(self) -> float:
        """How long it takes without pauses."""
        return sum(step.duration for step in self.steps)

    @property
    def size(self) -> str:
        """Length and number of steps, in words."""
        return self._words.say("terminal-size", minutes=whole_minutes(self.seconds), steps=len(self.steps))

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """The equipment, without repetitions. Of the things in one entry, one is enough."""
        exercises = (self._catalog.exercises[step.exercise] for step in self.steps if step.exercise)
        return tuple(dict.fromkeys(choices for exercise in exercises for choices in exercise.equipment))

    def parts(self) -> dict[str, list[str]]:
        """The lines of each part, by the message id of its name."""
        return {
            "terminal-warm-up": self._warm_up() or [self._words.say("terminal-none")],
            "terminal-strength": [self._block(*pair) for pair in self._blocks()],
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

    def _blocks(self) -> list[tuple[Block, BlockPart]]:
        return list(zip(self.workout.block, self.definition.blocks, strict=True))

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
            lines.append(self._sized(self._exercise(part.exercise), "terminal-stretch", int(part.seconds)))
        return lines

    def _cardio(self, part: CardioPart | None) -> list[str]:
        if part is None:
            return []
        minutes = part.seconds / 60
        named = int(minutes) if minutes.is_integer() else round(minutes, 1)
        return [self._words.say("terminal-cardio", exercise=self._words.exercise(part.exercise), minutes=named)]

    def _block(self, written: Block, part: BlockPart) -> str:
        exercise = self._exercise(part.exercise)
        if part.hold:
            line = self._sized(exercise, "terminal-hold-sets", int(part.hold), sets=part.sets)
        else:
            line = self._sized(exercise, "terminal-sets", _range(written, self._catalog), sets=part.sets)
        rests = part.rest and (part.sets > 1 or part is not self.definition.blocks[-1])
        rest = self._words.say("terminal-rest-between", seconds=int(part.rest)) if rests else ""
        return ", ".join(filter(None, (line, rest)))

    def _exercise(self, id: str) -> Exercise:
        return self._catalog.exercises[id]

    def _sized(self, exercise: Exercise, message: str, size: str | int, **more: int) -> str:
        """The amount of an exercise, with "each side" where it applies."""
        line = self._words.say(message, exercise=self._words.exercise(exercise.id), size=size, **more)
        return f"{line} {self._words.say('terminal-each-side')}" if exercise.sides == "each" else line


def _range(block: Block, catalog: Catalog) -> str:
    written = catalog.standards.repetitions if block.repetitions is None else block.repetitions
    numbers = (written,) if isinstance(written, int) else tuple(written)
    return "–".join(str(number) for number in dict.fromkeys(numbers))
