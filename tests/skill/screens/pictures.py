"""Takes the pictures of docs/screen.md: ``python -m tests.skill.screens.pictures``."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.skill.screens.browser import MEDIUM, ROUND, TV, Shot, take
from tests.skill.screens.states import states

FOLDER = Path(__file__).parents[3] / "docs/pictures"
SCALES = {MEDIUM: 0.34, TV: 0.36, ROUND: 0.5}


def main() -> None:
    """Take a picture of every state, on every kind of device, in the dark and in the light."""
    FOLDER.mkdir(exist_ok=True)
    every = list(states())
    for device, scale in SCALES.items():
        for theme in ("dark", "light"):
            shots = [Shot(one.name, one.directive, device, one.at, theme) for one in every]
            with TemporaryDirectory() as folder:
                take(shots, FOLDER / f"{device.name}-{theme}.png", Path(folder), scale=scale, columns=3)


if __name__ == "__main__":
    main()
