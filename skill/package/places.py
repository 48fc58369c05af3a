"""Where things are: the icons in this package, and what stands in for addresses that nobody has given yet."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "assets" / "icons"
"""The icons."""

SMALL: Final = 108
LARGE: Final = 512

ENDPOINT: Final = "https://form-coach.example/alexa"
"""Stands in for the endpoint until there is one."""

SITE: Final = "https://form-coach.example"
"""Stands in for the site with the privacy policy and the terms of use."""


def icon(size: int) -> Path:
    """The icon of a size, in pixels a side."""
    return FOLDER / f"icon-{size}.png"
