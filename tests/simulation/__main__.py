"""Runs worlds from the command line: one event by event, or many in two processes.

make simulate SEED=7           replays a world, event by event
make simulate SEEDS=10000      the soak; FIRST=5000 begins at that seed
"""

from __future__ import annotations

import argparse
import sys

from tests.simulation.soak import soak
from tests.simulation.world import Failure, World


def main() -> int:
    """Give the exit code: 1 where something did not hold."""
    asked = _asked()
    if asked.seed is not None:
        return _replay(asked.seed)
    return _soak(range(asked.first, asked.first + asked.seeds), asked.processes)


def _asked() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="simulate", description="Worlds that find what no test looked for.")
    reader.add_argument("--seed", type=int, help="replay this world, event by event")
    reader.add_argument("--seeds", type=int, default=1000, help="how many worlds")
    reader.add_argument("--first", type=int, default=0, help="the seed of the first one")
    reader.add_argument("--processes", type=int, default=2)
    return reader.parse_args()


def _replay(seed: int) -> int:
    out = sys.stdout  # the coach of a PC writes to another one
    try:
        world = World(seed, show=lambda line: out.write(f"{line}\n")).run()
    except Failure as failure:
        print(f"\n{failure.__cause__}", file=sys.stderr)
        return 1
    print(f"\nAll of it held. {len(world.trace.lines)} events, digest {world.trace.digest}.")
    return 0


def _soak(seeds: range, processes: int) -> int:
    failures = 0
    for told in soak(seeds, processes):
        failures = told.failures
        for failure in told.new:
            print(f"\r{failure}\n")
        print(f"\r{told.done} worlds, {failures} failures, {told.seconds:.0f} s", end="", flush=True)
    print()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
