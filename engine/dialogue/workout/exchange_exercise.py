"""Another exercise in the same place, an easier or a harder one, and another tempo."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.catalog.things import holders
from engine.coaching.ladder.missing_equipment import equipment_missing
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.questions.place_questions import effort_open, ready_for
from engine.dialogue.safety.caution import parts_hurt
from engine.dialogue.safety.no_harder import refuse_harder
from engine.dialogue.safety.remedies import NOTHING_SPARES, sparing
from engine.dialogue.state import Asked
from engine.dialogue.tell.which_exercise import unclear, unknown
from engine.dialogue.workout.commands import NOT_STARTED
from engine.dialogue.workout.movement import (
    SET,
    after,
    begin_explained,
    carry,
    explanation,
    go_on,
    refused,
    settle,
    untold,
    words_of,
)
from engine.dialogue.workout.owned_first import with_what_is_there
from engine.dialogue.workout.rating import ask_number
from engine.dialogue.workout.skips_by_name import named_in
from engine.workflow import events
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.position import just_over

AWAY: Final = "away"
"""The slot of a wish to get rid of the exercise that it names."""


def easier(ex: Exchange) -> Reply:
    """Take the next easier exercise. As an answer to "how hard was that", it changes nothing yet."""
    if ex.place is None:
        return after(ex, (Message("easier-later"),))
    return ask_number(ex) if _answers_effort(ex) else change(ex, events.Easier(id=ex.event_id()))


def harder(ex: Exchange) -> Reply:
    """Take the next harder exercise."""
    if ex.place is None:
        return after(ex, (Message("harder-later"),))
    return ask_number(ex) if _answers_effort(ex) else change(ex, events.Harder(id=ex.event_id()))


def _answers_effort(ex: Exchange) -> bool:
    return bool(effort_open(ex)) and ex.asked.times < 2  # noqa: PLR2004 - said a second time, it means the exercise


def swap(ex: Exchange) -> Reply:
    """Take the exercise that was named, else the best alternative."""
    if ex.place is None:
        return after(ex, NOT_STARTED)
    if ex.intent.text(AWAY):
        if ex.exercise not in named_in(ex, ex.intent):
            return _not_yet(ex)
        ex.intent = replace(ex.intent, slots={}, may_mean=())
    moves = ex.here.plan.definition.moves
    asked = unclear(ex, lambda one: one.id in moves and one.id != ex.exercise)
    if asked is not None:
        return asked
    named = ex.intent.text("exercise")
    if named and named not in ex.scene.catalog.exercises:
        return unknown(ex, named)
    if not named and parts_hurt(ex):
        return _spared(ex)
    return change(ex, events.SwapExercise(id=ex.event_id(), exercise=named or None))


def _not_yet(ex: Exchange) -> Reply:
    """Change nothing for an exercise that is not liked and not at hand."""
    names = named_in(ex, ex.intent)
    comes = any(one.exercise in names for one in ex.here.steps[ex.here.session.step :])
    named: dict[str, str | int] = {"exercise": ex.intent.text("exercise")}
    return after(ex, (Message("swap-later" if comes else "refuse-not-to-come", named),))


def _spared(ex: Exchange) -> Reply:
    """Take another exercise that spares what hurt; where there is none, stay with this one."""
    if ex.here.waiting:
        settle(ex)
    instead = sparing(ex)
    if instead is None:
        return after(ex, NOTHING_SPARES)
    return change(ex, events.SwapExercise(id=ex.event_id(), exercise=instead))


def change(ex: Exchange, event: AnyEvent) -> Reply:
    """Change the exercise in question: the one that comes, where the coach has asked whether the person is ready."""
    place = ex.here
    stood_still = place.waiting or place.paused
    over = just_over(place.steps, place.session.step + 1) is not None
    if place.waiting or (over and not place.flows):
        settle(ex)
    refusal = refuse_harder(ex, event) if ex.has_hurt or ex.scene.sources.hurt() else None
    if refusal is not None:
        return refusal
    changed = with_what_is_there(ex, ex.named(event))
    if isinstance(changed, Reply):
        return changed
    event = changed
    if stood_still and ex.here.step.kind in {*SET, "timed"}:
        return undoable(ex, lambda: _changed_at_rest(ex, event))
    return undoable(ex, lambda: _explained_in_rest(ex, begin_explained(ex, carry(ex, event))))


def has_or_has_not(ex: Exchange) -> Reply:
    """Take "I have one" and "I have none" as the answer; of another thing that is noted, and it is asked again."""
    from engine.dialogue.profile import equipment  # noqa: PLC0415 - it answers by this module

    has, named = ex.intent.name == "HaveIntent", {*ex.intent.things("equipment")}
    about = str(ex.asked.about.get("things", ""))
    there = holders(about, ex.scene.catalog.things)
    if not named or not named.isdisjoint({about, *there}):
        return owned(ex) if has else not_owned(ex)
    return equipment.have(ex) if has else equipment.have_not(ex)


def owned(ex: Exchange) -> Reply:
    """Note that the thing is there that was asked about, and change the exercise."""
    about = ex.asked.about
    exercise, things, way = str(about.get("exercise", "")), str(about.get("things", "")), about.get("way")
    from engine.dialogue.profile.notes import keep  # noqa: PLC0415 - its rooms answer by this module

    if ex.scene.named:
        keep(ex, "equipment", f"+{things}")
    ex.asked = Asked()
    if about.get("held") and ex.here.step.kind not in SET:
        ex.happen(events.Resume(id=ex.event_id()), ex.here.moment)  # a rest, held for the question
    id_ = ex.event_id()
    ways: dict[object, AnyEvent] = {"easier": events.Easier(id=id_), "harder": events.Harder(id=id_)}
    return change(ex, ways.get(way, events.SwapExercise(id=id_, exercise=exercise)))


def not_owned(ex: Exchange) -> Reply:
    """Note that the thing is not there, and stay with the exercise."""
    from engine.dialogue.profile.notes import keep  # noqa: PLC0415 - as above

    things = str(ex.asked.about.get("things", ""))
    if ex.scene.named:
        keep(ex, "equipment", f"-{things}")
    return leave_it(ex)


def leave_it(ex: Exchange) -> Reply:
    """Stay with the exercise; whether the thing is there stays open."""
    runs, said = bool(ex.asked.about.get("held")), (Message("we-stay"),)
    ex.asked = Asked()
    return go_on(ex, said) if runs and ex.side_by_side and ex.here.paused else after(ex, said)


def _explained_in_rest(ex: Exchange, reply: Reply) -> Reply:
    """Explain what was changed in a rest as a whole: the words of the rest would be in the middle of it."""
    place = ex.place
    if not reply.speaks or place is None or place.step.kind != "rest" or ex.side_by_side:
        return reply
    if place.subject is None or not untold(ex, place.subject):
        return reply
    ex.happen(events.Done(id=ex.event_id()), ex.now)
    ex.happen(events.Pause(id=ex.event_id()), ex.here.session.began)
    step = ex.here.step
    return Reply((*reply.messages, *explanation(ex, step)), ready_for(ex, step, named=True))


def _changed_at_rest(ex: Exchange, event: AnyEvent) -> Reply:
    """Change what is asked about, explain it, and ask whether the person is ready for it."""
    effects = ex.happen(event, ex.now)
    if refused(effects):
        return after(ex, words_of(effects))
    ex.hold()
    step = ex.here.step
    told = explanation(ex, step) if untold(ex, step) else ()
    ex.asked = Asked()
    return Reply((*words_of(effects), *told), ready_for(ex, step, named=True))


def slower(ex: Exchange) -> Reply:
    """Count more slowly; without a workout, tell how to make the voice slower."""
    return _tempo(ex, "slower")


def faster(ex: Exchange) -> Reply:
    """Count faster."""
    return _tempo(ex, "faster")


def _tempo(ex: Exchange, way: str) -> Reply:
    place = ex.place
    if place is None or place.step.kind == "timed":
        return after(ex, (ex.told_here("speech-rate", way=way),))
    stood_still = place.waiting or place.paused
    if stood_still:
        settle(ex)
    event = events.TempoChanged(id=ex.event_id(), way=way)  # type: ignore[arg-type]  # one of two
    if not stood_still:
        return undoable(ex, lambda: carry(ex, event))
    effects = undoable(ex, lambda: ex.happen(event, ex.now))
    if not refused(effects):
        ex.hold()
    return after(ex, words_of(effects))


def missing(ex: Exchange) -> Reply:
    """Do without a thing that is missing: with another thing that serves as well, else with another exercise."""
    if ex.place is None:
        from engine.dialogue.profile.equipment import have_not  # noqa: PLC0415 - it answers by this module

        return have_not(ex)
    things = ex.intent.things("equipment")
    if things and not any(thing in ex.scene.catalog.equipment for thing in things):
        return after(ex, (Message("unknown-equipment"),))
    return without(ex, things[0] if things else _needed(ex))


def _needed(ex: Exchange) -> str:
    """Name what the exercise in question cannot do without; empty where it needs nothing."""
    exercise = ex.scene.catalog.exercises.get(ex.exercise)
    needs = exercise.equipment if exercise is not None else ()
    return next((choices[0] for choices in needs), "")


def takes(ex: Exchange, thing: str) -> bool:
    """Tell whether the exercise in question uses a thing, or what holds such a thing."""
    exercise = ex.exercise
    if exercise not in ex.scene.catalog.exercises:
        return False
    return equipment_missing(exercise, thing, ex.profile, ex.scene.catalog).verdict != "not-needed"


def without(ex: Exchange, thing: str) -> Reply:
    """Offer what serves as well; where nothing does, take another exercise."""
    also = str(ex.asked.about.get("without", "")).split(",") if ex.before == "other-thing" else []
    exercise = ex.exercise
    if not thing or exercise not in ex.scene.catalog.exercises:
        return change(ex, events.SwapExercise(id=ex.event_id(), without=thing or None))
    found = equipment_missing(exercise, thing, ex.profile, ex.scene.catalog, also=[one for one in also if one])
    if found.verdict != "other":
        return change(ex, events.SwapExercise(id=ex.event_id(), without=thing, lacking=found.lacking))
    ex.hold_meanwhile()
    about = {
        "exercise": exercise,
        "thing": found.others[0],
        "without": ",".join(dict.fromkeys((thing, *also))).strip(","),
    }
    return Reply((), ex.ask("other-thing", **about))


def without_all(ex: Exchange) -> Reply:
    """Do without the thing that was offered in its place, too."""
    return without(ex, str(ex.asked.about.get("thing", "")))
