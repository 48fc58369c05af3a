"""Exports as files."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.catalog.kept_files import KeptFiles
from engine.coaching.past.records import SessionDone
from engine.coaching.profile.model import Profile, decode_profile
from engine.portability import csv_table, document, kept_sessions
from engine.portability.errors import PortabilityError
from engine.portability.spreadsheet import PLAIN, Way
from engine.storage.person import EVERYTHING, history
from engine.storage.port import Store

if TYPE_CHECKING:
    from engine.portability.apps.telling import Telling


class Written(NamedTuple):
    """The result of an export.

    Attributes:
        left_out: The sessions that the format cannot hold, by id.
    """

    sessions: int
    files: int
    left_out: tuple[str, ...] = ()


class Files:
    """Writes one person's data."""

    def __init__(self, store: Store, user: str, files: KeptFiles = document.NOTHING_KEPT) -> None:
        """Write the data of ``user``, with the workouts and exercises of their own in ``files``."""
        self._store, self._user, self._kept_files = store, user, files

    def write(self, path: Path, session: str | None = None, way: Way = PLAIN) -> Written:
        """Write ``path``, by what its name ends in; a folder if it is none of ours.

        Args:
            path: ``.json``, ``.csv``, ``.fit``, or a folder.
            session: Id of the session for a ``.fit``; None for the last one with strength work.
            way: Of the ``.csv``.

        Raises:
            PortabilityError: it cannot be written, or there is no such session.
        """
        kind = path.suffix.lower()
        if session is not None and kind != ".fit":
            raise PortabilityError("--session goes with FILE.fit alone: the other files hold every session")
        if kind == ".fit":
            return self._one_fit(path, session)
        if kind == ".csv":  # it has the sessions with strength work alone
            return self._put(path, self._csv(way))._replace(sessions=len(history(self._store, self._user).trained))
        if kind == ".json":
            return self._put(path, self._json())
        if kind and not path.is_dir():
            raise PortabilityError(f'an export ends in .json, .csv or .fit, or is a folder, not "{path}"')
        return self._folder(path, way)

    def _folder(self, folder: Path, way: Way) -> Written:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PortabilityError(f"{folder} cannot be made: {error.strerror or error}") from error
        self._put(folder / "form-coach.json", self._json())
        self._put(folder / "sets.csv", self._csv(way))
        trained = history(self._store, self._user).trained
        left_out = []
        for number, session in enumerate(trained, 1):
            name = f"{session.date}-{number:04d}.fit"
            try:
                content = self._fit(session)
            except PortabilityError:
                left_out.append(session.id)
                continue
            self._put(folder / name, content)
        return Written(self._sessions(), 2 + len(trained) - len(left_out), tuple(left_out))

    def write_for(self, app: Literal["strong", "hevy"], path: Path, telling: Telling) -> Written:
        """Write all sessions as the CSV file of another app.

        Raises:
            PortabilityError: it cannot be written.
        """
        from engine.portability.apps import hevy, strong  # noqa: PLC0415 - babel: 30 ms of every other export

        if path.suffix.lower() != ".csv":
            raise PortabilityError(f'the file of another app ends in .csv, not "{path.name}"')
        workouts, unit = telling.workouts(self._store, self._user), self._profile().unit
        write = {"strong": strong.write, "hevy": hevy.write}[app]
        self._put(path, write(workouts, unit).encode())
        return Written(len(workouts), 1)

    def activity(self, id_: str | None) -> tuple[SessionDone, bytes]:
        """A session with strength work, and its FIT file; None for the last one.

        Raises:
            PortabilityError: there is none, or a FIT file cannot hold it.
        """
        trained = history(self._store, self._user).trained
        chosen = [one for one in trained if id_ in {None, one.id}]
        if not chosen:
            missing = "there is no session with strength work yet" if id_ is None else f"there is no session {id_!r}"
            raise PortabilityError(missing)
        return chosen[-1], self._fit(chosen[-1])

    def _one_fit(self, path: Path, id_: str | None) -> Written:
        self._put(path, self.activity(id_)[1])
        return Written(1, 1)

    def _json(self) -> bytes:
        kept = self._store.profile(self._user)
        profile = None if kept is None else decode_profile(kept)
        sessions = kept_sessions.archive(self._store, self._user)
        return document.encode(document.document(sessions, profile, self._kept_files))

    def _csv(self, way: Way) -> bytes:
        return csv_table.table(history(self._store, self._user), way).encode()

    def _fit(self, session: SessionDone) -> bytes:
        from engine.portability.fit import activity  # noqa: PLC0415 - the FIT library: 120 ms

        return activity(session, self._profile().unit)

    def _profile(self) -> Profile:
        return decode_profile(self._store.profile(self._user))

    def _sessions(self) -> int:
        return len(self._store.sessions(self._user, EVERYTHING))

    def _put(self, path: Path, content: bytes) -> Written:
        """Write beside the path, then rename: a full disk must not destroy an older file."""
        beside = path.with_name(path.name + ".part")
        try:
            beside.write_bytes(content)
            beside.replace(path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise PortabilityError(f"{path} cannot be written: {error.strerror or error}") from error
        return Written(self._sessions(), 1)
