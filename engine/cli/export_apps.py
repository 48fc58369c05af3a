"""Exports for others: the files of Strong and Hevy, and Intervals.icu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from engine.cli import user_store
from engine.cli.own_workouts import known
from engine.portability.export_files import Files, Written
from engine.portability.spreadsheet import PLAIN, Way
from engine.storage.port import Store
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.portability.apps.telling import Telling

App = Literal["strong", "hevy"]


def write_for(app: App, file: Path, store: Store, words: Words) -> Written:
    """Write the file of another app.

    Raises:
        PortabilityError: it cannot be written.
    """
    return Files(store, user_store.person()).write_for(app, file, _telling(app, words))


def send_to_intervals(session: str | None, store: Store, words: Words) -> dict[str, Any]:
    """Send a session, the last one for None, to Intervals.icu: its id, its title, and where it is seen there.

    Raises:
        PortabilityError: it was not sent.
    """
    from engine.portability import intervals  # noqa: PLC0415 - for this option only

    done, activity = Files(store, user_store.person()).activity(session)
    title = done.title or _title(done.workout, known(words)[1])
    address = intervals.send(activity, title, done.id, intervals.find_key())
    return {"session": done.id, "title": title, "address": address}


def way_of(words: Words, *, spreadsheet: bool) -> Way:
    """How a table is written: for programs, or for a spreadsheet of the language."""
    return Way(words.say("export-delimiter"), words.say("export-decimal")) if spreadsheet else PLAIN


def _telling(app: App, words: Words) -> Telling:
    from engine.portability.apps.telling import Telling  # noqa: PLC0415 - as above

    catalog, every = known(words)
    return Telling(
        app,
        catalog,
        title=lambda id_: _title(id_, every),
        exercise=lambda id_: _exercise(id_, every),
        side=lambda side: every.say("export-side", side=side),
    )


def _title(workout: str, words: Words) -> str:
    return words.workout(workout) if words.has(f"workout-{workout}") else words.say("export-untitled")


def _exercise(id_: str, words: Words) -> str:
    return words.exercise(id_) if words.has(f"exercise-{id_}") else id_
