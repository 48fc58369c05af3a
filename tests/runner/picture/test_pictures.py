"""The pictures in the documentation are what the terminal shows, in every kind of state."""

from __future__ import annotations

import asyncio
import re
from functools import cache

import pytest

from engine.display.model import Display
from tests.runner.picture.pictures import DARK, FOLDER, SHOTS, Shot, drawn, ridden

AGAIN = "Look at them after: python -m tests.runner.picture.pictures"


@cache
def displays() -> list[Display]:
    return ridden()


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_picture_is_up_to_date(shot: Shot) -> None:
    assert asyncio.run(drawn(displays(), shot)) == (FOLDER / f"{shot.name}.svg").read_text("utf-8"), AGAIN


def test_without_colour_there_is_none() -> None:
    picture = (FOLDER / "set-no-colour.svg").read_text("utf-8")
    assert set(re.findall(r"fill: (#\w+)", picture)) == {DARK.foreground_color.hex}
    assert "#" in "".join(re.findall(r"fill: (#\w+)", (FOLDER / "set.svg").read_text("utf-8"))).replace(
        DARK.foreground_color.hex, ""
    )
