"""The layout of the table: keys and items.

    pk                  sk                              what
    session#<id>        head                            the session, as begun and as it is, and what is said of it
    session#<id>        event#<event id>                an entry of its log; being there, the event cannot happen again
    session#<id>        packed                          its log once more, in one piece: see skill.storage.packs
    session#<id>        digest                          what its log comes to: see skill.storage.digests
    user#<user>         session#<begun>#<n>#<id>        that this session is theirs, in the order of time
    user#<user>         open#<begun>#<n>#<id>           the same, while it is neither finished nor stopped
    user#<user>         latest                          which session was begun last
    user#<user>         profile                         what they told about themselves
    user#<user>         session#~ and open#~            since when all that was begun earlier is hidden, if it is
    user#<user>         names                           that this is one of several names of a person
    user#<user>         session#~names, open#~names     which these are: read with the sessions, at no cost
    definition#<key>    content                         what sessions are on
    definition#<key>    use#<session id>                that a session is on it

Engine records are JSON text: a float stays what it was. Every item but the profile has ``expires``, seconds since the
epoch, after which DynamoDB forgets it. What a session needs (its notes, its definition, and its use of that) lasts
longer than the session; ``lasting`` in its head says how long.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import count
from typing import Final, NamedTuple

from engine.storage.models import Logged, Summary
from engine.workflow.wire import decode_effects, decode_recorded, decode_session
from skill.storage.client import Item

Key = dict[str, dict[str, str]]

HEAD: Final = "head"
EVENT: Final = "event#"
PACKED: Final = "packed"
DIGEST: Final = "digest"
USE: Final = "use#"
SESSION: Final = "session#"
OPEN: Final = "open#"
NAMES: Final = "names"
ELSEWHERE: Final = "kept_by"
"""The attribute of a profile, and of the note of what was begun last, that names the user under whom it is kept."""
_MARKER: Final = "~"  # comes last in the order of its kind, so first when it is read backwards
_LONGEST: Final = 400  # bytes of a name in a key; DynamoDB allows 1,024 in a sort key
_arrivals = count()


class Place(NamedTuple):
    """The position of a session among those of its user."""

    user: str
    order: str


def text(value: str) -> dict[str, str]:
    """A text, as an attribute."""
    return {"S": value}


def number(value: float) -> dict[str, str]:
    """A number as an attribute, with all its digits."""
    return {"N": repr(value)}


def key(pk: str, sk: str) -> Key:
    """The key of an item."""
    return {"pk": text(pk), "sk": text(sk)}


def session_pk(session_id: str) -> str:
    """The partition of a session."""
    return SESSION + _name(session_id)


def user_pk(user: str) -> str:
    """The partition of a user."""
    return "user#" + _name(user)


def head_key(session_id: str) -> Key:
    """Of the session itself."""
    return key(session_pk(session_id), HEAD)


def event_key(session_id: str, event_id: str) -> Key:
    """Of the log's entry of an event."""
    return key(session_pk(session_id), EVENT + _name(event_id))


def packed_key(session_id: str) -> Key:
    """Of the log in one piece."""
    return key(session_pk(session_id), PACKED)


def digest_key(session_id: str) -> Key:
    """Of what the log comes to."""
    return key(session_pk(session_id), DIGEST)


def profile_key(user: str) -> Key:
    """Of what a user told about themselves."""
    return key(user_pk(user), "profile")


def latest_key(user: str) -> Key:
    """Of the note which session of a user was begun last."""
    return key(user_pk(user), "latest")


def definition_key(name: str) -> Key:
    """Of a definition."""
    return key(definition_pk(name), "content")


def definition_pk(name: str) -> str:
    """The partition of a definition."""
    return "definition#" + _name(name)


def use_key(name: str, session_id: str) -> Key:
    """Of the note that a session is on a definition."""
    return key(definition_pk(name), USE + _name(session_id))


def place(user: str, session_id: str, begun_at: float) -> Place:
    """The position of a new session, by time. A second one at the same moment comes second."""
    return Place(user, f"{begun_at:020.6f}#{next(_arrivals):08d}#{_name(session_id)}")


def place_of(head: Item) -> Place:
    """The position of a stored session."""
    return Place(head["user"]["S"], head["place"]["S"])


def session_key(where: Place) -> Key:
    """Of the note that the session is theirs."""
    return key(user_pk(where.user), SESSION + where.order)


def marker_key(user: str, kind: str) -> Key:
    """Of the note that what was begun earlier is hidden; ``kind`` is SESSION or OPEN."""
    return key(user_pk(user), kind + _MARKER)


def is_marker(note: Item) -> bool:
    """Whether a note is about the sessions of a user, rather than of one."""
    return str(note["sk"]["S"]).partition("#")[2].startswith(_MARKER)


def names_key(user: str) -> Key:
    """Of the note that this is one of several names of a person."""
    return key(user_pk(user), NAMES)


def list_key(user: str, kind: str) -> Key:
    """Of the list of a person's names, where the sessions are; ``kind`` is SESSION or OPEN."""
    return key(user_pk(user), kind + _MARKER + NAMES)


def names(note: Item) -> tuple[str, ...]:
    """The names of a person, where a note lists them; else none."""
    return tuple(name["S"] for name in note.get(NAMES, {}).get("L", ()))


def order(note: Item) -> str:
    """The position of a note of a session among all of its kind, as text."""
    return str(note["sk"]["S"]).partition("#")[2]


def begun(note: Item) -> float:
    """When the session of a note was begun."""
    return float(note["sk"]["S"].split("#")[1])


def open_key(where: Place) -> Key:
    """Of the note that it is open."""
    return key(user_pk(where.user), OPEN + where.order)


def optional(item: Item, name: str) -> float | None:
    """A number that may be missing."""
    return float(item[name]["N"]) if name in item else None


def logged(item: Item) -> Logged:
    """An entry of the log."""
    recorded, effects = item["recorded"]["S"].encode(), item["effects"]["S"].encode()
    return Logged(int(item["seq"]["N"]), decode_recorded(recorded), decode_effects(effects))


def summary(head: Item) -> Summary:
    """A session in the history."""
    session = decode_session(head["as_is"]["S"].encode())
    return Summary(
        id=session.id,
        workout=head["workout"]["S"],
        title=head["title"]["S"],
        state=session.state,
        begun_at=float(head["begun_at"]["N"]),
        ended_at=optional(head, "ended_at"),
        trained=optional(head, "trained"),
        entries=int(head["seq"]["N"]),
    )


def _name(given: str) -> str:
    """``given`` in a form for a key; a long one is replaced by its hash."""
    raw = given.encode()
    return given if len(raw) <= _LONGEST else f"sha256:{sha256(raw).hexdigest()}"
