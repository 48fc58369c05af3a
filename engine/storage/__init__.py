"""What must survive: the log of every session, a snapshot of where each one is, and who was being coached when.

It knows how events, effects, sessions and definitions are kept, once each, whatever happens to the process; it decides
nothing about a workout, says nothing and reads no clock (``now`` comes in, seconds since the epoch). It may import
``engine.workflow`` and nothing else of the engine.

    store = SqliteStore(path)                       # or MemoryStore(); both are an engine.storage.port.Store
    store.begin(session, definition, user=user, settings=Settings(), now=now)
    session, effects, duplicate = store.apply(session.id, event, now)
"""
