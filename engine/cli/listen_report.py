"""What ``coach listen`` prints of what it heard."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

import click

from engine.cli import output
from engine.listening.decision import CALLED, CLOSE, FAINT, UNLIKE
from engine.listening.ear import ECHO, TOO_LONG
from engine.listening.hearing import Heard
from engine.words.words import Words

_WHY: Final = MappingProxyType(
    {
        CALLED: "listening-called",
        UNLIKE: "listening-unlike",
        CLOSE: "listening-close",
        FAINT: "listening-faint",
        TOO_LONG: "listening-long",
        ECHO: "listening-echo",
    }
)


class Report:
    """Prints one thing heard after the other."""

    def __init__(self, words: Words, clear: Callable[[], None], *, show_all: bool, as_json: bool) -> None:
        """Print in ``words``, or as lines of JSON; ``clear`` makes room on the line."""
        self._words, self._clear, self._all, self._json = words, clear, show_all, as_json
        self._shown = 0

    def begins(self, microphone: str) -> None:
        """Tell that the microphone is open."""
        if not self._json:
            output.paragraph(self._words.say("listening-begins", microphone=microphone))

    def show(self, heard: Heard) -> None:
        """Print what was heard, if it is wanted."""
        if heard.refused is not None and not self._all:
            return
        self._shown += 1
        if self._json:
            click.echo(json.dumps(_document(heard), ensure_ascii=False))
            return
        self._clear()
        output.paragraph(self._refused(heard) if heard.refused else self._command(heard))

    def ends(self) -> None:
        """Say so if nothing was heard."""
        if not self._shown and not self._json:
            output.paragraph(self._words.say("listening-nothing"))

    def _command(self, heard: Heard) -> str:
        meaning = " ".join((heard.meaning, *(f"{slot}={value}" for slot, value in heard.slots.items())))
        at, score = _rounded(heard.at), _rounded(heard.score)
        line = self._words.say("listening-command", at=at, text=heard.text, meaning=meaning, score=score)
        return f"{line}; {self._words.say('listening-second', text=heard.second)}" if heard.second else line

    def _refused(self, heard: Heard) -> str:
        message = _WHY[heard.refused or FAINT]
        arguments = {UNLIKE: {"text": heard.text}, CLOSE: {"text": heard.text, "second": heard.second}}
        why = self._words.say(message, **arguments.get(heard.refused or FAINT, {}))
        return self._words.say("listening-refused", at=_rounded(heard.at), free=heard.free, why=why)


def _document(heard: Heard) -> dict[str, Any]:
    written = {
        "at": round(heard.at, 2),
        "end": round(heard.end, 2),
        "meaning": heard.meaning,
        "slots": heard.slots,
        "text": _as_said(heard.text or heard.free),
        "score": round(heard.score, 2),
    }
    return written if heard.refused is None else written | {"second": _as_said(heard.second), "refused": heard.refused}


def _as_said(text: str) -> str:
    """A sentence without what only belongs to writing: its capital and its full stop."""
    bare = text.strip().rstrip(".!?")
    return f"{bare[:1].lower()}{bare[1:]}"


def _rounded(number: float) -> str:
    return f"{number:.1f}"
