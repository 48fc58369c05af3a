"""A listener and a workout without what only this person has, so that files made beforehand fit."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from engine.cues.models import Listener
from engine.workflow.steps import Step


def anybody(listener: Listener, steps: Sequence[Step]) -> Listener:
    """Leave out all that differs from person to person and from session to session, but how much they want to hear.

    The exercises are all known or all new: they count as known only where the listener knows each of them.
    """
    named = frozenset(step.exercise for step in steps if step.exercise)
    return Listener(
        talk=listener.talk,
        pace=listener.pace,
        knows=named if all(exercise in listener.knows for exercise in named) else frozenset(),
        greeted=True,
        advice=listener.advice,
        patterns=listener.patterns,
    )


def of_anybody(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Leave out the weights, and what the log shows."""
    return tuple(replace(step, load=None, fact=None) for step in steps)
