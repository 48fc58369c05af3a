"""What was done last time, how it goes, which weight was used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.tell.position import weight_here
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message

if TYPE_CHECKING:
    from engine.coaching.past.records import History


def history(ex: Exchange) -> Reply:
    """Tell the last session; with an exercise named, the weight that was used for it."""
    from engine.coaching.tell import reports  # noqa: PLC0415 - in a workout, few look back

    exercise = ex.intent.text("exercise")
    if exercise or ex.intent.text("topic") == "load":
        return weight_used(ex)
    return after(ex, reports.history_told(ex.scene.recent_history, ex.scene.day))


def weight_used(ex: Exchange) -> Reply:
    """Tell the weight of an exercise: of this workout, else of the last time."""
    here = weight_here(ex)
    named = ex.intent.text("exercise") or ex.exercise
    if here and (not ex.intent.text("exercise") or named == ex.exercise):
        return after(ex, here)
    from engine.coaching.tell import reports  # noqa: PLC0415 - as above

    if named not in ex.scene.catalog.exercises:
        return after(ex, (Message("which-exercise"),))
    return after(ex, reports.last_weight_told(_with(ex, named), named, ex.profile))


def _with(ex: Exchange, exercise: str) -> History:
    """Give a history with the last weight of an exercise: the recent part, where it is in there."""
    from engine.coaching.past.bests import lifted  # noqa: PLC0415 - as above

    lately = ex.scene.recent_history
    there = any(one.exercise == exercise and lifted(one) for one in lately.sets)
    return lately if there else ex.scene.history


def progress(ex: Exchange) -> Reply:
    """Tell what the training has come to: this week, the streak, the newest best."""
    from engine.coaching.tell import reports  # noqa: PLC0415 - as above

    return after(ex, reports.progress_told(ex.scene.history, ex.profile, ex.scene.day, ex.scene.catalog))
