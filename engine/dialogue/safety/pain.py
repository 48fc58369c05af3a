"""It hurts: the exercise stops, and stays stopped until the person has chosen (programme A6)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Adopt, Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.intent import UNSURE
from engine.dialogue.safety.health import OFFERS, offer_gentle
from engine.dialogue.state import Asked
from engine.dialogue.workout import commands
from engine.dialogue.workout.movement import ASKED_AFTER, after, go_on, settle, words_of
from engine.dialogue.workout.rating import AT_THE_END
from engine.workflow import events
from engine.workflow.effects import Hurt, PainOver
from engine.workflow.messages import Message
from engine.workflow.session import HURT_BEFORE

STRONG: Final = 7
"""From this severity on, ending is what the coach suggests."""


def pain(ex: Exchange) -> Reply:
    """Stop the exercise, say so plainly, name what can be chosen; never diagnose."""
    part = ex.intent.text("body_part")
    if ex.place is None and ex.scene.other is not None:
        ex.acts.append(Adopt(ex.scene.other.person, ex.intent))  # the open workout may be theirs: it stops
        return Reply(silent=True)
    if ex.place is None:
        return before_training(ex, part)
    if ex.intent.text(UNSURE):
        return returning(ex, part)
    return _told(ex, part)


def _told(ex: Exchange, part: str) -> Reply:
    strength = _severity(ex)
    if ex.before == "pain" and not part and strength is not None:
        return severity(ex)
    ex.remember(undo=None)
    if ex.here.waiting and ex.here.last:
        return _at_the_very_end(ex, part, strength)
    idle = _idle(ex)
    if ex.before not in AT_THE_END:
        settle(ex)  # what is asked about is what it is about: not the exercise before it
    effects = ex.happen(_reported(ex, part, strength), ex.here.moment)
    noted = _noted(ex, part)
    if strength is not None and strength >= STRONG:
        doctor = Message("pain-doctor-idle" if idle else "pain-doctor")
        return Reply((*_where_told(ex), doctor, *noted), ex.ask("pain", how="strong"))
    said = tuple(Message("pain-idle") if idle and one.id == "pain" else one for one in words_of(effects))
    return Reply((*_where_told(ex), *said, *noted), ex.ask("pain"))


def _idle(ex: Exchange) -> bool:
    """Tell whether nobody has exercised for long: there is nothing to stop now."""
    return ex.here.away >= ASKED_AFTER or ex.before in {"resume", "warm-again"}


def _at_the_very_end(ex: Exchange, part: str, strength: int | None) -> Reply:
    """Note the pain and end: the last step is over, nothing is left to choose, and the next launch begins with it."""
    event = replace(_reported(ex, part, strength), until_chosen=False)
    ex.happen(event, ex.here.moment)
    said = Message("pain-doctor-idle" if strength is not None and strength >= STRONG else "pain-before")
    return go_on(ex, (*_where_told(ex), said, *_noted(ex, part)))


def _noted(ex: Exchange, part: str) -> tuple[Message, ...]:
    """Say which part is noted, where one was named."""
    return (Message("pain-noted", {"part": part}),) if _is_part(ex, part) else ()


def returning(ex: Exchange, part: str) -> Reply:
    """Take "there it is again" for the pain told in this workout; where there was none, ask whether it hurts."""
    if ex.here.session.told & HURT_BEFORE or ex.before == "hurts":
        return _told(ex, part or _hurt_before(ex))
    held = {"held": "yes"} if ex.hold_meanwhile() else {}
    return Reply((), ex.ask("hurts", part=part, **held))


def _hurt_before(ex: Exchange) -> str:
    """Name the part that hurt last in this workout; empty where none was named."""
    return next((one.part for one in reversed(ex.all_effects) if isinstance(one, Hurt) and one.part), "")


def it_hurts(ex: Exchange) -> Reply:
    """It is pain: of the part that was named before the question."""
    return _told(ex, str(ex.asked.about.get("part", "")))


def hurts_a_little(ex: Exchange) -> Reply:
    """Take how the person feels as the answer: a little pain is pain, and to be tired is none."""
    return nothing_hurts(ex) if ex.intent.text("feeling") in {"fresh", "tired"} else it_hurts(ex)


def nothing_hurts(ex: Exchange) -> Reply:
    """It is no pain: what was held for the question goes on."""
    held = ex.asked.about.get("held")
    ex.asked = Asked()
    return go_on(ex) if held else after(ex, (Message("all-right"),))


def _where_told(ex: Exchange) -> tuple[Message, ...]:
    """Say why it stops, to somebody who did not tell it here."""
    return (Message("pain-elsewhere"),) if ex.intent.text("told") else ()


def _reported(ex: Exchange, part: str, strength: int | None) -> events.PainReported:
    side = ex.intent.text("side")
    return events.PainReported(
        id=ex.event_id(),
        part=part or None,
        side=side if side in {"left", "right"} else None,  # type: ignore[arg-type]  # one of these
        severity=strength,
        until_chosen=True,
    )


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
    if number >= STRONG:
        return Reply((Message("pain-strong", {"number": number}),), ex.ask("pain", how="strong"))
    return Reply((Message("pain-level", {"number": number}),), ex.ask("pain"))


def strong(ex: Exchange) -> bool:
    """Tell whether the pain that is open was strong, as it was said last how bad it is."""
    for one in reversed(ex.all_effects):
        if isinstance(one, PainOver):
            return False
        if isinstance(one, Hurt) and one.severity is not None:
            return one.severity >= STRONG
    return False


def before_training(ex: Exchange, part: str) -> Reply:
    """Answer pain that is told without a workout: no diagnosis, and the gentlest start or rest."""
    noted = (Message("pain-part", {"part": part}),) if _is_part(ex, part) else ()
    return offer_gentle(ex, (Message("pain-before"), *noted), OFFERS | {"interview", "reopen"})


def agreed(ex: Exchange) -> Reply:
    """Take a yes as what was asked: it is better now, or it ends here; else a yes to nothing names the choices."""
    how = ex.asked.about.get("how")
    if how == "strong":
        return commands.stop(ex)
    return ask_whether_all_right(ex) if how == "now" else choices(ex)


def denied(ex: Exchange) -> Reply:
    """Take a no as what was asked: it is no better, or it shall not end; else none of the choices is wanted."""
    return choices(ex) if ex.asked.about.get("how") else ask_whether_all_right(ex)


def feeling(ex: Exchange) -> Reply:
    """Take how the person feels as the answer to "how is it now?"."""
    fresh = ex.intent.text("feeling") == "fresh" and ex.asked.about.get("how") == "now"
    if fresh:
        return ask_whether_all_right(ex)
    little = of_a_little(ex)
    return Reply(little, ex.ask("pain")) if little else choices(ex)


def of_a_little(ex: Exchange) -> tuple[Message, ...]:
    """Say that a little pain is a reason to take care as well; nothing where something else was told."""
    return (Message("pain-little"),) if ex.intent.text("feeling") == "a-little-sore" else ()


def ask_to_end(ex: Exchange) -> Reply:
    """Ask whether to end here, as somebody has had enough."""
    return Reply((), ex.ask("pain", how="strong"))


def choices(ex: Exchange) -> Reply:
    """Name what can be chosen."""
    return Reply((Message("pain-choices"),), ex.ask("pain"))


def only_without_pain(ex: Exchange) -> Reply:
    """Answer "go on": only if it doesn't hurt."""
    return Reply((Message("pain-only-if"),), ex.ask("pain"))


def ask_whether_all_right(ex: Exchange) -> Reply:
    """Ask whether it is all right to go on with the exercise in question."""
    return Reply((), ex.ask("pain-ok", exercise=ex.exercise))


def last_told(ex: Exchange) -> Hurt | None:
    """Find the pain that was told last in this workout."""
    return next((one for one in reversed(ex.all_effects) if isinstance(one, Hurt)), None)


def remind(ex: Exchange) -> Reply:
    """Begin with the pain that was told, however long ago: nothing is counted before the person has chosen."""
    hurt = last_told(ex)
    about: dict[str, str | int] = {"exercise": hurt.exercise if hurt else ex.exercise}
    return Reply((Message("pain-before-going-on", about),), ex.ask("pain", how="now"))
