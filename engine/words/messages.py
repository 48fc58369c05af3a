"""Every line that the coach says of its own, with the parameters it takes.

The words themselves are in ``locales/<locale>/coach.ftl`` (spoken) and ``terminal.ftl`` (shown on a screen). A test
holds this list, the locales and the code together: nothing missing, nothing unused, no parameter misnamed.
Lines about exercises, muscles, equipment, workouts and advice are named after the catalogue and not listed here.
"""

from __future__ import annotations


def _takes(*parameters: str) -> frozenset[str]:
    return frozenset(parameters)


CUES: dict[str, frozenset[str]] = {
    "welcome": _takes("workout", "minutes"),
    "disclaimer": _takes(),
    "no-warm-up": _takes(),
    "warm-up-cardio": _takes("exercise", "minutes"),
    "cool-down-cardio": _takes("exercise", "minutes"),
    "half-way": _takes(),
    "half-way-minutes": _takes("minutes"),
    "minute-left": _takes(),
    "seconds-left": _takes("seconds"),
    "countdown": _takes("number"),
    "count": _takes("number"),
    "rest": _takes("seconds"),
    "next": _takes("exercise"),
    "next-side": _takes("exercise", "side"),
    "next-set": _takes("exercise", "set", "sets"),
    "next-set-side": _takes("exercise", "set", "sets", "side"),
    "next-circuit": _takes("rounds", "moves"),
    "next-stretches": _takes(),
    "name": _takes("exercise"),
    "coming-up": _takes("exercise"),
    "ready-round": _takes("exercise", "repetitions", "round", "rounds"),
    "ready-move": _takes("exercise", "repetitions"),
    "ready-set": _takes("exercise", "repetitions", "set", "sets"),
    "ready-set-side": _takes("exercise", "repetitions", "set", "sets", "side"),
    "ready-hold": _takes("exercise", "seconds"),
    "ready-hold-side": _takes("exercise", "seconds", "side"),
    "ready-short": _takes("exercise"),
    "alternate": _takes(),
    "go": _takes(),
    "hold": _takes(),
    "release": _takes(),
    "two-more": _takes(),
    "last-one": _takes(),
    "self-paced": _takes("repetitions"),
    "change-side": _takes("side"),
}
"""What scripts say (engine.cues)."""

ENCOURAGEMENTS = {f"encourage-{number}": _takes() for number in range(1, 9)}
"""Rotated by the session's seed."""

ANSWERS: dict[str, frozenset[str]] = {
    "paused": _takes(),
    "finished": _takes("minutes"),
    "stopped": _takes("minutes"),
    "stopped-unstarted": _takes(),
    "skipped": _takes("exercise"),
    "skipped-warm-up": _takes(),
    "skipped-cool-down": _takes(),
    "again-timed": _takes("exercise", "minutes"),
    "again-rest": _takes("exercise", "seconds"),
    "more-rest": _takes("seconds"),
    "less-rest": _takes("seconds"),
    "effort-noted": _takes("effort"),
    "pain": _takes(),
    "swapped": _takes("exercise"),
    "made-easier": _takes("exercise"),
    "made-harder": _takes("exercise"),
    "picked-up": _takes("exercise"),
    "picked-up-set": _takes("exercise", "set", "sets", "repetition"),
    "picked-up-set-side": _takes("exercise", "set", "sets", "repetition", "side"),
    "picked-up-rest": _takes("exercise", "seconds"),
    "picked-up-timed": _takes("exercise", "minutes"),
}
"""What events are answered with (engine.workflow), and where somebody was (engine.cues.where)."""

REFUSALS: dict[str, frozenset[str]] = {
    "refuse-not-started": _takes(),
    "refuse-already-started": _takes(),
    "refuse-while-paused": _takes(),
    "refuse-already-paused": _takes(),
    "refuse-not-paused": _takes(),
    "refuse-not-resting": _takes(),
    "refuse-over": _takes(),
    "refuse-first": _takes(),
    "refuse-longest-rest": _takes("minutes"),
    "refuse-nothing-to-rate": _takes(),
    "refuse-no-easier": _takes("exercise"),
    "refuse-no-harder": _takes("exercise"),
    "refuse-unfit": _takes("exercise"),
    "refuse-same": _takes("exercise"),
    "refuse-not-needed": _takes("exercise"),
    "refuse-no-alternative": _takes("exercise"),
}
"""Why an event changed nothing (engine.workflow)."""

TERMINAL: dict[str, frozenset[str]] = {
    "terminal-no-sound": _takes(),
    "terminal-sound-lost": _takes(),
    "terminal-sound-back": _takes(),
    "terminal-keys": _takes(),
    "terminal-saved": _takes(),
    "terminal-resume-offer": _takes(),
    "terminal-nothing-to-resume": _takes(),
    "terminal-warm-up": _takes(),
    "terminal-exercise": _takes(),
    "terminal-rest": _takes(),
    "terminal-cool-down": _takes(),
    "terminal-paused": _takes(),
    "terminal-how": _takes(),
    "terminal-cues": _takes(),
    "terminal-trains": _takes(),
    "terminal-needs": _takes(),
    "terminal-nothing": _takes(),
    "terminal-easier": _takes(),
    "terminal-harder": _takes(),
    "terminal-instead": _takes(),
    "terminal-parts": _takes(),
    "terminal-trained-by": _takes(),
    "terminal-one-side": _takes(),
    "terminal-alternating": _takes(),
    "terminal-minutes": _takes("minutes"),
}
"""What the screen shows and nobody says."""

MESSAGES: dict[str, frozenset[str]] = {**CUES, **ENCOURAGEMENTS, **ANSWERS, **REFUSALS, **TERMINAL}
