"""``coach doctor --repair`` and ``--restore``: a damaged history made whole, or a copy put in its place."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.cli import options, output, user_store
from engine.cli.alone import alone
from engine.runner.places import store_path
from engine.storage.backups import Backups
from engine.storage.port import StoreError
from engine.storage.repair import Repaired, repair
from engine.storage.replacing import restore
from engine.words.words import Words

NOTHING_DONE = 3


def mend(words: Words, *, as_json: bool) -> None:
    """Repair the history of this machine, and tell what came of it.

    Raises:
        StoreError: nothing in it can be read.
    """
    history = store_path()
    with _alone(words):
        there = os.path.lexists(history)
        done = repair(history, datetime.datetime.now(), user_store.USER) if there else None
    if as_json:
        options.emit(_document(done))
        return
    for line in [words.say("repair-nothing")] if done is None else _told(done, words):
        output.paragraph(line)


def put_back(copy: Path, words: Words, *, as_json: bool) -> None:
    """Put a copy in the place of the history of this machine.

    Raises:
        StoreError: it is no copy, or damaged.
    """
    with _alone(words):
        aside = restore(store_path(), copy, datetime.datetime.now())
    if as_json:
        options.emit({"restored": str(copy), "aside": None if aside is None else str(aside)})
        return
    output.paragraph(words.say("repair-restored", file=str(copy)))
    if aside is not None:
        output.paragraph(words.say("repair-aside", file=str(aside)))


@contextmanager
def _alone(words: Words) -> Iterator[None]:
    """While nobody trains on this history; what cannot be read at all names the newest copy."""
    try:
        with alone(words):
            yield
    except StoreError as error:
        newest = next(iter(Backups(store_path()).every()), None)
        if newest is None:
            raise
        hint = words.say("repair-newest", file=str(newest), command=f"coach doctor --restore {newest}")
        raise StoreError(f"{error} {hint}") from error


def _told(done: Repaired, words: Words) -> Iterator[str]:
    is_whole = not (done.lost or done.shortened or done.retold or done.profile)
    yield words.say("repair-done" if is_whole else "repair-in-part", sessions=done.sessions)
    for message, ids in (
        ("repair-whole", done.rebuilt),
        ("repair-retold", done.retold),
        ("repair-ended", done.shortened),
        ("repair-lost", done.lost),
    ):
        if ids:
            yield words.say(message, ids=", ".join(ids))
    if done.profile:
        yield words.say("repair-profile", command="coach profile --ask")
    yield words.say("repair-aside", file=str(done.aside))


def _document(done: Repaired | None) -> dict[str, Any]:
    if done is None:
        return {"damaged": False}
    ids = {"rebuilt": done.rebuilt, "retold": done.retold, "ended": done.shortened, "lost": done.lost}
    listed = {name: list(some) for name, some in ids.items()}
    return (
        {"damaged": True, "sessions": done.sessions} | listed | {"profile_lost": done.profile, "aside": str(done.aside)}
    )
