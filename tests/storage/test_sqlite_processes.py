"""Several processes on one history, and processes that are killed."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from contextlib import ExitStack

import pytest

from engine.storage.sqlite import SqliteStore
from tests.storage.samples import NOON, started, truthful

PROCESSES = 4
EACH = 25
KILLS = 10


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "history.db"
    store = SqliteStore(path)
    started(store)
    store.close()
    return path


def writer(stack: ExitStack, path, name, several=0):
    """A process that is ready to write."""
    command = [sys.executable, "-W", "error", "-m", "tests.storage.writer", path, name, str(several)]
    process = stack.enter_context(
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    )
    stack.callback(process.kill)  # runs before the wait, so that a failed test does not wait for ever
    return process


def go(process):
    process.stdin.write("go\n")
    process.stdin.flush()


def test_processes_at_the_same_moment_lose_nothing(path):
    with ExitStack() as stack:
        writers = [writer(stack, path, f"w{number}", EACH) for number in range(PROCESSES)]
        assert [process.stdout.readline() for process in writers] == ["ready\n"] * PROCESSES
        for process in writers:
            go(process)
        ends = [process.communicate(timeout=60) for process in writers]
    assert [errors for _, errors in ends] == [""] * PROCESSES
    store = SqliteStore(path)
    ids = [entry.recorded.event.id for entry in store.log("s")]
    assert sorted(ids) == sorted(["start", *(f"w{w}-{i}" for w in range(PROCESSES) for i in range(EACH))])
    assert truthful(store).alive_at == NOON + EACH - 1
    store.close()


def test_processes_that_make_the_history_at_the_same_moment(tmp_path):
    path = tmp_path / "new" / "history.db"
    with ExitStack() as stack:
        writers = [writer(stack, path, f"w{number}", 1) for number in range(PROCESSES)]
        for process in writers:
            process.stdout.readline()
        for process in writers:
            go(process)
        errors = [process.communicate(timeout=60)[1].splitlines()[-1] for process in writers]
    # All of them could open it, and none found a session there.
    assert {error.split(": ")[0] for error in errors} == {"engine.storage.errors.SessionNotFound"}


def test_a_killed_process_leaves_the_truth(path):
    """Nothing that was acknowledged is lost, and whatever else is there is whole."""
    chance = random.Random(1)
    for kill in range(KILLS):
        with ExitStack() as stack:
            process = writer(stack, path, f"k{kill}")
            process.stdout.readline()
            go(process)
            acknowledged = [process.stdout.readline().strip() for _ in range(chance.randint(1, 40))]
            # Into the middle of whatever it is doing, which takes about a third of a millisecond.
            time.sleep(chance.uniform(0, 0.002))
            process.kill()
            acknowledged += process.stdout.read().split("\n")[:-1]
        store = SqliteStore(path)
        ids = [entry.recorded.event.id for entry in store.log("s")]
        mine = [id_ for id_ in ids if id_.startswith(f"k{kill}-")]
        assert mine[: len(acknowledged)] == acknowledged
        assert len(mine) <= len(acknowledged) + 1
        # Each heartbeat but the last one's was written before its event was acknowledged.
        assert truthful(store).alive_at >= NOON + len(acknowledged) - 1
        store.close()
