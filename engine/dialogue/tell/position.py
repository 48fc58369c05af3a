"""Where are we, what is next, how long is left, how many, which side."""

from __future__ import annotations

from collections.abc import Mapping

from engine.cues.position_text import weight
from engine.dialogue.acts import Reply
from engine.dialogue.begin.start import length_of_due
from engine.dialogue.exchange import Exchange, Place
from engine.dialogue.questions.place_questions import effort_open
from engine.dialogue.tell.plan_text import today
from engine.dialogue.workout.movement import SET, Messages, after
from engine.workflow.messages import Message
from engine.workflow.position import elapsed, remaining, repetitions_done, time_left, upcoming
from engine.workflow.steps import Step

MINUTE = 60.0


def what_next(ex: Exchange) -> Reply:
    """Name the next exercise, or the next workout."""
    place = ex.place
    if place is None:
        return today(ex)
    following = _next(place)
    if following is None or following.exercise is None:
        return after(ex, (Message("nothing-next"),))
    return after(ex, (_announced(following, following.exercise), *_weight(ex, following)))


def _next(place: Place) -> Step | None:
    """Find the next set, stretch or walk: not the set that this step gets ready for, nor its other side."""
    here = place.step
    if place.waiting and place.subject is not None:
        return place.subject
    step: Step | None = here
    while step is not None:
        step = upcoming(place.steps, step.index)
        if step is None or here.kind == "rest" or (step.slot, step.set) != (here.slot, here.set):
            return step
    return None


def _announced(step: Step, exercise: str) -> Message:
    if step.number > 1 and step.round is None:
        return Message("next-set", {"exercise": exercise, "set": step.number, "sets": step.of})
    return Message("next", {"exercise": exercise})


def _weight(ex: Exchange, step: Step | None) -> Messages:
    """Tell what to lift there, as it was said or planned."""
    if ex.place is None or step is None:
        return ()
    return weight(step, ex.scene.effects, ex.profile.unit)


def weight_here(ex: Exchange) -> Messages:
    """Tell what to lift now, or next; nothing where that is not known."""
    return _weight(ex, ex.place.subject if ex.place else None)


def where_am_i(ex: Exchange) -> Reply:
    """Tell exercise, set and side, or the rest."""
    place = ex.place
    if place is None:
        return after(ex, (Message("not-training"),))
    return after(ex, (*(_over(ex, place) or here(place)), *weight_here(ex)))


def _over(ex: Exchange, place: Place) -> Messages:
    """Name what is done and what comes, while it is asked how hard an exercise was that is over; else nothing."""
    done, step = effort_open(ex), place.subject or place.step
    if not done or not step.exercise or done == step.exercise:
        return ()
    return (Message("here-done", {"exercise": done}), _announced(step, step.exercise))


def here(place: Place) -> Messages:
    """Tell exercise, set and side, or the rest and what comes after it."""
    step = place.subject or place.step
    exercise = step.exercise or ""
    if place.step.kind == "rest" and not place.waiting:
        return (Message("here-rest", {"exercise": exercise}),)
    if step.round is not None:
        return (Message("here-round", {"exercise": exercise, "round": step.round, "rounds": step.sets}),)
    if step.phase == "exercise" and (step.of > 1 or step.warms_up):
        said: dict[str, str | int] = {"exercise": exercise, "set": step.number, "sets": step.of}
        side = (Message("here-side", {"side": step.side}),) if step.side else ()
        return (Message("here-lighter-set" if step.warms_up else "here-set", said), *side)
    return (Message("here", {"exercise": exercise}),)


def how_long(ex: Exchange) -> Reply:
    """Tell how long is left of this rest or walk, and of the workout."""
    place = ex.place
    if place is None:
        return after(ex, (length_of_due(ex),))
    flowing = place.flows and not place.waiting
    moment = place.now if flowing else place.moment
    messages = [Message("left", {"minutes": _minutes(time_left(place.plan, place.session, moment))})]
    if flowing:
        messages.insert(0, _step_left(remaining(place.plan, place.session, moment)))
    return after(ex, tuple(messages))


def _step_left(seconds: float) -> Message:
    if seconds >= 2 * MINUTE:
        return Message("left-here", {"minutes": _minutes(seconds)})
    return Message("left-seconds", {"seconds": max(1, round(seconds))})


def _minutes(seconds: float) -> int:
    return max(1, round(seconds / MINUTE))


def which_side(ex: Exchange) -> Reply:
    """Tell the side that is worked on, or that comes first."""
    place = ex.place
    step = place.subject if place is not None else None
    if place is None or step is None:
        return after(ex, (Message("not-training"),))
    if step.alternating:
        return after(ex, (Message("side-alternating"),))
    if step.side is None:
        return after(ex, (Message("side-both", {"exercise": ex.exercise}),))
    message = "side-now" if place.step.kind in SET and not place.waiting else "side-next"
    return after(ex, (Message(message, {"side": step.side}),))


def repetitions_left(ex: Exchange) -> Reply:
    """Tell how many repetitions were counted and how many are left of this set."""
    place = ex.place
    step = place.step if place is not None else None
    if place is None or step is None:
        return after(ex, (Message("not-training"),))
    if step.kind != "repetitions" or place.waiting or step.repetitions is None:
        following = place.subject
        target = following.repetitions if following is not None else None
        if following is not None and target is None:
            target = next((one.repetitions for one in place.steps[following.index :] if one.repetitions), None)
        message = Message("repetitions-coming", {"repetitions": target}) if target else Message("repetitions-none")
        return after(ex, (message,))
    done = repetitions_done(step, elapsed(place.session, place.moment))
    return after(ex, (Message("repetitions-left", {"done": done, "left": max(0, step.repetitions - done)}),))


def _set_of(exercise: str, step: Step, left: Mapping[str, str | int]) -> Message:
    """Which set it is; of a lighter one, how many come that count."""
    if step.warms_up:
        return Message("sets-left-lighter", {"exercise": exercise, "left": step.sets - step.lead})
    return Message("sets-left", {"exercise": exercise, **left})


def sets_left(ex: Exchange) -> Reply:
    """Tell how many sets of this exercise are left, and which exercises follow."""
    place = ex.place
    step = place.subject if place is not None else None
    if place is None or step is None:
        return after(ex, (Message("not-training" if place is None else "nothing-next"),))
    after_this = step.sets - step.set
    ahead = (one for one in place.steps[step.index :] if one.phase == "exercise" and one.exercise)
    slots = {one.slot: one.exercise or "" for one in ahead}
    more = [exercise for slot, exercise in slots.items() if slot != step.slot]
    left: dict[str, str | int] = {"set": step.number, "sets": step.of, "left": after_this}
    named = _set_of(step.exercise or "", step, left) if step.round is None else Message("rounds-left", left)
    following = Message("exercises-coming", {"exercises": ",".join(dict.fromkeys(more))})
    return after(ex, (named, following if more else Message("exercises-left", {"exercises": 0})))
