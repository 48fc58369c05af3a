"""Whether a terminal takes plain text only: no colours, no line that is written anew."""

from __future__ import annotations

import os
from typing import Final

VARIABLE: Final = "FORM_COACH_PLAIN"
"""Set to anything, it means the same as ``--plain``, for all commands."""


def is_plain() -> bool:
    """Whether this terminal, or the person at it, wants plain text: a screen reader reads each line once."""
    wanted = os.environ.get(VARIABLE) or os.environ.get("NO_COLOR")
    return bool(wanted) or os.environ.get("TERM") == "dumb"
