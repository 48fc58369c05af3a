"""A session that is killed anywhere goes on from the same place, and in the end nothing is missing or there twice."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from random import Random

import pytest

from engine.workflow.change import anchor
from engine.workflow.steps import WORK
from tests.runner.driving import words
from tests.runner.processes import COACH, Running, environ, history, kept
from tests.workflow.driving import built_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")

STEPS = built_in("starter").steps()
SPEED = "600"
TRIES = 3
"""Runs at most until one is found in which the machine did not stand still."""

LINE = re.compile(r"(\d+):(\d\d)  (.*)")


def places() -> dict[str, float]:
    """Moments to kill at, in seconds from the start: every kind of step, both sides, early and late."""
    starts = [sum(step.duration for step in STEPS[:index]) for index in range(len(STEPS))]
    moments = {"walk 0.1": 60.0, "walk 0.9": 540.0}
    seen: dict[str, int] = {}
    for step, start in zip(STEPS, starts, strict=True):
        name = f"{step.phase} {step.kind} {step.side or ''}".strip()
        seen[name] = seen.get(name, 0) + 1
        if seen[name] in (1, 4):
            share = 0.35 if seen[name] == 1 else 0.75
            moments[f"{name} {seen[name]}"] = start + share * step.duration
    return moments


def clock(line: str) -> float | None:
    found = LINE.match(line)
    return int(found[1]) * 60 + int(found[2]) if found else None


def headings(lines: list[str]) -> list[str]:
    return [line for line in lines if " · " in line]


def kill_at(home: Path, moment: float, *arguments: str) -> list[str]:
    """Everything that was shown up to about that moment."""
    coach = subprocess.Popen(
        [str(COACH), *(arguments or ("start", "starter")), "--text", "--speed", SPEED],
        env=environ(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    lines = []
    with coach, coach.stdout or nullcontext(()) as shown:
        for line in shown:
            lines.append(line.rstrip("\n"))
            if (clock(line) or 0) >= moment:
                coach.kill()
    assert coach.returncode == -signal.SIGKILL, lines[-1]
    return lines


def killed_and_resumed(home: Path, moment: float) -> None:
    """Look at a run in which the coach was away once: where it was killed.

    A machine that stands still for a second is an absence, too: the place is shown once more, and another run tells.
    """
    for number in range(TRIES):
        there = home / str(number)
        before = kill_at(there, moment)
        stored = kept(there)
        coach = Running(there, "resume", "--text", "--speed", SPEED)
        code, err = coach.end(60)
        assert (code, err) == (0, ""), (err, coach.lines[-3:])
        welcomes = sum("Welcome back." in line for line in (*before, *coach.lines))
        if welcomes == 1:
            break
    assert welcomes == 1, (before[-3:], coach.lines[:3])
    # A step may have begun without its heading being shown.
    assert len(headings(before)) - 1 <= stored.session.step <= len(headings(before))
    check_place(before, coach.lines, stored.session.step)
    check_history(there)


def check_place(before: list[str], after: list[str], index: int) -> None:
    """The sentence names the place, the clock goes on, and a set begins anew with its get-ready."""
    step, sentence = STEPS[index], next(line for line in after if "Welcome back." in line)
    last = max(clock(line) or 0 for line in before)
    assert -100 <= (clock(sentence) or 0) - last <= 100, (before[-1], sentence)
    shown = len(headings(before)) - 1 == index
    if step.kind in {"timed", "rest"}:
        # A step that had only just begun, its heading not shown yet, may get it now.
        again = len(headings(after)) - (len(STEPS) - 1 - index)
        assert again == 0 or (again == 1 and not shown), (before[-3:], after[:3])
        return
    assert len(headings(after)) == len(STEPS) - anchor(STEPS, index), (before[-3:], after[:5])
    assert any(words("set-anew") in line for line in after[:6]) == (step.kind != "ready"), after[:6]
    if step.kind == "repetitions" and shown:
        check_repetition(before, sentence)
        if step.side:
            assert f"{step.side} side" in sentence
            assert f"set {step.set} of {step.sets}" in sentence


def check_repetition(before: list[str], sentence: str) -> None:
    counted = numbers(before[before.index(headings(before)[-1]) :])
    done = counted[-1] if counted else 0
    (repetition,) = re.findall(r"repetition (\d+)", sentence)
    assert done - int(repetition) in (-1, 0), (counted, sentence)


def numbers(lines: list[str]) -> list[int]:
    return [int(found[3]) for line in lines if (found := LINE.match(line)) and found[3].isdigit()]


def check_history(home: Path) -> None:
    """Every set on both sides is in the history, and was done to its end; one that was begun anew, perhaps twice."""
    outcome, performed = history(home)
    assert outcome == "finished"
    done = [(each.slot, each.set, each.side, each.repetitions, each.complete) for each in performed]
    wanted = [(step.slot, step.set, step.side, step.repetitions, True) for step in STEPS if step.kind in WORK]
    assert list(dict.fromkeys(done)) == wanted


def test_killed_at_many_places_it_goes_on_and_nothing_is_lost(tmp_path: Path) -> None:
    moments = places()
    assert len(moments) >= 15
    with ThreadPoolExecutor(2) as pool:
        running = {
            name: pool.submit(killed_and_resumed, tmp_path / str(number), moment)
            for number, (name, moment) in enumerate(moments.items())
        }
        failed = {name: future.exception() for name, future in running.items() if future.exception()}
    assert not failed, failed


def killed_often(home: Path, moments: Sequence[float]) -> None:
    """Killed at the first moment, gone on with, killed at the next, and so on; then gone on with to the end."""
    kill_at(home, moments[0])
    for moment in moments[1:]:
        kill_at(home, moment, "resume")
    coach = Running(home, "resume", "--text", "--speed", "3000")
    assert coach.end(60) == (0, "")
    check_history(home)


def test_killed_again_and_again(tmp_path: Path) -> None:
    killed_often(tmp_path, (100, 700, 1200, 1500, 1503, 2500))


@pytest.mark.soak
@pytest.mark.timeout(2 * 3600)
def test_five_hundred_kills(tmp_path: Path) -> None:
    """Fifty workouts, each killed ten times anywhere in it: nothing is missing in the end, and nothing there twice."""
    total = sum(step.duration for step in STEPS)
    with ThreadPoolExecutor(2) as pool:
        running = []
        for seed in range(50):
            chosen = sorted(Random(seed).sample(range(30, int(total) - 30), 10))
            running.append(pool.submit(killed_often, tmp_path / str(seed), chosen))
        failed = {seed: done.exception() for seed, done in enumerate(running) if done.exception()}
    assert not failed, failed
