"""Which test reaches which line, and how long it takes: made once by running the tests under coverage, and kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import coverage
import msgspec
import pytest
from msgspec import Struct

from tests.mutation import lifeline
from tests.mutation.running import options
from tests.mutation.tree import FOLDER, TREE, digest
from tests.mutation.trials import WAITING

ROOMS: Final = ("coaching", "dialogue", "workflow", "storage")
"""The rooms that are mutated."""

SUITES: Final = (
    "tests/workflow",
    "tests/coaching",
    "tests/dialogue",
    "tests/storage",
    "tests/portability",
    "tests/skill/conversation",
)
"""The tests that are run against mutants: those of the rooms, and of those who use them in the same process."""

MAPS: Final = FOLDER / "reach"
"""A file for each suite."""


TOO_SLOW: Final = 8
"""Seconds of the processor that a test may take while it is looked at; a slower one is left out: no mutant could wait
for it."""


class Reach(Struct):
    """Which tests reach what.

    Attributes:
        of: Names the tree that this was made with; of another one, it is out of date.
        seconds: How long each test takes, by its name. One that fails as it is kills nothing, and is not here.
        tests: All names of tests; a line has their places in here, as it has many of them.
        lines: The tests of each line of each file.
    """

    of: str
    seconds: dict[str, float]
    tests: list[str]
    lines: dict[str, dict[int, set[int]]]

    def tests_of(self, path: str, lines: Iterable[int]) -> set[str]:
        """The tests that run one of the lines."""
        file = self.lines.get(path, {})
        places: set[int] = set().union(*(file.get(line, set()) for line in lines))
        return {self.tests[place] for place in places} & self.seconds.keys()

    def tests_of_file(self, path: str) -> set[str]:
        """The tests that run anything of a file."""
        return self.tests_of(path, self.lines.get(path, {}))


def kept_map() -> Reach | None:
    """The map that was made last, of whatever tree; None if it lacks a suite or is of several."""
    maps = [msgspec.json.decode(path.read_bytes(), type=Reach) for path in map(map_of, SUITES) if path.exists()]
    whole = len(maps) == len(SUITES) and len({each.of for each in maps}) == 1
    return merged(maps) if whole else None


def make_map(at_once: int) -> Reach:
    """Run the tests in the copy, each line noted under the test that runs it."""
    shutil.rmtree(MAPS, ignore_errors=True)
    MAPS.mkdir()
    ends = lifeline.line().reading
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(lambda suite: _map_suite(suite, ends), SUITES))
    found = kept_map()
    assert found is not None
    return found


def _map_suite(suite: str, ends: int) -> None:
    subprocess.run(
        [sys.executable, "-m", "tests.mutation.reach", suite, str(map_of(suite))],
        cwd=TREE,
        check=True,
        stdin=ends,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(TREE)},
        start_new_session=True,
    )


def map_of(suite: str) -> Path:
    """Where the map of a suite is kept."""
    return MAPS / f"{suite.replace('/', '.')}.json"


def merged(maps: Sequence[Reach]) -> Reach:
    """The maps of several suites as one."""
    whole = Reach(maps[0].of, {}, [], {})
    for each in maps:
        first = len(whole.tests)
        whole.tests += each.tests
        whole.seconds |= each.seconds
        for path, lines in each.lines.items():
            file = whole.lines.setdefault(path, {})
            for line, places in lines.items():
                file.setdefault(line, set()).update(first + place for place in places)
    return whole


class Noting:
    """A plugin of pytest: tells coverage which test runs, and notes how long it takes."""

    def __init__(self, measuring: coverage.Coverage) -> None:
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        self._measuring = measuring

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._measuring.switch_context(item.nodeid)
        began = _processor()
        done = yield
        self.seconds[item.nodeid] = _processor() - began
        self._measuring.switch_context("")
        return done

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed:
            self.failed.add(report.nodeid)


def _processor() -> float:
    """Seconds of the processor that this process and those that it started have taken: others may run beside it."""
    return sum(os.times()[:4])


def note(suite: str) -> Reach:
    """Run the tests of a suite in this process."""
    root = Path.cwd()
    measuring = coverage.Coverage(data_file=None, source=[f"engine/{room}" for room in ROOMS], config_file=False)
    noting = Noting(measuring)
    measuring.start()
    pytest.main([*options(), "--timeout", str(WAITING * TOO_SLOW), suite], plugins=[noting])
    measuring.stop()
    data = measuring.get_data()
    seconds = {test: took for test, took in noting.seconds.items() if test not in noting.failed and took <= TOO_SLOW}
    places = {test: place for place, test in enumerate(["", *noting.seconds])}
    lines = {
        Path(file).relative_to(root).as_posix(): {
            line: {places[test] for test in tests} for line, tests in data.contexts_by_lineno(file).items()
        }
        for file in data.measured_files()
    }
    return Reach(digest(root), seconds, list(places), lines)


if __name__ == "__main__":
    lifeline.end_with(os.dup(0))
    Path(sys.argv[2]).write_bytes(msgspec.json.encode(note(sys.argv[1])))
