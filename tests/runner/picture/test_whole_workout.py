"""A whole workout on the picture, in simulated time: whatever happens, all of it can be read."""

from __future__ import annotations

import asyncio

import pytest

from engine.display.model import Display
from engine.runner.picture.app import PictureApp
from engine.runner.picture.layout import laid_out
from tests.runner.driving import Rig, built_in
from tests.runner.picture.seeing import PAUSED, SIZES, Keeper, missing

LONGEST = 4000.0
"""Seconds: more than the workout takes with all its pauses."""


def ridden(locale: str) -> list[Display]:
    """A starter with a pause, pain, a correction, a wrong key and ratings; every picture that has other texts."""
    keeper = Keeper()
    rig = Rig(built_in("starter"), watchers=[keeper], locale=locale)
    at = rig.start_of(next(step.index for step in rig.plan.steps() if step.phase == "exercise"))
    rig.press(70.0, " ").press(80.0, " ").press(100.0, "q")
    rig.press(at + 42.0, "o").press(at + 60.0, "f").press(at + 80.0, " ")
    for number, key in enumerate("c6l\r7"):
        rig.press(at + 160.0 + 2 * number, key)
    rig.begin().run(until=LONGEST)
    assert rig.session.state == "finished"
    return keeper.kept


def told_apart(displays: list[Display]) -> list[Display]:
    """Of all that look alike but for number and sentence, the one with the longest sentence."""
    found: dict[object, Display] = {}
    for one in displays:
        texts = laid_out(one, PAUSED)
        alike = texts._replace(number="0" * len(texts.number), caption="", typed="") if not texts.asks else texts
        longest = found.get((alike, one.state), one)
        found[alike, one.state] = one if len(one.spoken.caption) >= len(longest.spoken.caption) else longest
    return list(found.values())


@pytest.mark.parametrize("locale", ["de-DE", "en-US"])
def test_nothing_is_cut_in_any_window(locale: str) -> None:
    """The smallest window is looked at all the time in the language with the longer words, else now and then."""
    displays = told_apart(ridden(locale))
    assert {one.state for one in displays} == {"running", "paused", "over"}
    assert {one.phase for one in displays} == {"warm_up", "exercise", "rest", "cool_down"}
    assert any(one.hurts for one in displays)
    assert any(one.spoken.typed for one in displays)
    smallest, *others = SIZES
    rarer = [one for number, one in enumerate(displays) if number % 12 == 0 or one.state != "running"]
    assert asyncio.run(_lost(displays if locale == "de-DE" else rarer, smallest)) == []
    assert [lost for size in others for lost in asyncio.run(_lost(rarer, size))] == []


async def _lost(displays: list[Display], size: tuple[int, int]) -> list[str]:
    app, lost = PictureApp(PAUSED), []
    async with app.run_test(size=size) as pilot:
        for one in displays:
            app.put(one)
            await pilot.pause()
            lost += missing(app, one)
    return lost
