"""Lines that a smart display shows and no voice says (skill.alexa.screens)."""

from __future__ import annotations

from engine.words.messages.parameters import takes

SCREEN: dict[str, frozenset[str]] = {
    "screen-title": takes(),
    "screen-name": takes("exercise"),
    "screen-get-ready": takes(),
    "screen-rest": takes(),
    "screen-change": takes(),
    "screen-hold": takes(),
    "screen-paused": takes(),
    "screen-warm-up": takes(),
    "screen-cool-down": takes(),
    "screen-set": takes("set", "sets"),
    "screen-lighter-set": takes("set", "sets"),
    "screen-round": takes("round", "rounds"),
    "screen-left": takes(),
    "screen-right": takes(),
    "screen-weight": takes("load", "unit"),
    "screen-of": takes("repetitions"),
    "screen-times": takes("repetitions"),
    "screen-seconds": takes("seconds"),
    "screen-repetitions": takes(),
    "screen-own-pace": takes(),
    "screen-most": takes(),
    "screen-next": takes("exercise"),
    "screen-next-set": takes("set", "sets"),
    "screen-next-side": takes(),
    "screen-next-rest": takes(),
    "screen-done": takes(),
    "screen-stopped": takes(),
    "screen-sets-weekly": takes(),
    "screen-week": takes("month", "day"),
    "screen-button-next": takes(),
    "screen-button-pause": takes(),
    "screen-button-resume": takes(),
    "screen-button-more-rest": takes(),
    "screen-button-yes": takes(),
    "screen-button-no": takes(),
}
"""What a smart display shows."""
