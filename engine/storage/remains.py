"""What is left of one session in a damaged history, and what follows from that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import msgspec

from engine.decoding import decode_json
from engine.storage.checksum import NONE
from engine.storage.models import Logged, Settings
from engine.storage.sqlite_rows import SessionRow
from engine.workflow.session import OVER, Pace, Session, begin
from engine.workflow.wire import WireError, decode_session

_DAY: Final = 86_400.0
_PACES: Final[tuple[Pace, ...]] = ("guided", "self")


class Remains(NamedTuple):
    """What is left of a session.

    Attributes:
        row: As it stands in the file; of one whose row is lost, what the indexes tell of it.
        number: Of its row.
        id: The session's, as far as anything tells; else what stands there.
        is_whole: Whether what never changes of it is as it was written.
        is_settled: Whether what follows from its log is.
        entries: Those of its log that are as they were written, by number.
        expected: How many entries there should be at least.
    """

    row: SessionRow
    number: int
    id: str
    is_whole: bool
    is_settled: bool
    entries: dict[int, Logged]
    expected: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing of it is damaged."""
        return self.is_whole and self.is_settled and len(unbroken(self.entries)) >= self.expected

    @property
    def is_lost(self) -> bool:
        """Whether it has no row any more."""
        return self.row.checksum == NONE == self.row.state_checksum

    @property
    def keys(self) -> tuple[str, ...]:
        """What the key of its workout may be."""
        named = (str(self.row.definition), *(session.definition for session in states(self.row)))
        return tuple(dict.fromkeys(key for key in named if key))

    @property
    def over(self) -> Session | None:
        """The session as it ended, where that is known."""
        if not self.is_settled:
            return None
        return next((one for one in _decoded(self.row.snapshot) if one.state in OVER), None)

    @property
    def settings(self) -> Settings:
        """How it was spoken; in the usual way where nothing tells."""
        try:
            return decode_json(self.row.settings, Settings)
        except (msgspec.MsgspecError, UnicodeDecodeError, TypeError):
            return Settings()

    def originals(self, key: str) -> Iterator[Session]:
        """The session as it was begun: only its id, its workout and its pace are its own. The likeliest first."""
        known = tuple(session.pace for session in states(self.row))[-1:]
        return (begin(self.id, key, pace) for pace in known or _PACES)

    def begun_at(self, log: Iterable[Logged]) -> float:
        """As it stands there if that may be; else when its first event was."""
        kept, first = self.row.begun_at, next((entry.recorded.at for entry in log), None)
        is_moment = isinstance(kept, float) and (first is None or abs(kept - first) < _DAY)
        return kept if self.is_whole or is_moment else first or 0.0


def unbroken(entries: dict[int, Logged]) -> tuple[Logged, ...]:
    """Entries of a log up to the first that is missing."""
    log: list[Logged] = []
    while len(log) + 1 in entries:
        log.append(entries[len(log) + 1])
    return tuple(log)


def states(row: SessionRow) -> tuple[Session, ...]:
    """The session as it was begun and as it is, where they can be read."""
    return (*_decoded(row.original), *_decoded(row.snapshot))


def _decoded(content: object) -> tuple[Session, ...]:
    try:
        return (decode_session(content),) if isinstance(content, bytes) else ()
    except WireError:
        return ()
