"""Cells as the other apps write them."""

from __future__ import annotations

from engine.storage.zones import clock


def exact(value: float | None) -> str:
    """A number with a point and without zeros at its end; empty for None."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def clock_text(moment: float, form: str) -> str:
    """A moment on this machine's clock."""
    return clock(moment).strftime(form)


def one_line(text: str) -> str:
    """A text without line breaks and doubled blanks."""
    return " ".join(text.split())
