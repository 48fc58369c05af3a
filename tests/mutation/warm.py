"""Trials in forks of a process that has imported and collected everything: the fault is put into the function there.

That takes a tenth of the time of importing everything anew. What was worked out while the tests were collected has no
fault in it; so a mutant that lives here is tried once more, alone (``trial.py``).
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

import pytest

from tests.mutation.lifeline import start
from tests.mutation.mutants import Mutant
from tests.mutation.running import options
from tests.mutation.trial import go_to_the_copy, limit, memory_told
from tests.mutation.trials import Result, Task, run_all

Functions = dict["Key", list[FunctionType]]


class Key(NamedTuple):
    """What tells a function: its file, its full name and its first line."""

    file: str
    name: str
    line: int


def run_warm(tasks: Sequence[Task], at_once: int) -> Iterator[Result]:
    """Try these mutants, all of them inside functions."""
    told, telling = Pipe(duplex=False)
    process = start(_collect_and_try, tasks, at_once, telling)
    telling.close()
    try:
        for _ in tasks:
            place, end, by, seconds = told.recv()
            yield Result(tasks[place].mutant, end, by, seconds)
    finally:
        process.kill()
        process.join()


def _collect_and_try(tasks: Sequence[Task], at_once: int, told: Connection) -> None:
    go_to_the_copy()
    files = sorted({test.partition("::")[0] for task in tasks for test in task.tests})
    pytest.main([*options(), *files], plugins=[Trying(tasks, at_once, told)])


class Trying:
    """A plugin of pytest: instead of running what was collected, it runs parts of it in forks, each with a fault."""

    def __init__(self, tasks: Sequence[Task], at_once: int, told: Connection) -> None:
        self._tasks = tasks
        self._at_once = at_once
        self._told = told
        self._items: dict[str, pytest.Item] = {}
        self._failed = ""

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._items = {item.nodeid: item for item in session.items}
        functions = functions_by_key()
        places = {task.mutant.name: place for place, task in enumerate(self._tasks)}
        gc.freeze()
        for result in run_all(self._tasks, self._at_once, self._trial(functions)):
            self._told.send((places[result.mutant.name], result.end, result.by, result.seconds))
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self._failed:
            self._failed = report.nodeid

    def _trial(self, functions: Functions) -> Callable[[Mutant, Sequence[str], int, Connection], None]:
        def try_in_fork(mutant: Mutant, tests: Sequence[str], processor: int, told: Connection) -> None:
            limit(processor)
            put_into_functions(mutant, Path(mutant.path).resolve(), functions)
            with memory_told(told):
                self._run([self._items[test] for test in tests if test in self._items])
            told.send((1 if self._failed else 0, self._failed))

        return try_in_fork

    def _run(self, items: Sequence[pytest.Item]) -> None:
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._failed:
                return


def functions_by_key() -> Functions:
    """All functions that there are."""
    found: Functions = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            found[key_of(each.__code__)].append(each)
    return found


def key_of(code: CodeType) -> Key:
    """What tells a function's code."""
    return Key(code.co_filename, code.co_qualname, code.co_firstlineno)


def put_into_functions(mutant: Mutant, file: Path, functions: Functions) -> None:
    """Give the functions of a file the code that they have with the fault in it."""
    changed = compile(mutant.put_into(file.read_text("utf-8")), str(file), "exec", dont_inherit=True)
    for code in _codes(changed):
        for function in functions.get(key_of(code), ()):
            if function.__code__ != code:
                function.__code__ = code


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)
