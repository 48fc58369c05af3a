"""Names that are plain text, found by a scan. Fluent would take a tenth of a second to read them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from engine.words.locales import LOCALES, sources

_LINE = re.compile(
    r"^(?:(?P<message>[a-zA-Z][\w-]*)| +\.(?P<attribute>[a-zA-Z][\w-]*)) *= *(?P<text>.*)$", re.MULTILINE
)


@lru_cache(maxsize=8)
def plain_names(locale: str, folder: Path = LOCALES) -> dict[str, str]:
    """Give the messages and attributes of a complete locale that are one line of plain text."""
    found: dict[str, str] = {}
    message = ""
    for path in sources(locale, folder):
        for match in _LINE.finditer(path.read_text(encoding="utf-8")):
            message = match["message"] or message
            text = match["text"].strip()
            name = f"{message}.{match['attribute']}" if match["attribute"] else message
            found.pop(name, None)  # the base's
            if text and "{" not in text:
                found[name] = text
    return found
