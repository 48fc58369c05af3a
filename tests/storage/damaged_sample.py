"""A history to damage, and everything that is asked of one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from engine.portability.kept_sessions import archive
from engine.storage.person import exercises_done, history
from engine.storage.port import Store, Unreadable
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from engine.workflow.wire import definition_key
from tests.storage.samples import NOON, USER, Listener, changed, new, starter

OF_THE_SPOILT = {
    "definitions": f"key = '{definition_key(changed())}'",
    "sessions": "id = 'spoilt'",
    "log": "session = (SELECT number FROM sessions WHERE id = 'spoilt') AND seq = 2",
    "heartbeats": "session = (SELECT number FROM sessions WHERE id = 'spoilt')",
    "digests": "true",
    "profiles": "true",
    "forgotten": "true",
}
"""Which rows of each table are damaged."""


def fill(path: Path) -> None:
    """Three sessions, a profile and a person who was just forgotten."""
    with closing(SqliteStore(path)) as store:
        begun = (("ended", starter()), ("sound", starter()), ("spoilt", changed()))
        for number, (id_, definition) in enumerate(begun):
            session, listener = new(store, id_, definition, now=NOON - 9 + number), Listener(3)
            for _ in range(12):
                session = store.apply(id_, *listener.says(session)).session
            store.alive(id_, listener.now + 5)
        store.apply("ended", events.Stop(id="stop"), NOON + 9_000)
        store.keep_profile(USER, b'{"version":1,"sessions":3}')
        new(store, "gone", user="gone")
        store.forget("gone", NOON + 9_000)
        history(store, USER)  # leaves what it read beside the logs


def seen(store: Store) -> dict[str, Any]:
    """Everything that anybody asks of a store, by what it is about."""
    listed = store.sessions(USER, 99)
    found: dict[str, Any] = {"profile": store.profile(USER), "forgotten": store.sessions("gone")}
    for one in listed:
        found[f"summary {one.id}"] = one
        try:
            found[f"log {one.id}"] = store.log(one.id)
            found[f"session {one.id}"] = store.load(one.id)._replace(plan=None)
            found[f"workout {one.id}"] = store.load(one.id).plan.definition
        except Unreadable as error:
            store.pass_over(one.id, error)
    found |= {f"history {one.id}": one for one in history(store, USER).sessions}
    found |= {f"archive {one.id}": one for one in archive(store, USER)}
    latest = store.latest_open(USER)
    found["known"] = exercises_done(store, listed)
    return found | {"latest": latest and latest.session}
