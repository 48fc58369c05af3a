"""Lets the ears hear the corpus, and keeps what came of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import get_args

from tests.listening.corpus.clips import chosen
from tests.listening.corpus.conditions import CONDITIONS
from tests.listening.corpus.speakers import Half
from tests.listening.corpus.unwanted import KINDS
from tests.listening.evaluation.listener import Listener
from tests.listening.evaluation.results import Overheard, keep_overheard, keep_trials
from tests.listening.evaluation.trials import Outcome, Trial, overheard, trial


def hear_commands(locale: str, half: Half, share: int) -> None:
    """Hear one command in ``share`` of a half under each condition; what is done is kept condition by condition."""
    listener, done = Listener(locale), []
    for condition in CONDITIONS:
        done += [trial(listener, locale, clip, condition) for clip in chosen(locale, half, share)]
        keep_trials(locale, half, done)
        _tell(f"{locale} {half} {condition.name}: {_told(done, condition.name)}")


def overhear(locale: str, share: float) -> None:
    """Hear a share of the two hours in which nobody speaks to the coach."""
    listener, found = Listener(locale), []
    for kind in KINDS:
        pieces = tuple(overheard(listener, locale, kind, share))
        found.append(Overheard(kind.name, kind.minutes * 60 * share, pieces))
        _tell(f"{locale} {kind.name}: {len(pieces)} pieces of speech")
        keep_overheard(locale, found)


def _told(trials: Sequence[Trial], condition: str) -> str:
    outcomes = [trial.outcome for trial in trials if trial.condition == condition]
    return ", ".join(f"{outcomes.count(one)} {one}" for one in get_args(Outcome))


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
