"""Reads a locale's ``alexa.toml`` and checks it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from engine.understanding.errors import CommandsError
from engine.understanding.loading import part
from engine.words.locales import LOCALES, resolve
from skill.package.alexa_source import AlexaSource
from skill.package.checks import problems

FILE: Final = "alexa.toml"


@lru_cache(maxsize=16)
def load_alexa(locale: str, folder: Path = LOCALES) -> AlexaSource:
    """Read what Alexa needs of a locale and check it; a second call returns the same object.

    Raises:
        UnknownLocale: there is no complete locale of this name.
        CommandsError: the file is missing or broken, or breaks a rule of Amazon's or ours.
    """
    source = read_alexa(folder / resolve(locale, folder) / FILE)
    for problem in problems(source):
        raise CommandsError(f"{resolve(locale, folder)}/{FILE}", problem)
    return source


def read_alexa(path: Path) -> AlexaSource:
    """Read a file without checking more than its shape.

    Raises:
        CommandsError: the file is missing or broken.
    """
    return part(path, AlexaSource, f"{path.parent.name}/{path.name}")
