"""Makes an ear out of what is installed."""

from __future__ import annotations

from pathlib import Path

from engine.listening import models
from engine.listening.ear import Ear
from engine.listening.port import ActivityDetector, ListeningError, Recogniser
from engine.listening.thresholds import thresholds
from engine.weights.finding import find
from engine.words.locales import resolve


def open_ear(locale: str, weights: Path, own: Path | None = None) -> Ear:
    """Make an ear for a locale. Takes a second or two, as it reads the recogniser's weights.

    Args:
        locale: Whose words are spoken.
        weights: The folder of all weights; see :func:`engine.weights.finding.find`.
        own: The file of a person's own thresholds; there need not be one.

    Raises:
        ListeningError: the recogniser is not installed, its weights are not, or it knows no such language.
    """
    needed = thresholds(locale, own)
    return Ear(resolve(locale), open_recogniser(locale, weights), open_detector(), needed)


def open_recogniser(locale: str, weights: Path) -> Recogniser:
    """Make the recogniser of a locale; see :func:`open_ear`."""
    name = weights_for(locale)
    folder = find(name, weights)
    if folder is None:
        raise ListeningError("The weights of the recogniser are not here: coach listen --install brings them.")
    from engine.listening.whisper.recogniser import Whisper  # noqa: PLC0415 - comes with an extra

    return Whisper(folder, name, resolve(locale).partition("-")[0])


def open_detector() -> ActivityDetector:
    """Make what notices speech. Its package must be there."""
    from engine.listening.silero import Silero  # noqa: PLC0415 - comes with an extra

    return Silero()


def weights_for(locale: str) -> str:
    """Name the weights that a locale needs.

    Raises:
        ListeningError: what listens is not installed, or knows no such language.
    """
    name = models.weights_for(resolve(locale))
    if name is None:
        raise ListeningError(f"Spoken commands are not known in {resolve(locale)}.")
    if not models.is_installed():
        raise ListeningError('What listens is not installed: pip install "form-coach[listen]" brings it.')
    return name
