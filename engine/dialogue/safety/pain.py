"""It hurts: the exercise stops, and stays stopped until the person has chosen (programme A6)."""

from __future__ import annotations

from typing import Final

from engine.coaching.ladder.replacements import gentler
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.place_questions import ready_for
from engine.dialogue.state import Wanted
from engine.dialogue.workout import movement
from engine.dialogue.workout.movement import carry, go_on, refused, words_of
from engine.workflow import events
from engine.workflow.effects import Hurt
from engine.workflow.messages import Message

STRONG: Final = 7
"""From this severity on, ending is what the coach suggests."""


def pain(ex: Exchange) -> Reply:
    """Stop the exercise, say so plainly, name what can be chosen; never diagnose."""
    place = ex.place
    part = ex.intent.text("body_part")
    if place is None:
        return before_training(ex, part)
    if ex.before == "pain" and not part and ex.intent.number("severity") is not None:
        return severity(ex)
    ex.remember(undo=None)
    side = ex.intent.text("side")
    event = events.PainReported(
        id=ex.event_id(),
        part=part or None,
        side=side if side in {"left", "right"} else None,  # type: ignore[arg-type]  # one of these
        severity=_severity(ex),
        until_chosen=True,
    )
    effects = ex.happen(event, place.moment)
    noted = (Message("pain-noted", {"part": part}),) if _is_part(ex, part) else ()
    return Reply((*words_of(effects), *noted), ex.ask("pain"))


def _is_part(ex: Exchange, part: str) -> bool:
    return bool(part) and part in ex.scene.catalog.body_parts


def _severity(ex: Exchange) -> int | None:
    number = ex.intent.number("severity")
    return min(10, max(1, round(number))) if number is not None else None


def severity(ex: Exchange) -> Reply:
    """Note how bad the pain is; where it is strong, suggest to end."""
    number = round(ex.intent.number("effort") or ex.intent.number("severity") or 0)
    if not 1 <= number <= 10:  # noqa: PLR2004 - the scale
        return Reply((), ex.ask("pain"))
    event = events.PainReported(id=ex.event_id(), severity=number, until_chosen=True)
    ex.happen(event, ex.here.moment)
    return Reply((Message("pain-strong" if number >= STRONG else "pain-level", {"number": number}),), ex.ask("pain"))


def before_training(ex: Exchange, part: str) -> Reply:
    """Answer pain that is told without a workout: no diagnosis, and the gentlest start or rest."""
    noted = (Message("pain-part", {"part": part}),) if _is_part(ex, part) else ()
    if ex.scene.new:
        return Reply((Message("pain-before"), *noted))
    ex.remember(wish=Wanted(gentle=True))
    return Reply((Message("pain-before"), *noted), ex.ask("gentle"))


def choices(ex: Exchange) -> Reply:
    """Name what can be chosen."""
    return Reply((Message("pain-choices"),), ex.ask("pain"))


def only_without_pain(ex: Exchange) -> Reply:
    """Answer "go on": only if it doesn't hurt."""
    return Reply((Message("pain-only-if"),), ex.ask("pain"))


def ask_whether_all_right(ex: Exchange) -> Reply:
    """Ask whether it is all right to go on with the exercise."""
    return Reply((), ex.ask("pain-ok", exercise=_hurting(ex)))


def _hurting(ex: Exchange) -> str:
    """Name the exercise at which it hurt."""
    effects = ex.all_effects
    return next((one.exercise for one in reversed(effects) if isinstance(one, Hurt)), ex.exercise)


def leave_out(ex: Exchange) -> Reply:
    """Leave the exercise out."""
    return movement.begin_explained(ex, carry(ex, events.Skip(id=ex.event_id())))


def rest_and_leave_out(ex: Exchange) -> Reply:
    """Rest first; the exercise is left out."""
    reply = leave_out(ex)
    return Reply((Message("pain-rest"), *reply.messages), reply.ask, reply.speaks)


def gently(ex: Exchange) -> Reply:
    """Take an easier version; where there is none, go on gently from the get-ready."""
    effects = ex.happen(_gentler(ex), ex.now)
    if refused(effects):
        return fine(ex, (Message("pain-gently"),))
    ex.hold()
    step = ex.here.step
    return Reply(
        (*words_of(effects), *movement.explanation(ex, step), Message("pain-gently")), ready_for(ex, step, named=True)
    )


def fine(ex: Exchange, lead: tuple[Message, ...] = ()) -> Reply:
    """It is fine, the person says: the set begins anew, when they are ready."""
    effects = ex.happen(events.PainCleared(id=ex.event_id()), ex.now)
    step = ex.here.subject or ex.here.step
    return Reply((*words_of(effects), *lead), ready_for(ex, step, named=True))


def easier(ex: Exchange) -> Reply:
    """Take the easier exercise that was chosen; where there is none, say so and name the other choices."""
    return _changed(ex, _gentler(ex))


def _gentler(ex: Exchange) -> events.Easier | events.SwapExercise:
    """Choose what spares the part that hurts; where the part is not known, the easier rung."""
    hurt = next((one for one in reversed(ex.all_effects) if isinstance(one, Hurt) and one.part), None)
    instead = gentler(ex.exercise, hurt.part, ex.profile, ex.scene.catalog) if hurt is not None and hurt.part else None
    id_ = ex.event_id()
    return events.Easier(id=id_) if instead is None else events.SwapExercise(id=id_, exercise=instead)


def another(ex: Exchange) -> Reply:
    """Take another exercise."""
    named = ex.intent.text("exercise")
    known = named if named in ex.scene.catalog.exercises else None
    return _changed(ex, events.SwapExercise(id=ex.event_id(), exercise=known))


def _changed(ex: Exchange, event: events.Easier | events.SwapExercise) -> Reply:
    effects = ex.happen(event, ex.now)
    if refused(effects):
        return Reply(words_of(effects), ex.ask("pain"))
    ex.hold()
    step = ex.here.step
    return Reply((*words_of(effects), *movement.explanation(ex, step)), ready_for(ex, step, named=True))


def caution_yes(ex: Exchange) -> Reply:
    """Do the exercise that loads what hurt, gently."""
    return go_on(ex, (Message("pain-gently"),))


def remind(ex: Exchange) -> Reply:
    """Begin with the pain that was told, however long ago: nothing is counted before the person has chosen."""
    hurt: Hurt | None = next((one for one in reversed(ex.scene.effects) if isinstance(one, Hurt)), None)
    about: dict[str, str | int] = {"exercise": hurt.exercise if hurt else ex.exercise}
    return Reply((Message("pain-before-going-on", about),), ex.ask("pain"))
