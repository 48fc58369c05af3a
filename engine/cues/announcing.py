"""Announcing a set: its exercise, which set of how many, the side, and how much of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from engine.cues.context import ScriptContext, seconds
from engine.cues.models import Arguments, Priority, Wanted
from engine.cues.placement import MARGIN, QUICKEST
from engine.workflow.steps import Step

_SIDED = ("next-side", "ready-short-side", "ready-side")
_SHORTER = {
    "ready-set-side": ("next-set-side", *_SIDED),
    "ready-move-side": _SIDED,
    "ready-hold-side": _SIDED,
    "ready-timed-set-side": _SIDED,
    "ready-most-side": _SIDED,
    "ready-most-set-side": _SIDED,
    "ready-warm-up-side": _SIDED,
    "ready-warm-up-set-side": _SIDED,
}
"""Shorter announcements of a one-sided set. The side is always named."""

_NUMBERLESS = {
    f"{one}{side}": f"{other}{side}"
    for one, other in {
        "ready-set": "ready-move",
        "ready-timed-set": "ready-hold",
        "ready-most-set": "ready-most",
        "ready-warm-up-set": "ready-warm-up",
    }.items()
    for side in ("", "-side")
}
"""Announcements of one of several sets, and the same without its number."""

_ONLY = {"next-side": "next-only-side", "next-set-side": "next-set-only-side"}
"""Announcements of a set with a first side, and the same of one in which only this side is done."""

GET_READY = 3
"""Seconds that are counted down before a set."""


def announce(scene: ScriptContext) -> Wanted:
    """Announce the set in the words for its kind."""
    message, arguments = _introduction(scene)
    instead = tuple(one_side(scene, scene.step, one) for one in _SHORTER.get(message, ("ready-short",)))
    return scene.say(message, "announce", Priority.NAME, chain="main", instead=instead, arguments=arguments)


def one_side(scene: ScriptContext, following: Step, message: str) -> str:
    """Choose the message that names the only side, not the first, where there is no other."""
    return _ONLY.get(message, message) if scene.has_one_side(following) else message


def named(scene: ScriptContext) -> Wanted:
    """Name the exercise and its side only."""
    about: Arguments = {"exercise": scene.step.exercise or ""}
    if scene.step.side is None:
        return scene.say("ready-short", "announce", Priority.NAME, chain="main", arguments=about)
    sided = {**about, "side": scene.step.side}
    return scene.say(
        "ready-short-side", "announce", Priority.NAME, chain="main", instead=("ready-side",), arguments=sided
    )


def announcements(scene: ScriptContext) -> Iterator[Wanted]:
    """The ways to announce the set: all of it, without its number, and with its name and side only."""
    whole = announce(scene)
    yield whole
    if "-set" in whole.message:
        yield replace(whole, message=_NUMBERLESS[whole.message])
    yield named(scene)


def fits(scene: ScriptContext, wishes: Iterable[Wanted], quick: Iterable[Wanted] = ()) -> bool:
    """Whether these messages fit one after the other before 3, 2, 1, the ``quick`` ones said quickly."""
    paced = (*((one, 1.0) for one in wishes), *((one, QUICKEST) for one in quick))
    texts = ((scene.speech.text(one.message, one.arguments), pace) for one, pace in paced)
    length = sum(scene.speech.length(text, pace) + MARGIN for text, pace in texts)
    return length + MARGIN <= scene.duration - GET_READY


def _introduction(scene: ScriptContext) -> tuple[str, Arguments]:
    step, work = scene.step, scene.steps[scene.step.index + 1]
    named: dict[str, str | int] = {"exercise": step.exercise or ""}
    if step.side is not None:
        named["side"] = step.side
    if step.round is None and step.of > 1:  # "set 1 of 1" says nothing
        named |= {"set": step.number, "sets": step.of}
    message = _kind_of_set(step, work, named)
    if step.round is not None and step.sets > 1 and (scene.previous is None or scene.previous.round != step.round):
        return "ready-round", {**named, "round": step.round, "rounds": step.sets}
    return message if step.side is None else f"{message}-side", named


def _kind_of_set(step: Step, work: Step, named: dict[str, str | int]) -> str:
    """Name the message of a set by what is done in it, and add how much."""
    in_sets = "set" in named
    if work.kind == "hold":
        named["seconds"] = seconds(work.duration)
        return "ready-timed-set" if in_sets else "ready-hold"
    if work.most:
        return "ready-most-set" if in_sets else "ready-most"
    named["repetitions"] = work.repetitions or 0
    if step.phase == "exercise" and step.warms_up:
        return "ready-warm-up-set" if in_sets else "ready-warm-up"
    return "ready-set" if in_sets else "ready-move"
