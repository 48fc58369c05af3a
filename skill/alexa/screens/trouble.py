"""What a device tells of a document that it could not show."""

from __future__ import annotations

import logging
from typing import Final

from skill.alexa.request_outline import Outline

log = logging.getLogger(__name__)

TROUBLE: Final = "Alexa.Presentation.APL.RuntimeError"
"""The type of the request that tells of it; nothing can be answered."""

_LONGEST: Final = 500


def note(about: Outline) -> None:
    """Log what was wrong. A device names parts of the document, never what a person said."""
    errors = about.part("request").get("errors")
    told = (str(one.get("message", "")) for one in errors if isinstance(one, dict)) if isinstance(errors, list) else ()
    log.warning("a screen could not be shown: %.*s", _LONGEST, "; ".join(told) or "no reason was given")
