"""Lines of ``coach listen`` (engine.cli.listen): shown, never said."""

from __future__ import annotations

from engine.words.messages.parameters import takes

LISTENING: dict[str, frozenset[str]] = {
    "listening-begins": takes("microphone"),
    "listening-command": takes("at", "text", "meaning", "score"),
    "listening-second": takes("text"),
    "listening-refused": takes("at", "free", "why"),
    "listening-called": takes(),
    "listening-unlike": takes("text"),
    "listening-close": takes("text", "second"),
    "listening-faint": takes(),
    "listening-long": takes(),
    "listening-echo": takes(),
    "listening-nothing": takes(),
    "listening-no-microphone": takes(),
    "listening-enrol": takes("commands"),
    "listening-enrol-say": takes("text"),
    "listening-enrol-right": takes("text"),
    "listening-enrol-wrong": takes("text"),
    "listening-enrolled": takes("understood", "of", "file"),
    "listening-not-enrolled": takes("understood", "of"),
}
