"""Which exercise or thing a name at the command means: a question in a terminal, an error from a pipe."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from engine.catalog.errors import printable
from engine.catalog.models import Catalog
from engine.catalog.names import exercises_called, nearest_of
from engine.words.exercise_names import with_names
from engine.words.words import Words

_SHOWN = 60  # characters of a name


class Naming:
    """Finds what a name means, and asks where several things are meant."""

    def __init__(self, catalog: Catalog, words: Words, *, as_json: bool = False) -> None:
        """Look in ``catalog`` for names in the language of ``words``; a program is asked nothing."""
        self._catalog, self._words = with_names(catalog, words.locale), words
        self._asks = not as_json and bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())

    def exercise(self, name: str) -> str | None:
        """The id of the exercise that a name means; None where nothing is known of it.

        Raises:
            click.UsageError: it means several, and nobody can be asked, or one that is not in the catalogue.
        """
        meant = exercises_called(name, self._catalog)
        if len(meant) > 1:
            return self.one_of(name, meant)
        if meant and meant[0] not in self._catalog.exercises:
            raise click.UsageError(self._missing(name, meant[0]))
        return meant[0] if meant else None

    def one_of(self, name: str, ids: Sequence[str]) -> str:
        """Ask which of several is meant.

        Raises:
            click.UsageError: nobody can be asked; the message names all.
        """
        if not self._asks:
            listed = ", ".join(ids)
            raise click.UsageError(self._words.say("terminal-several", name=_shown(name), names=listed))
        for number, id_ in enumerate(ids, 1):
            click.echo(f"{number}  {self._named(id_)} ({id_})")
        question = self._words.say("terminal-which-one", name=_shown(name))
        return ids[click.prompt(question, type=click.IntRange(1, len(ids))) - 1]

    def _named(self, id_: str) -> str:
        return self._words.exercise(id_) if id_ in self._catalog.exercises else self._words.equipment(id_)

    def _missing(self, name: str, id_: str) -> str:
        near = nearest_of(id_, self._catalog)
        found = self._words.say("terminal-nearest", exercise=self._words.exercise(near), id=near) if near else ""
        own = self._words.say("terminal-own-exercise", id=id_)
        missing = self._words.say("terminal-not-here", name=_shown(name))
        return " ".join(filter(None, (missing, found, own)))


def _shown(name: str) -> str:
    return printable(name[:_SHOWN])
