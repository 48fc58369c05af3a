"""A store in one DynamoDB table, for many people.

There is no lock. An event is written together with the session it leads to, on condition that nothing came between;
the loser of a race reads and decides again. :mod:`skill.storage.items` has the table's layout.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from heapq import merge
from itertools import chain

import msgspec

from engine.decoding import decode_json
from engine.storage.archive import Archived, replayed
from engine.storage.errors import SessionExists, SessionNotFound, StoreError, WorkoutOpen
from engine.storage.models import Digest, Head, Logged, Naming, Renamed, Settings, Stored, Summary
from engine.storage.port import ATTEMPTS, Store, check_key, end, latest, reopened
from engine.workflow.definition import Definition
from engine.workflow.session import Session
from engine.workflow.wire import WireError, decode_definition, decode_effects, decode_session
from skill.storage import actions, hiding, items, lasting, naming, packs
from skill.storage.client import Client, Item
from skill.storage.digests import keep_digests, read_digests
from skill.storage.dry_calls import make_dry_calls
from skill.storage.items import DIGEST, ELSEWHERE, EVENT, HEAD, OPEN, PACKED, SESSION, number, text
from skill.storage.limiting import limit
from skill.storage.table import FAILED, Table

_PAGE = 10  # open sessions read at a time; more are rare
_MOST = 1000  # sessions listed at a time; DynamoDB's limits have 31 bits
_LOOKS = 3  # tries to read a log that is being written
_FORGOTTEN = "forgotten"  # what is hidden has it
_THERE = f"attribute_exists(pk) AND attribute_not_exists({_FORGOTTEN})"
_LATER = f"{_THERE} AND (attribute_not_exists(alive_at) OR alive_at < :now)"


class DynamoStore(Store):
    """Keeps sessions in a table. Safe for several threads, processes and machines."""

    def __init__(self, client: Client, table: str, *, keep: float = 730 * 86_400.0) -> None:
        """Use a table, which must exist.

        Args:
            client: ``boto3.client("dynamodb")``, or one that :func:`skill.storage.client.client` made.
            table: Its name; its key is ``pk`` and ``sk``, its time to live is in ``expires``.
            keep: Seconds after which an unchanged session is deleted.
        """
        super().__init__()
        self._table = Table(client, table)
        self._keep = keep

    def make_dry_calls(self) -> None:
        """Make each call once that reaches no network, so that a first real one takes no longer than another."""
        make_dry_calls(self._table.client)

    def begin(
        self,
        session: Session,
        definition: Definition,
        *,
        user: str,
        settings: Settings,
        now: float,
        alone: bool = False,
    ) -> None:
        """See :meth:`Store.begin`."""
        check_key(session, definition)
        if self._forgotten:
            self.sweep(now)
        head = actions.head(session, definition, settings, user, now)
        head |= {"expires": self._expires(now), "lasting": self._expires(now + lasting.LONGER)}
        written = [actions.put_new(head), *actions.notes(head), *actions.use(head, definition)]
        for _ in range(ATTEMPTS):
            failed = self._table.write(*written, *(self._if_alone(head, user) if alone else ()))
            if not failed:
                return
            if failed[0] == FAILED:
                raise SessionExists(session.id)
        raise StoreError(
            f"Too many workouts are begun in the table {self._table.name!r} at once: try again in a moment."
        )

    def load(self, session_id: str) -> Stored:
        """See :meth:`Store.load`."""
        return self._stored(self._found(session_id))

    def latest_open(self, user: str) -> Stored | None:
        """See :meth:`Store.latest_open`."""
        names, notes = self._listed(user, OPEN, _PAGE)
        for note in notes:
            head = self._table.one(items.head_key(note["session"]["S"]))
            if head is not None and "ended_at" not in head:
                return self._stored(head)._replace(names=names)
        return None

    def log(self, session_id: str) -> tuple[Logged, ...]:
        """See :meth:`Store.log`."""
        for _ in range(_LOOKS):
            pieces = self._table.partition(items.session_pk(session_id))
            found = {item["sk"]["S"]: item for item in pieces if item["sk"]["S"] not in {PACKED, DIGEST}}
            head = found.pop(HEAD, None)
            if head is None or _FORGOTTEN in head:
                raise SessionNotFound(session_id)
            if len(found) >= int(head["seq"]["N"]):  # otherwise an entry was just being written
                break
        with self._readable():
            return tuple(sorted((items.logged(item) for item in found.values()), key=lambda entry: entry.seq))

    def logs(self, sessions: Sequence[Summary]) -> tuple[tuple[Logged, ...], ...]:
        """See :meth:`Store.logs`. Logs read entry by entry are packed for the next time."""
        packed = packs.read(self._table, sessions)
        single = {one.id: self.log(one.id) for one in sessions if one.id not in packed}
        packs.keep(self._table, sessions, single, self._expires)
        return tuple((packed | single)[one.id] for one in sessions)

    def digests(self, sessions: Sequence[Summary]) -> dict[str, bytes]:
        """See :meth:`Store.digests`."""
        return read_digests(self._table, sessions)

    def keep_digests(self, digests: Sequence[Digest]) -> None:
        """See :meth:`Store.keep_digests`."""
        keep_digests(self._table, digests, self._expires)

    def original(self, session_id: str) -> Session:
        """See :meth:`Store.original`."""
        head = self._found(session_id)
        with self._readable():
            return decode_session(head["as_begun"]["S"].encode())

    def sessions(self, user: str, limit: int = 20) -> tuple[Summary, ...]:
        """See :meth:`Store.sessions`."""
        if limit < 1:
            return ()
        ids = []
        for note in self._listed(user, SESSION, min(limit, _MOST))[1]:
            ids.append(note["session"]["S"])
            if len(ids) == limit:
                break
        heads = {head["id"]["S"]: head for head in self._table.several([items.head_key(id_) for id_ in ids])}
        with self._readable():
            return tuple(items.summary(heads[id_]) for id_ in ids if id_ in heads)

    def alive(self, session_id: str, now: float, *, anew: bool = False) -> None:
        """See :meth:`Store.alive`."""
        changed = self._table.update(
            Key=items.head_key(session_id),
            UpdateExpression="SET alive_at = :now",
            ConditionExpression=_THERE if anew else _LATER,
            ExpressionAttributeValues={":now": number(now)},
        )
        if not changed:
            self._found(session_id)  # tells an earlier time from a missing session

    def profile(self, user: str) -> bytes | None:
        """See :meth:`Store.profile`. A profile does not expire."""
        item = self._table.one(items.profile_key(user))
        if first := naming.kept_elsewhere(item):
            item = self._table.one(items.profile_key(first))
        return str(item["content"]["S"]).encode() if item is not None and "content" in item else None

    def keep_profile(self, user: str, profile: bytes) -> None:
        """See :meth:`Store.keep_profile`."""
        values = {":content": text(profile.decode())}
        here = self._table.update(
            Key=items.profile_key(user),
            UpdateExpression="SET content = :content REMOVE expires",  # one that is hidden has it
            ConditionExpression=f"attribute_not_exists({ELSEWHERE})",
            ExpressionAttributeValues=values,
        )
        if not here:
            self.keep_profile(self.names(user)[0], profile)

    def forget_profile(self, user: str) -> None:
        """See :meth:`Store.forget_profile`."""
        user = naming.kept_elsewhere(self._table.one(items.profile_key(user))) or user
        if not self._table.update(
            Key=items.profile_key(user),
            UpdateExpression="REMOVE content",
            ConditionExpression="attribute_exists(forgotten)",
        ):
            self._table.discard([items.profile_key(user)])

    def swap_profile(self, user: str, before: bytes | None, after: bytes | None) -> bool:
        """See :meth:`Store.swap_profile`."""
        holds: dict[str, object] = {"ConditionExpression": "attribute_not_exists(content)"}
        if before is not None:
            holds = {"ConditionExpression": "content = :before"}
            holds["ExpressionAttributeValues"] = {":before": text(before.decode())}
        key = items.profile_key(user)
        if after is None:
            return not self._table.write({"Delete": {"Key": key, **holds}})
        return not self._table.write({"Put": {"Item": {**key, "content": text(after.decode())}, **holds}})

    def naming(self, user: str) -> Naming | None:
        """See :meth:`Store.naming`."""
        return naming.naming_of(self._table, user)

    def rename(self, changes: Sequence[Renamed]) -> bool:
        """See :meth:`Store.rename`."""
        return naming.rename(self._table, changes)

    def limit(self, user: str, until: float | None) -> None:
        """See :meth:`Store.limit`."""
        limit(self._table, user, until)

    def delete(self, user: str) -> None:
        """See :meth:`Store.delete`. After an interruption, the next call finishes it."""
        self._table.discard([items.profile_key(user), *naming.keys(user)])
        for note in list(hiding.notes(self._table, user, SESSION, math.inf)):
            self._forget(user, note)
        self._table.discard([items.latest_key(user), *(items.marker_key(user, kind) for kind in (SESSION, OPEN))])
        self._forgotten.pop(user, None)
        self.plan.cache_clear()

    def restore(self, sessions: Sequence[Archived], *, user: str) -> tuple[str, ...]:
        """See :meth:`Store.restore`. After an interruption, a session is there as far as it came: nothing is twice."""
        return tuple(one.id for one, _ in tuple(replayed(sessions)) if self._restore(one, user))

    def close(self) -> None:
        """See :meth:`Store.close`."""
        self._table.client.close()

    def _restore(self, one: Archived, user: str) -> bool:
        try:
            self.begin(one.original, one.definition, user=user, settings=one.settings, now=one.begun_at)
        except SessionExists:
            return False
        for entry in one.log:
            self.apply(one.id, entry.recorded.event, entry.recorded.at)
        if one.alive_at is not None:
            self.alive(one.id, one.alive_at)
        return True

    def _since(self, user: str) -> float | None:
        return hiding.since(self._table, user)

    def _if_alone(self, head: Item, user: str) -> tuple[actions.Action, ...]:
        """What must hold for a session to be the only open one: none was begun since we looked."""
        last = self._table.one(items.latest_key(user))
        if first := naming.kept_elsewhere(last):
            return self._if_alone(head, first)
        other = self.latest_open(user)
        if other is None:
            return (actions.begun_last(head, user, last),)
        if self._table.one(items.head_key(head["id"]["S"])) is None:
            raise WorkoutOpen(other.session.id)
        return ()

    def _hide(self, user: str, now: float) -> None:
        hiding.hide(self._table, user, now)

    def _bring_back(self, user: str) -> None:
        if (at := self._since(user)) is not None:
            hiding.bring_back(self._table, user, at)

    def _purge(self, user: str) -> None:
        """Delete what is hidden. The notes that hide it go last, so that it can be done again."""
        if (at := self._since(user)) is not None:
            for note in list(hiding.notes(self._table, user, SESSION, at)):
                self._forget(user, note)
            hiding.forget_hidden_profile(self._table, user)
            self._table.discard([*naming.keys(user), *(items.marker_key(user, kind) for kind in (SESSION, OPEN))])
        self.plan.cache_clear()

    def _listed(self, user: str, kind: str, page: int) -> tuple[tuple[str, ...], Iterator[Item]]:
        """The names of a person, if there are several, and the notes of the sessions under all, the latest first."""
        own = self._notes(user, kind, page)
        first = next(own, None)
        names = () if first is None else items.names(first)
        if first is None or not names:
            return (), chain(() if first is None else (first,), own)
        others = (self._notes(name, kind, page) for name in names if name != user)
        under_others = ((note for note in notes if not items.names(note)) for notes in others)
        return names, merge(own, *under_others, key=items.order, reverse=True)

    def _notes(self, user: str, kind: str, page: int) -> Iterator[Item]:
        """The notes of a user's sessions that are not hidden, the latest first; before them, the list of names."""
        hidden_until = -math.inf
        for note in self._table.partition(items.user_pk(user), kind, backwards=True, page=page):
            if items.names(note):
                yield note
            elif items.is_marker(note):
                hidden_until = self._forgotten[user] = float(note["at"]["N"])
            elif items.begun(note) <= hidden_until:
                return
            else:
                yield note

    def _head(self, session_id: str, event_id: str) -> Head:
        head, earlier = self._table.together(items.head_key(session_id), items.event_key(session_id, event_id))
        if head is None or _FORGOTTEN in head:
            raise SessionNotFound(session_id)
        with self._readable():
            effects = None if earlier is None else decode_effects(earlier["effects"]["S"].encode())
            return Head(decode_session(head["as_is"]["S"].encode()), int(head["seq"]["N"]), effects)

    def _append(self, session: Session, entry: Logged) -> bool:
        expires = self._expires(entry.recorded.at)
        written = [actions.move(session, entry, expires), actions.put_new(actions.logged(session.id, entry, expires))]
        if end(entry.effects):
            where = items.place_of(self._found(session.id))
            written.append({"Delete": {"Key": items.open_key(where)}})
        elif reopened(session, entry.effects):
            written.append(actions.open_note(self._found(session.id) | {"expires": expires}))
        if not self._table.write(*written):
            return True
        lasting.prolong(self._table, self._found(session.id), self._expires, entry.recorded.at)  # if that was why
        return False

    def _definition(self, key: str) -> Definition:
        item = self._table.one(items.definition_key(key))
        if item is None:
            raise StoreError(f"There is no workout kept as {key!r} in the table {self._table.name!r}: it was deleted.")
        with self._readable():
            return decode_definition(item["content"]["S"].encode())

    def _forget(self, user: str, note: Item) -> None:
        """Delete a session: its head first, so that nothing is added, its note last, so that it can be repeated."""
        id_, name = note["session"]["S"], note["definition"]["S"]
        where = items.Place(user, note["sk"]["S"].removeprefix(SESSION))
        self._table.write(*actions.unbegin(id_, where, name))
        log = self._table.partition(items.session_pk(id_), EVENT)
        self._table.discard(
            [items.packed_key(id_), items.digest_key(id_), *(items.key(one["pk"]["S"], one["sk"]["S"]) for one in log)]
        )
        lasting.drop_unused(self._table, name)
        self._table.discard([items.session_key(where), items.open_key(where)])

    def _expires(self, at: float) -> dict[str, str]:
        return {"N": str(int(at + self._keep))}

    def _found(self, session_id: str) -> Item:
        head = self._table.one(items.head_key(session_id))
        if head is None or _FORGOTTEN in head:
            raise SessionNotFound(session_id)
        return head

    def _stored(self, head: Item) -> Stored:
        with self._readable():
            session = decode_session(head["as_is"]["S"].encode())
            spoken = decode_json(head["settings"]["S"], Settings)
        alive = latest(items.optional(head, "changed_at"), items.optional(head, "alive_at"))
        times = (float(head["begun_at"]["N"]), alive)
        return Stored(session, self.plan(session.definition), spoken, head["user"]["S"], *times)

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Raise a :class:`StoreError` for data that cannot be read."""
        try:
            yield
        except WireError as error:
            raise StoreError(f"{error} It is in the table {self._table.name!r}.") from error
        except (msgspec.DecodeError, KeyError, ValueError) as error:
            raise StoreError(f"Something in the table {self._table.name!r} cannot be read: {error}.") from error
