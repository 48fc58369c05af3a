"""Makes an ear out of what is installed."""

from __future__ import annotations

from pathlib import Path

from engine.listening.ear import Ear


def open_ear(locale: str, weights: Path, own: Path | None = None) -> Ear:
    """Make an ear for a locale. Takes up to some seconds, as it reads the recogniser's weights.

    Args:
        locale: Whose words are spoken.
        weights: The folder of the weights; see :func:`engine.weights.find`.
        own: The file of a person's own thresholds, where there is one.

    Raises:
        ListeningError: the recogniser is not installed, its weights are not, or it knows no such language.
    """
    raise NotImplementedError
