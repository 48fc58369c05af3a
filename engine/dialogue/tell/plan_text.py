"""What is due today, tomorrow and this week; which workouts there are, what is in them, and what they need."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from engine.coaching.plan.recovery import ready_after
from engine.dialogue.acts import Reply
from engine.dialogue.begin.offer import due_of, shall_we
from engine.dialogue.begin.start import LONGEST
from engine.dialogue.exchange import Exchange, Place
from engine.dialogue.state import Wanted
from engine.dialogue.workout.movement import after
from engine.dialogue.workout.put_back import told_left_out
from engine.workflow.messages import Message

if TYPE_CHECKING:
    from engine.coaching.plan.planner import Today
    from engine.coaching.profile.model import Readiness

IDLE: Final = frozenset({"", "anything", "start"})
"""Open questions that an offer may replace."""

OUT: Final = frozenset({"plan-unwished", "plan-hurt-left-out"})
"""The reasons that name what is left out on this day."""


def today(ex: Exchange) -> Reply:
    """Tell the workout of today with its exercises, or that it is a day of rest, and why (programme S4, D1 to D8)."""
    from engine.coaching.plan import planner  # noqa: PLC0415 - in a workout, little is planned
    from engine.coaching.profile.model import Readiness  # noqa: PLC0415 - as above
    from engine.coaching.tell import reports  # noqa: PLC0415 - as above

    kept = ex.dialogue.wish
    minutes = min(round(ex.intent.number("minutes") or 0), LONGEST) or kept.minutes
    wish = Wanted(minutes=minutes, sore=kept.sore, tired=kept.tired, gentle=kept.gentle, without=kept.without)
    tomorrow = "tomorrow" in {ex.intent.text("day"), ex.intent.text("days")}
    date = ex.scene.day + timedelta(days=1) if tomorrow else ex.scene.day
    if not tomorrow:
        ex.remember(wish=wish)
    found = planner.today(
        ex.profile,
        ex.scene.recent_history,
        date,
        ex.scene.catalog,
        readiness=Readiness(wish.sore, wish.tired, wish.gentle) if tomorrow else _ready(ex, wish),
        minutes=wish.minutes or None,
    )
    if tomorrow:
        return after(ex, reports.tomorrow_told(found))
    found = _gentle_one(ex) or found
    told = reports.today_told(found)
    if ex.place is not None or ex.scene.new or ex.before not in IDLE:
        return after(ex, told)
    return Reply(told, ex.ask("anything") if found.workout is None else shall_we(ex, found))


def _gentle_one(ex: Exchange) -> Today | None:
    """Find the gentle workout that a yes begins, where one is wished for and the day does not speak against it."""
    gentle = due_of(ex) if ex.dialogue.wish.gentle else None
    return None if gentle is None or gentle.against else gentle.today


def week(ex: Exchange) -> Reply:
    """Tell the training days from today on; the others are for rest (programme D2, D4)."""
    from engine.coaching.plan import planner  # noqa: PLC0415 - as above
    from engine.coaching.tell import reports  # noqa: PLC0415 - as above

    ready = _ready(ex, ex.dialogue.wish)
    days = planner.week(ex.profile, ex.scene.recent_history, ex.scene.day, ex.scene.catalog, readiness=ready)
    return after(ex, reports.week_told(days))


def _ready(ex: Exchange, wish: Wanted) -> Readiness:
    """Say how the person comes to a workout today: as they told, and as a sign of danger leaves them."""
    from engine.coaching.profile.model import Readiness  # noqa: PLC0415 - as above

    ready = Readiness(wish.sore, wish.tired, wish.gentle, without=wish.left_out)
    return ready_after(ex.profile, ready, ex.scene.now)


def list_workouts(ex: Exchange) -> Reply:
    """Name all workouts, a sentence each (programme S6, S7, D1, D3, D5)."""
    told = tuple(
        part
        for id_ in ex.scene.catalog.workouts
        for part in (Message("title", {"workout": id_}), Message(f"workout-{id_}.about"))
    )
    told += tuple(Message("title", {"workout": id_}) for id_ in ex.scene.catalog.kept)
    if ex.place is not None or ex.scene.new or ex.before not in IDLE:
        return after(ex, told)
    ex.remember(wish=ex.dialogue.wish.for_now)
    return Reply(told, ex.ask("which"))


def contents(ex: Exchange) -> Reply:
    """Tell what is in a workout and how long it takes: the one named, the one under way, or the one offered."""
    named = ex.intent.text("workout")
    place = ex.place
    if place is not None and not named:
        return after(ex, _contents_here(ex, place))
    known = {*ex.scene.catalog.workouts, *ex.scene.catalog.kept}
    wish = Wanted(workout=named) if named in known else ex.dialogue.wish
    found = due_of(ex, wish)
    workout = found.today.workout
    exercises = dict.fromkeys(aim.exercise for aim in found.today.blocks)
    about: dict[str, str | int] = {"workout": workout.id if workout else "", "exercises": ",".join(exercises)}
    takes: dict[str, str | int] = {"workout": about["workout"], "minutes": round(found.today.minutes)}
    out = tuple(one for one in found.today.reasons if one.id in OUT)
    return after(ex, (Message("contents", about), *out, Message("takes", takes)))


def _contents_here(ex: Exchange, place: Place) -> tuple[Message, ...]:
    """Tell what is in the workout under way, and what was left out of it."""
    told = told_left_out(ex)
    out = {one.arguments["exercise"] for one in told}
    all_ = tuple(dict.fromkeys(block.exercise for block in place.plan.definition.blocks))
    left = tuple(one for one in all_ if one not in out) or all_
    said: dict[str, str | int] = {"workout": place.plan.definition.workout, "exercises": ",".join(left)}
    return (Message("contents", said), *told)


def needs(ex: Exchange) -> Reply:
    """Tell what is needed: for the exercise in question, else for the workout."""
    catalog = ex.scene.catalog
    place = ex.place
    named = ex.intent.text("exercise") or ex.exercise
    if named in catalog.exercises and (place is None or place.step.phase == "exercise" or place.waiting):
        exercises = [named]
    elif place is not None:
        exercises = [block.exercise for block in place.plan.definition.blocks]
    else:
        exercises = [aim.exercise for aim in due_of(ex).today.blocks]
    choices = [choice for name in exercises for choice in catalog.exercises[name].equipment]
    mine = {*ex.profile.equipment}
    things = dict.fromkeys(next((one for one in choice if one in mine), choice[0]) for choice in choices)
    message = Message("needs", {"things": ",".join(things)}) if things else Message("needs-nothing")
    return after(ex, (message,))


def timer(ex: Exchange) -> Reply:
    """Tell what the coach times by itself."""
    return after(ex, (Message("timer"),))
