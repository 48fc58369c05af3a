"""Errors of export and import files."""

from __future__ import annotations


class PortabilityError(Exception):
    """A file cannot be imported or written. Nothing was changed. The text is for people."""
