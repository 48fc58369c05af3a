"""The history in SQLite: an event kept, its parts, and a copy of the whole, beside the bare database."""

from __future__ import annotations

import datetime
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from itertools import count
from pathlib import Path

from engine.storage.backups import Backups
from engine.storage.checksum import checksum
from engine.storage.models import Settings
from engine.storage.sqlite import SqliteStore
from engine.workflow import begin
from engine.workflow.events import Repeat, Start
from tests.benchmarks.rounds import middle, ratio, timed
from tests.benchmarks.subjects import coach
from tests.benchmarks.table import Row, Section, at_most, figure

ROUNDS = 21
NOON = 1_800_000_000.0
NOTES = (
    "An event that is on the disk before the workout goes on, and a heartbeat, which waits for no disk. Bare: as many\n"
    "bytes put into two tables in one transaction, with sqlite3 alone and the same settings. Same rounds; medians."
)


def section() -> Section:
    """All figures of the history."""
    with ExitStack() as opened:
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        return Section("storage", tuple(_rows(folder, opened)), NOTES)


def _rows(folder: Path, opened: ExitStack) -> Iterator[Row]:
    store = opened.enter_context(closing(SqliteStore(folder / "history.db")))
    event, beat = _started(store)
    row = ("s", 17, "r17", b"x" * 60, b"y" * 300)
    subjects = {"event": event, "beat": beat, "bare": _bare(folder, opened), "checksum": lambda: checksum(*row)}
    taken = timed(subjects, {"event": 50, "beat": 50, "bare": 50, "checksum": 500}, ROUNDS)
    yield figure("an event kept", middle(taken, "event"), "µs")
    yield figure("two bare statements in a transaction", middle(taken, "bare"), "µs")
    yield at_most("an event kept against these", ratio(taken, "event", "bare"), "×", 3)
    yield figure("a heartbeat", middle(taken, "beat"), "µs")
    yield at_most("the checksum of an entry against keeping it", ratio(taken, "checksum", "event"), "×", 0.05)
    days = (datetime.date(2026, 1, 1) + datetime.timedelta(number) for number in count())
    backups = Backups(store.path)
    taken = timed({"copy": lambda: backups.make(next(days))}, {"copy": 1}, 5)
    yield figure("a copy of this history", middle(taken, "copy", 1e3), "ms")


def _started(store: SqliteStore) -> tuple[Callable[[], object], Callable[[], object]]:
    """What keeps the next event of a session, and its next heartbeat."""
    plan, numbers, beats = coach.plan(), count(), count()
    store.begin(begin("s", plan.key), plan.definition, user="u", settings=Settings(), now=NOON)
    store.apply("s", Start(id="start"), NOON)

    def event() -> object:
        number = next(numbers)
        return store.apply("s", Repeat(id=f"r{number}"), NOON + number)

    return event, lambda: store.alive("s", NOON + next(beats))


def _bare(folder: Path, opened: ExitStack) -> Callable[[], None]:
    file = opened.enter_context(closing(sqlite3.connect(folder / "bare.db", isolation_level=None)))
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE sessions (id TEXT PRIMARY KEY, snapshot BLOB)",
        "CREATE TABLE log (seq INTEGER PRIMARY KEY, event TEXT, recorded BLOB, effects BLOB)",
        "INSERT INTO sessions VALUES ('s', x'00')",
    ):
        file.execute(statement)
    numbers = count()

    def write() -> None:
        number = next(numbers)
        file.execute("BEGIN IMMEDIATE")
        file.execute("UPDATE sessions SET snapshot = ? WHERE id = 's'", (b"x" * 400,))
        file.execute("INSERT INTO log VALUES (?, ?, ?, ?)", (number, f"r{number}", b"x" * 60, b"y" * 300))
        file.execute("COMMIT")

    return write
