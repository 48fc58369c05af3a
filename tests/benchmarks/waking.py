"""The first requests after a function has woken, beside later ones; and beside those of one that rehearsed nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from statistics import median
from typing import Any

from tests.benchmarks.table import Row, Section, at_most, figure

PROCESSES = 5
NOTES = (
    "A process imports the Lambda entry, as before the snapshot, and then answers people whom it does not know, its\n"
    "store in memory; milliseconds of its own work, the median of some processes. A later start of another workout\n"
    "finds as little planned as the first; the same one again is remembered. Unrehearsed: as where somebody waits."
)


def section() -> Section:
    """All figures."""
    ready = [_woken() for _ in range(PROCESSES)]
    bare = [_woken(AWS_LAMBDA_INITIALIZATION_TYPE="on-demand") for _ in range(PROCESSES)]
    return Section(
        "skill, after waking", (*_opening(ready, bare), *_beginning(ready, bare), *_import(ready, bare)), NOTES
    )


def _opening(ready: list[dict[str, Any]], bare: list[dict[str, Any]]) -> list[Row]:
    return [
        figure("the first opening", median(one["opens"][0] for one in ready), "ms"),
        figure("the first opening, unrehearsed", median(one["opens"][0] for one in bare), "ms"),
        at_most("the first opening against later ones", _ratio(ready, "opens", "opens"), "×", 2),
    ]


def _beginning(ready: list[dict[str, Any]], bare: list[dict[str, Any]]) -> list[Row]:
    return [
        figure("the first start of a workout", median(one["begins"][0] for one in ready), "ms"),
        figure("the first start of a workout, unrehearsed", median(one["begins"][0] for one in bare), "ms"),
        at_most("the first start against later ones, of other workouts", _ratio(ready, "begins", "begins"), "×", 2),
        figure("the first start against later ones of the same", _ratio(ready, "begins", "begins again"), "×"),
    ]


def _import(ready: list[dict[str, Any]], bare: list[dict[str, Any]]) -> list[Row]:
    return [
        figure("the import, with the rehearsal", median(one["import"] for one in ready), "ms"),
        figure("the import, unrehearsed", median(one["import"] for one in bare), "ms"),
    ]


def _ratio(woken: list[dict[str, Any]], first: str, later: str) -> float:
    return median(one[first][0] / median(one[later][1:]) for one in woken)


def _woken(**more: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.subjects.waking"]
    told: dict[str, Any] = json.loads(subprocess.check_output(command, env={**os.environ, **more}))
    return told
