"""The workout that the computer speaks, on a page from its beginning to its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.runner.processes import short
from tests.web.browser import SHOWN, opened, wait_state
from tests.web.command import history, serving

SEEN = """() => {
    window.seen = new Set();
    const look = () => {
        seen.add(document.getElementById("title").textContent);
        requestAnimationFrame(look);
    };
    look();
}"""
"""Notes every title that is shown."""


def watched(browser: Browser, address: str) -> Page:
    page = opened(browser, address)
    wait_state(page, "running")
    page.evaluate(SEEN)
    return page


def test_a_workout_is_seen_and_steered_to_its_end(browser: Browser, tmp_path: Path) -> None:
    workout = short(tmp_path, sets=2)
    with serving(tmp_path, "start", str(workout), "--text", "--speed", "12", "--screen") as running:
        page = watched(browser, running.address)
        page.click('[data-id="pause"]')
        wait_state(page, "paused")
        page.keyboard.press(" ")
        wait_state(page, "running")
        page.wait_for_function("() => seen.has('Rest')", timeout=SHOWN)
        page.click('[data-id="next"]')
        wait_state(page, "over")
        page.wait_for_selector("#chart rect", timeout=SHOWN)
        assert "Hip thrust" in str(page.text_content("#done"))
        assert "8, 8" in str(page.text_content("#done"))
        assert page.evaluate("[...seen]") != []
        assert running.process.wait(30) == 0
        page.wait_for_timeout(500)
        assert page.text_content("#status") == ""  # the coach has gone, as it should
        page.context.close()
    (session,) = history(tmp_path)
    assert session["outcome"] == "finished"


@pytest.mark.soak
def test_the_starter_is_seen_from_its_first_step_to_its_last(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, "start", "starter", "--text", "--speed", "60", "--screen") as running:
        page = watched(browser, running.address)
        page.wait_for_selector('body[data-state="over"]', timeout=120_000)
        titles = set(page.evaluate("[...seen]"))
        page.context.close()
    assert {"Walking", "Rest", "Knee hug", "Glute bridge", "Seated toe reach", "Figure four stretch"} <= titles


@pytest.mark.soak
def test_the_workout_goes_on_when_all_screens_leave(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, "start", str(short(tmp_path, 1)), "--text", "--speed", "20", "--screen") as running:
        page = watched(browser, running.address)
        page.context.close()
        assert running.process.wait(30) == 0
    (session,) = history(tmp_path)
    assert session["outcome"] == "finished"
