"""Histories to draw: nothing, one workout, weeks of it."""

from __future__ import annotations

import datetime

from engine.catalog.loader import load
from engine.charts.model import Chart
from engine.cli.progress import Progress
from engine.coaching.past import totals
from engine.coaching.past.bests import bests
from engine.coaching.past.records import History, SessionDone, SetDone
from engine.words.words import Words

TODAY = datetime.date(2026, 11, 22)
CATALOG = load()
LADDER = ("glute-bridge", "feet-elevated-bridge", "single-leg-bridge", "barbell-hip-thrust")


def session(day: datetime.date, *exercises: str, repetitions: int = 10, **about) -> SessionDone:
    """Two sets of each, a minute apart."""
    began = datetime.datetime.combine(day, datetime.time(18)).timestamp()
    sets = []
    for place, exercise in enumerate(exercises):
        sides = ("left", "right") if CATALOG.exercises[exercise].sides == "each" else (None,)
        for number in (1, 2):
            for side in sides:
                usual = {"at": began + 60 * len(sets), "slot": f"block-{place}", "seconds": 30.0}
                usual |= {"repetitions": repetitions, "exercise": exercise, "set": number, "side": side}
                sets.append(SetDone(date=day, **usual | about))
    return SessionDone(id=str(day), workout="day-1", date=day, began=began, seconds=1800, sets=tuple(sets))


def weeks_of(count: int, *, missed: tuple[int, ...] = (), effort: int | None = 7) -> History:
    """A session on each Monday of the last ``count`` weeks but those missed, the bridge climbing its ladder."""
    sessions = []
    for week in range(count):
        day = totals.monday(TODAY) - datetime.timedelta(weeks=count - 1 - week)
        if week not in missed:
            sessions.append(session(day, LADDER[week * 4 // count], "split-squat", effort=effort))
    return History(tuple(sessions))


def chart(history: History, locale: str = "en-US") -> Chart:
    weeks = totals.weeks(history, CATALOG, TODAY)
    about = (totals.streak(history, TODAY), bests(history), CATALOG, Words.load(locale))
    return Progress(weeks, *about).chart()
