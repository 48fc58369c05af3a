"""The pages about privacy and the terms of use: well-formed, whole in each language, and true."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from flask import Flask

from engine.storage.forgetting import UNDO
from engine.storage.leaving import GRACE
from engine.understanding.understanding import Understanding
from engine.words.locales import available
from skill.alexa import time_zones
from skill.config import SkillConfig
from skill.endpoint.pages import add_pages
from skill.package.pages import KINDS, Keeping, html, load_pages, path_of

ROOT = Path(__file__).parents[3]
TABLE, FILE = Keeping(contact="Ann & Co, ann@example.org", days=730), Keeping()
DAYS = {"en": "days", "de": "Tag"}
each_locale = pytest.mark.parametrize("locale", available())


class Reader(HTMLParser):
    """Checks that every element is closed, and keeps the language, the titles and the links."""

    VOID = ("meta", "br")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.language = ""
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        self.language = about.get("lang") or self.language
        self.links += [about["href"] or ""] if tag == "a" else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def text_of(page: str) -> str:
    return re.sub(r"<[^>]+>|\s+", " ", page.partition("<body>")[2])


@each_locale
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("keeping", [TABLE, FILE], ids=["table", "file"])
def test_a_page_is_well_formed_and_nothing_in_it_is_left_open(locale, kind, keeping):
    reader = Reader()
    page = html(locale, kind, keeping)
    reader.feed(page)
    assert reader.open == []
    assert reader.language == locale
    other = next(one for one in KINDS if one != kind)
    assert reader.links == [f"{other}.html"]
    assert not re.search(r"[{}$]|None", text_of(page))


@each_locale
def test_who_runs_the_skill_is_named_or_where_they_are_found(locale):
    assert "Ann &amp; Co, ann@example.org" in html(locale, "privacy", TABLE)
    assert load_pages(locale).nobody in html(locale, "terms", FILE)


@each_locale
def test_how_long_is_what_the_code_does(locale):
    table, file = text_of(html(locale, "privacy", TABLE)), text_of(html(locale, "privacy", FILE))
    days = DAYS[locale[:2]]
    assert re.search(rf"\b730 {days}", table)
    assert "730" not in file
    for text in (table, file):
        assert re.search(rf"\b{round(GRACE / 86_400)} {days}", text)
    assert UNDO == 60, "the page says: a minute"
    assert time_zones.KNOWN_FOR <= 24 * 3600, "the page says: some hours"


@each_locale
def test_what_the_pages_say_of_amazon_stands_in_the_deployment(locale):
    deployment = yaml.safe_load((ROOT / "serverless.yml").read_text(encoding="utf-8"))
    days = DAYS[locale[:2]]
    assert re.search(rf"{deployment['provider']['logRetentionInDays']} {days}", text_of(html(locale, "privacy", TABLE)))
    table = deployment["resources"]["Resources"]["Table"]["Properties"]
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    assert re.search(rf"\b35 {days}", text_of(html(locale, "privacy", TABLE)))
    assert "35" not in text_of(html(locale, "privacy", FILE))
    assert SkillConfig().keep_days == 730


@each_locale
def test_what_one_is_told_to_say_is_understood(locale):
    quoted = re.findall(r"[\"„]([^\"“]+)[\"“]", load_pages(locale).privacy.parts[5 + 1].text)
    assert [Understanding.load(locale).understand(one).intent.name for one in quoted] == ["ForgetMeIntent"]


@pytest.fixture
def client():
    app = Flask("pages")
    add_pages(app, TABLE)
    return app.test_client()


@pytest.mark.parametrize(
    ("languages", "locale"),
    [("de-AT,de;q=0.9", "de-DE"), ("en-GB", "en-GB"), ("fr,en-AU;q=0.5", "en-AU"), ("fr", "en-US"), ("", "en-US")],
)
def test_a_browser_is_led_to_its_language(client, languages, locale):
    answer = client.get("/privacy", headers={"Accept-Language": languages})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/{locale}/privacy.html")
    assert answer.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("kind", KINDS)
def test_each_page_has_an_address(client, kind):
    answer = client.get(path_of("de-DE", kind))
    assert (answer.status_code, answer.content_type) == (200, "text/html; charset=utf-8")
    assert answer.get_data(as_text=True) == html("de-DE", kind, TABLE)


@pytest.mark.parametrize("path", ["/xx-XX/privacy.html", "/en-US/secrets.html", "/en-US/", "/../en-US/privacy.html/x"])
def test_there_are_no_others(client, path):
    assert client.get(path).status_code == 404
