"""One topic as JSON and as a page of text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from engine.catalog.models import Catalog, Exercise
from engine.cli import output
from engine.cli.evidence_text import sure
from engine.cli.topics import Topic
from engine.cli.workout_outline import Outline
from engine.coaching.tell.sureness import evidence_of
from engine.words.words import Words

_SIDES = {"each": "terminal-one-side", "alternating": "terminal-alternating"}


class Explainer:
    """Explains topics in one language."""

    def __init__(self, catalog: Catalog, words: Words) -> None:
        self._catalog, self._words = catalog, words

    def document(self, topic: Topic) -> dict[str, Any]:
        """Everything about the topic, as JSON data."""
        about = {
            "exercise": self._exercise,
            "muscle": self._muscle,
            "workout": self._workout,
            "advice": self._advice,
        }[topic.kind]
        return {"kind": topic.kind, "id": topic.id, "name": topic.name} | about(topic.id)

    def show(self, topic: Topic) -> None:
        """Print everything about the topic."""
        output.heading(_capital(topic.name))
        {
            "exercise": self._show_exercise,
            "muscle": self._show_muscle,
            "workout": self._show_workout,
            "advice": self._show_advice,
        }[topic.kind](topic.id)

    def ladder(self, exercise: Exercise) -> list[str]:
        """All rungs of an exercise's ladder, the easiest first."""
        down, up = self._climb(exercise, "easier"), self._climb(exercise, "harder")
        return [*reversed(down), exercise.id, *up] if down or up else []

    def trained_by(self, muscle: str) -> list[str]:
        """The exercises for a muscle or its group, those that train it most first."""
        family = self.family(muscle)
        exercises = self._catalog.exercises.values()
        most = [one.id for one in exercises if family & set(one.primary)]
        return most + [one.id for one in exercises if family & set(one.secondary) and one.id not in most]

    def family(self, muscle: str) -> set[str]:
        """A muscle, its group and its parts. An exercise for one of them trains the muscle too."""
        muscles = self._catalog.muscles
        parts = {one.id for one in muscles.values() if one.part_of == muscle}
        return {muscle, *parts} | {group for group in [muscles[muscle].part_of] if group}

    def needs(self, exercise: Exercise) -> str:
        """The equipment in words."""
        return self.equipment(exercise.equipment)

    def equipment(self, equipment: Iterable[Iterable[str]]) -> str:
        """Equipment in words. Of the things in one entry, one is enough."""
        either = f" {self._words.say('terminal-or')} "
        named = [either.join(self._words.equipment(thing) for thing in choices) for choices in equipment]
        return ", ".join(named) or self._words.say("terminal-nothing")

    def _climb(self, exercise: Exercise, direction: str) -> list[str]:
        rungs: list[str] = []
        while (rung := getattr(exercise, direction)) is not None:
            rungs.append(rung)
            exercise = self._catalog.exercises[rung]
        return rungs

    def _exercise(self, id: str) -> dict[str, Any]:
        one, words = self._catalog.exercises[id], self._words
        return {
            "type": one.kind,
            "setup": words.setup(id),
            "how": list(words.how(id)),
            "cues": list(words.cues(id)),
            "trains": words.trains(id),
            "muscles": {"primary": list(one.primary), "secondary": list(one.secondary)},
            "equipment": [list(choices) for choices in one.equipment],
            "sides": one.sides,
            "tempo": self._tempo(one),
            "easier": one.easier,
            "harder": one.harder,
            "ladder": self.ladder(one),
            "alternatives": list(one.alternatives),
        }

    def _tempo(self, exercise: Exercise) -> str | None:
        counted = exercise.kind in {"strength", "activation"}
        return (exercise.tempo or self._catalog.standards.tempo) if counted else None

    def _muscle(self, id: str) -> dict[str, Any]:
        one = self._catalog.muscles[id]
        parts = [part.id for part in self._catalog.muscles.values() if part.part_of == id]
        about = self._words.muscle_about(id)
        return {"about": about, "part_of": one.part_of, "parts": parts, "trained_by": self.trained_by(id)}

    def _workout(self, id: str) -> dict[str, Any]:
        return self._outline(id).document()

    def _advice(self, id: str) -> dict[str, Any]:
        found = evidence_of(f"advice-{id}", self._catalog)
        known = {} if found is None else {"grade": found.grade, "source": found.source}
        return {"text": self._words.advice(id), **known}

    def _show_exercise(self, id: str) -> None:
        one, words = self._catalog.exercises[id], self._words
        output.paragraph(words.trains(id))
        click.echo()
        output.items(words.say("terminal-how"), [words.setup(id), *words.how(id)])
        output.items(words.say("terminal-cues"), [" ".join(words.cues(id))])
        click.echo()
        output.entries((words.say(term), text) for term, text in self._particulars(one) if text)

    def _particulars(self, one: Exercise) -> list[tuple[str, str]]:
        tempo = self._tempo(one)
        return [
            ("terminal-trains", self._muscles(one.primary)),
            ("terminal-lightly", self._muscles(one.secondary)),
            ("terminal-needs", self.needs(one)),
            ("terminal-sides", self._words.say(_SIDES[one.sides]) if one.sides in _SIDES else ""),
            ("terminal-tempo", self._words.say("terminal-tempo-parts", tempo=tempo) if tempo else ""),
            ("terminal-easier", self._names([one.easier] if one.easier else [])),
            ("terminal-harder", self._names([one.harder] if one.harder else [])),
            ("terminal-ladder", self._names(self.ladder(one))),
            ("terminal-instead", self._names(one.alternatives)),
        ]

    def _show_muscle(self, id: str) -> None:
        about = self._muscle(id)
        output.paragraph(about["about"])
        click.echo()
        group = [about["part_of"]] if about["part_of"] else []
        rows = [
            ("terminal-part-of", self._muscles(group)),
            ("terminal-parts", self._muscles(about["parts"])),
            ("terminal-trained-by", self._names(about["trained_by"])),
        ]
        output.entries((self._words.say(term), text) for term, text in rows if text)

    def _show_workout(self, id: str) -> None:
        self.show_outline(self._outline(id))

    def _outline(self, id: str) -> Outline:
        every = {**self._catalog.kept, **self._catalog.workouts}
        return Outline(every[id], self._catalog, self._words)

    def show_outline(self, outline: Outline) -> None:
        """Print the outline of a workout, without its title."""
        output.paragraph(" ".join(filter(None, (outline.about, outline.size))))
        click.echo()
        output.entries([(self._words.say("terminal-needs"), self.equipment(outline.needs()))], indent=0)
        for message, lines in outline.parts().items():
            click.echo()
            output.items(self._words.say(message), lines)

    def _show_advice(self, id: str) -> None:
        output.paragraph(self._words.advice(id))
        if found := evidence_of(f"advice-{id}", self._catalog):
            click.echo()
            output.entries([(self._words.say("terminal-how-sure"), sure(found, self._words))], indent=0)

    def _muscles(self, ids: Iterable[str]) -> str:
        return ", ".join(self._words.muscle(id) for id in ids)

    def _names(self, ids: Iterable[str]) -> str:
        return ", ".join(self._words.exercise(id) for id in ids)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
