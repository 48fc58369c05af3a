"""The screen of a run that others watch: what it is told is kept, and given to them as a picture of the session."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TextIO

from engine.cues.models import Cue
from engine.display.display import display
from engine.display.model import Display, Spoken
from engine.display.number import next_change
from engine.display.summary import retold
from engine.runner.screen import Look, Screen
from engine.runner.watcher import Watcher
from engine.words.speech import SpokenWords
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.runner.picture.terminal import TerminalPicture

SOONEST: Final = 0.02
"""Real seconds between two pictures that the clock alone brings: a workout that runs fast shows some numbers only."""

NOTICED: Final = 8.0
"""Real seconds for which a line is shown that nobody speaks; while a number is typed, until it is noted."""


class Board(Screen):
    """A screen with watchers. Lines are printed as well, unless there is a picture on the terminal."""

    def __init__(
        self,
        words: Words,
        watchers: Iterable[Watcher],
        picture: TerminalPicture | None = None,
        out: TextIO | None = None,
        *,
        quiet: bool = False,
        plain: bool = False,
    ) -> None:
        """Show to ``watchers``, and in a ``picture`` if there is one."""
        super().__init__(words, out, quiet=quiet, plain=plain)
        self._watchers = (*watchers, picture) if picture is not None else tuple(watchers)
        self._picture, self._spoken_words = picture, SpokenWords(words)
        self._lines = (self._quiet, self._rewrites)
        if picture is not None:
            self._quiet, self._rewrites = True, False
        self._caption, self._warned = "", []  # type: tuple[str, list[str]]
        self._notices, self._noticed_at = [], -math.inf  # type: tuple[list[str], float]
        self._shown: Display | None = None

    def cue(self, cue: Cue, clock: float) -> None:
        """Keep the sentence; a number is what is huge already."""
        super().cue(cue, clock)
        if not _is_number(cue.text):
            self._caption = cue.text

    def said(self, text: str, clock: float) -> None:
        """Keep the sentence that is being said."""
        super().said(text, clock)
        if not _is_number(text):
            self._caption = text

    def note(self, text: str) -> None:
        """Show a line that is not spoken, for a while."""
        super().note(text)
        fresh = [] if math.isfinite(self._noticed_at) else self._notices
        self._notices, self._noticed_at = [*fresh, text], -math.inf

    def unnote(self) -> None:
        """Show the lines that are not spoken no longer."""
        self._notices, self._noticed_at = [], -math.inf

    def warn(self, text: str) -> None:
        """Show a warning to the watchers as well; where there is a picture, it is printed when that is over."""
        self.note(text)
        if self._picture is not None:
            self._warned.append(text)
        else:
            super().warn(text)

    def leave(self) -> None:
        """Leave the terminal, until something is shown again."""
        super().leave()
        for watcher in self._watchers:
            watcher.leave()
        self._shown = None

    def close(self) -> None:
        """End. What the picture showed last stands on the terminal in lines."""
        shown = self._shown
        for watcher in self._watchers:
            watcher.close()
        self._go_on_in_lines()
        if shown is not None and shown.summary is not None:
            for text in retold(shown.summary):
                self.line(text)
        super().close()

    def _go_on_in_lines(self) -> None:
        """Print from now on what the picture would have shown."""
        if self._picture is not None:
            self._picture, (self._quiet, self._rewrites) = None, self._lines
            for text in self._warned:
                super().warn(text)

    def look(self, look: Look) -> None:
        """Give the watchers what is to be seen now, if it is something new."""
        if self._picture is not None and self._picture.failed:
            self._go_on_in_lines()
        super().look(look)
        shown = self._display(look)
        if shown != self._shown:
            self._shown = shown
            for watcher in self._watchers:
                watcher.show(shown)

    def next_change(self, now: float) -> float:
        """When the number changes next by itself."""
        shown = self._shown
        if shown is None or shown.state != "running":
            return math.inf
        return max(next_change(shown.big, shown.step.until, now), now + SOONEST * self.speed)

    def _display(self, look: Look) -> Display:
        spoken = Spoken(self._caption, look.heard, self._notice(look), look.typed, look.question)
        about = {"effects": look.effects, "speed": self.speed, "done": look.done}
        return display(look.plan, look.session, look.now, self._spoken_words, spoken, **about)  # type: ignore[arg-type]

    def _notice(self, look: Look) -> str:
        """What is noted, until it has been there long enough."""
        if not self._notices:
            return ""
        if not math.isfinite(self._noticed_at):
            self._noticed_at = look.now
        if look.typed is None and look.now - self._noticed_at > NOTICED * self.speed:
            self._notices, self._noticed_at = [], -math.inf
        return " ".join(self._notices)


def _is_number(text: str) -> bool:
    return text.rstrip(".!").isdigit()
