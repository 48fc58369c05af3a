"""Brings weights here, with a progress bar, when somebody has asked for them."""

from __future__ import annotations

from pathlib import Path

from engine.cli.progress_bar import progress_bar
from engine.runner.places import weights_folder
from engine.words.words import Words


def bring_weights(name: str, words: Words) -> Path:
    """Install weights, and return their folder.

    Raises:
        WeightsError: there are none of that name, or they could not be had.
    """
    from engine.weights.installing import install  # noqa: PLC0415 - urllib: 20 ms

    label = words.say("terminal-weights-installing", name=name)
    with progress_bar(label) as progress:
        return install(name, weights_folder(), lambda done, of: progress(done / of))


def installed_text(name: str, folder: Path, words: Words) -> str:
    """What is told when weights are here: what they are, and under which licence."""
    from engine.weights.manifest import known  # noqa: PLC0415 - msgspec, and only where it is used

    weights = known(name)
    megabytes = round(weights.size / 1e6)
    about = {"title": weights.title, "licence": weights.licence, "source": weights.source}
    return words.say("terminal-weights-installed", folder=str(folder), megabytes=megabytes, **about)
