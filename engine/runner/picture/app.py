"""The picture as a Textual application: it shows what it is given, and takes no key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from textual.app import App, ComposeResult
from textual.containers import Container

from engine.display.labels import BETWEEN
from engine.display.model import Display
from engine.runner.picture.driver import TerminalDriver
from engine.runner.picture.layout import laid_out
from engine.runner.picture.parts import Bar, Digits, Line, Pieces

OWN_COLOURS: Final = "ansi-dark"
"""The theme with the colours of the terminal itself: light where that is light, and dark where that is dark."""

LOW: Final = 20
"""Rows below which the number stands beside the other things, not above them."""

SIZE_EVERY: Final = 0.1
"""Seconds between two looks at how large the terminal is."""


class PictureApp(App[None]):
    """The whole terminal."""

    CSS = """
    Screen { layout: vertical; background: ansi_default; color: ansi_default; overflow: hidden; }
    Line, Pieces { width: 100%; height: auto; }
    Bar { width: 100%; height: 1; }
    #title { text-style: bold; text-align: center; }
    #middle { height: 1fr; min-height: 3; layout: vertical; }
    #digits { height: 1fr; width: 1fr; min-height: 3; }
    #about, #following { text-align: center; }
    #caption { text-align: center; margin-top: 1; }
    #heard { text-align: center; text-style: italic; }
    #notice { text-align: center; text-style: bold; }
    #typed { text-align: center; text-style: bold; }
    #keys { text-align: center; margin-top: 1; }
    #whole { color: ansi_bright_black; }

    .-exercise #step { color: ansi_green; }
    .-warm_up #step, .-cool_down #step { color: ansi_cyan; }
    .-rest #step { color: ansi_blue; }
    .-paused #title { text-style: bold reverse; }
    .-hurts #title, .-hurts #caption { color: ansi_red; text-style: bold; }

    .-low #middle { layout: horizontal; }
    .-low #beside { width: 1fr; height: 100%; align: center middle; }
    .-low #caption, .-low #keys { margin-top: 0; }
    .-low #bars { layout: horizontal; height: 1; }
    .-low #step { width: 3fr; margin-right: 1; }
    .-low #whole { width: 2fr; }
    #beside, #bars { height: auto; }
    .-low.-asks #middle { display: none; }
    .-low.-over #middle { display: block; layout: vertical; }
    .-low.-over #beside { height: auto; }
    .-over #digits, .-over #bars { display: none; }
    .-over #middle { height: auto; min-height: 0; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]  # noqa: RUF012 - as Textual has it
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        paused: str,
        on_ready: Callable[[PictureApp], None] | None = None,
        **how: Any,  # noqa: ANN401 - as Textual has it
    ) -> None:
        """Show nothing yet; ``paused`` is the word for a session that is held.

        ``on_ready`` is called when there is something to draw on.
        """
        super().__init__(ansi_color=True, **how)
        self._paused, self._tell_ready = paused, on_ready
        self._classes_of_display: frozenset[str] = frozenset()
        self.theme = OWN_COLOURS

    def compose(self) -> ComposeResult:
        """The parts, from top to bottom."""
        yield Pieces("title", BETWEEN)
        with Container(id="middle"):
            yield Digits()
            with Container(id="beside"):
                yield Pieces("about", BETWEEN)
                yield Line("following")
        with Container(id="bars"):
            yield Bar("step")
            yield Bar("whole")
        for name in ("caption", "heard", "notice", "typed"):
            yield Line(name)
        yield Pieces("keys")

    def on_mount(self) -> None:
        """Begin to follow the size of the terminal."""
        if isinstance(self._driver, TerminalDriver):
            self.set_interval(SIZE_EVERY, self._driver.tell_size)
        if self._tell_ready is not None:
            self._tell_ready(self)

    def enter(self) -> None:
        """Take the terminal again, and draw everything anew."""
        if isinstance(self._driver, TerminalDriver) and self._driver.enter():
            self.refresh(layout=True)

    def leave(self) -> None:
        """Give the terminal back. Any thread may call it."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.leave()

    def put(self, shown: Display) -> None:
        """Show a display."""
        texts = laid_out(shown, self._paused)
        for part in self.query("Line, Pieces"):
            part.put(getattr(texts, part.id or ""))  # type: ignore[attr-defined]
        self.query_one(Digits).put(texts.number)
        self.query_one("#step", Bar).put(shown.step.share)
        self.query_one("#whole", Bar).put(shown.workout.share)
        marks = {"asks": texts.asks, "hurts": shown.hurts, shown.state: True, shown.phase: True}
        self._mark(frozenset(f"-{name}" for name, is_so in marks.items() if is_so))

    def _mark(self, wanted: frozenset[str]) -> None:
        """Put the classes on that the look depends on."""
        if wanted != self._classes_of_display:
            self.screen.remove_class(*self._classes_of_display - wanted)
            self.screen.add_class(*wanted - self._classes_of_display)
            self._classes_of_display = wanted
