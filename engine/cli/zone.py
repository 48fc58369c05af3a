"""The time zone that ``TZ`` names, where it names a file."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Final

from engine.cli.error_output import warn

_NAME: Final = "TZ"


def mend_zone() -> None:
    """Leave ``TZ`` out where it names a file that is no time zone: libraries stop at their import then."""
    file = os.environ.get(_NAME, "").removeprefix(":")
    if not file or not Path(file).exists() or _is_zone(Path(file)):  # a name is no file; an unknown one makes UTC
        return
    del os.environ[_NAME]
    if hasattr(time, "tzset"):
        time.tzset()
    warn(f"TZ names {file}, which is no time zone. The time zone of this machine is used: set TZ to one such as UTC.")


def _is_zone(file: Path) -> bool:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - 3 ms, and hardly anybody names a file

    if not file.is_file():  # reading a device or a pipe may never end
        return False
    try:
        with file.open("rb") as opened:
            ZoneInfo.from_file(opened)
    except Exception:
        return False
    return True
