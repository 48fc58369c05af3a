"""The catalogue with the workouts that are kept on this machine, read again when a file has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from engine.catalog.library import read_library
from engine.catalog.models import Catalog
from engine.session.people import catalog as usual_catalog

Stamp = tuple[tuple[str, int, int], ...]


class OwnLibrary:
    """A folder of workout files. Safe for several threads. A file that cannot be used is passed over."""

    def __init__(self, folder: Path, usual: Callable[[], Catalog] = usual_catalog) -> None:
        """Read ``folder``, which need not be there, beside what ``usual`` gives."""
        self._folder, self._usual, self._lock = folder, usual, Lock()
        self._stamp: Stamp = ()
        self._known: Catalog | None = None

    def catalog(self) -> Catalog:
        """Give what can be trained; the same object as long as no file has changed."""
        stamp = self._stamp_now()
        with self._lock:
            if self._known is None or stamp != self._stamp:
                self._known = read_library(self._folder, self._usual()).catalog if stamp else self._usual()
                self._stamp = stamp
            return self._known

    def _stamp_now(self) -> Stamp:
        try:
            files = sorted(self._folder.glob("*.toml"))
            return tuple((path.name, (about := path.stat()).st_mtime_ns, about.st_size) for path in files)
        except OSError:
            return ()
