"""A person's sessions, made by the real machine."""

from __future__ import annotations

from pathlib import Path

from engine.portability.kept_sessions import archive
from engine.storage.memory import MemoryStore
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from engine.workflow.effects import Amended
from tests.elapsing import elapse
from tests.storage.samples import NOON, Listener, changed, new, started

ME = "local"
DAY = 86_400.0


def train(store: Store, id_: str, now: float) -> None:
    """The starter workout to its end; one set put right and rated in the rest after it."""
    session, plan = started(store, id_, user=ME, now=now), store.load(id_).plan
    told = False
    for recorded, _ in elapse(plan, session, now + DAY):
        after = store.apply(id_, recorded.event, recorded.at).session
        if after.state == "resting" and not told:
            right = events.Corrected(id="c", repetitions=6, load=12.5, unit="kg")
            answer = store.apply(id_, right, recorded.at + 1).effects
            told = any(isinstance(effect, Amended) for effect in answer)
            store.apply(id_, events.EffortReported(id="e", effort=8), recorded.at + 2)


def anything(store: Store, id_: str, seed: int, now: float) -> None:
    """A session in which anything happens."""
    session, listener = new(store, id_, changed() if seed % 2 else None, user=ME, now=now), Listener(seed)
    for _ in range(seed % 40):
        event, at = listener.says(session)
        session = store.apply(id_, event, at - NOON + now).session


def trained(sessions: int = 2) -> MemoryStore:
    store = MemoryStore()
    for number in range(sessions):
        train(store, f"s{number}", NOON + number * 2 * DAY)
    return store


def moved(store: Store, home: Path) -> Path:
    """Put all of it into the place where the command looks; one transaction is quicker than one for each event."""
    kept, profile = SqliteStore(home / "data" / "coach.db"), store.profile(ME)
    kept.restore(archive(store, ME), user=ME)
    if profile is not None:
        kept.keep_profile(ME, profile)
    kept.close()
    return home
