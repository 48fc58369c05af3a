"""The welcome, and the offer of what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import NOTHING
from engine.workflow.messages import Message

if TYPE_CHECKING:
    from engine.coaching.plan.wishes import Due
    from engine.dialogue.state import Wanted

SHORTEST = 15
"""Minutes that "the shortest one" has."""


def due_of(ex: Exchange, wish: Wanted | None = None) -> Due:
    """Find what a wish comes to: the open one, unless another is given."""
    return ex.scene.sources.due(ex.dialogue.wish if wish is None else wish, ex.profile)


def offered(ex: Exchange, *before: Message) -> Reply:
    """Offer what is due, in short; on a day of rest that, and nothing is offered."""
    if ex.side_by_side:
        return Reply(before, ex.ask("start"))  # the command that asked tells what is due
    found = due_of(ex)
    return Reply((*before, *found.offer), ex.ask("anything" if found.against else "start"))


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
