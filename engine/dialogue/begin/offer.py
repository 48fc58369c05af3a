"""The welcome, and the offer of what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from engine.coaching.plan.hurt_last import hurt_of
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import NOTHING, Asked
from engine.workflow.messages import Message

if TYPE_CHECKING:
    from engine.coaching.plan.planner import Today
    from engine.coaching.plan.wishes import Due
    from engine.dialogue.state import Wanted

SHORTEST = 15
"""Minutes that "the shortest one" has."""


def due_of(ex: Exchange, wish: Wanted | None = None) -> Due:
    """Find what a wish comes to: the open one, unless another is given."""
    return ex.scene.sources.due(ex.dialogue.wish if wish is None else wish, ex.profile)


def offered(ex: Exchange, *before: Message) -> Reply:
    """Offer what is due, in short; on a day of rest that, and nothing is offered."""
    found = due_of(ex)
    if ex.side_by_side:  # the command that asked tells what is due
        return Reply(before, ex.ask("start") if found.against else shall_we(ex, found.today))
    return Reply((*before, *found.offer), ex.ask("anything") if found.against else shall_we(ex, found.today))


def shall_we(ex: Exchange, today: Today) -> Asked:
    """Ask whether to begin; where something hurt the last time, first whether to leave that out: once."""
    hurt = next((one for one in hurt_of(today.reasons) if mark(one) not in ex.dialogue.warned), "")
    return ex.ask("hurt-last", exercise=hurt) if hurt else ex.ask("start")


def hurts_a_little(ex: Exchange) -> Reply:
    """Take "a little" for what it says of what hurt, and ask again; how somebody is otherwise changes the plan."""
    from engine.dialogue.tell.readiness import feel  # noqa: PLC0415 - it offers by this module

    feeling = ex.intent.text("feeling")
    if feeling == "fresh":
        return Reply((), ex.ask_again())
    return Reply((Message("pain-little"),), ex.ask_again()) if feeling == "a-little-sore" else feel(ex)


def left_out(ex: Exchange) -> Reply:
    """Leave out for today what hurt the last time, and offer what is left."""
    leave_out(ex)
    return offered(ex, Message("all-right"))


def left_out_and_begun(ex: Exchange) -> Reply:
    """Leave it out, and begin: "let's go" never leads into what hurt."""
    from engine.dialogue.begin.start import begin  # noqa: PLC0415 - it offers by this module

    leave_out(ex)
    return begin(ex, told=True)


def done_all_the_same(ex: Exchange) -> Reply:
    """Do what hurt the last time all the same, gently."""
    _settle(ex)
    return Reply((Message("pain-gently"),), shall_we(ex, due_of(ex).today))


def leave_out(ex: Exchange) -> None:
    """Leave out for today what the open question is about."""
    wish, exercise = ex.dialogue.wish, str(ex.asked.about.get("exercise", ""))
    _settle(ex)
    ex.remember(wish=replace(wish, without=",".join((*wish.left_out, exercise))))


def _settle(ex: Exchange) -> None:
    ex.remember(warned=(*ex.dialogue.warned[-15:], mark(str(ex.asked.about.get("exercise", "")))))


def mark(exercise: str) -> str:
    """Give what is remembered where it was asked whether to leave out what hurt the last time."""
    return f"last {exercise}"


def choose_another(ex: Exchange) -> Reply:
    """Ask which workout instead."""
    ex.remember(wish=ex.dialogue.wish.for_now)
    return Reply((), ex.ask("which"))


def shortest(ex: Exchange) -> Reply:
    """Offer the shortest workout to a person who doesn't know which."""
    ex.remember(wish=replace(ex.dialogue.wish.for_now, minutes=SHORTEST))
    return offered(ex, Message("offer-shortest"))


def two_choices(ex: Exchange) -> Reply:
    """Name two workouts with their minutes."""
    messages, wish = [], ex.dialogue.wish.for_now
    for workout in ("starter", "day-1"):
        found = due_of(ex, replace(wish, workout=workout))
        messages.append(Message("takes", {"workout": workout, "minutes": round(found.today.minutes)}))
    ex.remember(wish=replace(ex.dialogue.wish.for_now, workout="starter"))
    return Reply(tuple(messages), ex.ask("which"))


def not_today(ex: Exchange) -> Reply:
    """Leave training for today: the plan stays."""
    if ex.place is not None:
        from engine.dialogue.workout.commands import stop  # noqa: PLC0415 - it offers by this module

        return stop(ex)
    ex.remember(wish=NOTHING)
    return Reply((Message("not-today"), Message("goodbye")))
