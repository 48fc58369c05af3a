"""A mutant in its process: noticed, not noticed, endless; and the tests that it meets."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys

import pytest

pytest.importorskip("resource", reason="mutants are tried where there is fork")

from tests.mutation import trial, trials
from tests.mutation.choosing import ENOUGH, task
from tests.mutation.control import BrokenError
from tests.mutation.course import run_trials
from tests.mutation.equivalents import Equivalent, stale
from tests.mutation.finding import mutants_of
from tests.mutation.mutants import Mutant
from tests.mutation.reach import Reach, merged
from tests.mutation.report import count, is_equivalent, survivor
from tests.mutation.tree import PROJECT
from tests.mutation.trials import Result, Task

SOURCE = """
def total(sets):
    found = 0
    while sets:
        found += sets.pop()
    return found
"""

TESTS = """
from engine.room.sums import total

def test_none():
    assert total([]) == 0

def test_some():
    assert total([0, 2]) == 2
"""

NAMES = ["tests/room/test_sums.py::test_none", "tests/room/test_sums.py::test_some"]
MUTANTS = mutants_of("engine/room/sums.py", SOURCE)


def mutant(becomes: str) -> Mutant:
    (found,) = (each for each in MUTANTS if each.becomes == becomes)
    return found


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A small project in the place of the copy."""
    for name, text in (("engine/room/sums.py", SOURCE), ("tests/room/test_sums.py", TESTS)):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\nminversion = '8'\n")
    monkeypatch.setattr(trial, "TREE", tmp_path)
    monkeypatch.setattr(trials, "PATIENCE", 2)
    return tmp_path


def tried(becomes: str, tests: list[str]) -> tuple[str, str]:
    (result,) = run_trials([Task(mutant(becomes), tests, 0)], 1)
    return result.end, result.by


def test_a_mutant_is_killed_by_the_test_that_fails(tree) -> None:
    assert tried("found = 1", NAMES) == ("killed", NAMES[0])
    assert tried("found -= sets.pop()", NAMES) == ("killed", NAMES[1])
    assert (tree / "engine/room/sums.py").read_text() == SOURCE


def test_a_mutant_lives_where_no_test_looks(tree) -> None:
    assert tried("found -= sets.pop()", NAMES[:1]) == ("survived", "")
    assert tried("found = 1", []) == ("unreached", "")


def test_an_endless_mutant_is_ended(tree) -> None:
    assert tried("pass", NAMES)[0] == "hung"


@pytest.mark.parametrize("alone", [True, False])
def test_where_a_test_fails_without_any_fault_nothing_is_counted(tree, alone: bool) -> None:
    (tree / "tests/room/test_sums.py").write_text(TESTS.replace("== 2", "== 3"))
    with pytest.raises(BrokenError, match=rf"killed: {re.escape(NAMES[1])}"):
        list(run_trials([Task(mutant("found -= sets.pop()"), NAMES, 0, alone)], 1))


WAITS = """
import os, time
from engine.room.sums import total

def test_some():
    if total([2]) != 2:
        os.write(int(os.environ["SAYS"]), b"waits ")
        time.sleep(100_000)
"""

RUNS = """
import sys
from pathlib import Path
from tests.mutation import trial
from tests.mutation.course import run_trials
from tests.mutation.test_trials import NAMES, Task, mutant
trial.TREE = Path(sys.argv[1])
next(run_trials([Task(mutant("found = 1"), NAMES, 10_000, alone=bool(sys.argv[2]))], 1))
"""


@pytest.mark.parametrize(("ends", "alone"), [(signal.SIGKILL, "yes"), (signal.SIGKILL, ""), (signal.SIGINT, "")])
def test_nothing_of_a_run_stays_behind_however_it_ends(tree, ends: signal.Signals, alone: str) -> None:
    (tree / "tests/room/test_sums.py").write_text(WAITS)
    hears, says = os.pipe()
    env = os.environ | {"SAYS": str(says), "PYTHONPATH": str(PROJECT)}
    run = subprocess.Popen([sys.executable, "-c", RUNS, str(tree), alone], env=env, pass_fds=[says])
    os.close(says)
    assert os.read(hears, 6) == b"waits "
    run.send_signal(ends)
    assert os.read(hears, 1) == b""  # whoever could still write is gone
    run.wait()
    os.close(hears)


FAST, SLOW, OTHER = "tests/room/test_a.py::fast", "tests/elsewhere/test_a.py::slow", "tests/room/test_other.py::test_it"


def reach(**seconds: float) -> Reach:
    lines = {"engine/room/sums.py": {2: {0}, 3: {1, 2, 3}, 5: {2}}}
    return Reach("a", seconds, ["", SLOW, FAST, "failed"], lines)


def test_a_mutant_meets_the_tests_of_its_lines_the_fastest_first() -> None:
    known = reach(**{SLOW: 2.0, FAST: 1.0})
    assert task(mutant("found = 1"), known) == Task(mutant("found = 1"), [FAST, SLOW], 3.0, alone=False)
    assert task(mutant("found -= sets.pop()"), known).tests == [FAST]


def test_a_mutant_meets_no_more_tests_than_are_enough() -> None:
    assert task(mutant("found = 1"), reach(**{SLOW: ENOUGH, FAST: 1.0})).tests == [FAST]


def test_what_runs_when_a_file_is_imported_meets_the_tests_of_the_file_and_of_its_room() -> None:
    at_the_top = mutants_of("engine/room/sums.py", "\nLIMIT = 1\n")[0]
    known = reach(**{SLOW: 2.0, FAST: 1.0, OTHER: 3.0})
    assert task(at_the_top, known).tests == [FAST, SLOW, OTHER]
    known.lines["engine/room/sums.py"][2] = {0, 1}  # one of the tests is the first to import it
    assert task(at_the_top, known).tests == [FAST, SLOW, OTHER]


def test_maps_of_suites_are_laid_together() -> None:
    one, two = (Reach("a", {test: 1.0}, ["", test], {"f": {1: {1}}}) for test in ("one", "two"))
    both = merged([one, two])
    assert both.seconds == {"one": 1.0, "two": 1.0}
    assert both.tests_of("f", [1, 2]) == both.tests_of_file("f") == {"one", "two"}


def test_what_is_equivalent_is_counted_apart_unless_it_is_killed() -> None:
    lived, dead = Result(mutant("found = 1"), "survived", "", 1), Result(mutant("pass"), "hung", "", 1)
    same = [Equivalent(each.mutant.where, each.mutant.was, each.mutant.becomes, "why") for each in (lived, dead)]
    assert [is_equivalent(each, same) for each in (lived, dead)] == [True, False]
    assert count("room", [lived, dead], []) == ("room", 2, 1, 0, 1)
    assert count("", [lived, dead], same) == ("all", 2, 1, 1, 0)
    assert count("", [lived, dead], same).percent == 100
    assert stale([*same, Equivalent("gone", "a", "b", "why")], MUTANTS) == [Equivalent("gone", "a", "b", "why")]
    assert survivor(lived).endswith("(constant, survived)\n    - found = 0\n    + found = 1")
