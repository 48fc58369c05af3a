"""How is it done, what is it good for, which muscles: the exercise in question or any other (programme E1 to M3)."""

from __future__ import annotations

from collections.abc import Callable

from engine.catalog.models import Exercise
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.tell.how_to import needs_of, steps_of
from engine.dialogue.tell.which_exercise import unclear, unknown
from engine.dialogue.workout.movement import Messages, after
from engine.workflow.messages import Message

Answer = Callable[[Exchange, Exercise], Messages]


def about_exercise(answer: Answer) -> Callable[[Exchange], Reply]:
    """Make a handler for a question about an exercise: the one named, else the one in question."""

    def handle(ex: Exchange) -> Reply:
        asked = unclear(ex)
        if asked is not None:
            return asked
        exercises = ex.scene.catalog.exercises
        named = ex.intent.text("exercise")
        if named and named not in exercises:
            return unknown(ex, named)
        wanted = exercises.get(named or ex.exercise)
        if wanted is None:
            return after(ex, (Message("which-exercise"),))
        return after(ex, answer(ex, wanted))

    return handle


def how(ex: Exchange, exercise: Exercise) -> Messages:
    """Tell name, position and movement; what it needs, and what comes when it is easy: not to whom something hurts."""
    hurt = ex.has_hurt
    harder = (Message("harder-next", {"exercise": exercise.harder}),) if exercise.harder and not hurt else ()
    return (Message("name", {"exercise": exercise.id}), *steps_of(ex, exercise), *needs_of(exercise), *harder)


def why(_ex: Exchange, exercise: Exercise) -> Messages:
    """Tell what it is good for."""
    return (Message("name", {"exercise": exercise.id}), Message(f"exercise-{exercise.id}.trains"))


def muscles(ex: Exchange, exercise: Exercise) -> Messages:
    """Tell what it trains most, and what lightly."""
    if not exercise.primary:
        return why(ex, exercise)
    most = Message("works-most", {"exercise": exercise.id, "muscles": ",".join(exercise.primary)})
    lightly = Message("works-lightly", {"muscles": ",".join(exercise.secondary)})
    return (most, lightly) if exercise.secondary else (most,)


def muscle(ex: Exchange) -> Reply:
    """Tell where a muscle lies and what it does, and which parts a group has (programme M1, M2)."""
    known = ex.scene.catalog.muscles
    named = ex.intent.text("muscle") or ex.intent.text("body_part")
    if named not in known:
        return after(ex, (Message("which-muscle"),))
    parts = [part.id for part in known.values() if part.part_of == named]
    listing = (Message("parts", {"muscles": ",".join(parts)}),) if parts else ()
    return after(ex, (Message(f"muscle-{named}.is"), *listing))
