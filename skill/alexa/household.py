"""The people of an account: an open workout is found again by a voice that was not recognised this time."""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.dialogue.scene import Other
from engine.storage.port import Store
from engine.workflow.session import Session
from skill.alexa.request import AlexaRequest

MOST: Final = 8
"""People of an account that are remembered."""

PREFIX: Final = "household:"
"""Before the account's id, where the household is kept."""


class Household(Struct, omit_defaults=True):
    """The recognised people of an account, the latest first."""

    people: tuple[str, ...] = ()


def find_other(store: Store, request: AlexaRequest, who: str) -> Other | None:
    """Find an open workout of this account that this speaker may have begun with another voice.

    Two people who are both recognised stay apart.
    """
    if not request.user:
        return None
    others = ("",) if request.person else _household(store, request.user).people
    if not others or _open(store, who) is not None:
        return None
    found = ((other, _open(store, other or request.user)) for other in others)
    return next((Other(person, session.told) for person, session in found if session is not None), None)


def _open(store: Store, who: str) -> Session | None:
    stored = store.latest_open(who)
    return None if stored is None or stored.session.state == "ready" else stored.session


def note_person(store: Store, request: AlexaRequest) -> None:
    """Remember that a person belongs to the account."""
    if not request.person or not request.user:
        return
    household = _household(store, request.user)
    if household.people[:1] == (request.person,):
        return
    others = (person for person in household.people if person != request.person)
    changed = Household((request.person, *others)[:MOST])
    store.keep_profile(f"{PREFIX}{request.user}", msgspec.json.encode(changed))


def is_shared(store: Store, request: AlexaRequest) -> bool:
    """Whether several people use the account: somebody's voice is recognised, or was."""
    return bool(request.user) and bool(request.person or _household(store, request.user).people)


def belongs(store: Store, user: str, person: str) -> bool:
    """Whether a person was recognised on this account before, as far as it is remembered."""
    return person in _household(store, user).people


def people_of(store: Store, user: str) -> tuple[str, ...]:
    """The people who were recognised on this account, as far as they are remembered."""
    return _household(store, user).people


def _household(store: Store, user: str) -> Household:
    data = store.profile(f"{PREFIX}{user}")
    try:
        return decode_json(data, Household) if data else Household()
    except msgspec.DecodeError:
        return Household()
