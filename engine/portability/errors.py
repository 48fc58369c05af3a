"""What can go wrong with files of somebody's data."""

from __future__ import annotations


class PortabilityError(Exception):
    """A file cannot be taken in or written. Nothing was changed; the text is for people."""
