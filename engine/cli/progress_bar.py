"""The progress bar of what takes a while."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from engine.runner.plain_output import is_plain

_STEPS = 1000


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[float], None]]:
    """A progress bar on a terminal; elsewhere, and where nothing may be written anew, there is none."""
    if sys.stderr is None or not sys.stderr.isatty() or is_plain():
        yield lambda _: None
        return
    with click.progressbar(length=_STEPS, label=label, file=sys.stderr) as bar:
        yield lambda done: bar.update(max(0, int(done * _STEPS) - bar.pos))
