"""Beginning a workout: what is due, one that was named, or what suits the time, the level or the equipment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin.offer import due_of, shall_we
from engine.dialogue.exchange import Exchange
from engine.dialogue.safety.emergency import before_beginning, recovered
from engine.dialogue.scene import Prepared
from engine.dialogue.state import NOTHING, Wanted
from engine.dialogue.workout.movement import COOLED_DOWN, after, end_open, go_on, set_out
from engine.dialogue.workout.playing import while_it_plays
from engine.workflow import begin as begin_session
from engine.workflow.messages import Message

if TYPE_CHECKING:
    from engine.coaching.plan.wishes import Due

START: Final = "StartWorkoutIntent"

FIRST: Final = "starter"
"""What a stranger is offered (programme S7, A5)."""

LEVELS: Final = frozenset({"beginner", "intermediate", "advanced"})
SLOTS: Final = ("workout", "level", "equipment")
LONGEST: Final = 600
"""Minutes that a person may have."""

OFFERED: Final = frozenset({"start", "gentle", "rest-day"})
"""Questions about one workout, which a yes begins."""

DISCLAIMER: Final = Message("disclaimer")
AGREED: Final = frozenset({"ready", "warm", "go-on", "rate"})
"""Questions to which "start" is a yes."""


def start(ex: Exchange) -> Reply:
    """Start what was named or suits what was; without a name what is open, else what is due."""
    if _names_something(ex) or ex.intent.text("feeling"):
        return _with_wish(ex)
    return begin_due(ex) if ex.place is None else already(ex)


def _names_something(ex: Exchange) -> bool:
    return any(slot in ex.intent.slots for slot in SLOTS) or minutes_at_hand(ex) > 0


def minutes_at_hand(ex: Exchange) -> int:
    """Give the minutes that were named, perhaps as seconds: at least one then; 0 where no time was."""
    minutes, seconds = ex.intent.number("minutes") or 0, ex.intent.number("seconds") or 0
    if seconds <= 0:
        return min(round(minutes), LONGEST)
    return min(max(1, round(minutes + seconds / 60)), LONGEST)


def begin_due(ex: Exchange, lead: tuple[Message, ...] = ()) -> Reply:
    """Begin what is due today, and tell why. Where a workout was just offered, it is a yes to that one.

    On a day of rest that is told first, and whether to train all the same is asked. ``lead`` is said before all.
    """
    if ex.before in OFFERED:
        return begin(ex)
    ex.remember(wish=ex.dialogue.wish.for_now)
    found = due_of(ex)
    untold = bool(found.against) and not was_told(ex, found)
    if ex.scene.named and (untold or ex.intent.partly):
        return before_beginning(ex) or offer_due(ex, found)
    return begin(ex, told=True, lead=lead)


def was_told(ex: Exchange, found: Due) -> bool:
    """Tell whether the person has just heard that it would better be a day of rest."""
    return found.against[0].id in {said.id for said in ex.dialogue.last}


def already(ex: Exchange) -> Reply:
    """Answer "start" while a workout is open: go on with it, after a long time only with a question."""
    place = ex.here
    if ex.before == "resume":
        return switch(ex)
    if ex.scene.new or place.away > COOLED_DOWN:
        from engine.dialogue.begin.resume import back  # noqa: PLC0415 - it begins by this module

        return back(ex)
    if ex.before in AGREED and (place.waiting or not place.flows):
        return go_on(ex)
    return after(ex, (Message("refuse-already-started"),))


def _with_wish(ex: Exchange) -> Reply:
    wish = wish_of(ex)
    if not wish.workout and ex.intent.text("workout"):
        return unknown(ex)
    if ex.place is not None and not wish.workout:
        return _during_workout(ex, wish)
    ex.remember(wish=wish)
    if ex.intent.partly and ex.place is None:
        return before_beginning(ex) or offer_due(ex, due_of(ex))  # it may have been named to ask about it
    return wanted(ex) if wish.workout else suiting(ex)


def wish_of(ex: Exchange) -> Wanted:
    """Read what was asked for; how the person is stays as they said, and their time until a workout is named."""
    intent, kept, catalog = ex.intent, ex.dialogue.wish, ex.scene.catalog
    workout, level = intent.text("workout"), intent.text("level")
    equipment = next((one for one in intent.things("equipment") if one in catalog.equipment), "")
    return Wanted(
        workout=workout if workout in {*catalog.workouts, *catalog.kept} else "",
        minutes=minutes_at_hand(ex) or (0 if workout else kept.minutes),
        level=level if level in LEVELS else "",
        equipment=equipment,
        sore=kept.sore,
        tired=kept.tired,
        gentle=kept.gentle or intent.text("feeling") == "gentle",
        without=kept.without,
    )


def _during_workout(ex: Exchange, wish: Wanted) -> Reply:
    """Take a wish in the middle of a workout as what it is: less time, or a thing that is at hand now."""
    if minutes_at_hand(ex):
        from engine.dialogue.workout.shortening import shorten  # noqa: PLC0415 - it goes on by this module

        return shorten(ex)
    if ex.intent.text("feeling") == "gentle":
        from engine.dialogue.safety.health import go_gently  # noqa: PLC0415 - it begins by this module

        return go_gently(ex)
    if wish.equipment:
        from engine.dialogue.profile.equipment import have  # noqa: PLC0415 - it answers by this module

        return have(ex)
    return already(ex)


def unknown(ex: Exchange) -> Reply:
    """Say that there is no such workout, and ask which.

    Alexa listens better when the question names its slot; it must be one of the sentence just said.
    """
    ex.remember(wish=ex.dialogue.wish.for_now)
    message = Message("unknown-workout")
    if ex.place is not None:
        return after(ex, (message,))
    return Reply((message,), ex.ask("which"), elicit="workout" if ex.intent.name == START else "")


def suiting(ex: Exchange) -> Reply:
    """Begin what suits; ask where the day or the time speaks against it."""
    found = due_of(ex)
    short = 0 < ex.dialogue.wish.minutes < int(found.today.minutes)
    against = found.against and ex.before != "rest-day"  # a time is a yes to "all the same?"
    if not (short or against):
        return begin(ex, told=True)
    return offer_due(ex, found)


def offer_due(ex: Exchange, found: Due) -> Reply:
    """Ask whether to begin what is due; on a day of rest, whether to train all the same."""
    if not found.against:
        return Reply(found.offer, ex.ask("start"))
    workout = found.today.workout.id if found.today.workout else FIRST
    return Reply(found.offer, ex.ask("rest-day", workout=workout))


def wanted(ex: Exchange) -> Reply:
    """Begin what is wished for, unless another workout is under way."""
    place = ex.place
    if place is None:
        return begin(ex)
    if place.plan.definition.workout == ex.dialogue.wish.workout:
        late = place.away > COOLED_DOWN
        return already(ex) if late else after(ex, (Message("refuse-already-started"),))
    if not place.flows:
        ex.hold()
    return switch(ex)


def switch(ex: Exchange) -> Reply:
    """Ask whether the open workout shall give way to the one that is wished for."""
    found = due_of(ex).today.workout
    return Reply((), ex.ask("switch", workout=found.id if found else ex.dialogue.wish.workout))


def instead(ex: Exchange) -> Reply:
    """End the open workout, and begin what is wished for."""
    end_open(ex)
    return begin(ex)


def over_again(ex: Exchange) -> Reply:
    """End the open workout, and begin it again as it was, after a question."""
    plan = ex.here.plan
    if ex.before != "restart":
        return Reply((), ex.ask("restart", workout=plan.definition.workout))
    end_open(ex)
    open_session(ex, Prepared(plan.definition, plan))
    return set_out(ex)


def begin(ex: Exchange, *, told: bool = False, lead: tuple[Message, ...] = ()) -> Reply:
    """Begin a workout. On the very first use the health disclaimer comes first (programme A6).

    What to do comes first: why it is this workout is told while the person walks.
    """
    if not ex.scene.named:
        return unknown(ex)
    held = before_beginning(ex)
    if held is not None:
        return held
    found = due_of(ex)
    asked = shall_we(ex, found.today)
    if asked.kind == "hurt-last" and not ex.side_by_side:  # at the keys, the command has asked
        return Reply((*lead, *found.offer), asked)
    recovered(ex)
    first = (DISCLAIMER,) if ex.scene.stranger else ()
    fresh = told or bool(ex.dialogue.wish.workout)
    untold = fresh or bool(found.against)  # a person who was asked whether to train at all has heard nothing of it
    about = (*(_against(found) if fresh else ()), *((_length(found),) if untold else ()))
    open_session(ex, ex.scene.sources.prepare(found))
    ex.remember(wish=NOTHING)
    ex.opening = found.told[len(found.against) :] if untold else found.aims
    return set_out(ex, (*lead, *first, *about, *(while_it_plays(ex) if ex.scene.plays else ())))


def _length(found: Due) -> Message:
    workout = found.today.workout
    return Message("takes", {"workout": workout.id if workout else "", "minutes": round(found.today.minutes)})


def length_of_due(ex: Exchange) -> Message:
    """Tell how long the workout takes that is due."""
    return _length(due_of(ex))


def _against(found: Due) -> tuple[Message, ...]:
    """Tell that it would better be a day of rest, before the person walks."""
    return (*found.against, Message("all-the-same")) if found.against else ()


def open_session(ex: Exchange, prepared: Prepared) -> None:
    """Open a session that waits for its start. The same request opens the same one."""
    session = begin_session(ex.scene.own_session, prepared.plan.key)
    ex.open(session, prepared.plan, prepared.definition, ex.dialogue.talk or ex.profile.talk)
