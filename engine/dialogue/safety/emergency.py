"""Red flags: the workout stops and stays stopped; plain words, and no question about going on."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.begin.offer import offered
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import Wanted
from engine.dialogue.workout.movement import words_of
from engine.workflow import events
from engine.workflow.messages import Message

A_DAY: Final = 20 * 3600.0
"""Seconds after a red flag from which a gentle beginning is offered."""


def emergency(ex: Exchange) -> Reply:
    """Stop, say what to do, and close."""
    ex.remember(undo=None, asked=type(ex.asked)())
    if ex.scene.named:
        ex.keep(replace(ex.profile, alarm=ex.scene.now))
    place = ex.place
    if place is None:
        return Reply((Message("emergency"),))
    part = ex.intent.text("body_part")
    effects = ex.happen(events.EmergencyReported(id=ex.event_id(), part=part or None), place.moment)
    return Reply(words_of(effects))


def ask_how_they_are(ex: Exchange) -> Reply:
    """Ask how the person is, before anything else."""
    return Reply((Message("emergency-back"),), ex.ask("how-are-you"))


def alarming(ex: Exchange) -> bool:
    """Tell whether a red flag was told, and the person has not said since that they are well."""
    return bool(getattr(ex.profile, "alarm", None))


def well(ex: Exchange) -> Reply:
    """End what was open; after a day a gentle beginning is offered, before that rest."""
    since = ex.profile.alarm or 0.0
    _settle_alarm(ex)
    ended = _end_open(ex)
    if ex.scene.now - since < A_DAY:
        return Reply((Message("emergency-rest-today"), *ended, Message("goodbye")))
    ex.remember(wish=Wanted(gentle=True))
    return offered(ex, *ended, Message("emergency-gently"))


def unwell(ex: Exchange) -> Reply:
    """Give the advice again, and end."""
    return Reply((*_end_open(ex), Message("emergency-advice"), Message("goodbye")))


def _settle_alarm(ex: Exchange) -> None:
    ex.keep(replace(ex.profile, alarm=None))


def _end_open(ex: Exchange) -> tuple[Message, ...]:
    place = ex.place
    if place is None:
        return ()
    effects = ex.happen(events.Stop(id=ex.event_id()), place.moment)
    ex.leave()
    return words_of(effects)
