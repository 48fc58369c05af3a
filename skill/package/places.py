"""The place of the icons, and placeholders for missing addresses."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "assets" / "icons"
"""The folder of the icons."""

PAGE: Final = Path(__file__).parent / "assets" / "page.html"
"""The frame of a page about privacy or the terms of use."""

SMALL: Final = 108
LARGE: Final = 512

ENDPOINT: Final = "https://form-coach.example/alexa"
"""Placeholder for the endpoint."""

SITE: Final = "https://form-coach.example"
"""Placeholder for the site with the privacy policy and the terms of use."""


def icon(size: int) -> Path:
    """The icon with sides of ``size`` pixels."""
    return FOLDER / f"icon-{size}.png"
