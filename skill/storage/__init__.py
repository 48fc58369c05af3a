"""The skill's stores: the engine's own on a PC, DynamoDB in the cloud.

The adapter turns a store's records into items and back. ``engine.storage.port`` decides what an event does.
"""
