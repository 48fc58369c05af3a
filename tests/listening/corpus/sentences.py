"""Sentences that are not said to the coach: talk in a room, and pages that are read aloud."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

FOLDER = Path(__file__).with_name("talk")
ROOT = Path(__file__).parents[3]
PLACE = re.compile(r"\{(\w+)\}")
SENTENCE = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß,;: '’-]{25,140}[.!?](?=\s|$)")
"""Plain words only: no code, no numbers, no marks of a page."""

DOCUMENTS = {"en-US": ("README.md", "docs/*.md", "docs/recipes/*.md", "ARCHITECTURE.md"), "de-DE": ()}
TALK = 1600
"""So many sentences of talk are drawn from what the templates give."""


class Talk(Struct, frozen=True, forbid_unknown_fields=True):
    """Sentences with places to fill."""

    say: tuple[str, ...]
    fill: dict[str, tuple[str, ...]]


@cache
def talk(locale: str) -> tuple[str, ...]:
    """What is said in the room, each sentence once, mixed; the same every time."""
    chance = random.Random(14)
    given = msgspec.toml.decode(FOLDER.joinpath(f"{locale}.toml").read_bytes(), type=Talk)
    found = list(dict.fromkeys(_filled(given, number, chance) for number in range(TALK)))
    chance.shuffle(found)
    return tuple(found)


@cache
def read_aloud(locale: str) -> tuple[str, ...]:
    """What stands in the documents and on the pages, in its order."""
    paths = [path for pattern in DOCUMENTS[locale] for path in sorted(ROOT.glob(pattern))]
    texts = (*(path.read_text(encoding="utf-8") for path in paths), *_pages(locale))
    return tuple(dict.fromkeys(line for text in texts for line in SENTENCE.findall(" ".join(text.split()))))


def _filled(given: Talk, number: int, chance: random.Random) -> str:
    line = PLACE.sub(lambda place: chance.choice(given.fill[place[1]]), given.say[number % len(given.say)])
    return line[0].upper() + line[1:]


def _pages(locale: str) -> Iterator[str]:
    """The texts of the pages about privacy and terms."""
    pages = tomllib.loads((ROOT / "locales" / locale / "pages.toml").read_text(encoding="utf-8"))
    for page in ("privacy", "terms"):
        yield from (part["text"] for part in pages[page]["parts"])
