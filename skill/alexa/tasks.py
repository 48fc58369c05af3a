"""The skill's tasks: what routines, quick links and its own timers launch. Their definitions are in the package."""

from __future__ import annotations

from typing import Final

from engine.dialogue.conversation import LAUNCH
from engine.dialogue.intent import Intent

CONTINUE: Final = "Continue"
START: Final = "StartWorkout"
DUE: Final = "TellWhatIsDue"

TASKS: Final = (CONTINUE, START, DUE)
VERSION: Final = "1"

_LONGEST: Final = 100


def task_name(skill_id: str, task: str) -> str:
    """The full name of a task of the skill."""
    return f"{skill_id}.{task}"


def intent_of_task(name: str, input_: object) -> Intent:
    """Read what a task asks for; an unknown one opens the coach, which offers what there is."""
    task = name.rpartition(".")[2]
    if task == DUE:
        return Intent("TodayIntent")
    if task == START:
        workout = input_.get("workout") if isinstance(input_, dict) else None
        if isinstance(workout, str) and 0 < len(workout) <= _LONGEST:
            return Intent("StartWorkoutIntent", {"workout": workout})
        return Intent("StartWorkoutIntent")
    return Intent(LAUNCH)
