"""How is it done, what is it good for, which muscles: the exercise at hand, or any other (programme E1 to M3)."""

from __future__ import annotations

from collections.abc import Callable

from engine.catalog.models import Exercise
from engine.workflow.messages import Message
from skill.conversation import moving
from skill.conversation.naming import asked_for, listed, resolve
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

Answer = Callable[[Visit, Exercise], tuple[Message, ...]]


def about_exercise(answer: Answer) -> Callable[[Visit], Reply]:
    """A handler for a question about an exercise: the one named, else the one at hand."""

    def handle(visit: Visit) -> Reply:
        exercises = visit.desk.catalog.exercises
        named = resolve(visit, "exercise", "exercise", exercises)
        if named is None and asked_for(visit, "exercise"):
            return moving.after(visit, (Message("skill-unknown-exercise"),))
        wanted = named or (visit.course.exercise if visit.course else None)
        if wanted is None or wanted not in exercises:
            return moving.after(visit, (Message("skill-which-exercise"),))
        _remember(visit, "exercise", named)
        return moving.after(visit, answer(visit, exercises[wanted]))

    return handle


def _remember(visit: Visit, slot: str, value: str | None) -> None:
    """For "say that again"."""
    visit.memory.intent, visit.memory.slots = visit.heard.intent, {slot: value} if value else {}


def how(visit: Visit, exercise: Exercise) -> tuple[Message, ...]:
    """Name, position, the movement; what it needs, and what comes when it is easy."""
    lines = visit.speech.lines(exercise.id, "how")
    says = [Message("name", {"exercise": exercise.id}), Message(f"exercise-{exercise.id}.setup"), *map(Message, lines)]
    if exercise.equipment:
        says.append(Message("skill-needs", {"things": _needs(visit, exercise)}))
    if exercise.harder:
        says.append(Message("skill-harder", {"exercise": exercise.harder}))
    return tuple(says)


def _needs(visit: Visit, exercise: Exercise) -> str:
    """One thing of each choice: naming all of them helps nobody."""
    return listed(visit, [visit.words.equipment(choices[0]) for choices in exercise.equipment])


def why(_visit: Visit, exercise: Exercise) -> tuple[Message, ...]:
    """What it is good for."""
    return (Message("name", {"exercise": exercise.id}), Message(f"exercise-{exercise.id}.trains"))


def muscles(visit: Visit, exercise: Exercise) -> tuple[Message, ...]:
    """What it trains most, and what lightly."""
    if not exercise.primary:
        return why(visit, exercise)
    most = listed(visit, [visit.words.muscle(id_) for id_ in exercise.primary])
    says = [Message("skill-works-most", {"exercise": exercise.id, "muscles": most})]
    if exercise.secondary:
        lightly = listed(visit, [visit.words.muscle(id_) for id_ in exercise.secondary])
        says.append(Message("skill-works-lightly", {"muscles": lightly}))
    return tuple(says)


def muscle(visit: Visit) -> Reply:
    """Where a muscle lies and what it does, and which parts a group has (programme M1, M2)."""
    known = visit.desk.catalog.muscles
    named = resolve(visit, "muscle", "muscle", known)
    if named is None:
        return moving.after(visit, (Message("skill-which-muscle"),))
    _remember(visit, "muscle", named)
    parts = [visit.words.muscle(part.id) for part in known.values() if part.part_of == named]
    listing = (Message("skill-parts", {"muscles": listed(visit, parts)}),) if parts else ()
    return moving.after(visit, (Message(f"muscle-{named}.is"), *listing))


INTENTS = {
    "HowToIntent": about_exercise(how),
    "WhyIntent": about_exercise(why),
    "MusclesIntent": about_exercise(muscles),
    "MuscleIntent": muscle,
}
