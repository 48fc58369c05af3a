"""A history of 5,000 sessions: what the commands that read it take, as whole processes, and a launch of the skill.

Each is measured beside somebody who has no history, whose figures are what starting, words and catalogue take.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from time import perf_counter
from typing import NamedTuple

from engine.storage.memory import MemoryStore
from engine.storage.person import EVERYTHING, history
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from skill.alexa.skill import build
from skill.storage.dynamodb import DynamoStore
from tests.benchmarks.skill_turn import answered, envelope
from tests.benchmarks.subjects import long_history
from tests.benchmarks.subjects.table_stand_in import copied
from tests.benchmarks.table import Row, Section, at_most, figure

SESSIONS = 5000
ROUNDS = 7
USER = "local"
COMMANDS = ("plan", "history", "progress")
GOALS = frozenset({"plan", "history"})
SECONDS, MEGABYTES, LAUNCH = 0.5, 100, 60
NOTES = (
    "Commands: whole processes from start to end, in turn with somebody's who has no history; medians, and the most\n"
    "memory. Launch: the person's first one in a process that has answered others. The first reading makes what is\n"
    "kept beside each log, and is measured by itself. DynamoDB: a table in this process, so it is the adapter's own\n"
    "time; a request to a real one takes 5 to 10 ms."
)
_MEASURED = """
import resource, subprocess, sys, time
began = time.perf_counter()
coach = "import sys; from engine.cli import main; sys.exit(main())"
subprocess.run([sys.executable, "-c", coach, sys.argv[1]], check=True)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


class Taken(NamedTuple):
    """What a process took.

    Attributes:
        seconds: From start to end.
        megabytes: The most memory it had.
    """

    seconds: float
    megabytes: float


def section() -> Section:
    """All figures of a long history."""
    folder = Path(mkdtemp())
    try:
        return Section("a long history", tuple(_rows(folder)), NOTES)
    finally:
        shutil.rmtree(folder)


def _rows(folder: Path) -> Iterator[Row]:
    home, store = folder / "long", SqliteStore(folder / "long" / "data" / "coach.db")
    long_history.keep(store, USER, SESSIONS)
    yield figure(f"the first reading of {SESSIONS:,} sessions", _first_reading(store), "s")
    yield from _launches("SQLite", store)
    store.close()
    yield from _commands(home, folder / "none")
    memory = MemoryStore()
    long_history.keep(memory, USER, SESSIONS)
    history(memory, USER, EVERYTHING)
    yield from _launches("in memory", memory)
    table = copied(memory, USER)
    yield from _launches("DynamoDB", DynamoStore(table, "sessions"))
    yield figure("requests to the table for a launch", table.calls.total() / (3 * ROUNDS), "")


def _first_reading(store: Store) -> float:
    began = perf_counter()
    found = history(store, USER, EVERYTHING)
    assert len(found.sessions) == SESSIONS
    return perf_counter() - began


def _commands(home: Path, none: Path) -> Iterator[Row]:
    taken: dict[tuple[str, Path], list[Taken]] = {}
    for _ in range(ROUNDS):
        for command in COMMANDS:
            for place in (home, none):
                taken.setdefault((command, place), []).append(_coach(command, place))
    for command in COMMANDS:
        mine, nobodys = (taken[command, place] for place in (home, none))
        seconds, megabytes = median(one.seconds for one in mine), max(one.megabytes for one in mine)
        name, bare = f"coach {command}", median(one.seconds for one in nobodys)
        yield at_most(name, seconds, "s", SECONDS) if command in GOALS else figure(name, seconds, "s")
        yield figure(f"{name}, without a history", bare, "s")
        yield figure(f"{name} against that", seconds / bare, "×")
        memory = f"{name}, memory"
        yield at_most(memory, megabytes, "MB", MEGABYTES) if command in GOALS else figure(memory, megabytes, "MB")


def _coach(command: str, home: Path) -> Taken:
    """Run the command in a process of its own; a small one starts it, as memory counts from before a fork on."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, command],
        env=environment | {"FORM_COACH_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    seconds, kilobytes = map(float, done.stdout.split()[-2:])
    return Taken(seconds, kilobytes / 1024)


def _launches(name: str, store: Store) -> Iterator[Row]:
    """The first launch of the person, and later ones of the same day."""
    first, later, numbers, clock = [], [], count(), time.time
    for _ in range(ROUNDS):
        skill = build(store, clock=clock)

        def launch(user: str) -> float:
            asked = json.dumps(envelope(f"{name}-{next(numbers)}", user, "LaunchRequest", {}, {}, new=True))
            began = perf_counter()
            assert answered(skill, asked)["response"]["outputSpeech"]  # noqa: B023 - called in this round
            return perf_counter() - began

        launch("a stranger")
        first.append(launch(USER))
        later.append(launch(USER))
    yield at_most(f"a launch, {name}", median(first) * 1e3, "ms", LAUNCH)
    yield figure(f"another one that day, {name}", median(later) * 1e3, "ms")
