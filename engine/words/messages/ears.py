"""Lines about spoken commands in a workout: shown, never said (engine.runner, engine.cli)."""

from __future__ import annotations

from engine.words.messages.parameters import takes

EARS: dict[str, frozenset[str]] = {
    "ears-keys": takes(),
    "ears-waiting": takes(),
    "ears-heard": takes("text"),
    "ears-lost": takes(),
    "ears-microphone-lost": takes(),
    "ears-microphone-back": takes(),
    "ears-no-microphone": takes(),
    "ears-no-packages": takes("command"),
    "ears-no-language": takes(),
    "ears-no-weights": takes("command"),
    "ears-not-brought": takes("why"),
    "ears-offer": takes("megabytes"),
    "ears-offer-ready": takes(),
    "ears-declined": takes("command"),
    "ears-opens": takes("microphone", "level"),
    "ears-works": takes("text", "seconds"),
    "ears-unsure": takes("said", "text"),
    "ears-try": takes(),
}
