"""Stores: the log of every session, a snapshot of each, profiles, and until when each was coached.

A store keeps events, effects, sessions and definitions exactly once, whatever happens to the process. It decides
nothing about a workout, says nothing and reads no clock (``now`` comes in, seconds since the epoch).

Every row of the SQLite store has a checksum: what is damaged is named and passed over, and ``repair`` makes it whole.
``PatientStore`` goes on while the disk is full, ``open_for_reading`` reads where nothing can be written, ``Backups``
keeps the copies of the last days.

    store = SqliteStore(path)                       # or MemoryStore(); both are an engine.storage.port.Store
    store.begin(session, definition, user=user, settings=Settings(), now=now)
    session, effects, duplicate = store.apply(session.id, event, now)
"""
