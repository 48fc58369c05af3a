"""No finding of axe-core, whatever is shown, dark and light."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser

from engine.display.model import Display, Done, Summary
from tests.npm import install
from tests.web.browser import opened, wait_state
from tests.web.feed import Feed
from tests.web.test_page import show, states, step

HERE = Path(__file__).parent


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
            found = page.evaluate("axe.run()")
            said = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]
            assert said == [], name
            assert len(found["passes"]) > 10
    page.context.close()


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
