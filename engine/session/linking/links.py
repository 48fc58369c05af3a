"""Two names become one person's, and stand alone again.

No session moves. What was begun under either name is found under both as long as they are one, and under its own again
afterwards. The profile becomes one (:mod:`engine.coaching.profile.joining`); apart, each has its own again, with what
was told in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Final, Literal

from engine.coaching.profile.joining import joined, parted
from engine.coaching.profile.model import Profile, encode_profile
from engine.session.beginning import end_all_but_one
from engine.session.linking import codes, guesses, left_word
from engine.session.linking.running import LASTS
from engine.storage.person import decoded
from engine.storage.port import Naming, Renamed, Store
from engine.workflow.machine import MIDDLE

Outcome = Literal[
    "linked", "already", "wrong", "own", "same-kind", "other-link", "too-many", "running", "busy", "forgotten"
]
"""What comes of a code. ``own``: it was told here; ``same-kind``: on another PC, or another speaker; ``other-link``:
the PC is linked with somebody else; ``running``: the PC coaches a workout right now; ``busy``: something else happened
to the names at that moment; ``forgotten``: all that is theirs was, and can still be brought back."""

MOST: Final = 8
"""Names of one person."""


def redeem(store: Store, user: str, code: str, now: float, *, machine: bool, rests: bool = False) -> Outcome:
    """Tie ``user`` to the person to whom ``code`` was told; ``machine`` tells that it is the person of a PC.

    ``rests`` tells that nobody is coached by that PC, whatever it noted last.

    Raises:
        StoreError: the store cannot be used, or one of the profiles cannot be read.
    """
    if not guesses.count_try(store, user, now):
        return "too-many"
    found = codes.find(store, code, now)
    if found is None:
        return "wrong"
    if found.user == user or found.machine == machine:
        return "own" if found.user == user else "same-kind"
    if True in {is_forgotten(store, one, now) for one in (user, found.user)}:
        return "forgotten"
    speaker, pc = (found.user, user) if machine else (user, found.user)
    return _held_back(store, speaker, pc, None if rests else now) or _spend(store, user, code, speaker, pc, now)


def _held_back(store: Store, speaker: str, pc: str, now: float | None) -> Outcome | None:
    """Why the two are not tied; None where they can be. Without ``now`` nobody is coached by the PC."""
    names = store.names(pc)
    if len(names) > 1:
        return "already" if speaker in names else "other-link"
    return "running" if now is not None and _runs(store, pc, now) else None


def _spend(store: Store, user: str, code: str, speaker: str, pc: str, now: float) -> Outcome:
    if not codes.spend(store, code):
        return "wrong"
    guesses.forget_tries(store, user, now)
    return "linked" if tie(store, speaker, pc, now) else "busy"


def _runs(store: Store, pc: str, now: float) -> bool:
    """Whether a PC coaches a workout right now, which may be the one that ends where two become one person's.

    One that is held is coached as well, as long as the PC notes that it is there: it waits for a choice.
    """
    stored = store.latest_open(pc)
    if stored is None or stored.session.state not in (*MIDDLE, "paused"):
        return False
    return stored.alive_at is not None and stored.alive_at > now - LASTS


def tie(store: Store, speaker: str, pc: str, now: float) -> bool:
    """Make the two one person, who may have other PCs already; whether it was done."""
    members = tuple(name for name in store.names(speaker) if name != pc)  # what is noted of the PC may be damaged
    if len(members) >= MOST or members[0] != speaker:
        return False
    mine, theirs = store.profile(speaker), store.profile(pc)
    names = (*members, pc)
    both = None if mine is theirs is None else encode_profile(joined(decoded(mine), decoded(theirs)))
    changes = [_joining(store, name, names, now) for name in members]
    changes.append(Renamed(pc, None, Naming(names, now, _text(theirs)), None))
    if not store.rename([changes[0]._replace(profile=both), *changes[1:]]):
        return False
    end_all_but_one(store, pc)
    return True


def untie(store: Store, user: str) -> bool:
    """Part ``user`` from the others: a PC from its person, a speaker from all PCs; whether there was anything to part.

    Raises:
        StoreError: the store cannot be used, or one of the profiles cannot be read.
    """
    names = store.names(user)
    noted = {name: naming for name in names if (naming := store.naming(name)) is not None}
    if len(names) < 2:  # noqa: PLR2004 - one alone is tied to nobody
        return False
    left = () if user == names[0] else tuple(name for name in noted if name != user)
    kept = left if len(left) > 1 else ()
    return store.rename(_partings(noted, kept, decoded(store.profile(user))))


def is_forgotten(store: Store, user: str, now: float) -> bool:
    """Whether everything of a person was forgotten, under any name, and can still be brought back.

    As long as it can, their names stay as they are: parted, or tied to others, they could not all be found again.
    """
    hidden = {store.is_hidden(name, now) for name in store.names(user)}  # each is asked: it deletes what is over
    return True in hidden


def forget(store: Store, user: str, now: float) -> None:
    """Hide everything of a person, under all names; for ever after a minute, and then the names are nobody's."""
    _withdraw(store, user)
    for name in store.names(user):
        store.forget(name, now)


def remember(store: Store, user: str, now: float) -> None:
    """Bring back what was forgotten less than a minute ago, under all names."""
    for name in store.names(user):
        store.remember(name, now)
    end_all_but_one(store, user)


def delete(store: Store, user: str) -> None:
    """Delete everything of a person for ever, under all names."""
    _withdraw(store, user)
    for name in store.names(user):
        store.delete(name)


def _withdraw(store: Store, user: str) -> None:
    """Take back what others could still take: a code, and a word that was left."""
    codes.withdraw(store, user)
    left_word.withdraw(store, user)


def _partings(noted: dict[str, Naming], kept: Sequence[str], now: Profile) -> list[Renamed]:
    """What becomes of each name: those of ``kept`` stay one person's."""
    then = _came_to(noted.values())
    changes = []
    for name, was in noted.items():
        naming = Naming(tuple(kept), was.since, was.before) if name in kept else None
        own = _came_to([noted[one] for one in kept]) if naming else decoded(_bytes(was.before))
        has = naming is None or name == kept[0]
        changes.append(Renamed(name, was, naming, _encoded(parted(own, then, now), was) if has else None))
    return changes


def _encoded(profile: Profile, was: Naming) -> bytes | None:
    """A profile as it is kept: nothing, where nothing was told before and since."""
    return encode_profile(profile) if was.before or profile != Profile() else None


def _came_to(several: Iterable[Naming]) -> Profile:
    """What the profiles came to, when their names became one person's."""
    return reduce(joined, (decoded(_bytes(one.before)) for one in several))


def _joining(store: Store, name: str, names: tuple[str, ...], now: float) -> Renamed:
    was = store.naming(name)
    since, before = (now, _text(store.profile(name))) if was is None else (was.since, was.before)
    return Renamed(name, was, Naming(names, since, before), None)


def _text(profile: bytes | None) -> str:
    return (profile or b"").decode()


def _bytes(before: str) -> bytes | None:
    return before.encode() or None
