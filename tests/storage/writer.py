"""A process that writes to a history until it is done or killed: ``python -m tests.storage.writer PATH NAME COUNT``.

Prints ``ready``, waits for a line, then prints the id of each event once it is kept.
"""

from __future__ import annotations

import sys
from contextlib import closing
from itertools import count
from pathlib import Path

from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from tests.storage.samples import NOON


def main(path: str, name: str, several: str) -> None:
    print("ready", flush=True)
    sys.stdin.readline()
    # Opened only now, so that several processes open a file at the same moment.
    with closing(SqliteStore(Path(path), patience=30)) as store:
        for number in range(int(several)) if int(several) else count():
            event = events.Repeat(id=f"{name}-{number}")
            store.apply("s", event, NOON + number)
            store.alive("s", NOON + number)
            print(event.id, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
