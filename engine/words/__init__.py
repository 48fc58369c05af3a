"""What the coach says, in the listener's language: reads a locale's Fluent files and formats single messages.

Knows locales, message ids and their arguments. Knows nothing of the catalogue, of sessions or of when a line is due,
writes no file and reads no clock. Callers import :mod:`engine.words.words`; the ids that the coach's own lines may
use stand in :mod:`engine.words.messages`.
"""
