"""What a CSV file brings: its sessions in the form that a store takes in, and what is to be told about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from engine.catalog.models import Catalog
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.terms import Unit
from engine.portability.apps import hevy, strong, table
from engine.portability.apps.names import Names
from engine.portability.apps.sheet import Sheet, read_sheet
from engine.portability.apps.taking_in import session_of
from engine.portability.apps.told import Told
from engine.portability.apps.writing import clock_text
from engine.storage.port import Archived
from engine.workflow.import_events import App, Imported
from engine.workflow.imports import counts
from engine.workflow.steps import Side


class Language(NamedTuple):
    """What the words of all locales say of a file.

    Attributes:
        exercises: Ids of the catalogue by what they are called.
        sides: Sides by their words.
    """

    exercises: Mapping[str, str]
    sides: Mapping[str, Side]


class Intake(NamedTuple):
    """A file that was read.

    Attributes:
        sessions: All of it, the earliest first.
        own: Exercises that the catalogue does not have, by their ids.
        unit_guessed: Whether the file has weights without a unit.
        uncounted: Sets with more than is counted here; they are kept.
    """

    app: App
    sessions: tuple[Archived, ...]
    own: Mapping[str, OwnExercise]
    unit_guessed: bool
    uncounted: int

    def beside(self, begun: Collection[float], again: Collection[str] = ()) -> tuple[Archived, ...]:
        """The sessions that are not among those begun at these moments, and those that are to come ``again``, by id.

        Nobody begins two workouts in one minute: one that did is the same, whichever app told of it first.
        """
        known = {minute_of(moment) for moment in begun}
        return tuple(one for one in self.sessions if one.id in again or minute_of(one.begun_at) not in known)


def read_file(data: bytes, catalog: Catalog, language: Language, unit: Unit) -> Intake:
    """Read a CSV file of Strong, of Hevy or of our own.

    Args:
        data: The file.
        catalog: With the person's own exercises.
        language: For names and sides.
        unit: Of weights that the file names no unit of.

    Raises:
        PortabilityError: it cannot be read; which line and column, and what belongs there.
    """
    sheet = read_sheet(data)
    names = Names(catalog, language.exercises)
    told = _told(sheet, unit)
    sessions = tuple(session_of(one, sheet.app, names, catalog, language.sides) for one in told)
    sets = [one for session in sessions for one in _event(session).sets]
    uncounted = sum(not counts(one) for one in sets)
    return Intake(sheet.app, sessions, names.made, _guessed(sheet, told), uncounted)


def minute_of(moment: float) -> str:
    """The minute of a moment on this machine's clock."""
    return clock_text(moment, "%Y-%m-%d %H:%M")


def _told(sheet: Sheet, unit: Unit) -> tuple[Told, ...]:
    match sheet.app:
        case "strong":
            return strong.read(sheet, unit)
        case "hevy":
            return hevy.read(sheet)
        case _:
            return table.read(sheet)


def _guessed(sheet: Sheet, told: tuple[Told, ...]) -> bool:
    named = sheet.columns & {"weight_unit", "weight_kg", "weight_lb"}
    return sheet.app == "strong" and not named and any(each.load for one in told for each in one.sets)


def _event(session: Archived) -> Imported:
    event = session.log[0].recorded.event
    assert isinstance(event, Imported)  # noqa: S101 - session_of made it
    return event
