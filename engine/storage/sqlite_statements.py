"""The statements of the SQLite store."""

from __future__ import annotations

from typing import Final

STORED: Final = """SELECT id, snapshot, settings, user, begun_at, changed_at, at
    FROM sessions LEFT JOIN heartbeats ON session = number """
SUMMARIES = """SELECT id, snapshot, workout, title, begun_at, ended_at, trained, seq
    FROM sessions WHERE user = ? ORDER BY begun_at DESC, number DESC LIMIT ?"""
LOG = """SELECT log.seq, recorded, effects
    FROM sessions JOIN log ON session = number WHERE id = ? ORDER BY log.seq"""
LOGS = """SELECT id, log.seq, recorded, effects
    FROM sessions JOIN log ON session = number WHERE id IN (SELECT value FROM json_each(?)) ORDER BY log.seq"""
HEAD = """SELECT snapshot, sessions.seq, effects
    FROM sessions LEFT JOIN log ON session = number AND event = ? WHERE id = ?"""
BEGIN = """INSERT INTO sessions (id, user, definition, workout, title, settings, begun_at, original, snapshot)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"""
MOVE = """UPDATE sessions SET snapshot = ?, seq = ?, changed_at = ?,
    ended_at = coalesce(?, ended_at), trained = coalesce(?, trained) WHERE id = ? AND seq = ?"""
REOPEN = "UPDATE sessions SET ended_at = NULL, trained = NULL WHERE id = ?"
APPEND = """INSERT INTO log (session, seq, event, recorded, effects)
    SELECT number, ?, ?, ?, ? FROM sessions WHERE id = ?"""
ALIVE = """INSERT INTO heartbeats (session, at) SELECT number, ? FROM sessions WHERE id = ?
    ON CONFLICT (session) DO UPDATE SET at = max(at, excluded.at)"""
RESTORE = """UPDATE sessions SET snapshot = ?, seq = ?, changed_at = ?, ended_at = ?, trained = ? WHERE id = ?"""
PROFILE = """INSERT INTO profiles (user, content) VALUES (?, ?)
    ON CONFLICT (user) DO UPDATE SET content = excluded.content"""
NO_PROFILE = "DELETE FROM profiles WHERE user = ?"
ORPHANS = "DELETE FROM definitions WHERE NOT EXISTS (SELECT 1 FROM sessions WHERE definition = key)"
HIDE_SESSIONS = "UPDATE sessions SET id = '~forgotten~' || id, user = '~forgotten~' || user WHERE user = ?"
"""What is hidden has other words for its id and its user, so that no other statement finds it."""

HIDE_PROFILE = "UPDATE profiles SET user = '~forgotten~' || user WHERE user = ?"
NOTE_HIDDEN = "INSERT INTO forgotten (user, at) VALUES (?, ?) ON CONFLICT (user) DO UPDATE SET at = excluded.at"
HIDDEN = "SELECT user, at FROM forgotten"
NOT_HIDDEN = "DELETE FROM forgotten WHERE user = ?"
SHOW_SESSIONS = """UPDATE OR IGNORE sessions SET id = substr(id, length('~forgotten~') + 1), user = ?1
    WHERE user = '~forgotten~' || ?1"""
DROP_PROFILE = """DELETE FROM profiles
    WHERE user = ?1 AND EXISTS (SELECT 1 FROM profiles WHERE user = '~forgotten~' || ?1)"""
SHOW_PROFILE = "UPDATE profiles SET user = ?1 WHERE user = '~forgotten~' || ?1"
PURGE_SESSIONS = "DELETE FROM sessions WHERE user = '~forgotten~' || ?"
PURGE_PROFILE = "DELETE FROM profiles WHERE user = '~forgotten~' || ?"
