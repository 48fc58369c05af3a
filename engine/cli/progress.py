"""Turns totals into charts and JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from engine.catalog.models import Catalog
from engine.charts.model import Chart, Panel, Series
from engine.cli.history_text import name
from engine.coaching.ladder.rungs import chain
from engine.coaching.past.bests import Best
from engine.coaching.past.totals import MAIN, Streak, WeekDone
from engine.words.words import Words

HARDEST = 10
"""The highest effort."""


class Progress:
    """The weeks to show, the streak and the personal bests."""

    def __init__(
        self, weeks: Sequence[WeekDone], streak: Streak, bests: Sequence[Best], catalog: Catalog, words: Words
    ) -> None:
        self.weeks, self.streak, self.bests = tuple(weeks), streak, tuple(bests)
        self._catalog, self._words = catalog, words

    def chart(self) -> Chart:
        """The charts."""
        say, days = self._words.say, tuple(week.monday for week in self.weeks)
        nothing = say("history-none")
        sets = Series(say("progress-sets"), tuple(float(week.sets) for week in self.weeks))
        volume = Panel(say("progress-volume"), say("progress-sets-added"), tuple(self._muscles()))
        ladders = Panel(
            say("progress-ladders"),
            say("progress-rung"),
            tuple(self._ladders()),
            self._top(),
            say("progress-no-ladder"),
        )
        effort = Panel(
            say("progress-effort"),
            say("progress-effort-scale"),
            tuple(self._effort()),
            HARDEST,
            say("progress-no-effort"),
        )
        return Chart(say("progress-title"), days, sets, volume, ladders, effort, nothing)

    def document(self) -> dict[str, Any]:
        """The JSON data."""
        weeks = [week._asdict() | {"monday": week.monday.isoformat(), "main": _main(week)} for week in self.weeks]
        ladders = {id_: list(chain(id_, self._catalog)) for id_ in self._climbed()}
        return {
            "streak": self.streak._asdict(),
            "weeks": weeks,
            "ladders": ladders,
            "bests": [_document(one) for one in self.bests],
        }

    def best(self, one: Best) -> tuple[str, str]:
        """A personal best: its exercise and its value."""
        said = []
        if one.repetitions is not None and one.repetitions_on is not None:
            day = one.repetitions_on.isoformat()
            said.append(self._words.say("progress-best-repetitions", repetitions=one.repetitions, date=day))
        if one.load is not None and one.load_on is not None:
            load = self._words.say("history-load", load=one.load.value, unit=one.load.unit)
            said.append(self._words.say("progress-best-load", load=load, date=one.load_on.isoformat()))
        if one.seconds is not None and one.seconds_on is not None:
            day = one.seconds_on.isoformat()
            said.append(self._words.say("progress-best-hold", seconds=round(one.seconds), date=day))
        return name(one.exercise, self._words), " · ".join(said)

    def main(self) -> Iterator[tuple[str, str]]:
        """The main muscles, each with its sets of the last week that is shown: whole ones and halves."""
        week = self.weeks[-1]
        for group in MAIN:
            sets = week.muscles.get(group, 0.0)
            counted = {"direct": week.direct.get(group, 0), "indirect": week.indirect(group)}
            yield self._words.muscle(group), self._words.say("progress-main-sets", sets=sets, **counted)

    def _muscles(self) -> Iterator[Series]:
        """Sets by muscle: the main ones, then the others, the most trained one first."""
        sums: dict[str, float] = {}
        for week in self.weeks:
            for muscle, sets in week.muscles.items():
                sums[muscle] = sums.get(muscle, 0.0) + sets
        main = MAIN if self.weeks else ()
        for muscle in (*main, *sorted(sums.keys() - set(MAIN), key=lambda one: (-sums[one], one))):
            values = tuple(week.muscles.get(muscle, 0.0) for week in self.weeks)
            note = self._words.say("progress-of-most", last=values[-1], most=max(values))
            yield Series(self._words.muscle(muscle), values, note)

    def _ladders(self) -> Iterator[Series]:
        for id_ in self._climbed():
            values = tuple(week.rungs.get(id_) for week in self.weeks)
            last = next(value for value in reversed(values) if value is not None)
            note = self._words.say("progress-rung-of", rung=last, rungs=len(chain(id_, self._catalog)))
            yield Series(name(id_, self._words), values, note)

    def _effort(self) -> Iterator[Series]:
        values = tuple(week.effort for week in self.weeks)
        known = [value for value in values if value is not None]
        if known:
            note = self._words.say("progress-mean", effort=round(known[-1], 1))
            yield Series(self._words.say("progress-effort"), values, note)

    def _climbed(self) -> list[str]:
        """The trained ladders, named by their lowest exercise."""
        return list(dict.fromkeys(id_ for week in self.weeks for id_ in week.rungs))

    def _top(self) -> float:
        return max((len(chain(id_, self._catalog)) for id_ in self._climbed()), default=1)


def _main(week: WeekDone) -> dict[str, dict[str, float]]:
    """The sets of the main muscles: direct ones, indirect ones, and their sum with these as halves."""
    return {
        group: {
            "sets": week.muscles.get(group, 0.0),
            "direct": week.direct.get(group, 0),
            "indirect": week.indirect(group),
        }
        for group in MAIN
    }


def _document(best: Best) -> dict[str, Any]:
    found = best._asdict()
    load = None if best.load is None else best.load._asdict()
    days = {one: day.isoformat() for one, day in found.items() if isinstance(day, datetime.date)}
    return found | days | {"load": load}
