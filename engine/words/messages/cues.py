"""What scripts say (engine.cues)."""

from __future__ import annotations

from engine.words.messages.parameters import takes

CUES: dict[str, frozenset[str]] = {
    "welcome": takes("workout", "minutes"),
    "welcome-short": takes(),
    "disclaimer": takes(),
    "no-warm-up": takes(),
    "no-warm-up-short": takes(),
    "warm-up-cardio": takes("exercise", "minutes"),
    "cool-down-cardio": takes("exercise", "minutes"),
    "half-way": takes(),
    "half-way-minutes": takes("minutes"),
    "minute-left": takes(),
    "seconds-left": takes("seconds"),
    "countdown": takes("number"),
    "count": takes("number"),
    "rest": takes("seconds"),
    "next": takes("exercise"),
    "next-side": takes("exercise", "side"),
    "next-set": takes("exercise", "set", "sets"),
    "next-set-side": takes("exercise", "set", "sets", "side"),
    "next-circuit": takes("rounds", "moves"),
    "next-stretches": takes(),
    "name": takes("exercise"),
    "coming-up": takes("exercise"),
    "with-weight": takes("load", "unit"),
    "need-for-this": takes("things"),
    "ready-round": takes("exercise", "repetitions", "round", "rounds"),
    "ready-move": takes("exercise", "repetitions"),
    "ready-move-side": takes("exercise", "repetitions", "side"),
    "ready-set": takes("exercise", "repetitions", "set", "sets"),
    "ready-set-side": takes("exercise", "repetitions", "set", "sets", "side"),
    "ready-hold": takes("exercise", "seconds"),
    "ready-hold-side": takes("exercise", "seconds", "side"),
    "ready-short": takes("exercise"),
    "ready-short-side": takes("exercise", "side"),
    "ready-side": takes("side"),
    "alternate": takes(),
    "go": takes(),
    "hold": takes(),
    "release": takes(),
    "two-more": takes(),
    "last-one": takes(),
    "self-paced": takes("repetitions"),
    "change-side": takes("side"),
}
"""What scripts say (engine.cues)."""

ENCOURAGEMENTS: dict[str, frozenset[str]] = {f"encourage-{number}": takes() for number in range(1, 9)}
"""Rotated by the session's seed."""
