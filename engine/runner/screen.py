"""The terminal output: each line as it is spoken, and on a terminal a status line below."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NamedTuple, TextIO

from engine.coaching.past.records import SessionDone
from engine.cues.models import Cue
from engine.cues.timing import counted
from engine.runner.folding import columns_of, folded
from engine.runner.plain_output import is_plain
from engine.runner.status_line import fitted
from engine.runner.terminal_output import terminal_of, write_soon
from engine.words.words import Argument, Words
from engine.workflow.effects import AnyEffect
from engine.workflow.plan import Plan
from engine.workflow.position import current, elapsed, remaining
from engine.workflow.session import OVER, Session
from engine.workflow.steps import Phase, Step

_PHASES: dict[Phase, str] = {
    "warm_up": "terminal-warm-up",
    "exercise": "terminal-exercise",
    "rest": "terminal-rest",
    "cool_down": "terminal-cool-down",
}


_ANSWERS = {
    "pain": "terminal-keys-pain",
    "pain-ok": "terminal-keys-pain-ok",
    "ready": "terminal-keys-ready",
}
"""Messages that name the keys which answer a question, by its kind."""

AT_ONCE: Final = 0.1
"""Seconds for which the terminal is waited for in a workout."""


class OutputClosed(Exception):  # noqa: N818 - it says what happened
    """The terminal, or the program that reads our output, has gone."""


class Look(NamedTuple):
    """What a screen is told at each turn of the coach.

    Attributes:
        now: The session's time.
        typed: What is typed of a number or a correction; None while nothing is.
        heard: What was heard a moment ago.
        question: Kind of the open question.
        effects: What was reported in the session and changes what is shown: weights.
        done: What was done in it, once it is over.
    """

    plan: Plan
    session: Session
    now: float
    typed: str | None = None
    heard: str = ""
    question: str = ""
    effects: Sequence[AnyEffect] = ()
    done: SessionDone | None = None


class Screen:
    """Prints the session, in plain lines if there is no terminal or a ``plain`` one; nothing if ``quiet``.

    Attributes:
        speed: Seconds of the session in a real one.
    """

    speed = 1.0

    def __init__(self, words: Words, out: TextIO | None = None, *, quiet: bool = False, plain: bool = False) -> None:
        """Print to ``out``, standard output if none is given."""
        self._words = words
        self._out: TextIO | None = out or sys.stdout  # None if standard output was closed from the beginning
        self._quiet = quiet or self._out is None
        on_terminal = not self._quiet and self._out is not None and self._out.isatty()
        self._rewrites = on_terminal and not (plain or is_plain())
        self._terminal = terminal_of(self._out) if on_terminal and self._out is not None else None
        self._status = ""

    def heading(self, step: Step, clock: float) -> None:
        """A new step has begun."""
        parts = [self._words.say(_PHASES[step.phase])]
        if step.exercise:
            parts.append(self._words.exercise(step.exercise))
        if which := self._which(step):
            parts.append(which)
        if step.load is not None:
            parts.append(self._words.say("history-load", load=step.load.value, unit=step.load.unit))
        text = self._fitted(f"{_clock(clock)}  {' · '.join(parts)}")
        self.line(self._bold(text), before="\n" if step.kind != "change" else "")

    def _which(self, step: Step) -> str:
        """Which set of how many, as it is said: lighter ones are numbered apart."""
        if step.warms_up:
            return self._words.say("terminal-warm-up-set", set=step.number, sets=step.of)
        return f"{step.number}/{step.of}" if step.of > 1 else ""

    def cue(self, cue: Cue, clock: float) -> None:
        """Print a cue being spoken. Where there is a status line, counts are in that instead."""
        if not (self._rewrites and cue.kind == "count"):
            self.said(cue.text, clock)

    def said(self, text: str, clock: float) -> None:
        """Print a line being spoken."""
        self.line(self._fitted(f"{_clock(clock)}  {text}"))

    def tell(self, message: str, **arguments: Argument) -> None:
        """Print a line that is not spoken."""
        self.note(self._words.say(message, **arguments))

    def note(self, text: str) -> None:
        """Print a text that is not spoken."""
        self.line(text)

    def unnote(self) -> None:
        """What was noted last is answered. Lines that were printed stay."""

    def keys(self) -> None:
        """Print what all keys do."""
        self.line(self._words.say("terminal-keys"))

    def keys_for(self, question: str) -> None:
        """Print the keys that answer a question, as often as it is asked: what was printed before may be gone."""
        self.line(self._words.say(_ANSWERS.get(question, "terminal-keys-yes-no")))

    def warn(self, text: str) -> None:
        """Print a warning on standard error, apart from the output for programs."""
        if sys.stderr is not None:
            with suppress(OSError):
                write_soon(sys.stderr, f"{folded(text, columns_of(sys.stderr))}\n", AT_ONCE)

    def line(self, text: str, before: str = "") -> None:
        """Print a line above the status."""
        if self._quiet:
            return
        status, self._status = self._status, ""
        clear = "\r\x1b[K" if status else ""
        self._write(f"{clear}{before}{folded(text, columns_of(self._out))}\n")
        self.status(status)

    def status(self, text: str) -> None:
        """Replace the last line of a terminal."""
        if not self._rewrites or text == self._status or self._is_stopped():
            return
        self._status = text
        self._write(f"\r\x1b[K{text[: self._room]}")

    def look(self, look: Look) -> None:
        """Show what is being typed, what was heard just now, or where the session is."""
        if look.session.state in OVER:
            return
        if look.typed is not None:
            self.status(f"> {look.typed}")
        elif look.heard:
            self.status(f"  {look.heard}")
        else:
            self.where(look.plan, look.session, look.now)

    def next_change(self, now: float) -> float:
        """When something is to be shown that the clock alone brings; never, where nobody waits for it."""
        del now
        return math.inf

    def where(self, plan: Plan, session: Session, now: float) -> None:
        """Show in the status line where the session is and how long the step still takes."""
        if not self._rewrites:
            return
        step = current(plan, session)
        held = self._words.say("terminal-paused") if session.state == "paused" else ""
        name = self._words.exercise(step.exercise) if step.exercise else ""
        counts = step.repetitions and session.pace == "guided"
        count = f"{counted(step, elapsed(session, now))}/{step.repetitions}" if counts else ""
        left = _clock(remaining(plan, session, now) + 0.999)
        self.status(fitted(held, self._words.say(_PHASES[step.phase]), name, count, left, self._room))

    @property
    def _room(self) -> int:
        """Columns of the status line; the last one is left free, or some terminals would begin a new line."""
        return (columns_of(self._out) or 1) - 1

    def _fitted(self, text: str) -> str:
        """A line that begins with the clock; what goes on below stands beside it."""
        return folded(text, columns_of(self._out), indent=len(_clock(0)) + 2)

    def close(self) -> None:
        """End; nothing is shown any more."""
        self.leave()
        if self._terminal is not None:
            self._terminal.close()

    def leave(self) -> None:
        """Leave the terminal on a line of its own, until something is shown again."""
        if self._status:
            self._status = ""
            with suppress(OutputClosed):
                self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._out is None:
            return
        try:
            if self._terminal is not None:
                self._terminal.put(text.encode(self._out.encoding, errors="replace"))
            else:
                self._out.write(text)
                self._out.flush()
        except OSError as error:
            raise OutputClosed(f"Nothing can be shown any more: {error}.") from error

    def _is_stopped(self) -> bool:
        """Whether lines wait for the terminal: then a status, which would be out of date, does not wait as well."""
        self._write("")
        return self._terminal is not None and self._terminal.waits

    def _bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self._rewrites else text


def _clock(seconds: float) -> str:
    minutes, rest = divmod(max(0, int(seconds)), 60)
    return f"{minutes:02d}:{rest:02d}"
