"""What was measured, kept on this machine until the page is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec
from msgspec import Struct

from tests.listening.corpus.shelf import FOLDER
from tests.listening.corpus.speakers import Half
from tests.listening.evaluation.trials import Piece, Trial

HOME = FOLDER.with_name("figures")
_Any = TypeVar("_Any")


class Overheard(Struct, frozen=True):
    """What was heard in so much of what nobody says to the coach."""

    kind: str
    seconds: float
    pieces: tuple[Piece, ...]


def keep_trials(locale: str, half: Half, trials: Iterable[Trial]) -> None:
    """Keep the trials of a half."""
    _keep(f"{locale}-{half}", list(trials))


def trials(locale: str, half: Half) -> list[Trial]:
    """Those kept; none if none were made."""
    return _kept(f"{locale}-{half}", list[Trial]) or []


def keep_overheard(locale: str, overheard: Iterable[Overheard]) -> None:
    """Keep what was overheard."""
    _keep(f"{locale}-overheard", list(overheard))


def overheard(locale: str) -> list[Overheard]:
    """What was kept; nothing if there is nothing."""
    return _kept(f"{locale}-overheard", list[Overheard]) or []


def _keep(name: str, what: object) -> None:
    HOME.mkdir(parents=True, exist_ok=True)
    beside = HOME / f"{name}.new"
    beside.write_bytes(msgspec.msgpack.encode(what))
    beside.replace(HOME / name)


def _kept(name: str, kind: type[_Any]) -> _Any | None:
    path = HOME / name
    return msgspec.msgpack.decode(path.read_bytes(), type=kind) if path.exists() else None
