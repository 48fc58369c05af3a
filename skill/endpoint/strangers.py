"""Users of unsigned requests: apart from everybody else's, whatever a request says."""

from __future__ import annotations

import json
from typing import Final

from skill.alexa.request_outline import Outline

PREFIX: Final = "unsigned:"
"""Before the id of each user and person whom nobody vouches for."""

_NAMES: Final = (
    ("session", "user", "userId"),
    ("context", "System", "user", "userId"),
    ("context", "System", "person", "personId"),
)


def set_apart(about: Outline) -> Outline:
    """The same request by users of its own: nobody whom a signed request or this machine's coach knows."""
    for *where, name in _NAMES:
        holder = about.part(*where)
        if isinstance(holder.get(name), str):
            holder[name] = f"{PREFIX}{holder[name]}"
    return Outline(about.data, None if about.text is None else json.dumps(about.data))
