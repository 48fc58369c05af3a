"""The pages about privacy and the terms of use, in each language, as HTML. Their words are in ``pages.toml``."""

from __future__ import annotations

from functools import cache, lru_cache
from html import escape
from string import Template
from typing import Final, Literal

from msgspec import Struct

from engine.storage.leaving import GRACE
from engine.understanding.loading import part
from engine.words.lineage import layers
from engine.words.locales import LOCALES, resolve
from skill.config import SkillConfig
from skill.package.alexa_loading import load_alexa
from skill.package.places import PAGE

FILE: Final = "pages.toml"
DAY: Final = 86_400

Kind = Literal["privacy", "terms"]
KINDS: Final[tuple[Kind, ...]] = ("privacy", "terms")

Kept = Literal["table", "file"]
"""Where what is kept of people is: in a table at Amazon, or in a file on somebody's computer."""


class Keeping(Struct, frozen=True, kw_only=True):
    """What the pages tell that differs from one deployment to the next.

    Attributes:
        contact: Who runs the skill and how they can be asked; empty where it is not said.
        days: Days for which a table keeps a workout; None where a file keeps it.
    """

    contact: str = ""
    days: int | None = None

    @staticmethod
    def of(config: SkillConfig) -> Keeping:
        """How a skill keeps what it keeps."""
        return Keeping(contact=config.contact, days=config.keep_days if config.store == "dynamodb" else None)

    @property
    def kept(self) -> Kept:
        """Where it is kept."""
        return "file" if self.days is None else "table"


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A part with its title; ``only`` where it is kept like that."""

    title: str
    text: str
    only: Kept | None = None


class Page(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a page."""

    title: str
    intro: str
    parts: tuple[Part, ...]


class Pages(Struct, frozen=True, forbid_unknown_fields=True):
    """All that is in the file. ``nobody`` stands for a contact that is not said."""

    changed: str
    last_changed: str
    other_page: dict[Kind, str]
    nobody: str
    privacy: Page
    terms: Page


def load_pages(locale: str) -> Pages:
    """Read the words of a locale's pages.

    Raises:
        UnknownLocale: there is no complete locale of this name.
        CommandsError: the file is missing or broken.
    """
    name = resolve(locale)
    return part(layers(name, FILE, LOCALES) or [LOCALES / name / FILE], Pages)


def address(site: str, locale: str, kind: Kind) -> str:
    """Where a page is found on a site."""
    return f"{site}{path_of(locale, kind)}"


def path_of(locale: str, kind: Kind) -> str:
    """The path of a page on its site."""
    return f"/{locale}/{kind}.html"


@lru_cache(maxsize=64)
def html(locale: str, kind: Kind, keeping: Keeping) -> str:
    """Write a page."""
    words, name = load_pages(locale), load_alexa(locale).publishing.name
    page: Page = getattr(words, kind)
    values = {
        "name": name,
        "contact": keeping.contact or words.nobody,
        "days": str(keeping.days),
        "grace": str(round(GRACE / DAY)),
    }
    parts = (one for one in page.parts if one.only in (None, keeping.kept))
    return _template().substitute(
        language=resolve(locale),
        name=escape(name),
        title=escape(page.title),
        intro=escape(page.intro.format(**values)),
        parts="\n".join(_part(one, values) for one in parts),
        links=_links(words, kind),
        changed=escape(words.last_changed.format(changed=words.changed)),
    )


def _part(one: Part, values: dict[str, str]) -> str:
    texts = one.text.format(**values).strip().split("\n\n")
    return "\n".join([f"<h2>{escape(one.title)}</h2>", *(f"<p>{escape(text)}</p>" for text in texts)])


def _links(words: Pages, kind: Kind) -> str:
    return " ".join(f'<a href="{one}.html">{escape(words.other_page[one])}</a>' for one in KINDS if one != kind)


@cache
def _template() -> Template:
    return Template(PAGE.read_text(encoding="utf-8"))
