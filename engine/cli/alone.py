"""What must not happen while a workout runs on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from engine.cli.error_output import Declined
from engine.runner.claim import Claim, RunsElsewhere
from engine.runner.places import store_path
from engine.words.words import Words


@contextmanager
def alone(words: Words) -> Iterator[None]:
    """While nobody trains on the history of this machine, and nobody begins to.

    Raises:
        Declined: a workout runs in another window.
    """
    claim = Claim(store_path())
    try:
        claim.take()
        yield
    except RunsElsewhere as error:
        raise Declined(words.say("terminal-runs-elsewhere", process=error.process or "?")) from error
    finally:
        claim.give_back()
