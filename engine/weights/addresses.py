"""Files of weights from their authors' own addresses. What has come of a file is kept, and the rest is asked for."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from engine.weights.errors import WeightsError
from engine.weights.manifest import WeightsFile

_BLOCK: Final = 2**18
_LIMIT: Final = 30.0
"""Seconds that a server may be silent."""


def fetch(file: WeightsFile, target: Path, progress: Callable[[int], None]) -> None:
    """Fetch a file into ``target``, which may hold the beginning of it.

    Raises:
        WeightsError: it could not be had, or not all of it.
    """
    server = urlsplit(file.address).hostname or file.address
    here = target.stat().st_size if target.exists() else 0
    try:
        with _opened(file.address, here) as answer:
            _append(answer, target, here if answer.status == HTTPStatus.PARTIAL_CONTENT else 0, progress)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:  # more is here than there is
            target.unlink()
        raise WeightsError(f"{server} answered {error.code} {error.reason}") from error
    except (urllib.error.URLError, HTTPException, TimeoutError, ConnectionError) as error:
        raise WeightsError(f"{server} could not be reached ({_reason(error)})") from error
    if target.stat().st_size < file.size:
        raise WeightsError(f"{server} broke off")


def _opened(address: str, here: int) -> HTTPResponse:
    request = urllib.request.Request(address, headers={"User-Agent": "form-coach"})  # noqa: S310 - of the manifest
    if here:
        request.add_header("Range", f"bytes={here}-")
    answer: HTTPResponse = urllib.request.urlopen(request, timeout=_LIMIT)  # noqa: S310 - of the manifest
    return answer


def _append(answer: HTTPResponse, target: Path, here: int, progress: Callable[[int], None]) -> None:
    with target.open("r+b" if here else "wb") as content:
        content.seek(here)
        while block := answer.read(_BLOCK):
            content.write(block)
            progress(content.tell())
        content.truncate()


def _reason(error: Exception) -> str:
    inner = getattr(error, "reason", error)
    return str(getattr(inner, "strerror", None) or inner or type(inner).__name__)
