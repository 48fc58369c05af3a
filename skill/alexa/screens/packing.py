"""The data of a document: as short as it can be, since a response has little room."""

from __future__ import annotations

import math
from typing import Any, Final

from skill.alexa.screens.model import Screen, Stretch, Summary, Workout

LINGERS: Final = 120.0
"""Seconds for which the screen stays on after the last stretch began, or a rest's question was asked."""

_MARKUP: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "${": "$ {"}


class Texts:
    """A table of texts, each once: the names of exercises come again and again."""

    def __init__(self) -> None:
        """Begin with the empty text, which is number 0."""
        self._places: dict[str, int] = {"": 0}

    def place(self, text: str) -> int:
        """Give the number of a text."""
        return self._places.setdefault(shown(text), len(self._places))

    @property
    def table(self) -> list[str]:
        """All of them, by number."""
        return list(self._places)


def shown(text: str) -> str:
    """Make a text safe to be shown: neither markup nor an expression."""
    for sign, instead in _MARKUP.items():
        text = text.replace(sign, instead)
    return text


def workout_screen(workout: Workout) -> Screen:
    """Pack a conversation or a workout."""
    texts = Texts()
    rows = [_row(stretch, texts) for stretch in workout.stretches]
    last = max(workout.stretches[-1].at, workout.sentences[-1].at if workout.sentences else 0.0)
    data: dict[str, Any] = {
        "rows": rows,
        "lines": [[_brief(one.at), shown(one.text)] for one in workout.sentences],
        "buttons": [{"id": id_, "label": label} for id_, label in workout.buttons],
        "token": workout.token,
        "awake": math.ceil(last + LINGERS) * 1000,
    }
    return Screen("workout", data | {"texts": texts.table})


def summary_screen(summary: Summary) -> Screen:
    """Pack a summary."""
    bars = [{"share": round(bar.share, 3), "value": bar.value, "label": bar.label} for bar in summary.bars]
    sentences = [shown(one) for one in summary.sentences]
    data = {"title": shown(summary.title), "sentences": sentences, "chart": summary.chart if bars else "", "bars": bars}
    return Screen("summary", data | {"awake": math.ceil(LINGERS) * 1000})


def _row(stretch: Stretch, texts: Texts) -> list[Any]:
    """Give a stretch as the document reads it: its columns are named there, in this order."""
    words = (stretch.title, stretch.label, stretch.detail, stretch.following, stretch.under, stretch.word)
    numbers = (stretch.goal, _brief(stretch.first), _brief(stretch.each)) if stretch.kind == "count" else ()
    placed = (texts.place(text) for text in words)
    return [_brief(stretch.at), stretch.kind, stretch.step, int(stretch.rests), *placed, *numbers]


def _brief(seconds: float) -> float:
    rounded = round(seconds, 2)
    return int(rounded) if rounded == int(rounded) else rounded
