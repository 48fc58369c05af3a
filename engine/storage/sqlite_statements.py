"""The statements of the SQLite store."""

from __future__ import annotations

from typing import Final

_STATE: Final = "snapshot, sessions.seq, changed_at, ended_at, trained, state_checksum"
SESSION: Final = f"id, user, definition, workout, title, settings, begun_at, original, sessions.checksum, {_STATE}"
"""All of a session's row (:class:`engine.storage.sqlite_rows.SessionRow`): a checksum needs all that it is made of."""

ONE: Final = f"SELECT {SESSION} FROM sessions WHERE id = ?"  # noqa: S608
STORED: Final = f"""SELECT {SESSION}, at, heartbeats.checksum
    FROM sessions LEFT JOIN heartbeats ON session = number """  # noqa: S608
OF_ONE: Final = "user = ?"
OF_SEVERAL: Final = "user IN (SELECT value FROM json_each(?))"
"""Whose sessions: by one name, or by each of several."""

SUMMARIES: Final = {
    whose: f"SELECT {SESSION} FROM sessions WHERE {whose} ORDER BY begun_at DESC, number DESC LIMIT ?"  # noqa: S608
    for whose in (OF_ONE, OF_SEVERAL)
}
OPEN: Final = {
    whose: f"{STORED} WHERE {whose} AND ended_at IS NULL ORDER BY begun_at DESC, number DESC"
    for whose in (OF_ONE, OF_SEVERAL)
}
LOG = """SELECT id, log.seq, event, recorded, effects, log.checksum
    FROM sessions JOIN log ON session = number WHERE id = ? ORDER BY log.seq"""
LOGS = """SELECT id, log.seq, event, recorded, effects, log.checksum
    FROM sessions JOIN log ON session = number WHERE id IN (SELECT value FROM json_each(?)) ORDER BY log.seq"""
HEAD = f"""SELECT {_STATE}, log.seq, event, recorded, effects, log.checksum
    FROM sessions LEFT JOIN log ON session = number AND event = ? WHERE id = ?"""  # noqa: S608
BEGIN = """INSERT INTO sessions (id, user, definition, workout, title, settings, begun_at, original, checksum,
    snapshot, seq, changed_at, ended_at, trained, state_checksum)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"""
DEFINITION = """INSERT INTO definitions (key, content, checksum) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
    SET content = excluded.content, checksum = excluded.checksum
    WHERE typeof(content) <> 'blob' OR typeof(checksum) <> 'integer'
    OR content <> excluded.content OR checksum <> excluded.checksum"""
"""A definition that is there stays as it is, unless it is damaged: its key is made of its content. The types are asked
for, because SQLite believes that a column without NULL has none."""

MOVE = """UPDATE sessions SET snapshot = ?1, seq = ?2, changed_at = ?3,
    ended_at = coalesce(?4, ended_at), trained = coalesce(?5, trained),
    state_checksum = checksum(id, ?1, ?2, ?3, coalesce(?4, ended_at), coalesce(?5, trained))
    WHERE id = ?6 AND seq = ?7"""
SETTLE = """UPDATE sessions SET snapshot = ?1, seq = ?2, changed_at = ?3, ended_at = ?4, trained = ?5,
    state_checksum = checksum(id, ?1, ?2, ?3, ?4, ?5) WHERE id = ?6 AND seq = ?7"""
"""As MOVE, for a session whose end is known: it may be none."""

APPEND = """INSERT INTO log (session, seq, event, recorded, effects, checksum)
    SELECT number, ?, ?, ?, ?, ? FROM sessions WHERE id = ? ON CONFLICT (session, seq) DO UPDATE
    SET event = excluded.event, recorded = excluded.recorded, effects = excluded.effects,
    checksum = excluded.checksum"""
"""What stands where the next entry belongs came there by damage: MOVE has seen that the log ends before it."""

ALIVE_ANEW = """INSERT INTO heartbeats (session, at, checksum) SELECT number, ?, ? FROM sessions WHERE id = ?
    ON CONFLICT (session) DO UPDATE SET at = excluded.at, checksum = excluded.checksum"""
ALIVE = f"{ALIVE_ANEW} WHERE typeof(at) <> 'real' OR at <= excluded.at"
DIGESTS = """SELECT digests.seq, content, digests.checksum, id
    FROM sessions JOIN digests ON session = number WHERE id IN (SELECT value FROM json_each(?))"""
KEEP_DIGEST = """INSERT INTO digests (session, seq, content, checksum) SELECT number, ?, ?, ? FROM sessions WHERE id = ?
    ON CONFLICT (session) DO UPDATE SET seq = excluded.seq, content = excluded.content, checksum = excluded.checksum"""
PROFILE = """INSERT INTO profiles (user, content, checksum) VALUES (?, ?, ?)
    ON CONFLICT (user) DO UPDATE SET content = excluded.content, checksum = excluded.checksum"""
USERS = "SELECT user FROM profiles WHERE substr(user, 1, length(?1)) = ?1"
NO_PROFILE = "DELETE FROM profiles WHERE user = ?"
ORPHANS = "DELETE FROM definitions WHERE NOT EXISTS (SELECT 1 FROM sessions WHERE definition = key)"
HIDE_SESSIONS = "UPDATE sessions SET id = '~forgotten~' || id, user = '~forgotten~' || user WHERE user = ?"
"""What is hidden has other words for its id and its user, so that no other statement finds it."""

HIDE_PROFILE = "UPDATE profiles SET user = '~forgotten~' || user WHERE user = ?"
NOTE_HIDDEN = """INSERT INTO forgotten (user, at, checksum) VALUES (?, ?, ?)
    ON CONFLICT (user) DO UPDATE SET at = excluded.at, checksum = excluded.checksum"""
HIDDEN = "SELECT user, at, checksum FROM forgotten"
NOT_HIDDEN = "DELETE FROM forgotten WHERE user = ?"
SHOW_SESSIONS = """UPDATE OR IGNORE sessions SET id = substr(id, length('~forgotten~') + 1), user = ?1
    WHERE user = '~forgotten~' || ?1"""
DROP_PROFILE = """DELETE FROM profiles
    WHERE user = ?1 AND EXISTS (SELECT 1 FROM profiles WHERE user = '~forgotten~' || ?1)"""
SHOW_PROFILE = "UPDATE profiles SET user = ?1 WHERE user = '~forgotten~' || ?1"
PURGE: Final = (
    "DELETE FROM sessions WHERE user = '~forgotten~' || ?",
    "DELETE FROM profiles WHERE user = '~forgotten~' || ?",
    "DELETE FROM profiles WHERE user = 'names:' || ?1 AND EXISTS (SELECT 1 FROM forgotten WHERE user = ?1)",
    NOT_HIDDEN,
)
