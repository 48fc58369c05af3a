"""The endpoint while connections are held: how long health and a request take, beside a server that nobody bothers."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.table import Row, Section, at_most
from tests.skill.endpoint.held import WAYS, held
from tests.skill.endpoint.running import ask, server
from tests.skill.endpoint.standin import body, request

NUMBER, TIMES = 500, 20
GOAL = 1000.0
"""Milliseconds until anybody is answered, whatever others hold."""
NOTES = (
    f"One process with a stand-in for the conversation, over loopback. One caller holds {NUMBER} connections, and\n"
    f"{TIMES} others ask, one after the other. Medians; times those without any held connection."
)


def section() -> Section:
    """How long an answer takes, for each way of holding."""
    with (
        TemporaryDirectory() as home,
        server("--allow-unsigned", home=home, FORM_COACH_STORE="memory") as port,
    ):
        return Section("Held connections", tuple(_rows(port)), NOTES)


def _rows(port: int) -> Iterator[Row]:
    _taken(port)  # the first ones warm it up
    free = _taken(port)
    for way in WAYS:
        with held(port, NUMBER, way):
            taken = _taken(port)
        for what, seconds in taken.items():
            times = f"{seconds / free[what]:.1f} times"
            yield at_most(f"{way.__name__.replace('_', ' ')}: {what} ({times})", seconds * 1000, "ms", GOAL)


def _taken(port: int) -> dict[str, float]:
    return {
        "healthz": median(_seconds(port, "GET", "/healthz") for _ in range(TIMES)),
        "a request": median(_seconds(port, "POST", "/alexa", body(request())) for _ in range(TIMES)),
    }


def _seconds(port: int, *asked: object) -> float:
    began = perf_counter()
    status, _ = ask(port, *asked)
    if status != 200:
        raise RuntimeError(f"{asked[1]} was answered with {status}")
    return perf_counter() - began
