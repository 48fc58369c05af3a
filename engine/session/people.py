"""Reads a person's data from the store for a scene, and caches what does not change."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cache, cached_property, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from engine.dialogue.scene import Entry, Last, Latest, Prepared
from engine.session.listener import KNOWN, Familiar
from engine.session.repetition import is_of
from engine.storage.port import Store, Summary
from engine.storage.zones import ANYWHERE
from engine.workflow.plan import Plan
from engine.workflow.replay import replay
from engine.workflow.session import OVER, Session
from engine.workflow.wire import definition_key

if TYPE_CHECKING:
    from engine.catalog.models import Catalog
    from engine.coaching.past.records import History, SessionDone
    from engine.coaching.plan.wishes import Due
    from engine.coaching.profile.model import Profile
    from engine.dialogue.state import Wanted
    from engine.storage.zones import Anywhere, Zone


@cache
def catalog() -> Catalog:
    """Read the catalogue when it is asked for first."""
    from engine.catalog.loader import load  # noqa: PLC0415 - takes time that a first greeting need not

    return load()


class People:
    """Caches data of people between requests. Safe for several threads."""

    def __init__(self, store: Store, catalog: Callable[[], Catalog] = catalog) -> None:
        """Read from ``store``; ``catalog`` gives what can be trained."""
        self.store, self.catalog = store, catalog
        self.familiar = lru_cache(maxsize=512)(self._exercises_done)
        self._hurt = lru_cache(maxsize=512)(self._parts_hurt)
        self._done = lru_cache(maxsize=4096)(_done)
        self._due: dict[Hashable, Due] = {}
        self._prepared: dict[int, tuple[Due, Prepared]] = {}

    def known(self, user: str, session_id: str) -> frozenset[str]:
        """Name the exercises done before a session; the same for as long as it lasts."""
        found = self.familiar(user, session_id)
        return found.lately | found.before

    def _exercises_done(self, user: str, session_id: str) -> Familiar:
        from engine.session.listener import familiar  # noqa: PLC0415 - as above

        listed = self.store.sessions(user, KNOWN + 1)
        began = next((one.begun_at for one in listed if one.id == session_id), 0.0)
        return familiar(self.store, [one for one in listed if one.id != session_id][:KNOWN], began)

    def hurt(self, user: str, session_id: str, now: float) -> tuple[str, ...]:
        """Name the parts that hurt in another session of the last hours, and were not fine again."""
        return self._hurt(user, session_id, now // HOUR)

    def _parts_hurt(self, user: str, session_id: str, hour: float) -> tuple[str, ...]:
        listed = self.store.sessions(user, KNOWN)
        lately = (one for one in listed if hour * HOUR - (one.ended_at or one.begun_at) < A_DAY)
        pains = [pain for one in lately if one.id != session_id for pain in self._done(self.store, one, ANYWHERE).pains]
        return tuple(dict.fromkeys(pain.part for pain in pains if pain.part and not pain.over))

    def history(self, user: str, zone: tzinfo | None) -> History:
        """Read all that a person has done; sessions that have not changed are read once."""
        from engine.storage.person import history  # noqa: PLC0415 - a stranger has none

        return history(self.store, user, zone=zone, read=self._done)

    def recent_history(self, user: str, day: date, zone: tzinfo | None) -> History:
        """Read what a plan for ``day`` looks back on."""
        from engine.storage.person import recent  # noqa: PLC0415 - as above

        return recent(self.store, user, day, zone, read=self._done)

    def due(self, key: Hashable, make: Callable[[], Due]) -> Due:
        """Plan what is due, once for each key."""
        found = self._due.get(key)
        if found is None:
            if len(self._due) >= MOST_PLANS:
                self._due.clear()
                self._prepared.clear()
            found = self._due[key] = make()
        return found

    def prepare(self, found: Due) -> Prepared:
        """Make a session ready for what is due, once."""
        kept = self._prepared.get(id(found))
        if kept is None or kept[0] is not found:
            definition = found.today.definition(self.catalog())
            key = definition_key(definition)
            kept = self._prepared[id(found)] = (found, Prepared(definition, Plan(definition, key)))
        return kept[1]

    def forget(self) -> None:
        """Clear the cache."""
        self.familiar.cache_clear()
        self._hurt.cache_clear()
        self._done.cache_clear()
        self._due.clear()
        self._prepared.clear()


HOUR = 3600.0
A_DAY = 20 * HOUR
"""Seconds for which a part that hurt is asked about before it is loaded in another workout."""

MOST_PLANS = 256
"""Number of cached plans: a workout that was offered is often begun."""


def _done(store: Store, summary: Summary, zone: Zone | Anywhere) -> SessionDone:
    from engine.storage.person import done  # noqa: PLC0415 - as above

    return done(store, summary, zone)


@dataclass(eq=False)
class PersonSources:
    """Implements :class:`engine.dialogue.scene.Sources` for one person and one request."""

    people: People
    who: str
    now: float
    zone: Callable[[], tzinfo | None]
    session: str
    own: str
    request: str = ""

    @cached_property
    def kept(self) -> bytes | None:
        """The profile as it is kept."""
        return self.people.store.profile(self.who) if self.who else None

    @cached_property
    def recent(self) -> tuple[Summary, ...]:
        """The latest sessions, as they were before this request."""
        return self.people.store.sessions(self.who, KNOWN) if self.who else ()

    @cached_property
    def here(self) -> tzinfo | None:
        """The time zone of the person."""
        return self.zone()

    def catalog(self) -> Catalog:
        """What can be trained."""
        return self.people.catalog()

    def profile(self) -> Profile:
        """What the person has chosen."""
        from engine.storage.person import decoded  # noqa: PLC0415 - in a workout, it is seldom asked for

        return decoded(self.kept)

    def stranger(self) -> bool:
        """Whether nothing was ever kept of this person before this request."""
        if not self.who or self.kept is not None:
            return False
        return all(one.id == self.own for one in self.recent)

    def history(self) -> History:
        """What the person has done."""
        from engine.coaching.past.records import History  # noqa: PLC0415 - as above

        return self.people.history(self.who, self.here) if self.who else History(())

    def recent_history(self) -> History:
        """What the person has done, as far back as a plan looks."""
        from engine.coaching.past.records import History  # noqa: PLC0415 - as above

        return self.people.recent_history(self.who, self.day(), self.here) if self.who else History(())

    def day(self) -> date:
        """Today, where the person is."""
        from engine.storage.person import day_of  # noqa: PLC0415 - most requests are not about days

        return day_of(self.now, self.here)

    def local(self) -> datetime:
        """The present moment where the person is, without a zone."""
        return datetime.fromtimestamp(self.now, self.here).replace(tzinfo=None)

    def due(self, wish: Wanted, profile: Profile) -> Due:
        """What a wish comes to; remembered until something is trained or chosen."""
        from engine.coaching.plan import wishes  # noqa: PLC0415 - in a workout, little is planned
        from engine.coaching.profile.model import Readiness, encode_profile  # noqa: PLC0415 - as above

        known, day = self.people.catalog(), self.day()

        def make() -> Due:
            asked = wishes.Wish(
                workout=known.workouts.get(wish.workout) or known.kept.get(wish.workout),
                minutes=wish.minutes or None,
                level=wishes.level(wish.level),
                equipment=wish.equipment,
                readiness=Readiness(wish.sore, wish.tired, without=wish.left_out),
                **({"gentle": True} if wish.gentle else {}),
            )
            return wishes.due(asked, profile, self.recent_history(), day, known)

        latest = tuple((one.id, one.entries) for one in self.recent)
        how = (wish.sore, wish.tired, wish.gentle, wish.without)
        shown = (wish.workout, wish.minutes, wish.level, wish.equipment, *how)
        return self.people.due((day, encode_profile(profile), latest, shown), make)

    def prepare(self, found: Due) -> Prepared:
        """Make a session ready for what is due."""
        return self.people.prepare(found)

    def log(self) -> tuple[Session, tuple[Entry, ...]]:
        """The session under way as it was begun, and its log."""
        return self.people.store.original(self.session), self._entries(self.session)

    def _entries(self, session: str) -> tuple[Entry, ...]:
        return tuple((logged.recorded, logged.effects) for logged in self.people.store.log(session))

    def latest(self) -> Latest | None:
        """What is known at once of the session that was begun last."""
        return next((Latest(one.workout, one.state, one.ended_at) for one in self.recent), None)

    def last(self) -> Last | None:
        """The session that was begun last, if it is over; without what came of this request the first time."""
        for latest in self.recent[:1]:
            if latest.state in OVER and latest.ended_at is not None:
                return self._over(latest.id, latest.ended_at)
        return None

    def _over(self, id_: str, ended_at: float) -> Last | None:
        stored, original, every = self.people.store.load(id_), self.people.store.original(id_), self._entries(id_)
        log = tuple(takewhile(lambda entry: not is_of(self.request, entry[0].event.id), every))
        if len(log) == len(every):
            return Last(stored.plan, stored.session, original, log, ended_at)
        session = replay(stored.plan, original, [recorded for recorded, _ in log])
        return Last(stored.plan, session, original, log, ended_at) if session.state in OVER else None

    def knows(self) -> Container[str]:
        """The exercises that need no long explanation."""
        return self.people.known(self.who, self.session)

    def hurt(self) -> tuple[str, ...]:
        """The parts that hurt in another workout of the day."""
        return self.people.hurt(self.who, self.session, self.now) if self.who else ()

    def linked(self) -> bool:
        """Whether the person is known to another frontend by another name."""
        return bool(self.who) and len(self.people.store.names(self.who)) > 1

    def forgotten(self) -> bool:
        """Whether everything of the person was forgotten a moment ago, and can still be brought back."""
        if not self.who:
            return False
        from engine.session.linking import links  # noqa: PLC0415 - asked for by an undo alone

        return links.is_forgotten(self.people.store, self.who, self.now)
