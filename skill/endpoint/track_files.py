"""Answers who asks for the file of a track: whole, in part, or that it is what they have already."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, Protocol

from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.http import parse_range_header
from werkzeug.wrappers import Response
from werkzeug.wsgi import wrap_file

from engine.tracks.files.served import PATH, SUFFIX
from engine.voice.port import VoiceError
from engine.voice.track import TrackError
from skill.endpoint.arrivals import Environ, Send
from skill.endpoint.errors import Refused
from skill.endpoint.reception import TOO_MANY

log = logging.getLogger(__name__)

PIECE: Final = 1 << 16
"""Bytes that are sent at once."""

STALLED: Final = 60.0
"""Seconds in which a caller has to take a piece. A player that reads no faster than it plays takes eight."""

SENT_AT_ONCE: Final = 512
"""Files that are being sent; each holds one piece in memory."""

MAKERS: Final = 8
WAITING: Final = 128
"""Threads in which files are made, and callers that may wait for them."""

FOR_EVER: Final = "public, max-age=31536000, immutable"
"""What is at an address never changes."""

SOON: Final = 10
"""Seconds after which to ask again for what could not be made."""


class Files(Protocol):
    """The files of tracks by name."""

    def file(self, name: str) -> Path | None:
        """The file of a name, made if it is not there; None if there is none."""
        ...

    def ready(self, name: str) -> Path | None:
        """The file of a name if it is there."""
        ...


def track_answer(files: Files | None, name: str, environ: Environ) -> Response:
    """Answer who asks for a track. It is made first if it is not there."""
    try:
        file = None if files is None else files.ready(name) or files.file(name)
    except (VoiceError, TrackError, OSError) as error:
        log.warning("no track: %s", error)
        return Response(b"", 503, {"Retry-After": str(SOON)})
    return Response(b"", 404) if file is None else _file_answer(file, environ)


def _file_answer(file: Path, environ: Environ) -> Response:
    """The file, or the part of it that is asked for."""
    try:
        opened = file.open("rb")
    except FileNotFoundError:  # it gave way to newer ones just now
        return Response(b"", 503, {"Retry-After": "1"})
    size = file.stat().st_size
    answer = Response(wrap_file(environ, opened, PIECE), mimetype="audio/mpeg", direct_passthrough=True)
    answer.call_on_close(opened.close)
    answer.headers["Cache-Control"] = FOR_EVER
    answer.content_length = size
    answer.set_etag(file.stem)
    try:
        return answer.make_conditional(_as_meant(environ, size), accept_ranges=True, complete_length=size)
    except RequestedRangeNotSatisfiable as refused:
        answer.close()
        return Response(b"", 416, {"Content-Range": f"bytes */{size}", **dict(refused.get_headers())})


def _as_meant(environ: Environ, size: int) -> Environ:
    """The request without a range that is none (RFC 9110, 14.2): the whole file answers it, and a longer end of it."""
    asked = parse_range_header(environ.get("HTTP_RANGE"))
    one = asked.ranges[0] if asked is not None and asked.units == "bytes" and len(asked.ranges) == 1 else None
    if one is not None and not one[0] < -size:
        return environ
    return {name: value for name, value in environ.items() if name != "HTTP_RANGE"}


class TrackFiles:
    """Answers for one event loop. Files are made in threads of their own, so that no conversation waits for them."""

    def __init__(self, files: Files | None, stalled: float = STALLED) -> None:
        """Answer with ``files``; None for no files at all."""
        self._files, self._stalled = files, stalled
        self._makers = ThreadPoolExecutor(MAKERS, "tracks")
        self._waiting = self._sent = 0

    async def answer(self, environ: Environ) -> Response:
        """Answer who asks for a track.

        Raises:
            Refused: too many wait.
        """
        name = name_in(environ["PATH_INFO"])
        if self._files is None or self._files.ready(name):
            return track_answer(self._files, name, environ)
        if self._waiting >= WAITING:
            raise Refused(TOO_MANY)
        self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._makers, track_answer, self._files, name, environ)
        finally:
            self._waiting -= 1

    async def send(self, answer: Response, environ: Environ, send: Send) -> None:
        """Send a file piece by piece, each when the one before was taken; who takes none is left."""
        if self._sent >= SENT_AT_ONCE:
            answer.close()
            answer = Response(b"", TOO_MANY)
        self._sent += 1
        pieces, status, headers = answer.get_wsgi_response(environ)
        try:
            await send({"type": "http.response.start", "status": int(status.split()[0]), "headers": _encoded(headers)})
            for piece in pieces:
                async with asyncio.timeout(self._stalled):
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        except TimeoutError:
            log.info("a caller took no more of a track")
        finally:
            self._sent -= 1
            answer.close()


def is_of_a_track(path: str) -> bool:
    """Whether a path is that of a track's file."""
    return path.startswith(PATH)


def name_in(path: str) -> str:
    """The name in the path of a track; empty where there is none."""
    return path.removeprefix(PATH).removesuffix(SUFFIX) if path.endswith(SUFFIX) else ""


def _encoded(headers: Iterable[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
