"""Reads a locale's ``alexa.toml`` and checks it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from engine.understanding.errors import CommandsError
from engine.understanding.loading import part
from engine.words.lineage import layers
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
    name = resolve(locale, folder)
    source = part(layers(name, FILE, folder) or [folder / name / FILE], AlexaSource)
    for problem in problems(source):
        raise CommandsError(f"{name}/{FILE}", problem)
    return source
