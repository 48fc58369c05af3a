"""The parts of the picture: digits, bars and texts, each drawn anew only if it changed."""

from __future__ import annotations

import textwrap

from rich.text import Text
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from engine.runner.picture.digits import drawn


class Line(Static):
    """A text that takes as many rows as it needs, and none while there is nothing to say."""

    def __init__(self, id_: str) -> None:
        """Say nothing yet."""
        super().__init__("", id=id_, markup=False)
        self.text = ""
        self.display = False

    def put(self, text: str) -> None:
        """Show ``text``."""
        if text != self.text:
            self.text = text
            self.display = bool(text)
            self.update(Text(text))


class Pieces(Widget):
    """Pieces of text in as many rows as they need; none of them is broken, unless it is wider than a row."""

    BETWEEN = "   "

    def __init__(self, id_: str, between: str = BETWEEN) -> None:
        """Show nothing yet; ``between`` stands between two pieces of a row."""
        super().__init__(id=id_)
        self.pieces: tuple[str, ...] = ()
        self._between = between
        self.display = False

    def put(self, pieces: tuple[str, ...]) -> None:
        """Show ``pieces``."""
        if pieces != self.pieces:
            self.pieces = pieces
            self.display = bool(pieces)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that are needed."""
        del container, viewport
        return len(self._rows(width))

    def render(self) -> Text:
        """Draw the rows."""
        return Text("\n".join(self._rows(self.size.width)))

    def _rows(self, width: int) -> list[str]:
        rows: list[str] = []
        for piece in self.pieces:
            longer = f"{rows[-1]}{self._between}{piece}" if rows else piece
            if rows and len(longer) <= width:
                rows[-1] = longer
            else:
                rows += textwrap.wrap(piece, max(1, width))
        return rows


class Digits(Widget):
    """A number as high as there is room."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(id="digits")
        self.text = ""

    def put(self, text: str) -> None:
        """Show ``text``."""
        if text != self.text:
            self.text = text
            self.refresh()

    def render(self) -> Text:
        """Draw the number in the middle of the room there is."""
        columns, rows = self.size
        lines = drawn(self.text, columns, rows) if columns and rows else []
        above = [""] * ((rows - len(lines)) // 2)
        margin = " " * ((columns - max(map(len, lines), default=0)) // 2)
        return Text("\n".join([*above, *(f"{margin}{line}" for line in lines)]), no_wrap=True)


class Bar(Widget):
    """How far something is."""

    def __init__(self, id_: str) -> None:
        """Begin with nothing."""
        super().__init__(id=id_)
        self._share = 0.0

    def put(self, share: float) -> None:
        """Show a share, from 0 to 1."""
        changed = self._filled(share) != self._filled(self._share)
        self._share = share
        if changed:
            self.refresh()

    def render(self) -> Text:
        """Draw it."""
        filled = self._filled(self._share)
        return Text("█" * filled + "░" * (self.size.width - filled), no_wrap=True)

    def _filled(self, share: float) -> int:
        return round(share * self.size.width)
