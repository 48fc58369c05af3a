"""The page's own words in a locale."""

from __future__ import annotations

from typing import Final

import msgspec

from engine.web.asgi import Answer
from engine.words.messages.web import WEB
from engine.words.words import Words

_OF_PAGE: Final = tuple(sorted(id_.removeprefix("web-") for id_, takes in WEB.items() if not takes))


def page_words(words: Words) -> Answer:
    """The words of the page, as it fetches them."""
    found = {id_: words.say(f"web-{id_}") for id_ in _OF_PAGE}
    body = msgspec.json.encode({"locale": words.locale, "words": found})
    return Answer(200, body, "application/json", "no-cache")
