"""The files of the page, as they lie beside this module."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files
from typing import Final

from engine.web.asgi import Answer

KINDS: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
"""What the files are, by their ending."""

FIRST: Final = "index.html"
WORKER: Final = "worker.js"
VERSION: Final = b"VERSION"
"""In the worker, stands for the hash of all files: a browser that kept older ones fetches them anew."""


class Pages:
    """The files, read once."""

    def __init__(self) -> None:
        """Read them."""
        folder = files("engine.web") / "page"
        found = {one.name: one.read_bytes() for one in folder.iterdir() if _ending(one.name) in KINDS}
        everything = b"\0".join(name.encode() + b"\0" + found[name] for name in sorted(found))
        version = sha256(everything).hexdigest()[:16].encode()
        found[WORKER] = found[WORKER].replace(VERSION, version)
        self._files = found

    def find(self, path: str) -> Answer | None:
        """Answer for a path; None where no file is meant."""
        name = path.removeprefix("/") or FIRST
        body = self._files.get(name)
        return None if body is None else Answer(200, body, KINDS[_ending(name)], "no-cache")


def _ending(name: str) -> str:
    return name[name.rfind(".") :]
