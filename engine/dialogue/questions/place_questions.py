"""The question where the words of a workout stop: is the person ready, warm, how hard was it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from engine.dialogue.alerts.walk_calls import worth_a_call
from engine.dialogue.exchange import Exchange, Place, by_the_clock
from engine.dialogue.state import Asked
from engine.workflow.effects import AnyEffect, Hurt, Performed, Rated
from engine.workflow.position import just_over, last_trained
from engine.workflow.safety import alarmed
from engine.workflow.session import UNRESOLVED
from engine.workflow.steps import Step

Stop = Literal["step", "side", "split", "walk", "rest", "self", "finish"]
"""Why the words stop: before a step; between two sides; inside a set that is too long; a walk or a rest that goes on by
the clock; a set at one's own pace; the end of the workout."""

_PLAIN: Final[dict[str, str]] = {"side": "other-side", "split": "rest-of-set", "rest": "rested", "self": "self-paced"}


def question_at(ex: Exchange, stop: Stop, following: int) -> Asked:
    """Find the question where the words stop, before step ``following``."""
    place = ex.here
    if stop == "finish" or following >= len(place.steps):
        return _last(ex, place)
    over = just_over(place.steps, following) if stop == "step" else None
    if over is not None and _to_be_asked(ex, place, over):
        return ex.ask("rate", exercise=over.exercise or "")
    return _at(ex, place, stop, following)


_PASSING: Final = frozenset({"anything", "start", "rest-day", "which", "interview"})
"""Questions that a workout under way leaves behind."""


def question_here(ex: Exchange) -> Asked:
    """Find the question that is open while the session stands still. How hard an exercise was is not asked twice."""
    place = ex.here
    if place.paused and alarmed(place.session):
        return ex.ask("how-are-you")
    if place.paused and place.session.told & UNRESOLVED:
        return ex.ask("pain-ok", **ex.asked.about) if ex.before == "pain-ok" else ex.ask("pain")
    if ex.before and ex.before not in _PASSING:
        return ex.ask_again()
    if place.paused:
        return ex.ask("go-on")
    if place.waiting:
        following = place.session.step + 1
        return _last(ex, place) if following >= len(place.steps) else _at(ex, place, "step", following)
    return _at(ex, place, _stop_here(place), place.session.step)


def _stop_here(place: Place) -> Stop:
    if by_the_clock(place.step):
        return "walk"
    if place.session.deadline is None:
        return "self"
    return "rest" if place.step.kind == "rest" else "split"


def _at(ex: Exchange, place: Place, stop: Stop, following: int) -> Asked:
    step = place.steps[following]
    if stop == "walk" and worth_a_call(ex):
        return ex.ask("call-back")
    if stop == "walk":
        return ex.ask("warm", part="warm-up" if step.phase == "warm_up" else "cool-down")
    if stop == "step":
        return _ready(ex, place, step)
    if stop == "self" and step.most:
        return ex.ask("most", step=following)
    return ex.ask("ready", how=_PLAIN[stop], step=following)


def _ready(ex: Exchange, place: Place, step: Step) -> Asked:
    if step.kind in {"rest", "timed"} or step.exercise is None:
        return ex.ask("ready", how="go-on", step=step.index)
    named: dict[str, str | int] = {"exercise": step.exercise, "step": step.index}  # elsewhere, it is another question
    number = step.set - step.lead
    if step.kind == "ready" and step.phase == "exercise" and number > 1 and step.group is None:
        return ex.ask("ready", how="set", set=number, **named)
    first_of_round = step.round is not None and step.round > 1 and place.steps[step.index - 1].round == step.round - 1
    if first_of_round and step.round is not None:
        return ex.ask("ready", how="round", round=step.round, **named)
    return ex.ask("ready", how="exercise", **named)


def ready_for(ex: Exchange, step: Step, *, named: bool = False) -> Asked:
    """Ask whether the person is ready for a step; ``named`` by its exercise, also where it is a later set."""
    if named and step.exercise is not None:
        return ex.ask("ready", how="exercise", exercise=step.exercise, step=step.index)
    return _ready(ex, ex.here, step)


def effort_open(ex: Exchange) -> str:
    """Name the exercise of which the open question asks how hard it was; empty where it asks something else."""
    return str(ex.asked.about.get("exercise", "")) if ex.before == "rate" else ""


def mark(place: Place, step: Step) -> str:
    """Name a set, to remember that its effort was asked or told."""
    return f"{place.session.id} {step.slot}.{step.set}"


def rated_just_now(ex: Exchange) -> None:
    """Remember that the effort of the last set was told."""
    place = ex.here
    last = last_trained(place.steps, place.session.step)
    if last is not None:
        ex.remember(rated=mark(place, last))


def _to_be_asked(ex: Exchange, place: Place, last: Step) -> bool:
    """Tell whether to ask how hard an exercise was: once, and not of what hurt."""
    if ex.scene.talk == "terse" or last.most or ex.dialogue.rated == mark(place, last):
        return False
    if last.index >= place.session.step:
        return True  # it is trained in the words that stop here
    if ex.before == "rate":
        ex.remember(rated=mark(place, last))  # asked, heard, and answered with something else
        return False
    return effort_due(last, ex.all_effects, ex.scene.talk)


def effort_due(last: Step, effects: Iterable[AnyEffect], talk: str) -> bool:
    """Tell whether to ask how hard a set was: it was done, did not hurt, and its effort is not told; not if terse.

    As many as one can is as hard as it gets: the number is asked for.
    """
    return talk != "terse" and not last.most and _unsaid(last, effects) is not None


def _last(ex: Exchange, place: Place) -> Asked:
    """Ask the last question. A number answers it as well, but is asked for only where it was not asked before."""
    last = last_trained(place.steps, len(place.steps) - 1)
    if last is None or ex.dialogue.rated == mark(place, last):
        return ex.ask("summary")
    if last.index >= place.session.step:
        return ex.ask("finish")
    done = _unsaid(last, ex.all_effects)
    before = done is not None and done.complete and (last.most or ex.scene.talk != "terse")
    return ex.ask("summary" if done is None or before else "finish")


def _unsaid(last: Step, effects: Iterable[AnyEffect]) -> Performed | None:
    """Find a set that was done, did not hurt, and was not rated."""
    done = None
    for effect in effects:
        match effect:
            case Performed() if (effect.slot, effect.set) == (last.slot, last.set):
                done = effect
            case Rated() if (effect.slot, effect.set) == (last.slot, last.set):
                return None
            case Hurt() if effect.exercise == last.exercise:
                return None
            case _:
                pass
    return done
