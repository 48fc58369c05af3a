"""How an exercise goes, in a few messages."""

from __future__ import annotations

from engine.catalog.models import Exercise
from engine.dialogue.exchange import Exchange
from engine.workflow.messages import Message

Messages = tuple[Message, ...]


def how_to(ex: Exchange, exercise_id: str, *, short: bool = False) -> Messages:
    """Tell how an exercise goes before it begins, what it needs first."""
    exercise = ex.scene.catalog.exercises.get(exercise_id)
    if exercise is None:
        return ()
    return (*needs_of(exercise), *steps_of(ex, exercise)[: 4 if short else None])


def steps_of(ex: Exchange, exercise: Exercise) -> Messages:
    """Tell the position, then the movement, a step each."""
    lines = ex.scene.speech.lines(exercise.id, "how")
    return (Message(f"exercise-{exercise.id}.setup"), *(Message(line) for line in lines))


def needs_of(exercise: Exercise) -> Messages:
    """Tell what it needs: one thing of each choice, as all of them help no listener."""
    if not exercise.equipment:
        return ()
    return (Message("needs", {"things": ",".join(choices[0] for choices in exercise.equipment)}),)
