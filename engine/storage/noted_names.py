"""What is noted of the names of a person, read with care: what cannot have been written so counts as damaged."""

from __future__ import annotations

from typing import Final

import msgspec

from engine.decoding import decode_json
from engine.storage.models import Naming

_LAST: Final = 253_000_000_000.0
"""In the year 9987: no link was made later, or before the epoch."""


def read_naming(kept: bytes | str | None, user: str) -> Naming | None:
    """What is noted of ``user``; None where nothing is, or nothing that can be true."""
    try:
        naming = None if kept is None else decode_json(kept, Naming)
    except msgspec.DecodeError:
        return None
    return naming if naming is not None and _can_be_true(naming, user) else None


def _can_be_true(naming: Naming, user: str) -> bool:
    return user in naming.names and 0 <= naming.since <= _LAST
