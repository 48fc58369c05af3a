"""A section from the loose figures of a part that has ``run(seconds)``: a dictionary for each way of doing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tests.benchmarks.table import Row, Section, figure

Loose = Mapping[str, object]
"""``method`` names the way; ``skipped`` says why it was not measured; numbers are figures, ``…_ms`` in milliseconds."""


def section_of(name: str, ways: Iterable[Loose]) -> Section:
    """The figures of all ways; those that could not be measured are left out."""
    several = list(ways)
    skipped = tuple(f"{way['method']}: {way['skipped']}" for way in several if "skipped" in way)
    return Section(name, tuple(row for way in several for row in _rows(way)), left_out=skipped)


def _rows(way: Loose) -> Iterator[Row]:
    for key, value in way.items():
        if isinstance(value, int | float):
            named, unit = (key.removesuffix("_ms"), "ms") if key.endswith("_ms") else (key, "")
            yield figure(f"{way['method']}: {named}", float(value), unit)
