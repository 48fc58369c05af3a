"""Rows of the SQLite store, read with care: what is not as it was written is never taken for true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from engine.storage.checksum import checksum, is_whole
from engine.storage.errors import Unreadable
from engine.storage.models import Logged
from engine.workflow.session import Session
from engine.workflow.wire import decode_effects, decode_recorded, decode_session, encode

Row = tuple[Any, ...]

REPAIR: Final = '"coach doctor --repair" puts right what it can.'
_DAMAGED: Final = f"It is damaged: what is kept of it is not as it was written. {REPAIR}"
_LOG_DAMAGED: Final = f"Its log is damaged: an entry is missing, or not as it was written. {REPAIR}"


class SessionRow(NamedTuple):
    """A session as it is kept: what never changes, and what follows from its log, each with a checksum."""

    id: str
    user: str
    definition: str
    workout: str
    title: str
    settings: bytes
    begun_at: float
    original: bytes
    checksum: int
    snapshot: bytes
    seq: int
    changed_at: float | None
    ended_at: float | None
    trained: float | None
    state_checksum: int


WIDTH: Final = len(SessionRow._fields)
"""Number of values of a session's row."""

ABOUT: Final = SessionRow._fields.index("snapshot")
"""Number of its first values, which never change."""


def session_row(row: Row) -> SessionRow:
    """The row of a session, checked.

    Raises:
        Unreadable: it is damaged.
    """
    if not (is_whole(row[:ABOUT]) and is_whole(row[ABOUT:], row[0])):
        raise Unreadable(_DAMAGED)
    return SessionRow(*row)


def state(row: Row, session_id: str) -> tuple[Session, int]:
    """The session and the number of its last entry, of a row from ``snapshot`` on.

    Raises:
        Unreadable: it is damaged.
    """
    if not is_whole(row, session_id):
        raise Unreadable(_DAMAGED)
    return decode_session(row[0]), row[1]


def log_entries(rows: Iterable[Row], session_id: str, least: int) -> tuple[Logged, ...]:
    """The log of a session, of rows with ``seq``, ``event``, ``recorded``, ``effects`` and ``checksum``.

    Rows of other sessions that a damaged number brought here are left out.

    Raises:
        Unreadable: an entry is damaged, or fewer than ``least`` are there.
    """
    whole = [row for row in rows if is_whole(row, session_id)]
    if len(whole) < least or [row[0] for row in whole] != list(range(1, len(whole) + 1)):
        raise Unreadable(_LOG_DAMAGED)
    return tuple(_logged(row) for row in whole)


def log_entry(row: Row, session_id: str) -> Logged:
    """One entry of a log, checked.

    Raises:
        Unreadable: it is damaged.
    """
    if not is_whole(row, session_id):
        raise Unreadable(_LOG_DAMAGED)
    return _logged(row)


def entry_row(session_id: str, entry: Logged) -> Row:
    """The values of a row of the log: ``seq``, ``event``, ``recorded``, ``effects`` and ``checksum``."""
    values = (entry.seq, entry.recorded.event.id, encode(entry.recorded), encode(entry.effects))
    return *values, checksum(session_id, *values)


def sealed(*values: object, owner: Sequence[object] = ()) -> Row:
    """A row with its checksum."""
    return *values, checksum(*owner, *values)


def _logged(row: Row) -> Logged:
    seq, _, recorded, effects, _ = row
    return Logged(seq, decode_recorded(recorded), decode_effects(effects))
