"""The same seed is the same world: in this process, in another one, whatever the order of its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.runner import places
from tests.simulation.planted import PLANTED
from tests.simulation.world import Failure, World

ROOT = Path(__file__).parents[2]
SEEDS = (0, 3, 8)
TALKS = 0
"""A world in which somebody answers at the PC before a workout begins."""


def simulate(*arguments: str, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.simulation", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_seed_twice_is_the_same_to_the_last_event(seed: int) -> None:
    first, second = World(seed).run(), World(seed).run()
    assert first.trace.lines == second.trace.lines
    assert len(first.trace.lines) > 20


def test_another_seed_is_another_world() -> None:
    assert World(1).run().trace.digest != World(2).run().trace.digest


@pytest.mark.parametrize("hash_seed", ["1", "4242"])
def test_another_process_sees_the_same(hash_seed: str) -> None:
    world = World(SEEDS[0]).run()
    shown = simulate("--seed", str(SEEDS[0]), hash_seed=hash_seed)
    assert shown.returncode == 0, shown.stderr
    assert world.trace.digest in shown.stdout
    assert shown.stdout.splitlines()[: len(world.trace.lines)] == world.trace.lines


def test_a_failure_tells_its_seed_its_last_events_and_how_to_see_all_of_them() -> None:
    with PLANTED["a skip throws the set"].planted(), pytest.raises(Failure) as caught:
        for seed in range(50):
            World(seed).run()
    told = str(caught.value)
    assert told.startswith(f"seed {caught.value.seed}: [")
    assert f"make simulate SEED={caught.value.seed}" in told
    assert len(told.splitlines()) > 5


def test_many_worlds_from_the_command_line() -> None:
    shown = simulate("--seeds", "3", "--first", "5")
    assert shown.returncode == 0, shown.stderr
    assert "3 worlds, 0 failures" in shown.stdout


def test_a_world_has_a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever talks at the PC of a world has none of the workouts that are kept on this machine."""
    monkeypatch.setenv(places.VARIABLE, str(tmp_path))
    looked: list[Path] = []

    def workouts_folder() -> Path:
        looked.append(places.workouts_folder())
        return looked[-1]

    monkeypatch.setattr("engine.runner.typed_conversation.workouts_folder", workouts_folder)
    World(TALKS).run()
    assert looked
    assert not any(one.is_relative_to(tmp_path) for one in looked)
    assert places.workouts_folder().is_relative_to(tmp_path)


def test_a_world_waits_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this one, a table that refuses is asked again and again while somebody trains."""

    def sleep(seconds: float) -> None:
        pytest.fail(f"waited {seconds} s")

    monkeypatch.setattr("time.sleep", sleep)
    World(37).run()
