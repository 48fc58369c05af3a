"""Real browsers on the web screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright

from tests.skill.screens.browser import browser as program

SHOWN: Final = 15_000
"""Milliseconds within which a page shows what it was told; far more than it needs."""

SIZES: Final = (
    *((320, 480), (320, 568), (390, 844), (568, 320), (844, 390), (600, 1024), (1024, 768)),
    *((1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160)),
)
"""From the smallest phone to the largest TV, both ways up."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window, where nothing waits for a touch before it sounds."""
    options = ["--no-sandbox", "--disable-dev-shm-usage", "--mute-audio"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=options)
        try:
            yield browser
        finally:
            browser.close()


def opened(browser: Browser, address: str, width: int = 1024, height: int = 768, **about: Any) -> Page:
    """A page of its own that has shown the workout, whose faults fail the test."""
    page = browser.new_context(viewport={"width": width, "height": height}, **about).new_page()
    page.on("pageerror", lambda error: pytest_fail(f"the page failed: {error}"))
    page.goto(address)
    return page


def pytest_fail(text: str) -> None:
    """Fail from within a handler of an event."""
    raise AssertionError(text)


def wait_state(page: Page, state: str) -> None:
    page.wait_for_selector(f'body[data-state="{state}"]', timeout=SHOWN)


def wait_text(page: Page, where: str, text: str) -> None:
    """Wait until an element has a text in it."""
    page.wait_for_function(
        "([where, text]) => document.querySelector(where).textContent.includes(text)", arg=[where, text], timeout=SHOWN
    )


DIGITS: Final = """() => {
    const digits = document.getElementById("digits"), style = getComputedStyle(digits);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const drawn = pen.measureText(digits.textContent), box = digits.getBoundingClientRect();
    return {high: (drawn.actualBoundingBoxAscent + drawn.actualBoundingBoxDescent) / innerHeight,
            left: box.left, right: innerWidth - box.right};
}"""
"""How high the digits are as a part of the window, and the room beside them."""

CUT: Final = """() => {
    const drawn = (one) => one.matches("progress, #number");
    const places = [...document.querySelectorAll("h1, p, button, progress, #number, td, th")]
        .filter((one) => one.offsetParent !== null && !one.closest(".unseen") && (one.textContent.trim() || drawn(one)))
        .map((one) => [one.id || one.textContent, one.getBoundingClientRect(), one]);
    const high = document.documentElement.scrollHeight;
    const isCut = ([, box, one]) => box.left < -1 || box.right > innerWidth + 1 || box.bottom > high + 1
        || (one.scrollWidth > one.clientWidth + 1 && !drawn(one));
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    const over = places.flatMap(([name, a], at) =>
        places.slice(at + 1).filter(([, b]) => meet(a, b)).map(([other]) => [name, other]));
    const names = (some) => some.map(([name]) => name);
    const below = places.filter(([, box]) => box.bottom > innerHeight + 1);
    return {cut: names(places.filter(isCut)), over, below: names(below)};
}"""
"""What is cut at the sides, what lies over something else, and what is seen only after scrolling."""
