"""Read the built-in catalogue from its TOML files and check that it holds together."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from engine.catalog import checks, exercise_checks, ladders
from engine.catalog.errors import CatalogError, Finding
from engine.catalog.models import (
    Advice,
    BodyPart,
    Catalog,
    Evidence,
    Exercise,
    Muscle,
    Other,
    Standards,
    Thing,
    Workout,
    needed,
)
from engine.decoding import convert

_DATA: Final = Path(__file__).parent / "data"

_T = TypeVar("_T")
_Named = TypeVar("_Named", Exercise, Muscle, Thing, BodyPart, Advice, Workout, Other)


@cache
def load() -> Catalog:
    """Read all of it, once; later calls return the same catalogue.

    Raises:
        CatalogError: a file is broken, or something in it refers to what is not there.
    """
    return read(_DATA)


def read(data: Path) -> Catalog:
    """Read a catalogue from a directory laid out as the built-in one.

    Raises:
        CatalogError: a file is broken, or something in it refers to what is not there.
    """
    muscles = _by_id("muscles.toml", _table(data / "muscles.toml", "muscle", Muscle))
    _refuse("muscles.toml", _muscle_findings(muscles))
    exercises = _exercises(data, muscles)
    return Catalog(
        exercises=exercises,
        muscles=muscles,
        things=_things(data, exercises),
        body_parts=_body_parts(data, exercises, muscles),
        advice=_by_id("advice.toml", _table(data / "advice.toml", "advice", Advice)),
        workouts=_workouts(data, exercises),
        standards=_standards(data, exercises),
        evidence=_evidence(data),
        others=_others(data, exercises),
    )


def _evidence(data: Path) -> dict[str, Evidence]:
    name = "evidence.toml"
    found: dict[str, Evidence] = {}
    for one in _table(data / name, "evidence", Evidence) if (data / name).exists() else []:
        for message in one.messages:
            if message in found:
                raise CatalogError(name, Finding(f"{one.id}.messages", message, "another entry has the same"))
            found[message] = one
    return found


def _others(data: Path, exercises: dict[str, Exercise]) -> dict[str, tuple[str, ...]]:
    name = "others.toml"
    others = _by_id(name, _table(data / name, "other", Other) if (data / name).exists() else [])
    for other in others.values():
        for path, one in ((f"{other.id}.nearest[{index}]", id_) for index, id_ in enumerate(other.nearest)):
            _refuse(name, [exercise_checks.unknown_exercise(path, one, exercises)] if one not in exercises else [])
        _refuse(name, [Finding("id", other.id, "it is in the catalogue")] if other.id in exercises else [])
    return {id_: other.nearest for id_, other in others.items()}


def _exercises(data: Path, muscles: dict[str, Muscle]) -> dict[str, Exercise]:
    files = {path.name: _table(path, "exercise", Exercise) for path in sorted(data.glob("exercises/*.toml"))}
    everything = _by_id("exercises", [one for several in files.values() for one in several])
    for name, several in files.items():
        for index, exercise in enumerate(several):
            _refuse(f"exercises/{name}", ladders.findings(f"exercise[{index}]", exercise, everything, muscles))
    return everything


def _things(data: Path, exercises: dict[str, Exercise]) -> dict[str, Thing]:
    name = "equipment.toml"
    holding = _table(data / name, "thing", Thing)
    for index, thing in enumerate(holding):
        _refuse(name, checks.thing(f"thing[{index}]", thing, needed(exercises.values())))
    return _by_id(name, holding)


def _body_parts(data: Path, exercises: dict[str, Exercise], muscles: dict[str, Muscle]) -> dict[str, BodyPart]:
    name = "body-parts.toml"
    parts = _table(data / name, "part", BodyPart)
    for index, part in enumerate(parts):
        _refuse(name, checks.body_part(f"part[{index}]", part, exercises, muscles, needed(exercises.values())))
    return _by_id(name, parts)


def _workouts(data: Path, exercises: dict[str, Exercise]) -> dict[str, Workout]:
    workouts = []
    for path in sorted(data.glob("workouts/*.toml")):
        workout = _convert(path.name, _document(path), Workout)
        _refuse(path.name, _workout_findings(path.stem, workout, exercises))
        workouts.append(workout)
    return _by_id("workouts", workouts)


def _workout_findings(stem: str, workout: Workout, exercises: dict[str, Exercise]) -> Iterator[Finding]:
    if workout.id != stem:
        yield Finding("id", workout.id, allowed=f'"{stem}", as the file is called')
    yield from checks.findings(workout, exercises)


def _standards(data: Path, exercises: dict[str, Exercise]) -> Standards:
    name = "standards.toml"
    standards = _convert(name, _document(data / name), Standards)
    _refuse(name, exercise_checks.tempo("tempo", standards.tempo))
    _refuse(name, checks.warm_up(standards.warm_up, exercises))
    _refuse(name, checks.cool_down(standards.cool_down, exercises))
    return standards


def _muscle_findings(muscles: dict[str, Muscle]) -> Iterator[Finding]:
    for muscle in muscles.values():
        if muscle.part_of is not None and muscle.part_of not in muscles:
            yield Finding(f"{muscle.id}.part_of", muscle.part_of, "there is no such muscle")


def _refuse(file: str, findings: Iterable[Finding]) -> None:
    for finding in findings:
        raise CatalogError(file, finding)


def _by_id(file: str, entries: list[_Named]) -> dict[str, _Named]:
    named = {entry.id: entry for entry in entries}
    for entry in entries:
        if named[entry.id] is not entry:
            raise CatalogError(file, Finding("id", entry.id, "another entry has the same"))
    return named


def _table(path: Path, key: str, model: type[_T]) -> list[_T]:
    document = _document(path)
    if set(document) != {key}:
        raise CatalogError(path.name, Finding(problem=f"it must hold [[{key}]] entries and nothing else"))
    several: list[_T] = _convert(path.name, document[key], list[model])  # type: ignore[valid-type]
    return several


def _convert(file: str, document: object, model: type[_T]) -> _T:
    try:
        return convert(document, model)
    except msgspec.ValidationError as error:
        raise CatalogError(file, Finding(problem=str(error))) from error


def _document(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CatalogError(path.name, Finding(problem=str(error))) from error
