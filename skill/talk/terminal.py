"""The conversation in the terminal: reads lines, prints what happens. Works from a pipe too."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from engine.catalog.errors import printable
from skill.package.alexa_source import Notes
from skill.talk.alexa import Alexa, Happening, Note, Said, Shown
from skill.talk.lines import Line, parse
from skill.talk.spoken import told

if TYPE_CHECKING:
    from skill.talk.playback import Playback

WIDEST = 100
PROMPT = "> "


class Terminal:
    """Shows a conversation, and speaks it aloud if there is a playback."""

    def __init__(self, alexa: Alexa, notes: Notes, playback: Playback | None = None) -> None:
        """Talk with ``alexa``."""
        self._alexa, self._notes, self._playback = alexa, notes, playback
        self._typed = sys.stdin.isatty()

    def run(self) -> None:
        """Talk until the person leaves or the input ends."""
        for line in map(parse, self._lines()):
            if not self._alexa.open and self._alexa.leaves(line.text):
                return
            self._show(self._hear(line))
        self._show(self._alexa.leave())

    def _hear(self, line: Line) -> Iterator[Happening]:
        if not line.text and line.at is None:
            return self._alexa.silence()
        return self._alexa.hear(line.text, line.at if line.at is not None else self._cut())

    def _cut(self) -> float | None:
        """When Ctrl-C interrupted the speech, in seconds; None if it did not."""
        return None if self._playback is None else self._playback.cut

    def _lines(self) -> Iterator[str]:
        """The typed lines. Lines from a pipe are printed too."""
        while True:
            if self._typed and self._alexa.open:
                self._note(self._notes.open)
            try:
                line = input(PROMPT) if self._typed else next(sys.stdin).rstrip("\n")
            except (EOFError, StopIteration):
                return
            if not self._typed:
                click.echo(f"{PROMPT}{printable(line)}")
            yield line

    def _show(self, happenings: Iterable[Happening]) -> None:
        for happening in happenings:
            if isinstance(happening, Said):
                self._paragraph(told(happening.pieces, self._notes.pause))
                if self._playback is not None:
                    self._playback.say(happening.pieces)
            elif isinstance(happening, Shown):
                self._note(f"{self._notes.screen}: {' · '.join(happening.texts)}")
            else:
                self._happened(happening)

    def _happened(self, note: Note) -> None:
        text = getattr(self._notes, note.kind).replace("{seconds}", note.detail)
        self._note(f"{text} ({note.detail})" if note.kind == "broken" else text)

    def _note(self, text: str) -> None:
        self._paragraph(f"[{text}]")

    def _paragraph(self, text: str) -> None:
        """Wrap a paragraph to the terminal's width; leave it whole in a pipe."""
        shown = printable(text)
        if sys.stdout.isatty():
            shown = textwrap.fill(shown, min(WIDEST, shutil.get_terminal_size().columns))
        click.echo(shown)
