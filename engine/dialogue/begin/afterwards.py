"""How hard was it: asked at the next word after a workout that was played to its end, where nobody could be asked."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin.offer import offered
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.place_questions import effort_due
from engine.dialogue.state import Asked
from engine.dialogue.workout.movement import note_afterwards
from engine.dialogue.workout.rating import rating_in
from engine.workflow.events import EffortReported
from engine.workflow.messages import Message
from engine.workflow.position import last_trained
from engine.workflow.streams import played

STILL_KNOWN: Final = 12 * 3600.0
"""Seconds after a workout in which somebody still knows how hard it was."""


def ask_how_hard(ex: Exchange) -> Reply | None:
    """Ask how hard the last workout was; None where it need not be asked."""
    latest = ex.scene.latest
    if latest is None or latest.state != "finished" or ex.now - (latest.ended_at or 0.0) > STILL_KNOWN:
        return None
    last = ex.scene.last
    if last is None or not played(last.session):
        return None
    steps = last.plan.steps(last.session.swaps)
    trained = last_trained(steps, len(steps) - 1)
    if trained is None or not effort_due(trained, last.effects, ex.scene.talk):
        return None
    return Reply((Message("welcome-again"),), ex.ask("effort-last", workout=latest.workout))


def rate_last(ex: Exchange) -> Reply:
    """Note how hard it was, and offer what is due."""
    told = rating_in(ex.intent)
    if told is None:
        return Reply((), ex.ask_again())
    effort, reserve = told
    event = EffortReported(id=ex.event_id(), effort=effort, reserve=reserve)
    noted = note_afterwards(ex, [event], Message("refuse-nothing-to-rate"))
    ex.asked = Asked()
    return offered(ex, *noted)


def leave_unrated(ex: Exchange) -> Reply:
    """Offer what is due, without a number."""
    ex.asked = Asked()
    return offered(ex, Message("all-right"))


def ask_for_a_number(ex: Exchange) -> Reply:
    """Ask once more, in other words."""
    return Reply((), ex.ask_again())
