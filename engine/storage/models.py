"""The records that a store takes and gives. All times are seconds since the epoch."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from engine.workflow.effects import AnyEffect
from engine.workflow.plan import Plan
from engine.workflow.session import Session, State
from engine.workflow.wire import Recorded

Effects = tuple[AnyEffect, ...]


class Settings(Struct, frozen=True, omit_defaults=True):
    """How a session is spoken. Fields of a newer release are ignored, missing ones have their defaults.

    Attributes:
        locale: BCP 47 tag.
        talk: ``terse``, ``normal`` or ``chatty``; a plain string, so that a new one does not make a session unreadable.
    """

    locale: str = "en-US"
    talk: str = "normal"


class Applied(NamedTuple):
    """The result of applying an event.

    Attributes:
        session: As it is now; for a duplicate too, where other events may have followed the first.
        effects: What must happen; for a duplicate, what the event led to the first time.
        duplicate: This event was already in the log, and changed nothing now.
    """

    session: Session
    effects: Effects
    duplicate: bool = False


class Stored(NamedTuple):
    """A session with everything needed to continue it.

    Attributes:
        plan: Of the definition the session began on (``plan.definition``), whatever the catalogue says by now.
        begun_at: When it was made.
        user: The name under which it was begun.
        alive_at: The latest moment the listener is known to have been coached: a heartbeat or an event, whichever was
            later. None before both.
        names: All names of the person, where there are several and it was looked for by one of them.
    """

    session: Session
    plan: Plan
    settings: Settings
    user: str
    begun_at: float
    alive_at: float | None
    names: tuple[str, ...] = ()


class Logged(NamedTuple):
    """An entry of a session's log.

    Attributes:
        seq: 1, 2, 3 and so on, without gaps.
        recorded: The event, and when it happened.
        effects: What it led to.
    """

    seq: int
    recorded: Recorded
    effects: Effects


class Summary(NamedTuple):
    """A session in the history.

    Attributes:
        workout: Id of the workout; ``title`` is its name for people.
        state: ``finished`` or ``stopped`` when it is over.
        ended_at: When it was over; None while it is not.
        trained: Seconds trained, pauses left out; None while it is not over.
        entries: Of its log, so far: what tells whether it has changed.
    """

    id: str
    workout: str
    title: str
    state: State
    begun_at: float
    ended_at: float | None
    trained: float | None
    entries: int = 0


class Head(NamedTuple):
    """What an adapter must read to decide about an event, all as of one moment.

    Attributes:
        seq: Of the last entry of the log; 0 while there is none.
        earlier: The effects of this very event, if it is in the log already.
    """

    session: Session
    seq: int
    earlier: Effects | None


class Digest(NamedTuple):
    """What a session's log comes to, kept beside it so that it need not be read again.

    Attributes:
        session: Its id.
        entries: Of the log, when it was read: of a longer one it tells too little, and is not used.
        until: When the last of these was made.
        content: See :mod:`engine.storage.digest`.
    """

    session: str
    entries: int
    until: float
    content: bytes


class Naming(Struct, frozen=True, omit_defaults=True):
    """That a name is one of several of the same person. Noted of each of them.

    Attributes:
        names: All of them; the profile is kept under the first.
        since: When this one joined the others.
        before: The profile as it was under this name until then, as JSON; empty where there was none.
    """

    names: tuple[str, ...]
    since: float
    before: str = ""


class Renamed(NamedTuple):
    """What becomes of a name, if nothing else has become of it meanwhile.

    Attributes:
        was: What was noted of it; None where it stood alone.
        naming: What is noted from now on; None where it stands alone again.
        profile: What is kept under it from now on; None for nothing.
    """

    user: str
    was: Naming | None
    naming: Naming | None
    profile: bytes | None

    @property
    def elsewhere(self) -> str:
        """The name under which its profile is kept; empty where that is its own."""
        first = self.user if self.naming is None else self.naming.names[0]
        return "" if first == self.user else first
