"""What is shown, as plain data."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from engine.dialogue.buttons import Button

Kind = Literal["count", "left", "word"]
"""What is huge: the repetition counted last, the time left of a stretch, or something that stands still."""


class Sentence(NamedTuple):
    """Words that are shown from a moment on, in seconds."""

    at: float
    text: str


class Stretch(NamedTuple):
    """A stretch of time that looks the same but for its number.

    Attributes:
        at: When it begins, in seconds from the moment the document is shown; negative if it had begun before.
        step: Index of the step.
        under: Stands below the number.
        goal: Repetitions to count; ``first`` and ``each`` are the seconds to the first count and between two.
        word: What is huge where nothing runs; where that is empty, too, the sentence is.
        rests: Whether more rest can be had.
    """

    at: float
    kind: Kind
    step: int
    title: str
    label: str = ""
    detail: str = ""
    following: str = ""
    under: str = ""
    word: str = ""
    rests: bool = False
    goal: int = 0
    first: float = 0.0
    each: float = 0.0


class Workout(NamedTuple):
    """A conversation or a workout, as the device shows it.

    Attributes:
        stretches: By time. The last one stays.
        buttons: What can be pressed, with its words.
        token: Names this screen, by which a press is known to be of it.
    """

    stretches: tuple[Stretch, ...]
    sentences: tuple[Sentence, ...] = ()
    buttons: tuple[tuple[Button, str], ...] = ()
    token: str = ""


class Bar(NamedTuple):
    """A bar of a chart: a share of the highest, from 0 to 1."""

    share: float
    value: str
    label: str


class Summary(NamedTuple):
    """What a workout came to."""

    title: str
    sentences: tuple[str, ...]
    chart: str
    bars: tuple[Bar, ...]


class Screen(NamedTuple):
    """A document by its name, and its data."""

    document: Literal["workout", "summary"]
    data: dict[str, Any]
