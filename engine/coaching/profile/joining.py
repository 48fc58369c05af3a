"""Two profiles of one person as one, and apart again: what was said last counts, and nothing that was said is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from engine.coaching.profile.model import Profile, Rung, Weight

CHOICES: Final = ("experience", "cardio", "rest", "talk", "days", "sessions", "unit", "locale")
"""What is chosen as a whole: the later word takes the place of the earlier."""

THINGS: Final = ("equipment", "lacks", "limits")
"""What is told thing by thing."""

_NOTHING_SAID: Final = Profile()

Told = TypeVar("Told", Rung, Weight)


def stamped(before: Profile, after: Profile, at: float) -> Profile:
    """``after`` with the moment of what has changed since ``before``; ``at`` is in seconds since the epoch."""
    changed = (name for name in (*CHOICES, *THINGS) if getattr(after, name) != getattr(before, name))
    told = before.told | after.told | dict.fromkeys(changed, at)
    return after if told == after.told else replace(after, told=told)


def joined(first: Profile, second: Profile) -> Profile:
    """Both as one. Of two choices the later counts; where no moment is known, one that was made, and of two the first.

    Things of both are there; of what one has and the other lacks, the later word counts. All limits count, and so does
    a sign of danger that was told to either.
    """
    chosen: dict[str, Any] = {name: getattr(_later(name, first, second), name) for name in CHOICES}
    return replace(
        first,
        **chosen,
        **_things(first, second),
        limits=_together(first.limits, second.limits),
        rungs=_latest(first.rungs, second.rungs),
        weights=_latest(first.weights, second.weights),
        alarm=_last(first.alarm, second.alarm),
        recovering=_last(first.recovering, second.recovering),
        told={
            name: max(one.told[name] for one in (first, second) if name in one.told)
            for name in {**first.told, **second.told}
        },
    )


def parted(own: Profile, then: Profile, now: Profile) -> Profile:
    """What one of them had alone, with all that was told while they were one.

    Args:
        own: As it was before.
        then: What both came to, when they became one.
        now: What that has become. A sign of danger stays with everybody.
    """
    choices: dict[str, Any] = {name: getattr(now if _differ(name, now, then) else own, name) for name in CHOICES}
    things: dict[str, Any] = {
        name: _moved(getattr(own, name), getattr(then, name), getattr(now, name)) for name in THINGS
    }
    since = {name: at for name, at in now.told.items() if at != then.told.get(name)}
    return replace(
        own,
        **choices,
        **things,
        rungs=_changed(own.rungs, then.rungs, now.rungs),
        weights=_changed(own.weights, then.weights, now.weights),
        alarm=now.alarm,
        recovering=now.recovering,
        told=own.told | since,
    )


def _later(name: str, first: Profile, second: Profile) -> Profile:
    """The profile whose choice counts."""

    def rank(one: Profile) -> tuple[float, bool]:
        return one.told.get(name, 0.0), _differ(name, one, _NOTHING_SAID)

    return second if rank(second) > rank(first) else first


def _things(first: Profile, second: Profile) -> dict[str, tuple[str, ...]]:
    """Equipment that is there and that is not."""
    earlier, later = first, second
    if max(_at(first, "equipment"), _at(first, "lacks")) > max(_at(second, "equipment"), _at(second, "lacks")):
        earlier, later = second, first
    has = [thing for thing in earlier.equipment if thing not in later.lacks]
    lacks = [thing for thing in earlier.lacks if thing not in later.equipment]
    return {"equipment": _together(has, later.equipment), "lacks": _together(lacks, later.lacks)}


def _at(one: Profile, name: str) -> float:
    return one.told.get(name, 0.0)


def _differ(name: str, one: Profile, other: Profile) -> bool:
    return bool(getattr(one, name) != getattr(other, name))


def _together(*several: Any) -> tuple[str, ...]:  # noqa: ANN401 - lists and tuples of names
    return tuple(dict.fromkeys(name for names in several for name in names))


def _moved(own: tuple[str, ...], then: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """``own``, with what came since and without what went."""
    stayed = (name for name in own if name in now or name not in then)
    return _together(stayed, (name for name in now if name not in then))


def _latest(first: Mapping[str, Told], second: Mapping[str, Told]) -> dict[str, Told]:
    both = dict(first)
    for name, told in second.items():
        if name not in both or _moment(told) > _moment(both[name]):
            both[name] = told
    return both


def _moment(told: Rung | Weight) -> tuple[float, str]:
    day = "" if told.since is None else told.since.isoformat()
    return told.at or 0.0, day


def _changed(own: Mapping[str, Told], then: Mapping[str, Told], now: Mapping[str, Told]) -> dict[str, Told]:
    stayed = {name: told for name, told in own.items() if name in now or name not in then}
    return stayed | {name: told for name, told in now.items() if then.get(name) != told}


def _last(*moments: float | None) -> float | None:
    return max((moment for moment in moments if moment is not None), default=None)
