"""The JSON document that holds all of a person's data; ``docs/export.md`` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Final, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from engine.catalog.kept_files import KeptFiles
from engine.coaching.profile.model import PROFILE_VERSION, Profile
from engine.decoding import decode_json
from engine.portability.bounds import beyond
from engine.portability.errors import PortabilityError
from engine.storage.port import Archived, Logged, Settings
from engine.workflow.definition import DEFINITION_VERSION, Definition
from engine.workflow.effects import AnyEffect
from engine.workflow.session import SESSION_VERSION, Session
from engine.workflow.wire import EVENT_VERSION, Recorded, definition_key

VERSION: Final = 2
"""The latest version of the document's shape. The parts in it have versions of their own.

A document that holds nothing kept is of version 1, which earlier releases read.
"""

FORMAT: Final = "form-coach-export"

LATEST: Final = 250_000_000_000
"""The latest date that calendars can hold, in seconds since the epoch."""

NOTHING_KEPT: Final = KeptFiles()

Moment = Annotated[float, Meta(ge=0, le=LATEST)]


T = TypeVar("T")


class Entry(Struct, frozen=True):
    """An entry of a session's log: an event, and what it led to."""

    recorded: Recorded
    effects: tuple[AnyEffect, ...] = ()


class Kept(Struct, frozen=True):
    """A session: its beginning, and every entry of its log in order."""

    session: Session
    settings: Settings
    begun_at: Moment
    alive_at: Moment | None = None
    log: tuple[Entry, ...] = ()


class Document(Struct, frozen=True, kw_only=True):
    """All data of one person.

    Attributes:
        profile: None if none was kept.
        definitions: The workouts that the sessions are on, by key.
        sessions: The earliest first.
        kept: The person's own workouts and exercises; left out where nothing is kept.
    """

    format: Literal["form-coach-export"]
    version: int
    profile: Profile | None = None
    definitions: dict[str, Definition]
    sessions: tuple[Kept, ...]
    kept: KeptFiles | UnsetType = UNSET

    def archived(self) -> tuple[Archived, ...]:
        """The sessions in the form that a store imports."""
        return tuple(_archived(one, self.definitions[one.session.definition]) for one in self.sessions)


class _Version(Struct):
    version: int = 1


class _EntryVersion(Struct):
    recorded: _Version


class _KeptVersions(Struct):
    session: _Version
    log: tuple[_EntryVersion, ...] = ()


class _Head(Struct):
    """The format and the versions in a document, readable for any release's document."""

    format: str = ""
    version: int = 1
    profile: _Version | None = None
    definitions: dict[str, _Version] = {}
    sessions: tuple[_KeptVersions, ...] = ()


def document(sessions: Iterable[Archived], profile: Profile | None, files: KeptFiles = NOTHING_KEPT) -> Document:
    """Put a person's data together."""
    every = tuple(sessions)
    definitions = {one.original.definition: one.definition for one in every}
    kept = tuple(_kept(one) for one in every)
    version, own = (1, UNSET) if files == NOTHING_KEPT else (VERSION, files)
    return Document(format=FORMAT, version=version, profile=profile, definitions=definitions, sessions=kept, kept=own)


def encode(whole: Document) -> bytes:
    """Encode as an indented file. The same data give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def decode(data: bytes) -> Document:
    """Read a file.

    Raises:
        PortabilityError: it is damaged, something else, or a newer release wrote it.
    """
    _check_head(_read(data, _Head))
    whole = _read(data, Document)
    for problem in _problems(whole):
        raise PortabilityError(problem)
    return whole


def _read(data: bytes, kind: type[T]) -> T:
    try:
        return decode_json(data, kind)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise PortabilityError(f"it is no export of Form Coach, or damaged: {error}") from error


def _check_head(head: _Head) -> None:
    if head.format != FORMAT:
        raise PortabilityError('it is no export of Form Coach: those are made with "coach export FILE.json"')
    for one, version, known in _versions(head):
        if version > known:
            raise PortabilityError(_newer(one, version, known))
        if version < 1:
            raise PortabilityError(f"it is damaged: its {one} has version {version}, and the first one was 1")


def _newer(what: str, version: int, known: int) -> str:
    return (
        f"a newer release of Form Coach wrote it: its {what} has version {version}, "
        f"and this release reads up to {known}. Update Form Coach"
    )


def _problems(whole: Document) -> Iterator[str]:
    """Problems of a document that has the right shape."""
    for key, definition in whole.definitions.items():
        if definition_key(definition) != key:
            yield f"it is damaged: the workout {key!r} is not what it was"
    seen: set[str] = set()
    for one in whole.sessions:
        if one.session.definition not in whole.definitions:
            yield f"it is damaged: the workout of session {one.session.id!r} is not in it"
        if one.session.id in seen:
            yield f"it is damaged: session {one.session.id!r} is in it twice"
        if not all(0 <= entry.recorded.at <= LATEST for entry in one.log):
            yield f"it is damaged: something in session {one.session.id!r} was at no time there is"
        yield from (f"it is damaged: session {one.session.id!r}, {what}" for what in _beyond(one.log))
        seen.add(one.session.id)


def _beyond(log: Iterable[Entry]) -> Iterator[str]:
    """Impossible values in a log: where, which, and what is possible."""
    for place, entry in enumerate(log):
        for effect in entry.effects:
            yield from (f"log[{place}]: {what}" for what in beyond(effect))


def _versions(head: _Head) -> Iterator[tuple[str, int, int]]:
    """Each part with its version, and the newest version that this release reads."""
    yield "document", head.version, VERSION
    if head.profile is not None:
        yield "profile", head.profile.version, PROFILE_VERSION
    yield from (("workout", one.version, DEFINITION_VERSION) for one in head.definitions.values())
    for one in head.sessions:
        yield "session", one.session.version, SESSION_VERSION
        yield from (("event", entry.recorded.version, EVENT_VERSION) for entry in one.log)


def _kept(one: Archived) -> Kept:
    log = tuple(Entry(entry.recorded, entry.effects) for entry in one.log)
    return Kept(one.original, one.settings, one.begun_at, one.alive_at, log)


def _archived(one: Kept, definition: Definition) -> Archived:
    log = tuple(Logged(seq, entry.recorded, entry.effects) for seq, entry in enumerate(one.log, 1))
    return Archived(one.session, definition, one.settings, one.begun_at, one.alive_at, log)
