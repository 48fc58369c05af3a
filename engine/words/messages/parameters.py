"""The parameters of a message."""

from __future__ import annotations


def takes(*parameters: str) -> frozenset[str]:
    """Name the parameters that a message takes."""
    return frozenset(parameters)
