"""No finding of axe-core, whatever is shown, dark and light."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from engine.display.model import Display, Done, Summary
from skill.package.pages import KINDS, Keeping, html
from tests.npm import install
from tests.web.browser import SHOWN, opened, wait_state
from tests.web.command import serving
from tests.web.feed import Feed
from tests.web.test_page import show, states, step

HERE = Path(__file__).parent
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


@pytest.fixture(scope="module")
def axe() -> str:
    install(HERE, "axe-core")
    return (HERE / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_there_is_no_finding(feed: Feed, browser: Browser, axe: str, scheme: str) -> None:
    feed.show(0, 0.0, paused=True)
    page = opened(browser, feed.address, 390, 844, color_scheme=scheme)
    wait_state(page, "paused")
    page.evaluate(axe)
    for name, display in (*states(feed), ("over", over(feed))):
        if name in {"set", "typing", "pain", "over"}:
            show(feed, page, display)
            assert findings(page) == [], name
    page.context.close()


def test_there_is_no_finding_where_the_page_talks(browser: Browser, axe: str, tmp_path: Path) -> None:
    with serving(tmp_path, "screen") as coach:
        page = opened(browser, coach.address, 390, 844, color_scheme="dark")
        page.wait_for_selector('[data-id="begin-here"]', timeout=SHOWN)
        page.evaluate(axe)
        assert in_both(page) == []
        page.click('[data-id="begin-here"]')
        page.wait_for_selector('[data-id="yes"]', timeout=SHOWN)  # a question, its buttons, and the line to type in
        assert page.is_visible("#said")
        assert in_both(page) == []
        page.context.close()


def test_there_is_no_finding_in_the_pages_about_privacy_and_terms(browser: Browser, axe: str) -> None:
    page = browser.new_page()
    for kind in KINDS:
        page.set_content(html("en-US", kind, Keeping()))
        page.evaluate(axe)
        assert in_both(page) == [], kind
    page.close()


def in_both(page: Page) -> list[tuple[str, list[str]]]:
    """What axe-core finds in the light and in the dark."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += findings(page)
    return found


def findings(page: Page) -> list[tuple[str, list[str]]]:
    """What axe-core finds, and in what."""
    found = page.evaluate("axe.run()")
    assert len(found["passes"]) > 10
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


def over(feed: Feed) -> Display:
    """What a workout came to."""
    done = (Done("Glute bridge", "8, 8, 6"), Done("Side plank", "20 s/20 s"))
    summed = Summary("Done", finished=True, minutes=41, told="All done. Well trained.", done=done)
    return replace(feed.picture(step(feed, "hold"), 3.0), state="over", summary=summed, choices=())


def test_a_fault_would_be_found(feed: Feed, browser: Browser, axe: str) -> None:
    feed.show(0, 0.0, paused=True)
    page = opened(browser, feed.address, color_scheme="light")
    wait_state(page, "paused")
    page.evaluate(axe)
    page.evaluate("document.getElementById('title').style.color = '#cccccc'")
    assert [one["id"] for one in page.evaluate("axe.run()")["violations"]] == ["color-contrast"]
    page.context.close()
