"""How the workout goes on, as somebody wishes: "just play" to its end, or "count with me" in turns."""

from __future__ import annotations

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.workout.movement import Messages, after, go_on, play_on
from engine.dialogue.workout.playing import PLAY, TURNS
from engine.workflow.messages import Message


def just_play(ex: Exchange) -> Reply:
    """Play the workout from here on to its end; where nothing can play it, say so."""
    if ex.scene.plays is None or not ex.scene.plays(ex.plan, ex.session):
        return after(ex, (Message("cannot-play"),))
    ex.remember(way=PLAY)
    said = (Message("just-play"),)
    return after(ex, said) if ex.place is None else _from_here(ex, said)


def count_with_me(ex: Exchange) -> Reply:
    """Coach the workout in turns from here on, with a question after each."""
    said, streams = (Message("count-with-you"),), ex.streams
    ex.remember(way=TURNS)
    return _from_here(ex, said) if streams else after(ex, said)


def _from_here(ex: Exchange, said: Messages) -> Reply:
    place = ex.here
    return go_on(ex, said) if place.paused or place.waiting else play_on(ex, said)
