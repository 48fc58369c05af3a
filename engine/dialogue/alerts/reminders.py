"""A reminder of the next workout: for which day and what time, and set only after a yes."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

from engine.dialogue.acts import Alert, Reply
from engine.dialogue.alerts.moments import (
    day_named,
    day_told,
    moment_read,
    moment_told,
    next_training_day,
    time_named,
)
from engine.dialogue.exchange import Exchange
from engine.dialogue.safety import emergency
from engine.dialogue.state import About, Asked
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message

WORDS: Final = Message("reminder-words")
"""What a reminder says at its time."""


def remind(ex: Exchange) -> Reply:
    """Ask what is missing for a reminder, then whether to set it."""
    if not ex.scene.alerts:
        return after(ex, (ex.told_here("remind"),))
    if ex.place is not None:
        return after(ex, (Message("remind-afterwards"),))
    return _ask(ex, day_named(ex.intent, ex.scene.day) or next_training_day(ex), time_named(ex.intent))


def at_another_time(ex: Exchange) -> Reply:
    """Take what was said to one of the questions: another day, another time, or both."""
    kept = moment_read(ex.asked.about.get("at"))
    day = day_named(ex.intent, ex.scene.day) or (kept.date() if kept else next_training_day(ex))
    time_kept = kept.time() if kept and ex.before == "remind-ok" else None
    return _ask(ex, day, time_named(ex.intent) or time_kept)


def agreed(ex: Exchange) -> Reply:
    """Set the reminder: the frontend does it, and comes back with what came of it."""
    moment = moment_read(ex.asked.about.get("at"))
    if moment is None or moment <= ex.scene.local:
        return Reply((Message("remind-past"),), ex.ask("remind-time", at=next_training_day(ex).isoformat()))
    ex.acts.append(Alert("reminder", moment.isoformat(), 0.0, WORDS))
    return Reply()


def tell_outcome(ex: Exchange, outcome: str, at: str) -> Reply:
    """Say what came of a reminder for the moment ``at``."""
    moment = moment_read(at)
    ex.asked = Asked()
    if outcome != "set" or moment is None:
        return after(ex, (Message(f"remind-{outcome}"),))
    return after(ex, (moment_told("remind-set", moment, day_told(moment.date(), ex.scene.day)),))


def question_words(about: About) -> Message:
    """Ask whether to set a reminder, with its day and time."""
    moment = moment_read(about.get("at")) or datetime.min
    return moment_told("ask-remind-ok", moment, str(about.get("day", "date")))


def _ask(ex: Exchange, day: date, at: time | None) -> Reply:
    if day == ex.scene.day and (emergency.alarming(ex) or emergency.resting(ex)):
        return after(ex, (emergency.REST_NOW,))
    if at is None:
        return Reply((), ex.ask("remind-time", at=day.isoformat()))
    moment = datetime.combine(day, at)
    if moment <= ex.scene.local:
        return Reply((Message("remind-past"),), ex.ask("remind-time", at=day.isoformat()))
    return Reply((), ex.ask("remind-ok", at=moment.isoformat(), day=day_told(day, ex.scene.day)))
