"""What a damaged session may be made of: its log on its workout, or what was told of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from engine.catalog.loader import load
from engine.coaching.past.records import SessionDone
from engine.coaching.past.session_log import session_done
from engine.storage.archive import Archived
from engine.storage.models import Logged
from engine.storage.remains import Remains, unbroken
from engine.storage.retelling import retold, worth
from engine.storage.salvage import Wreck
from engine.storage.zones import day_of
from engine.workflow.definition import Definition
from engine.workflow.definition_builder import define
from engine.workflow.events import Stop
from engine.workflow.plan import Plan
from engine.workflow.replay import replay
from engine.workflow.session import OVER, Session
from engine.workflow.transition import advance
from engine.workflow.wire import Recorded, definition_key

REPAIRED: Final = "repaired"
"""The id of the event that ends a session whose log breaks off."""

Log = tuple[Logged, ...]
Source = tuple[Wreck, Remains]


class Forms:
    """Of the sessions in a damaged history and in its copies."""

    def __init__(self, wreck: Wreck, copies: tuple[Wreck, ...]) -> None:
        """Read ``wreck``, and its ``copies``, the newest first."""
        self._wreck, self._copies = wreck, copies

    def best_first(self, remains: Remains) -> Iterator[Archived]:
        """What a session may be made of: what tells most, and of several the one that is nearest to what it was."""
        earlier = [(copy, one) for copy in self._copies for one in copy.sessions if one.id == remains.id]
        entries = {seq: entry for _, one in reversed(earlier) for seq, entry in one.entries.items()} | remains.entries
        log = unbroken(entries)
        whole = len(log) >= max(remains.expected, *(one.expected for _, one in earlier), int(remains.is_lost))
        sources = [(self._wreck, remains), *((copy, one) for copy, one in earlier if one.is_whole)]
        sources.sort(key=lambda source: not source[1].is_whole)
        forms = [form for wreck, one in sources for form in self.of(wreck, one, log)]
        if whole and forms:
            yield from forms
        forms = [form for form in map(_ended, forms) if form is not None]
        told = max(self._tellings(remains, [*forms], entries), key=worth, default=None)
        yield from (form for form in forms if told is None or worth(_read(form)) >= worth(told))
        if told is not None:
            yield retold(remains.id, told, remains.settings, self._workouts.values())
        yield from forms

    def of(self, wreck: Wreck, remains: Remains, log: Log) -> Iterator[Archived]:
        """The session with this log, on each workout that may be its own."""
        about = (remains.settings, remains.begun_at(log), wreck.beat(remains))
        for original in self._originals(remains, log):
            yield Archived(original, self._workouts[original.definition], *about, log)

    def _originals(self, remains: Remains, log: Log) -> Iterator[Session]:
        """The session as it was begun. Where nothing names its workout, what its log led to tells."""
        named = next((key for key in remains.keys if key in self._workouts), None)
        if named is not None:
            one, *others = remains.originals(named)
            yield next((each for each in (one, *others) if others and self._fits(each, log)), one)
        elif not remains.keys and log:
            every = (one for key in self._workouts for one in remains.originals(key))
            yield from (one for one in every if self._fits(one, log))

    def _fits(self, original: Session, log: Log) -> bool:
        """Whether each event of the log leads to what it led to."""
        plan, session = Plan(self._workouts[original.definition], original.definition), original
        try:
            for entry in log:
                session, effects = advance(plan, session, entry.recorded.event, entry.recorded.at)
                if effects != entry.effects:
                    return False
        except Exception:
            return False
        return True

    def _tellings(self, remains: Remains, forms: list[Archived], entries: dict[int, Logged]) -> Iterator[SessionDone]:
        """What was told of it before, and what the entries tell that are left."""
        read = [done for wreck in (self._wreck, *self._copies) if (done := wreck.told(remains.id)) is not None]
        yield from read
        over, trained = remains.over, remains.row.trained
        if not entries and over is None:
            return
        log = tuple(entries[seq] for seq in sorted(entries))
        about = [(done.workout, done.title) for done in read] + [_named(form) for form in forms]
        workout, title = next(iter(about), (str(remains.row.workout), str(remains.row.title)))
        done = _told(remains.id, workout, title, remains.begun_at(log), log)
        yield done if over is None else replace(done, outcome=over.state, seconds=trained or done.seconds)

    @cached_property
    def _workouts(self) -> dict[str, Definition]:
        """Every workout that a session may have begun on, by key: of the file, of the copies, of the catalogue."""
        catalog = load()
        built_in = (define(workout, catalog) for workout in catalog.workouts.values())
        found = {definition_key(one): one for one in built_in}
        for wreck in (*reversed(self._copies), self._wreck):
            found |= wreck.definitions
        return found


def _named(form: Archived) -> tuple[str, str]:
    return form.definition.workout, form.definition.title


def _read(form: Archived) -> SessionDone:
    return _told(form.id, *_named(form), form.begun_at, form.log)


def _told(id_: str, workout: str, title: str, began: float, log: Log) -> SessionDone:
    entries = [(entry.recorded.at, entry.effects) for entry in log]
    return session_done(id_, workout, title, began, day_of, entries)


def _ended(session: Archived) -> Archived | None:
    """The session, ended where its log breaks off, so that nobody is asked to go on with it; None without any."""
    if not session.log:
        return None
    plan = Plan(session.definition, session.original.definition)
    try:
        at_last = replay(plan, session.original, (entry.recorded for entry in session.log))
    except Exception:
        return None
    if at_last.state in OVER:
        return session
    recorded = Recorded(session.log[-1].recorded.at, Stop(id=REPAIRED))
    _, effects = advance(plan, at_last, recorded.event, recorded.at)
    return session._replace(log=(*session.log, Logged(len(session.log) + 1, recorded, effects)))
