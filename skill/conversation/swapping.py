"""Another exercise in the same place."""

from __future__ import annotations

from engine.workflow import events
from engine.workflow.messages import Message
from skill.conversation import moving
from skill.conversation.naming import asked_for, exercise_of, resolve
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit


def swap(visit: Visit) -> Reply:
    """The exercise that was named, else the best alternative."""
    if visit.course is None:
        return moving.after(visit, (Message("refuse-not-started"),))
    named = exercise_of(visit)
    if named is None and asked_for(visit, "exercise"):
        return moving.after(visit, (Message("skill-unknown-exercise"),))
    return moving.carry(visit, events.SwapExercise(id=visit.heard.id, exercise=named))


def missing(visit: Visit) -> Reply:
    """Something that does without what is missing; "I do not have that" means whatever the exercise needs."""
    if visit.course is None:
        return moving.after(visit, (Message("skill-no-equipment-needed"),))
    things = visit.desk.catalog.equipment
    without = resolve(visit, "equipment", "equipment", things)
    if without is None and asked_for(visit, "equipment"):
        return moving.after(visit, (Message("skill-unknown-equipment"),))
    return moving.carry(visit, events.SwapExercise(id=visit.heard.id, without=without or _needed(visit)))


def _needed(visit: Visit) -> str | None:
    """What the exercise at hand cannot do without."""
    course = visit.course
    assert course is not None  # noqa: S101 - the caller has looked
    exercise = course.exercise
    needs = visit.desk.catalog.exercises[exercise].equipment if exercise else ()
    return next((choices[0] for choices in needs if len(choices) == 1), None)


INTENTS = {"SwapIntent": swap, "MissingEquipmentIntent": missing}
