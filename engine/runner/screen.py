"""The terminal output: each line as it is spoken, and on a terminal a status line below."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import TextIO

from engine.cues.models import Cue
from engine.cues.timing import counted
from engine.words.words import Words
from engine.workflow.plan import Plan
from engine.workflow.position import current, elapsed, remaining
from engine.workflow.session import Session
from engine.workflow.steps import Phase, Step

_PHASES: dict[Phase, str] = {
    "warm_up": "terminal-warm-up",
    "exercise": "terminal-exercise",
    "rest": "terminal-rest",
    "cool_down": "terminal-cool-down",
}


_ANSWERS = {"pain": "terminal-keys-pain", "ready": "terminal-keys-ready"}
"""Messages that name the keys which answer a question, by its kind."""


class OutputClosed(Exception):  # noqa: N818 - it says what happened
    """The terminal, or the program that reads our output, has gone."""


class Screen:
    """Prints the session, in plain lines if there is no terminal; nothing if ``quiet``."""

    def __init__(self, words: Words, out: TextIO | None = None, *, quiet: bool = False) -> None:
        """Print to ``out``, standard output if none is given."""
        self._words = words
        self._out: TextIO | None = out or sys.stdout  # None if standard output was closed from the beginning
        self._quiet = quiet or self._out is None
        self._terminal = not self._quiet and self._out is not None and self._out.isatty()
        self._colour = self._terminal and not os.environ.get("NO_COLOR")
        self._status = ""
        self._asked = ""

    def heading(self, step: Step, clock: float) -> None:
        """A new step has begun."""
        self._asked = ""
        parts = [self._words.say(_PHASES[step.phase])]
        if step.exercise:
            parts.append(self._words.exercise(step.exercise))
        if step.sets > 1:
            parts.append(f"{step.set}/{step.sets}")
        if step.load is not None:
            parts.append(self._words.say("history-load", load=step.load.value, unit=step.load.unit))
        self.line(self._bold(f"{_clock(clock)}  {' · '.join(parts)}"), before="\n" if step.kind != "change" else "")

    def cue(self, cue: Cue, clock: float) -> None:
        """Print a cue being spoken. On a terminal, counts are in the status line instead."""
        if not (self._terminal and cue.kind == "count"):
            self.said(cue.text, clock)

    def said(self, text: str, clock: float) -> None:
        """Print a line being spoken."""
        self.line(f"{_clock(clock)}  {text}")

    def tell(self, message: str) -> None:
        """Print a line that is not spoken."""
        self.line(self._words.say(message))

    def keys_for(self, question: str) -> None:
        """Print the keys that answer a question, when it is asked first."""
        if question != self._asked:
            self.tell(_ANSWERS.get(question, "terminal-keys-yes-no"))
        self._asked = question

    def warn(self, text: str) -> None:
        """Print a warning on standard error, apart from the output for programs."""
        if sys.stderr is not None:
            with suppress(OSError):
                sys.stderr.write(f"{text}\n")

    def line(self, text: str, before: str = "") -> None:
        """Print a line above the status."""
        if self._quiet:
            return
        status, self._status = self._status, ""
        clear = "\r\x1b[K" if status else ""
        self._write(f"{clear}{before}{text}\n")
        self.status(status)

    def status(self, text: str) -> None:
        """Replace the last line of a terminal."""
        if not self._terminal or text == self._status:
            return
        self._status = text
        width = shutil.get_terminal_size().columns - 1
        self._write(f"\r\x1b[K{text[:width]}")

    def where(self, plan: Plan, session: Session, now: float) -> None:
        """Show in the status line where the session is and how long the step still takes."""
        if not self._terminal:
            return
        step = current(plan, session)
        parts = [self._words.say(_PHASES[step.phase])]
        if session.state == "paused":
            parts.insert(0, self._words.say("terminal-paused"))
        if step.exercise:
            parts.append(self._words.exercise(step.exercise))
        if step.repetitions and session.pace == "guided":
            parts.append(f"{counted(step, elapsed(session, now))}/{step.repetitions}")
        self.status(f"  {' · '.join(parts)}  {_clock(remaining(plan, session, now) + 0.999)}")

    def close(self) -> None:
        """Leave the terminal on a line of its own."""
        if self._status:
            self._status = ""
            with suppress(OutputClosed):
                self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._out is None:
            return
        try:
            self._out.write(text)
            self._out.flush()
        except OSError as error:
            raise OutputClosed(f"Nothing can be shown any more: {error}.") from error

    def _bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self._colour else text


def _clock(seconds: float) -> str:
    minutes, rest = divmod(max(0, int(seconds)), 60)
    return f"{minutes:02d}:{rest:02d}"
