"""What a person cannot do, and what they can do again: a position, an exercise, or what loads a part of the body."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.intent import UNSURE, Intent
from engine.dialogue.profile.notes import LATER, keep, noted, told
from engine.dialogue.state import Asked
from engine.workflow.messages import Message

POSITIONS: Final = ("kneeling", "lying", "seated")
PRESSED: Final = {"knee": "kneeling"}
"""The position that presses on a part of the body."""

WHICH: Final = Message("prefer-which-limit")


def avoid(ex: Exchange) -> Reply:
    """Leave a position or an exercise out from now on; of a body part, say what can be left out."""
    what = meant(ex)
    if not what and ex.intent.text("body_part"):
        return told(ex, Message("limit-part"))
    if what and ex.intent.text(UNSURE):
        return _ask_whether_for_good(ex, what[0])
    reply = noted(ex, "limits", _signed("+", what), _about("prefer-avoid", "prefer-avoid-all", what), WHICH)
    return _left_out_here(ex, what[0], reply) if _at_hand(ex, what) else reply


def _at_hand(ex: Exchange, what: tuple[str, ...]) -> bool:
    """Tell whether the exercise in question is done in a position that the person cannot take."""
    exercise = ex.scene.catalog.exercises.get(ex.exercise) if ex.place is not None else None
    return exercise is not None and exercise.position in POSITIONS and what == (exercise.position,)


def _left_out_here(ex: Exchange, position: str, reply: Reply) -> Reply:
    """Leave out at once what is done in that position, also later in this workout."""
    from engine.dialogue.workout.skips_by_name import leave_out, leave_out_later  # noqa: PLC0415 - they answer by this

    known, first = ex.scene.catalog.exercises, ex.exercise
    coming = {one.exercise for one in ex.here.steps[ex.here.session.step :] if one.exercise in known}
    leave_out_later(ex, sorted(name for name in coming if name and name != first and known[name].position == position))
    told = tuple(one for one in reply.messages if one != LATER)
    left = leave_out(ex, (first,))
    return replace(left, messages=(*told, *left.messages))


def _ask_whether_for_good(ex: Exchange, what: str) -> Reply:
    """Ask whether an exercise is to be left out from now on: "never again" may be said out of breath."""
    if ex.place is not None:
        ex.hold_meanwhile()
    return Reply((), ex.ask("avoid", position=what))


def allow(ex: Exchange) -> Reply:
    """Let a position or an exercise come again: on this day where it is left out for that, else from now on."""
    from engine.dialogue.workout.put_back import put_back, wanted_again  # noqa: PLC0415 - they answer by this module

    again = wanted_again(ex)
    if again:
        return put_back(ex, again)
    what = meant(ex)
    return noted(ex, "limits", _signed("-", what), _about("prefer-allow", "prefer-allow-all", what), WHICH)


def meant(ex: Exchange) -> tuple[str, ...]:
    """Give what was named: all exercises that share the name ("no squats"), or one thing; empty where it is unknown."""
    shared = tuple(one for one in ex.intent.may_mean if one in ex.scene.catalog.exercises)
    if len(shared) > 1 and ex.intent.text("position") not in POSITIONS:
        return shared
    one = named(ex)
    return (one,) if one else ()


def tells(ex: Exchange, intent: Intent) -> bool:
    """Whether a sentence names in so many words what the person cannot do: a position, or an exercise."""
    exercises = {intent.text("exercise"), *intent.may_mean} & {*ex.scene.catalog.exercises}
    return intent.text("position") in POSITIONS or bool(exercises)


def _signed(sign: str, what: tuple[str, ...]) -> str | None:
    return ", ".join(f"{sign}no-{one}" for one in what) or None


def _about(message: str, of_many: str, what: tuple[str, ...]) -> Message:
    if len(what) > 1:
        return Message(of_many, {"limits": ",".join(what)})
    return Message(message, {"what": "".join(what)})


def named(ex: Exchange) -> str:
    """Give the position or exercise that was named; empty where neither is known."""
    about = str(ex.asked.about.get("position", "")) if ex.before == "avoid" else ""
    position, exercise = ex.intent.text("position") or about, ex.intent.text("exercise")
    if position in POSITIONS:
        return position
    if not exercise and ex.place is not None and not ex.intent.text("body_part"):
        exercise = ex.exercise
    return exercise if exercise in ex.scene.catalog.exercises else ""


def spare(ex: Exchange) -> tuple[Message, ...]:
    """Spare a part of the body that was named: begin gently, and leave out the position that presses on it."""
    ex.remember(wish=replace(ex.dialogue.wish, gentle=True))
    position = PRESSED.get(ex.intent.text("body_part"), "")
    kept = bool(position) and ex.scene.named and keep(ex, "limits", f"+no-{position}")
    out = (Message("prefer-avoid", {"what": position}),) if kept else ()
    return (*out, Message("limit-gently"))


def avoid_meant(ex: Exchange) -> Reply:
    """Leave out what was asked about."""
    what = str(ex.asked.about.get("position", ""))
    ex.asked = Asked()
    return noted(ex, "limits", f"+no-{what}", Message("prefer-avoid", {"what": what}), WHICH)
