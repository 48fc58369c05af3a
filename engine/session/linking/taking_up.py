"""Goes on with a workout in which pain was told that its PC never took, as it slept or crashed: it is held for that."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final, Literal

from engine.dialogue.intent import Intent
from engine.dialogue.several import PAIN, every_of
from engine.session.arrival import hold
from engine.session.linking import left_word
from engine.storage.port import Store, Stored
from engine.workflow.events import AnyEvent, EmergencyReported, PainReported

_SIDES: Final[dict[str, Literal["left", "right"]]] = {"left": "left", "right": "right"}
_WORST: Final = 10


def take_up(store: Store, stored: Stored, user: str, now: float) -> Stored:
    """Hold a workout for the pain that was left for whoever goes on with it, until something is chosen.

    The word goes last: who dies before takes it up again, and nothing is noted twice.
    """
    left = left_word.find(store, user, stored.session.id, now)
    if left is None:
        return stored
    held, mark = hold(store, stored), blake2b(left.kept, digest_size=8).hexdigest()
    for number, one in enumerate(every_of(left.intent)):
        store.apply(held.session.id, _reported(one, f"told/{mark}/{number}"), max(held.until, held.session.began))
    left_word.settle(store, user, left)
    return store.load(stored.session.id)._replace(names=stored.names)


def _reported(told: Intent, id_: str) -> AnyEvent:
    part, severity = told.text("body_part") or None, told.number("severity")
    if told.name != PAIN:
        return EmergencyReported(id=id_, part=part)
    strength = None if severity is None else min(_WORST, max(1, round(severity)))
    side = _SIDES.get(told.text("side"))
    return PainReported(id=id_, part=part, side=side, severity=strength, until_chosen=True)
