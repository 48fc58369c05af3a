"""The pictures of docs/terminal.md: ``python -m tests.runner.picture.pictures`` draws them anew. Look at them."""

from __future__ import annotations

import asyncio
import io
import os
import re
from collections.abc import Callable
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, MONOKAI, TerminalTheme

from engine.display.model import Display
from engine.runner.picture.app import PictureApp
from tests.runner.driving import Rig, own
from tests.runner.picture.seeing import PAUSED, Keeper

FOLDER = Path(__file__).parents[3] / "docs/pictures/terminal"
LIGHT, DARK = DEFAULT_TERMINAL_THEME, MONOKAI
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Where a picture would fetch a font: the machine's own will do."""


class Shot(NamedTuple):
    """A picture to draw: of a moment, in a window.

    Attributes:
        taken: Whether a display is such a moment; the last one of the first that follow each other is taken.
    """

    name: str
    taken: Callable[[Display], bool]
    size: tuple[int, int] = (80, 24)
    theme: TerminalTheme = DARK
    colour: bool = True


def ridden() -> list[Display]:
    """A workout in which everything happens."""
    keeper = Keeper()
    plan = own(
        {"exercise": "step-up", "sets": 2, "repetitions": 8, "weight": "12kg", "rest": 60},
        {"exercise": "glute-bridge", "sets": 1, "hold": 40, "rest": 60},
        warm_up={"cardio": {"exercise": "walk", "minutes": 5}},
        title="Steps",
    )
    rig = Rig(plan, watchers=[keeper])
    pressed = ((130.0, "q"), (1002.0, " "), (1007.0, " "), (1024.0, "o"), (1040.0, "f"), (1050.0, " "), (1145.0, "c"))
    for at, key in (*pressed, (1146.0, "6"), (1148.0, "\r")):
        rig.press(at, key)
    rig.begin().run(until=2000.0)
    return keeper.kept


def _set(shown: Display) -> bool:
    return shown.kind == "repetitions" and shown.big.text == "5" and bool(shown.load)


def _hurts(shown: Display) -> bool:
    return shown.spoken.question == "pain"


def _typing(shown: Display) -> bool:
    return shown.spoken.typed == "6"


SHOTS = (
    Shot("walk", lambda shown: shown.big.text == "4:00"),
    Shot("get-ready", lambda shown: shown.kind == "ready" and shown.big.text == "4" and bool(shown.load)),
    Shot("set", _set),
    Shot("set-small", _set, (40, 12)),
    Shot("set-large", _set, (200, 60)),
    Shot("set-light", _set, theme=LIGHT),
    Shot("set-no-colour", _set, colour=False),
    Shot("hold", lambda shown: shown.kind == "hold" and shown.big.text == "20"),
    Shot("paused", lambda shown: shown.state == "paused" and not shown.hurts),
    Shot("pain", _hurts),
    Shot("pain-small", _hurts, (40, 12)),
    Shot("stop-sure", lambda shown: shown.spoken.notice.startswith("Stop?"), (60, 16)),
    Shot("rating", lambda shown: shown.choices[0].id == "effort"),
    Shot("typing", _typing),
    Shot("typing-small", _typing, (40, 12)),
    Shot("end", lambda shown: shown.state == "over"),
    Shot("end-small", lambda shown: shown.state == "over", (40, 12)),
)


def chosen(displays: list[Display], shot: Shot) -> Display:
    """The display that a picture is of."""
    return list(takewhile(shot.taken, dropwhile(lambda one: not shot.taken(one), displays)))[-1]


async def drawn(displays: list[Display], shot: Shot) -> str:
    """A picture as SVG."""
    shown = chosen(displays, shot)
    environ = {} if shot.colour else {"NO_COLOR": "1"}
    with mock.patch.dict(os.environ, environ):
        app = PictureApp(PAUSED)
    async with app.run_test(size=shot.size) as pilot:
        app.put(shown)
        await pilot.pause()
        width, height = shot.size
        console = Console(width=width, height=height, file=io.StringIO(), force_terminal=True, record=True)
        console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens))
    return _FONTS.sub("", console.export_svg(title="coach start", theme=shot.theme, unique_id=shot.name))


def main() -> None:
    """Draw them all."""
    FOLDER.mkdir(exist_ok=True)
    displays = ridden()
    for shot in SHOTS:
        (FOLDER / f"{shot.name}.svg").write_text(asyncio.run(drawn(displays, shot)), "utf-8")


if __name__ == "__main__":
    main()
