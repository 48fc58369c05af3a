"""One mutant against the tests that reach it, alone in its process: a fork of one that has the libraries."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.mutation.mutants import Mutant
from tests.mutation.running import options
from tests.mutation.tree import TREE

LIBRARIES: Final = (
    "_hypothesis_pytestplugin",
    "click",
    "fluent.runtime",
    "hypothesis.stateful",
    "hypothesis.strategies",
    "msgspec",
    "numpy",
    "pytest_timeout",
    "rapidfuzz",
    "transitions",
    "xdist.plugin",
)
"""What the tests import and no mutant changes: imported once, before the forks."""

MEMORY: Final = 3 << 30
"""Bytes that a mutant may take, beside those of the process that it is a fork of."""

OURS: Final = ("engine", "skill", "locales", "tests")


def warm_up() -> None:
    """Import what every trial needs."""
    for name in LIBRARIES:
        importlib.import_module(name)


def limit(processor: int) -> None:
    """Let the system end this process after so many seconds of a processor's time, or when it takes all memory."""
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY + taken(), resource.getrlimit(resource.RLIMIT_AS)[1]))


def taken() -> int:
    """Bytes of memory that this process has by now; 0 where the system does not tell."""
    sizes = Path("/proc/self/statm")
    return int(sizes.read_text().split()[0]) * resource.getpagesize() if sizes.exists() else 0


def try_mutant(mutant: Mutant, tests: Sequence[str], processor: int, told: Connection) -> None:
    """Import everything with the fault in it, run the tests until one fails, and tell how it went."""
    limit(processor)
    go_to_the_copy()
    sys.meta_path.insert(0, Mutating(mutant))
    chosen = Chosen(tests)
    with memory_told(told):
        code = run(chosen)
    told.send((code, chosen.failed or ("the import" if code else "")))  # a plain tuple: this module is forgotten by now


@contextmanager
def memory_told(told: Connection) -> Iterator[None]:
    """A mutant that takes all memory has not been overlooked, whatever falls then."""
    try:
        yield
    except BaseException:
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 < MEMORY // 2:
            raise
        resource.setrlimit(resource.RLIMIT_AS, resource.getrlimit(resource.RLIMIT_AS)[1:] * 2)
        told.send((int(pytest.ExitCode.TESTS_FAILED), "the memory"))
        os._exit(0)


class Word(NamedTuple):
    """What a trial says: pytest's exit code, and the test that failed."""

    code: int
    failed: str


def run(chosen: Chosen) -> int:
    """Run the chosen tests, and give pytest's exit code."""
    files = list(dict.fromkeys(test.partition("::")[0] for test in chosen.tests))
    return int(pytest.main([*options(), "-x", *files], plugins=[chosen]))


class Chosen:
    """A plugin of pytest: of the tests that were found it keeps some, in their order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.tests = {test: place for place, test in enumerate(tests)}
        self.failed = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        places = self.tests
        items[:] = sorted((item for item in items if item.nodeid in places), key=lambda item: places[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid


class Mutating(importlib.abc.MetaPathFinder):
    """Finds the mutated module before anybody else does; all others are found as ever."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self._module = mutant.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:
        if name != self._module:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and spec.origin is not None:
            spec.loader = Mutated(name, spec.origin, self._mutant)
        return spec


class Mutated(SourceFileLoader):
    """Loads a module with a fault in it."""

    def __init__(self, name: str, path: str, mutant: Mutant) -> None:
        super().__init__(name, path)
        self._mutant = mutant

    def get_code(self, fullname: str) -> object:  # type: ignore[override]
        """Compile it anew: what was compiled before has no fault."""
        source = Path(self.path).read_text("utf-8")
        return compile(self._mutant.put_into(source), self.path, "exec", dont_inherit=True)


def go_to_the_copy() -> None:
    """From here on the project is the copy, nothing that is compiled is kept, and nothing is shown."""
    _say_nothing()
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
        del sys.modules[name]
    os.chdir(TREE)
    here = Path(__file__).parents[2]
    sys.path[:] = [str(TREE), *(place for place in sys.path if place and Path(place) != here)]
    sys.dont_write_bytecode = True
    importlib.invalidate_caches()


def _say_nothing() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
