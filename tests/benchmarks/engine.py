"""The engine: one event, sessions in memory, the import, a whole workout; beside the libraries used as documented."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator

from tests.benchmarks.rounds import middle, ratio, timed
from tests.benchmarks.subjects import coach, machines, starting
from tests.benchmarks.table import Row, Section, at_least, at_most, figure

ROUNDS = 21
SESSIONS = 10_000
IMPORTS = {
    "import of msgspec and transitions alone": "import msgspec, transitions",
    "import of engine.workflow": "import engine.workflow",
    "the same with the machine, as the first event needs it": "import engine.workflow.transition",
}
NOTES = (
    "One event: stored bytes, decode, advance, encode the session and the log entry; the mean of time_reached, done,\n"
    "pause, resume, more_rest. All subjects in the same rounds, one after the other; medians, ratios round by round."
)


def section() -> Section:
    """All figures of the engine."""
    return Section("engine", (*_events(), *_memory(), *_imports(), *_workout()), NOTES)


def _events() -> Iterator[Row]:
    ours, bare, own, chart = "one event", "bare shared trigger", "Machine per session", "python-statemachine"
    subjects = {
        ours: coach.events_in_turn(coach.plan()),
        bare: machines.shared_trigger(),
        own: machines.machine_per_session,
        chart: machines.statechart_per_session,
    }
    taken = timed(subjects, {ours: 200, bare: 1000, own: 50, chart: 50}, ROUNDS)
    taken[ours] = [figure / 5 for figure in taken[ours]]
    yield at_most("one event, stored state to stored state", middle(taken, ours), "µs", 20)
    yield figure("transitions, bare trigger of a shared machine", middle(taken, bare), "µs")
    yield figure("transitions, a Machine per session", middle(taken, own), "µs")
    yield figure("python-statemachine, an instance per session", middle(taken, chart), "µs")
    yield at_most("one event against a bare shared trigger", ratio(taken, ours, bare), "×", 3)
    yield at_least("faster than a Machine per session", ratio(taken, own, ours), "×", 10)
    yield figure("faster than python-statemachine", ratio(taken, chart, ours), "×")


def _memory() -> Iterator[Row]:
    plan = coach.plan()
    coach.sessions(plan, 10)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = coach.sessions(plan, SESSIONS)
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    yield at_most(f"memory of a session, of {len(kept):,}", taken / len(kept), "bytes", 300)


def _imports() -> Iterator[Row]:
    taken = starting.over_bare(IMPORTS, 15)
    for name, value in taken.items():
        over = f"{name}, over bare Python"
        yield at_most(over, value, "ms", 40) if name.startswith("import of engine") else figure(over, value, "ms")


def _workout() -> Iterator[Row]:
    plan = coach.plan()
    subjects = {"time": lambda: coach.whole_workout(plan), "scripts": coach.every_script(plan)}
    taken = timed(subjects, {"time": 5, "scripts": 5}, 9)
    steps = len(plan.steps())
    yield at_most(f"the full workout in simulated time, {steps} steps", middle(taken, "time", 1e3), "ms", 50)
    yield at_most("the scripts of all its steps", middle(taken, "scripts", 1e3), "ms", 50)
