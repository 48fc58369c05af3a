"""What was left out of this workout: told when asked for, and brought back when it is wanted after all."""

from __future__ import annotations

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.scene import Entry
from engine.dialogue.state import Undoable
from engine.dialogue.workout.skips_by_name import named_in
from engine.workflow.effects import Skipped
from engine.workflow.events import Undo
from engine.workflow.messages import Message
from engine.workflow.standing import standing
from engine.workflow.undo import UNDO


def left_out_of(ex: Exchange) -> tuple[str, ...]:
    """Name what was left out of the workout under way, each once; what was taken back is not."""
    return tuple(dict.fromkeys(one.exercise for _, one in _left_out(ex.scene.log[1])))


def told_left_out(ex: Exchange) -> tuple[Message, ...]:
    """Say which of the strength work is left out on this day."""
    work = {f"block-{at}" for at, _ in enumerate(ex.here.plan.definition.blocks)}
    gone = dict.fromkeys(one.exercise for _, one in _left_out(ex.scene.log[1]) if one.slot in work)
    return tuple(Message("plan-unwished", {"exercise": one}) for one in gone)


def wanted_again(ex: Exchange) -> tuple[str, ...]:
    """Give what a sentence names, of what was left out on this day."""
    out = ex.dialogue.wish.left_out if ex.place is None else left_out_of(ex)
    return tuple(one for one in named_in(ex, ex.intent) if one in out)


def put_back(ex: Exchange, names: tuple[str, ...]) -> Reply:
    """Bring back what was left out on this day."""
    return _on_this_day(ex, names) if ex.place is None else _under_way(ex, names)


def _on_this_day(ex: Exchange, names: tuple[str, ...]) -> Reply:
    """Take it into what is offered again. What hurt the last time is asked about again."""
    from engine.dialogue.begin.offer import mark, offered  # noqa: PLC0415 - its rooms begin by this module

    kept = (one for one in ex.dialogue.wish.left_out if one not in names)
    ex.remember(
        wish=replace(ex.dialogue.wish, without=",".join(kept)),
        warned=tuple(one for one in ex.dialogue.warned if one not in {mark(name) for name in names}),
    )
    return offered(ex, Message("all-right"))


def _under_way(ex: Exchange, names: tuple[str, ...]) -> Reply:
    """Take back that it was left out, and what came after that, unless a set was done since."""
    from engine.dialogue.workout.undoing import take_back  # noqa: PLC0415 - it answers by the questions

    event = next(event for event, one in reversed(_left_out(ex.scene.log[1])) if one.exercise in names)
    ex.remember(undo=Undoable(event=event, session=ex.here.session.id, until=ex.now + UNDO))
    return take_back(ex)


def _left_out(log: tuple[Entry, ...]) -> list[tuple[str, Skipped]]:
    """List all that was left out, with the event that did it, where that still holds."""
    holds = standing([one.event.entries if isinstance(one.event, Undo) else 0 for one, _ in log])
    return [(log[at][0].event.id, one) for at in holds for one in log[at][1] if isinstance(one, Skipped)]
