"""What stands on the picture, read from its rows, and whether all of a display is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from engine.display.model import Display
from engine.runner.picture.app import LOW, PictureApp
from engine.runner.picture.digits import drawn
from engine.runner.picture.layout import Texts, laid_out
from engine.runner.picture.parts import Digits
from engine.runner.watcher import Watcher

PAUSED = "Paused"
SIZES = ((40, 12), (80, 24), (200, 60))
_BLOCKS = re.compile("[█▀▄░]")


class Keeper(Watcher):
    """Keeps all displays."""

    def __init__(self) -> None:
        self.kept: list[Display] = []

    def show(self, display: Display) -> None:
        self.kept.append(display)

    @property
    def last(self) -> Display:
        return self.kept[-1]


class Missing(NamedTuple):
    """Something that should be on the picture."""

    what: str
    rows: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.what!r} is not in\n" + "\n".join(self.rows)


def rows_of(app: PictureApp) -> tuple[str, ...]:
    """The rows of the window."""
    strips = app.screen._compositor.render_strips()
    return tuple("".join(segment.text for segment in strip) for strip in strips)


def missing(app: PictureApp, display: Display) -> list[str]:
    """What of a display cannot be read."""
    rows, texts = rows_of(app), laid_out(display, PAUSED)
    read = " ".join(_BLOCKS.sub(" ", " ".join(rows)).split())
    lost = [str(Missing(one, rows)) for one in _wanted(texts, app) if " ".join(one.split()) not in read]
    return lost + ([] if _has_number(app, texts, rows) else [str(Missing(texts.number, rows))])


def _wanted(texts: Texts, app: PictureApp) -> Iterator[str]:
    """The texts that must be there whole. A question in a low window takes the place of what is beside the number."""
    yield from (*texts.title, *texts.keys, texts.caption, texts.heard, texts.notice, texts.typed)
    if not (texts.asks and app.size.height < LOW) or not texts.number:
        yield from (*texts.about, texts.following)


def _has_number(app: PictureApp, texts: Texts, rows: tuple[str, ...]) -> bool:
    """Whether the number is drawn as high as its place allows, which is three rows at least."""
    digits = app.query_one(Digits)
    if not texts.number or (texts.asks and app.size.height < LOW):
        return True
    lines = [line.rstrip() for line in drawn(texts.number, *digits.size)]
    return len(lines) >= 3 and all(any(line in row for row in rows) for line in lines)
