"""What was right of a set: as it was said, else as it is answered in a terminal."""

from __future__ import annotations

import sys
from typing import Final, NamedTuple

import click

from engine.catalog.terms import Unit
from engine.cli import output
from engine.cli.history_text import Retelling
from engine.cli.set_choice import Chosen, choose, choose_by_number
from engine.coaching.past.records import SessionDone
from engine.words.words import Words
from engine.workflow.events import MOST_REPETITIONS
from engine.workflow.steps import Side

SIDES: Final[tuple[Side, ...]] = ("left", "right")
BOTH: Final = "both"
"""What can be meant of a set with sides."""


class Right(NamedTuple):
    """What was said of a set; None for what was not."""

    exercise: str | None = None
    number: int | None = None
    side: Side | None = None
    repetitions: int | None = None
    weight: str | None = None

    @property
    def changes(self) -> bool:
        """Whether anything of the set itself was said."""
        return self.repetitions is not None or self.weight is not None


def asked(done: SessionDone, right: Right, words: Words, unit: Unit, *, quiet: bool) -> tuple[Chosen, Right]:
    """The set that is meant, and what is right; asked for where nothing was said and somebody is there."""
    if right.changes:
        return choose(done, right.exercise, right.number, words), right
    if quiet or not sys.stdin.isatty():
        raise click.UsageError(words.say("history-what"))
    output.heading(Retelling(words, unit).title(done))
    chosen = choose_by_number(done, right.exercise, right.number, words)
    side = right.side or _asked_side(chosen, words)
    counted = next((one.repetitions for one in chosen.sides if side in {None, one.side}), None)
    repetitions = None
    if counted is not None:
        allowed = click.IntRange(0, MOST_REPETITIONS)
        repetitions = click.prompt(words.say("history-ask-repetitions"), type=allowed, default=counted)
    weight = click.prompt(words.say("history-ask-weight"), default="", show_default=False)
    changed = None if repetitions == counted else repetitions
    return chosen, right._replace(side=side, repetitions=changed, weight=weight or None)


def _asked_side(chosen: Chosen, words: Words) -> Side | None:
    """The side that is meant, where there are two; None for both."""
    if len(chosen.sides) == 1:
        return None
    answer = click.prompt(words.say("history-ask-side"), type=click.Choice([*SIDES, BOTH]), default=BOTH)
    return next((side for side in SIDES if side == answer), None)
