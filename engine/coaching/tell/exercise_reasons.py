"""What is told of exercises: how much of each, and why. The same reason is given once for all to which it applies."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

from engine.coaching.plan.aims import Aim
from engine.workflow.messages import Arguments, Message, listed, message, weighed

_OF_ALL: Final = {
    "why-first": "why-first-each",
    "why-more": "why-more-each",
    "why-hard": "why-hard-each",
    "why-short": "why-short-each",
    "why-unsaid": "why-unsaid-each",
    "why-gentle": "why-gentle-each",
    "why-next-rung": "why-next-rung-each",
    "why-heavier": "why-heavier-each",
    "why-heavier-unknown": "why-heavier-unknown-each",
    "why-lowest": "why-lowest-each",
    "why-fewer-sets": "why-fewer-sets-each",
    "why-ease-in": "why-ease-in-each",
    "why-top-end": "why-top-end-each",
    "why-top-equipment": "why-top-equipment-each",
    "why-top-limit": "why-top-limit-each",
}
"""Reasons that several exercises of a session often share, and how they are given for all of those."""

_CHOICES: Final = {"why-equipment": "why-equipment-each", "why-limit": "why-limit-each"}
"""Why exercises are in a session at all, for several of them."""

_THIS: Final = {
    "why-equipment": "why-equipment-this",
    "why-limit": "why-limit-this",
    "why-body-weight": "why-body-weight-this",
    "why-variety": "why-variety-this",
    "why-your-level": "why-your-level-this",
    "why-tired": "why-tired-this",
    "why-next-rung": "why-next-rung-this",
    "why-rung-down": "why-rung-down-this",
    "why-top-end": "why-top-end-this",
    "why-top-equipment": "why-top-equipment-this",
    "why-top-limit": "why-top-limit-this",
    "why-top-new": "why-top-new-this",
    "why-choose-weight": "why-choose-weight-this",
}
"""Reasons that name the exercise they are about, and how they are given right after its name."""

_KEPT: Final = {"weeks", "sets"}
"""Arguments of such a reason that stay; the others belong to an exercise."""

_OF_TODAY: Final = "why-tired"
"""Changes what the other reasons came to, so it is told with them."""


def blocks_told(aims: Iterable[Aim], before: Container[Message] = ()) -> tuple[tuple[Message, ...], ...]:
    """What to tell of exercises: those with the same reason as one, where the first of them stands.

    What was told ``before`` is not told again.
    """
    groups: dict[tuple[object, ...], list[Aim]] = {}
    for place, one in enumerate(aims):
        aim = one._replace(reasons=tuple(why for why in one.reasons if why not in before))
        shared = _shared(aim)
        alike = (place,) if shared is None else (shared.id, *shared.arguments.items(), aim.sets)
        groups.setdefault(alike, []).append(aim)
    given: set[str] = set()
    return tuple(_together(group) if group[1:] else _alone(group[0], given) for group in groups.values())


def block_told(aim: Aim) -> tuple[Message, ...]:
    """One exercise: how much of it, and why."""
    return _alone(aim, set())


def _alone(aim: Aim, given: set[str]) -> tuple[Message, ...]:
    """The same; what was ``given`` before without a name is given with it, so that no sentence is heard twice."""
    much: Arguments = {"exercise": aim.exercise, "sets": aim.sets, "repetitions": aim.repetitions}
    named = [why if why.id in given else _unnamed(why) for why in aim.reasons]
    given.update(why.id for why in aim.reasons)
    if aim.load is None:
        return (message("today-block", **much), *named)
    return (message("today-block-load", **much, **_weight(aim)), *named)


def _unnamed(why: Message) -> Message:
    return message(_THIS[why.id]) if why.id in _THIS else why


def _shared(aim: Aim) -> Message | None:
    """The reason of an aim as it is given for several; None where it has none of those, or more than one."""
    found = [why for why in aim.reasons if why.id in _OF_ALL]
    if len(found) != 1 or any(why.id == _OF_TODAY for why in aim.reasons):
        return None
    same = {name: value for name, value in found[0].arguments.items() if name in _KEPT}
    return Message(_OF_ALL[found[0].id], same)


def _together(aims: list[Aim]) -> tuple[Message, ...]:
    """Why some of them are in it at all, how much of each, and the reason that they share."""
    shared = _shared(aims[0])
    return (*_choices(aims), _much(aims), *([] if shared is None else [shared]))


def _choices(aims: list[Aim]) -> Iterator[Message]:
    found = [why for aim in aims for why in aim.reasons if why.id not in _OF_ALL]
    for id_ in dict.fromkeys(why.id for why in found):
        alike = [why for why in found if why.id == id_]
        if id_ in _CHOICES and alike[1:]:
            yield message(_CHOICES[id_], each=listed(Message("each-exercise", why.arguments) for why in alike))
        else:
            yield from alike


def _much(aims: list[Aim]) -> Message:
    first = aims[0]
    if all(aim.repetitions == first.repetitions and aim.load is None for aim in aims):
        names = listed(message("each-exercise", exercise=aim.exercise) for aim in aims)
        return message("today-blocks", each=names, sets=first.sets, repetitions=first.repetitions)
    return message("today-blocks-apart", each=listed(_parts(aims)), sets=first.sets)


def _parts(aims: list[Aim]) -> Iterator[Message]:
    for aim in aims:
        much: Arguments = {"exercise": aim.exercise, "repetitions": aim.repetitions}
        yield message("each-load", **much, **_weight(aim)) if aim.load else message("each-repetitions", **much)


def _weight(aim: Aim) -> Arguments:
    return {} if aim.load is None else weighed(*aim.load)
