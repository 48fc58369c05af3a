"""What events are answered with, and why one changed nothing (engine.workflow)."""

from __future__ import annotations

from engine.words.messages.parameters import takes

ANSWERS: dict[str, frozenset[str]] = {
    "paused": takes(),
    "finished": takes("minutes"),
    "stopped": takes("minutes"),
    "stopped-unstarted": takes(),
    "skipped": takes("exercise"),
    "skipped-warm-up": takes(),
    "skipped-cool-down": takes(),
    "again-timed": takes("exercise", "minutes"),
    "again-rest": takes("exercise", "seconds"),
    "more-rest": takes("seconds"),
    "less-rest": takes("seconds"),
    "effort-noted": takes("effort"),
    "pain": takes(),
    "pain-cleared": takes(),
    "emergency": takes(),
    "undone": takes(),
    "swapped": takes("exercise"),
    "made-easier": takes("exercise"),
    "made-harder": takes("exercise"),
    "slower": takes("exercise"),
    "faster": takes("exercise"),
    "picked-up": takes("exercise"),
    "picked-up-move": takes("exercise", "repetition"),
    "picked-up-move-side": takes("exercise", "repetition", "side"),
    "picked-up-round": takes("exercise", "round", "rounds", "repetition"),
    "picked-up-set": takes("exercise", "set", "sets", "repetition"),
    "picked-up-set-side": takes("exercise", "set", "sets", "repetition", "side"),
    "picked-up-rest": takes("exercise", "seconds"),
    "picked-up-timed": takes("exercise", "minutes"),
}
"""What events are answered with (engine.workflow), and the sentence for a position (engine.cues.position_text)."""

REFUSALS: dict[str, frozenset[str]] = {
    "refuse-not-started": takes(),
    "refuse-already-started": takes(),
    "refuse-while-paused": takes(),
    "refuse-already-paused": takes(),
    "refuse-not-paused": takes(),
    "refuse-not-resting": takes(),
    "refuse-over": takes(),
    "refuse-hurt": takes(),
    "refuse-nothing-hurts": takes(),
    "refuse-emergency": takes(),
    "refuse-undo": takes(),
    "refuse-first": takes(),
    "refuse-longest-rest": takes("minutes"),
    "refuse-nothing-to-rate": takes(),
    "refuse-nothing-to-correct": takes(),
    "refuse-what-to-correct": takes(),
    "refuse-correct-later": takes(),
    "refuse-no-sides": takes("exercise"),
    "refuse-no-easier": takes("exercise"),
    "refuse-no-harder": takes("exercise"),
    "refuse-no-tempo": takes("exercise"),
    "refuse-no-slower": takes("exercise"),
    "refuse-no-faster": takes("exercise"),
    "refuse-unfit": takes("exercise"),
    "refuse-same": takes("exercise"),
    "refuse-not-needed": takes("exercise"),
    "refuse-no-alternative": takes("exercise"),
}
"""Why an event changed nothing (engine.workflow)."""
