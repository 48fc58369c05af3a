"""The tasks of the skill, which routines, quick links and timers launch: their definitions, for the package."""

from __future__ import annotations

from typing import Any, Final

Definition = dict[str, Any]
"""A task as OpenAPI describes it: one path, ``/NAME``, and what comes with it."""

TASKS: Final[dict[str, Definition]] = {}
"""By ``NAME.VERSION``, the name of the file in the package's folder ``tasks``."""


def named(tasks: dict[str, Definition]) -> list[dict[str, str]]:
    """Name tasks as the manifest does."""
    parts = (file.rpartition(".") for file in sorted(tasks))
    return [{"name": name, "version": version} for name, _, version in parts]
