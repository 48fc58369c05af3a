"""Draws screens in a real browser, and tells what a person would see there."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import matplotlib

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


class Device(NamedTuple):
    """A kind of device, in its own pixels."""

    name: str
    width: int
    height: int
    mode: str = "HUB"
    shape: str = "rectangle"


SMALL = Device("hub-small", 960, 480)
MEDIUM = Device("hub", 1024, 600)
TALL = Device("hub-tall", 800, 1280)
TV = Device("tv", 960, 540, "TV")
ROUND = Device("round", 480, 480, shape="round")
DEVICES = (SMALL, MEDIUM, TALL, TV, ROUND)
"""What is looked at; a large one has the shape of the medium one."""


class Shot(NamedTuple):
    """A screen to be drawn.

    Attributes:
        directive: What Alexa was told.
        at: Seconds after the device began to show it.
        presses: Ids of buttons that are pressed then.
    """

    name: str
    directive: dict[str, Any]
    device: Device
    at: float = 0.0
    theme: str = "dark"
    presses: tuple[str, ...] = ()


def browser() -> str | None:
    """The program, where there is one."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def look(shots: Sequence[Shot], folder: Path) -> list[dict[str, Any]]:
    """Draw all of them on one page, and give what is seen of each."""
    page = folder / "page.html"
    page.write_text(_page(shots, scale=1.0, columns=1), encoding="utf-8")
    done = _run(folder, "--dump-dom", page.as_uri())
    found = done.split('<script type="application/json" id="seen">', 1)[1].split("</script>", 1)[0]
    seen: list[dict[str, Any]] = json.loads(found)
    return seen


def take(shots: Sequence[Shot], file: Path, folder: Path, *, scale: float, columns: int) -> None:
    """Take one picture of them all."""
    device, rows = shots[0].device, -(-len(shots) // columns)
    size = f"{round((device.width * scale + 12) * columns + 12)},{round((device.height * scale + 40) * rows + 12)}"
    page = folder / "page.html"
    page.write_text(_page(shots, scale=scale, columns=columns), encoding="utf-8")
    _run(folder, f"--screenshot={file}", f"--window-size={size}", "--hide-scrollbars", page.as_uri())


def _run(folder: Path, *options: str) -> str:
    program = browser()
    assert program is not None
    usual = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--virtual-time-budget=60000",
        f"--user-data-dir={folder}/kept",
    ]
    done = subprocess.run([program, *usual, *options], check=True, capture_output=True, text=True, timeout=120)
    return done.stdout


def _page(shots: Sequence[Shot], *, scale: float, columns: int) -> str:
    jobs = [
        {
            "name": shot.name,
            "document": shot.directive["document"],
            "sources": shot.directive["datasources"],
            "device": {**shot.device._asdict(), "theme": shot.theme},
            "at": round(shot.at * 1000),
            "presses": shot.presses,
        }
        for shot in shots
    ]
    page = (HERE / "page.html").read_text(encoding="utf-8")
    renderer = (HERE / "renderer.js").read_text(encoding="utf-8")
    fonts = Path(matplotlib.get_data_path(), "fonts/ttf").as_uri()
    filled = (
        page.replace("FONTS", fonts)
        .replace("/*RENDERER*/", renderer)
        .replace("SCALE", str(scale))
        .replace("COLUMNS", str(columns))
    )
    return filled.replace("/*JOBS*/[]", json.dumps(jobs).replace("</", "<\\/"))
