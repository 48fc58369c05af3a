"""From a display to the texts of the picture."""

from __future__ import annotations

from typing import NamedTuple

from engine.display.model import Display
from engine.runner.conversation import HOW_MANY


class Texts(NamedTuple):
    """What stands where.

    Attributes:
        title: What is done, and on which side; like ``about`` and ``keys`` in pieces that stay whole.
        number: What is huge.
        about: Beside or below it.
        typed: What is typed, with its mark.
        keys: What can be done now.
        asks: Whether words matter more than the number: a question, a notice, typing, the end.
    """

    title: tuple[str, ...]
    number: str
    about: tuple[str, ...]
    following: str
    caption: str
    heard: str
    notice: str
    typed: str
    keys: tuple[str, ...]
    asks: bool


def laid_out(shown: Display, paused: str) -> Texts:
    """Lay a display out; ``paused`` is the word for a session that is held."""
    spoken = shown.spoken
    asks = spoken.question not in {"", "go-on", HOW_MANY} or bool(spoken.notice) or spoken.typed is not None
    texts = Texts(
        title=_there(shown.title, shown.side_name),
        number=shown.big.text,
        about=_about(shown, paused),
        following=shown.next,
        caption=spoken.caption,
        heard=spoken.heard,
        notice=spoken.notice,
        typed="" if spoken.typed is None else f"> {spoken.typed}_",
        keys=() if spoken.typed is not None else tuple(f"{one.shown} {one.label}" for one in shown.choices),
        asks=asks,
    )
    return texts if shown.summary is None else _at_the_end(shown, texts)


def _about(shown: Display, paused: str) -> tuple[str, ...]:
    state = paused if shown.state == "paused" else shown.label
    return _there(shown.big.under, state, shown.set, shown.much, shown.load)


def _at_the_end(shown: Display, texts: Texts) -> Texts:
    assert shown.summary is not None  # noqa: S101 - the caller has looked
    done = tuple(f"{one.exercise} {one.much}" for one in shown.summary.done)
    return texts._replace(title=(shown.summary.title,), number="", about=done, following="", asks=True)


def _there(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)
