"""The skill package: a folder from which ``ask deploy`` makes the skill, or the developer console imports it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from engine.words.locales import available
from skill.package.alexa_loading import load_alexa
from skill.package.document import build, icon_uri
from skill.package.interaction_model import build as build_model
from skill.package.pages import KINDS, Keeping, html, path_of
from skill.package.places import ENDPOINT, LARGE, SITE, SMALL, icon
from skill.package.tasks import tasks

PACKAGE: Final = "skill-package"
"""The folder of the deployed files in a project of the ASK command line."""

SITE_FOLDER: Final = "site"
"""The folder of the pages that the store links to."""

RESOURCES: Final = "ask-resources.json"

_RESOURCES: Final = {
    "askcliResourcesVersion": "2020-03-31",
    "profiles": {"default": {"skillMetadata": {"src": f"./{PACKAGE}"}}},
}


class PackageError(Exception):
    """The package cannot be written there. The text is for people."""


def files(
    *, endpoint: str = ENDPOINT, site: str = SITE, can_fulfill: bool = False, keeping: Keeping | None = None
) -> dict[str, bytes]:
    """Every file of the package by its path: resources, manifest, tasks, a model for each locale, icons, pages.

    Raises:
        ManifestError: ``endpoint`` or ``site`` is not valid.
        CommandsError: the commands or pages of a locale break a rule.
    """
    locales = available()
    made = {RESOURCES: _json(_RESOURCES)}
    made[f"{PACKAGE}/skill.json"] = _json(build(locales, endpoint=endpoint, site=site, can_fulfill=can_fulfill))
    made |= {f"{PACKAGE}/tasks/{name}.json": _json(task) for name, task in tasks().items()}
    for locale in locales:
        made[f"{PACKAGE}/interactionModels/custom/{locale}.json"] = _json(build_model(locale))
        for size in (SMALL, LARGE):
            made[f"{PACKAGE}/{icon_uri(locale, size).removeprefix('file://')}"] = icon(size).read_bytes()
        for kind in KINDS:
            made[SITE_FOLDER + path_of(locale, kind)] = html(locale, kind, keeping or Keeping()).encode()
    return made


def write(folder: Path, made: dict[str, bytes], *, force: bool = False) -> list[Path]:
    """Write the files into ``folder``. Other files there are left alone.

    Raises:
        PackageError: the folder holds something other than a package of this skill, or cannot be written.
    """
    check_folder(folder, force=force)
    try:
        return [_write(folder / name, content) for name, content in made.items()]
    except OSError as error:
        raise _unwritable(folder, error) from error


def check_folder(folder: Path, *, force: bool = False) -> None:
    """Check that a package may be written there, before it is made.

    Raises:
        PackageError: the folder holds something else, or is none.
    """
    try:
        if force:
            return
        if folder.exists() and not folder.is_dir():
            raise PackageError(f"{folder} is a file. Name a folder, or one that is not there yet.")
        if folder.is_dir() and any(folder.iterdir()) and not _ours(folder):
            raise PackageError(
                f"{folder} holds something else. Name an empty folder, or add --force to write there anyway."
            )
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> PackageError:
    return PackageError(f"{folder} cannot be written: {error.strerror or error}.")


def _ours(folder: Path) -> bool:
    """Whether the folder holds a package of this skill, which is then replaced."""
    try:
        resources = json.loads((folder / RESOURCES).read_bytes())
        manifest = json.loads((folder / PACKAGE / "skill.json").read_bytes())
        pages = manifest["manifest"]["publishingInformation"]["locales"]
        return "profiles" in resources and {page["name"] for page in pages.values()} == _names()
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return False


def _names() -> set[str]:
    return {load_alexa(locale).publishing.name for locale in available()}


def _write(target: Path, content: bytes) -> Path:
    """Write a file completely or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.new")
    draft.write_bytes(content)
    draft.replace(target)
    return target


def _json(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
