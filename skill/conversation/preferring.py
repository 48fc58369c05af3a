"""What somebody says of themselves, kept in the profile: what they have, what they cannot do, when and how they train.

What can be kept is for :mod:`engine.coaching.choices` to say. Its errors are for a command line and never spoken: where
it refuses, the coach says what is possible, and nothing changes.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from engine.workflow.effects import Say
from skill.conversation import asking, moving
from skill.conversation.naming import asked_for, listed, resolve
from skill.conversation.numbers import HALF, UNITS, decimal, whole
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

LEVELS: Final = {"beginner": "new", "intermediate": "some", "advanced": "experienced"}
"""The experience that goes with each level."""

POSITIONS: Final = {"kneeling": "position-kneeling", "lying": "position-lying", "seated": "position-seated"}
"""What each position is called."""

FRACTIONS: Final = {"half": HALF}
NOBODY: Final = Say("prefer-nobody")
LATER: Final = Say("prefer-later")


def noted(visit: Visit, key: str, value: str | None, say: Say, otherwise: Say, *, later: bool = True) -> Reply:
    """Keep a choice and say so; where it cannot be, say what can.

    Args:
        visit: Whose choice it is.
        key: One of the profile's: see :func:`engine.coaching.choices.changed`.
        value: In the words of that function; None where it was not understood.
        say: What is said when it is kept.
        otherwise: What is said when nothing has changed.
        later: Whether a workout under way would have been another with it.
    """
    if not visit.who:
        return told(visit, NOBODY)
    if value is None or not keep(visit, key, value):
        return told(visit, otherwise)
    return told(visit, say, *((LATER,) if later and visit.course is not None else ()))


def keep(visit: Visit, key: str, value: str) -> bool:
    """Change one thing of the profile; whether it could be."""
    from engine.coaching.choices import changed  # noqa: PLC0415 - most conversations are not about oneself
    from engine.coaching.profile import ProfileError  # noqa: PLC0415 - as above

    try:
        profile = changed(visit.profile, key, value, visit.desk.catalog, visit.day)
    except ProfileError:
        return False
    visit.keep(profile)
    return True


def told(visit: Visit, *says: Say) -> Reply:
    """Say it; then back to the workout, or to the offer of one: it will be what was just said."""
    return moving.after(visit, says, asking.BEGIN if visit.before == "start" else None)


def have(visit: Visit) -> Reply:
    """Owned from now on: up to three things at a time."""
    found = [_thing(visit, slot) for slot in ("equipment", "second", "third") if asked_for(visit, slot)]
    things = list(dict.fromkeys(thing for thing in found if thing))
    if not things:
        return told(visit, Say("prefer-which-equipment"))
    named = listed(visit, [visit.words.equipment(thing) for thing in things])
    say = Say("prefer-have-some" if None in found else "prefer-have", {"things": named})
    return noted(visit, "equipment", ",".join(f"+{thing}" for thing in things), say, Say("prefer-which-equipment"))


def have_not(visit: Visit) -> Reply:
    """No longer owned."""
    thing = _thing(visit, "equipment")
    say = Say("prefer-have-not", {"things": visit.words.equipment(thing) if thing else ""})
    return noted(visit, "equipment", thing and f"-{thing}", say, Say("prefer-which-equipment"))


def _thing(visit: Visit, slot: str) -> str | None:
    return resolve(visit, slot, "equipment", visit.desk.catalog.equipment)


def avoid(visit: Visit) -> Reply:
    """A position or an exercise is left out from now on."""
    what, name = _limit(visit)
    return noted(visit, "limits", what and f"+no-{what}", Say("prefer-avoid", {"what": name}), WHICH_LIMIT)


def allow(visit: Visit) -> Reply:
    """A position or an exercise may come again."""
    what, name = _limit(visit)
    return noted(visit, "limits", what and f"-no-{what}", Say("prefer-allow", {"what": name}), WHICH_LIMIT)


WHICH_LIMIT: Final = Say("prefer-which-limit")


def _limit(visit: Visit) -> tuple[str | None, str]:
    """What cannot be done, or can again; and what it is called."""
    position = resolve(visit, "position", "position", POSITIONS)
    if position is not None:
        return position, visit.words.say(POSITIONS[position])
    exercise = _exercise(visit)
    return exercise, visit.words.exercise(exercise) if exercise else ""


def _exercise(visit: Visit) -> str | None:
    return resolve(visit, "exercise", "exercise", visit.desk.catalog.exercises)


def cardio(visit: Visit) -> Reply:
    """How to warm up (program.md W1)."""
    named = _exercise(visit)
    say = Say("prefer-cardio", {"exercise": named or ""})
    return noted(visit, "cardio", named, say, Say("prefer-which-cardio"))


def rest(visit: Visit) -> Reply:
    """How long to rest between sets (program.md S2)."""
    seconds = whole(visit, "seconds")
    say = Say("prefer-rest", {"seconds": seconds or 0})
    return noted(visit, "rest", _written(seconds), say, Say("prefer-which-rest"))


def unit(visit: Visit) -> Reply:
    """In which unit weights are said."""
    named = resolve(visit, "unit", "unit", UNITS)
    say = Say("prefer-unit", {"unit": named or ""})
    return noted(visit, "unit", named, say, Say("prefer-which-unit"), later=False)


def level(visit: Visit) -> str | None:
    """The experience that was named."""
    return LEVELS.get(resolve(visit, "level", "level", LEVELS) or "")


def experience(visit: Visit) -> Reply:
    """How much strength training somebody has done (program.md S5, S7)."""
    named = level(visit)
    say = Say("prefer-experience", {"experience": named or ""})
    return noted(visit, "experience", named, say, Say("prefer-which-experience"))


def days(visit: Visit) -> Reply:
    """On which days to train; any, where none is named."""
    from engine.coaching.profile import WEEKDAYS  # noqa: PLC0415 - as above

    slots = [slot for slot in ("day", "second_day", "third_day") if asked_for(visit, slot)]
    found = [resolve(visit, slot, "day", WEEKDAYS) for slot in slots]
    named = [day for day in WEEKDAYS if day in found]
    say = Say("prefer-days", {"days": day_names(visit, named)}) if named else Say("prefer-any-day")
    value = None if None in found else ",".join(named) or "any"
    return noted(visit, "days", value, say, Say("prefer-which-days"), later=False)


def day_names(visit: Visit, named: Collection[str]) -> str:
    """Days as a list for the ear, in the order of the week; empty for none."""
    from engine.coaching.profile import WEEKDAYS  # noqa: PLC0415 - as above

    numbers = [number for number, day in enumerate(WEEKDAYS, 1) if day in named]
    return listed(visit, [visit.words.say("day-name", day=number) for number in numbers]) if numbers else ""


def sessions(visit: Visit) -> Reply:
    """How often to train in a week (program.md S4)."""
    number = whole(visit, "sessions")
    say = Say("prefer-sessions", {"sessions": number or 0})
    return noted(visit, "sessions", _written(number), say, Say("prefer-which-sessions"), later=False)


def my_weight(visit: Visit) -> Reply:
    """The weight that somebody uses for an exercise; without a unit, in their own."""
    from engine.coaching.reasons import numbered  # noqa: PLC0415 - most conversations are not about oneself

    exercise, number, otherwise = _exercise(visit), decimal(visit, "weight"), Say("prefer-which-weight")
    part = resolve(visit, "fraction", "fraction", FRACTIONS)
    named = resolve(visit, "unit", "unit", UNITS)
    unclear = (part is None and asked_for(visit, "fraction")) or (named is None and asked_for(visit, "unit"))
    if exercise is None or number is None or unclear:
        return told(visit, otherwise)
    load = numbered(number + (FRACTIONS[part] if part else 0.0))
    say = Say("prefer-weight", {"exercise": exercise, "load": load, "unit": named or visit.profile.unit})
    return noted(visit, f"weight.{exercise}", f"{load}{named or ''}", say, otherwise)


def my_level(visit: Visit) -> Reply:
    """The exercise of its ladder that somebody is at."""
    exercise = _exercise(visit)
    say = Say("prefer-level", {"exercise": exercise or ""})
    return noted(visit, "rung", exercise, say, Say("prefer-which-level"))


def _written(number: int | None) -> str | None:
    return None if number is None else str(number)


INTENTS = {
    "HaveIntent": have,
    "HaveNotIntent": have_not,
    "AvoidIntent": avoid,
    "AllowIntent": allow,
    "CardioIntent": cardio,
    "RestLengthIntent": rest,
    "UnitIntent": unit,
    "ExperienceIntent": experience,
    "TrainingDaysIntent": days,
    "SessionsIntent": sessions,
    "MyWeightIntent": my_weight,
    "MyLevelIntent": my_level,
}
