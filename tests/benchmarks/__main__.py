"""Runs the benchmarks: ``python -m tests.benchmarks --out bench.json [--only engine]``.

A part is a module of this package, named in :data:`PARTS`, with a function ``section() -> Section``, ``sections()`` for
several, or ``run(seconds)`` where figures take as long as one lets them. What this machine has not got is left out, and
named in the end. A part that fails keeps none of the others from running.
"""

from __future__ import annotations

import argparse
import platform
import traceback
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from os import cpu_count
from pathlib import Path
from types import ModuleType

import msgspec

from tests.benchmarks.loose import section_of
from tests.benchmarks.table import Section, left_out, show, unmet

PARTS = (
    "engine",
    "storage",
    "first_sound",
    "voices",
    "voice_track",
    "voice_stream",
    "ears",
    "terminal_screen",
    "understanding",
    "skill_turn",
    "waking",
    "skill_endpoint",
    "held_connections",
    "listeners",
    "history_size",
)
"""In the order in which they are run."""

FAILED = "it failed"
"""Begins what is said of a part that ended in an error."""


def available() -> list[str]:
    """The parts that are there and have something to say."""
    return [part for part in PARTS if find_spec(f"{__package__}.{part}") is not None]


def sections(parts: Sequence[str], seconds: float) -> Iterator[Section]:
    """Run the parts, one after the other; one that fails is a section that says so."""
    for part in parts:
        try:
            yield from _of(part, import_module(f"{__package__}.{part}"), seconds)
        except Exception as error:  # whatever it is, the other parts have figures
            traceback.print_exc()
            yield Section(part, (), left_out=(f"{FAILED}: {type(error).__name__}: {error}",))


def _of(part: str, module: ModuleType, seconds: float) -> Sequence[Section]:
    if hasattr(module, "sections"):
        return list(module.sections())
    if hasattr(module, "section"):
        return [module.section()]
    return [section_of(part.replace("_", ": "), module.run(seconds))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every section as it is done, write them all in the end."""
    options = _options(arguments)
    done = []
    for section in sections(options.only or available(), options.seconds):
        print(show(section), flush=True)
        done.append(section)
    if options.out is not None:
        options.out.write_bytes(msgspec.json.format(msgspec.json.encode(done), indent=2) + b"\n")
    for one in left_out(done):
        print(f"Left out: {one}")
    for name in unmet(done):
        print(f"Not met: {name}")
    print(f"Python {platform.python_version()} on {platform.machine()}, {cpu_count()} processors.")
    failed = any(FAILED in one for one in left_out(done))
    return 1 if failed or (options.strict and unmet(done)) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measures the coach.")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the figures as JSON")
    parser.add_argument("--only", action="append", choices=available(), help="run this part; may be given again")
    parser.add_argument("--seconds", type=float, default=20, help="how long each way of playing is measured (20)")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a goal is not met")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
