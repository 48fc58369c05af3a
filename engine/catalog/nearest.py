"""The known name nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 100  # comparing takes quadratic time, and no known name is longer
_SHORTEST_PART = 3


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """Find the most similar name.

    Case, spaces and underscores make no difference; a part of a name finds the shortest one that holds it.

    Returns:
        One of the choices, or None when nothing is near.
    """
    import difflib  # noqa: PLC0415 - only a misspelt name needs it

    known = {_normal(choice): choice for choice in choices}
    wanted = _normal(name[:_LONGEST])
    close = difflib.get_close_matches(wanted, known)
    if close:  # swapped letters are the likeliest slip; of the rest the first is the nearest
        return known[min(close, key=lambda choice: sorted(choice) != sorted(wanted))]
    holding = [choice for choice in known if len(wanted) >= _SHORTEST_PART and wanted in choice]
    return known[min(holding, key=len)] if holding else None


def _normal(name: str) -> str:
    return "-".join(name.casefold().replace("_", " ").replace("-", " ").split())


def did_you_mean(name: str, choices: Iterable[str]) -> str:
    """Ask back in one sentence; empty when nothing is near."""
    found = nearest(name, choices)
    return f'Did you mean "{found}"?' if found else ""
