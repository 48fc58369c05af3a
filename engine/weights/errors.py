"""What can go wrong with weights."""

from __future__ import annotations


class WeightsError(Exception):
    """There are no such weights, or they could not be had. The text of it is for people."""
