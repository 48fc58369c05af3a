"""The spoken commands of a locale, read from its ``commands.toml`` and checked."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

import msgspec

from engine.words.locales import LOCALES, resolve
from skill.interaction.checks import refuse
from skill.interaction.commands import Commands
from skill.interaction.errors import CommandsError

FILE = "commands.toml"


@lru_cache(maxsize=16)
def load(locale: str, folder: Path = LOCALES) -> Commands:
    """Read the commands of a locale and check them; a second call returns the same object.

    Raises:
        UnknownLocale: there is no complete locale of this name.
        CommandsError: the file is missing or broken, or breaks a rule of Amazon's or ours.
    """
    commands = read(folder / resolve(locale, folder) / FILE)
    refuse(f"{resolve(locale, folder)}/{FILE}", commands)
    return commands


def read(path: Path) -> Commands:
    """Read a file without checking more than its shape.

    Raises:
        CommandsError: the file is missing or broken.
    """
    name = f"{path.parent.name}/{path.name}"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Commands)
    except OSError as error:
        raise CommandsError(name, error.strerror or str(error)) from error
    except ValueError as error:  # TOML and msgspec alike
        raise CommandsError(name, str(error)) from error
