"""What a page shows before and after a workout: buttons for its questions, and nothing of what is over."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.web.browser import SHOWN, opened, wait_state, wait_text
from tests.web.command import serving
from tests.web.test_coach_page import QUIET

LEFT = """() => ["phase", "detail", "under", "next", "told"].filter((id) => {
    const one = document.getElementById(id);
    return one.offsetParent !== null && one.textContent;
})"""
"""What is still to be seen of a workout."""


BELOW = """() => [...document.querySelectorAll("#choices button")]
    .filter((one) => one.getBoundingClientRect().bottom > innerHeight).map((one) => one.dataset.id)"""
"""The buttons that have to be scrolled for."""


def test_the_first_questions_are_answered_with_a_finger_pain_needs_no_scrolling_and_the_end_leaves_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path, "screen") as coach:
        page = opened(browser, coach.address, 390, 844)
        page.click('[data-id="begin-here"]', timeout=SHOWN)
        page.evaluate(QUIET)
        for question, answer in (("three short questions", "yes"), ("before?", "no"), ("equipment", "no")):
            wait_text(page, "#caption", question)
            page.click(f'[data-id="{answer}"]', timeout=SHOWN)
        wait_text(page, "#caption", "cannot do")
        page.click('[data-id="no"]', timeout=SHOWN)
        wait_text(page, "#caption", "Shall we start?")
        page.click('[data-id="yes"]', timeout=SHOWN)
        wait_text(page, "#title", "Walking")
        page.set_viewport_size({"width": 320, "height": 568})
        page.click('[data-id="hurts"]', timeout=SHOWN)
        page.wait_for_selector('[data-id="fine"]', timeout=SHOWN)
        assert page.evaluate(BELOW) == []
        page.fill("#said", "stop")
        page.click("#send")
        wait_state(page, "over")
        assert page.evaluate(LEFT) == ["told"]
        page.fill("#said", "what do I do today")
        page.click("#send")
        wait_state(page, "talk")
        assert page.evaluate(LEFT) == []
        page.context.close()
