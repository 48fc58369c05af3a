"""The process that serves the screens of a running workout: ``python -m engine.web.process``.

It is apart from the coach, so that nothing that comes over the network takes the coach's time. It ends with its input.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

import msgspec

from engine.catalog.library import read_library
from engine.catalog.loader import load
from engine.catalog.models import Catalog
from engine.decoding import decode_json
from engine.runner.chosen_voices import open_quick
from engine.runner.claim import Claim
from engine.runner.places import cache_folder, clips_folder, data_folder, store_path, workouts_folder
from engine.runner.shared_store import open_kept
from engine.storage.port import StoreError
from engine.web.access import Gate
from engine.web.app import App
from engine.web.orders import Opening, Told
from engine.web.page_words import page_words
from engine.web.progress import progress_of
from engine.web.server import Server, ServerError, Serving, in_words
from engine.web.watching import Press, Watching
from engine.words.exercise_names import with_names
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.web.coaching import Coaching

LAST: Final = 1.0
"""Seconds in which the last picture can be taken, with the chart that belongs to it."""

LOOK: Final = 0.2
"""Seconds between two looks at how many screens there are."""


def main() -> None:
    """Serve until the input ends."""
    opening = decode_json(sys.stdin.buffer.readline(), Opening)
    try:
        asyncio.run(_serve(opening))
    except (ServerError, StoreError, OSError) as error:
        _tell(Told(error=in_words(error)))
    os._exit(
        0
    )  # at the usual end of Python, threads of the server that still run would bring the process down with noise


async def _serve(opening: Opening) -> None:
    words = Words.load(opening.locale)
    progress = partial(progress_of, opening.user, _catalog, words)
    with _coaching(opening, words, progress) if opening.coaches else _watching(progress) as backstage:
        app = App(Gate(opening.key, frozenset(opening.names)), backstage, page_words(words))
        server = Server(app, serving_of(opening))
        reader = Thread(target=_read, args=(asyncio.get_running_loop(), backstage, server), daemon=True)
        counting = asyncio.ensure_future(_count(backstage))
        await server.serve(partial(_begin, reader))
        counting.cancel()


@contextmanager
def _watching(progress: Callable[[], bytes]) -> Iterator[Watching]:
    yield Watching(_press, progress)


@contextmanager
def _coaching(opening: Opening, words: Words, progress: Callable[[], bytes]) -> Iterator[Coaching]:
    """What coaches by itself, with the store and the voice of this machine."""
    from engine.tracks.files.locale_voices import LocaleVoices  # noqa: PLC0415 - numpy: 110 ms, only where the page coaches
    from engine.tracks.files.names import secret_in  # noqa: PLC0415 - as above
    from engine.tracks.files.served import ServedTracks  # noqa: PLC0415 - as above
    from engine.web.coaching import Coaching  # noqa: PLC0415 - as above
    from engine.web.page_claim import PageClaim  # noqa: PLC0415 - as above
    from engine.web.shelf import Shelf  # noqa: PLC0415 - as above
    from engine.web.talk import Talk  # noqa: PLC0415 - as above

    voices = LocaleVoices(clips_folder(), open_quick)
    tracks = ServedTracks("", cache_folder() / "tracks", secret_in(data_folder() / "tracks.key"), voices)
    with closing(Shelf(tracks, voices)) as shelf, closing(open_kept()) as store:
        talk = Talk(store, opening.user, words, shelf, _catalog)
        claim = PageClaim(Claim(store_path()), store, opening.user)
        with closing(Coaching(talk, shelf, progress, claim, words)) as coaching:
            yield coaching


def _begin(reader: Thread) -> None:
    _tell(Told(ready=True))
    reader.start()


def serving_of(opening: Opening) -> Serving:
    """How to serve."""
    files = (Path(opening.certificate), Path(opening.certificate_key)) if opening.certificate else (None, None)
    return Serving(opening.host, opening.port, *files)


def _read(loop: asyncio.AbstractEventLoop, backstage: Watching | Coaching, server: Server) -> None:
    """Take pictures from the coach until it is over."""
    for line in sys.stdin.buffer:
        if isinstance(backstage, Watching):
            loop.call_soon_threadsafe(backstage.show, line.strip())
    if backstage.hub.screens:
        time.sleep(LAST)
    loop.call_soon_threadsafe(server.stop)


async def _count(backstage: Watching | Coaching) -> None:
    """Tell the coach how many screens there are, whenever that changes."""
    known = 0
    while True:
        if not isinstance(backstage, Watching):
            backstage.look()
        if backstage.hub.screens != known:
            known = backstage.hub.screens
            _tell(Told(screens=known))
        await asyncio.sleep(LOOK)


def _press(press: Press) -> None:
    _tell(Told(key=press.key, step=press.placed))


def _tell(told: Told) -> None:
    with suppress(OSError, ValueError):  # the coach is over
        sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
        sys.stdout.buffer.flush()


def _catalog() -> Catalog:
    return read_library(workouts_folder(), with_names(load())).catalog


if __name__ == "__main__":
    main()
