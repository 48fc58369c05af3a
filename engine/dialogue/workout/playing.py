"""Being coached to the end without a word: a player plays the workout, where it can; else it goes in turns."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.safety.caution import steps_at_risk
from engine.workflow.events import StreamChanged
from engine.workflow.messages import Message
from engine.workflow.session import FAILED_STREAM, HURT_BEFORE, IN_TURNS
from engine.workflow.streams import played

PLAY: Final = "play"
TURNS: Final = "turns"
"""What somebody wishes: that the workout plays through, or to be counted with, in turns. Else it plays where it can."""


def in_stream(ex: Exchange) -> bool:
    """Tell whether a player goes on with the workout after an answer."""
    session, way = ex.session, ex.dialogue.way
    wished = way == PLAY or (way != TURNS and (session is None or not session.told & IN_TURNS))
    return wished and ex.scene.plays is not None and ex.scene.plays(ex.plan, session)


def streams_on(ex: Exchange) -> bool:
    """Tell whether a workout is played, and goes on so after an answer."""
    return ex.streams and in_stream(ex)


def led_on(ex: Exchange, reply: Reply) -> Reply:
    """Choose how the words of the workout go on after an answer: played, or in turns.

    What loads a part that hurt is asked about first, so that a workout with such steps ahead goes on in turns.
    """
    session = ex.session
    if not reply.speaks or session is None or ex.side_by_side:
        return reply
    wished = in_stream(ex)
    plays = wished and not _asks_first(ex)
    if plays:
        effects = ex.happen(StreamChanged(id=ex.event_id(), stream=session.stream + 1), ex.now)
        return replace(reply, ask=None, plays=not effects)
    if played(session) or (ex.dialogue.way == TURNS and not session.told & IN_TURNS):
        ex.happen(StreamChanged(id=ex.event_id(), stream=session.stream + 1, plays=wished), ex.now)
    return reply


def why_in_turns(ex: Exchange) -> tuple[Message, ...]:
    """Say that the tracks could not be played, where somebody comes back to that."""
    session = ex.session
    failed = session is not None and session.told & FAILED_STREAM
    return (Message("tracks-failed"),) if failed and not ex.before and not in_stream(ex) else ()


def while_it_plays(ex: Exchange) -> tuple[Message, ...]:
    """Say at the beginning of a workout what can be said while it plays."""
    return (ex.told_here("while-it-plays"),) if in_stream(ex) and not ex.scene.sources.hurt() else ()


def _asks_first(ex: Exchange) -> bool:
    hurt = ex.here.session.told & HURT_BEFORE or ex.scene.sources.hurt()
    return bool(hurt) and any(step >= ex.here.session.step for step in steps_at_risk(ex))
