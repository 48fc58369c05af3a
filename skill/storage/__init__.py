"""Where the skill keeps its sessions: the engine's own stores on a PC, DynamoDB in the cloud.

An adapter knows how a store's records become items and back. What an event comes to is decided in
``engine.storage.port``.
"""
