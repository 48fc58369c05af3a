"""What a person sees and does on the page that watches a workout, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from engine.display.model import Display, Spoken
from engine.workflow.position import just_over
from tests.web.browser import CUT, DIGITS, SIZES, opened, wait_state, wait_text
from tests.web.feed import Feed

LONG = "If anything hurts, stop. Keep your back long, push your hips back, and feel the stretch behind your thighs."


LEAST = 350
"""Pixels of the shorter side from which on nothing has to be scrolled for."""


WATCH_CHANGES = """() => {
    window.changes = 0;
    new MutationObserver(() => { window.changes += 1 })
        .observe(document.getElementById("step-told"), {childList: true, characterData: true, subtree: true});
}"""


def step(feed: Feed, kind: str, *, nth: int = 0, side: str | None = None) -> int:
    """A step of a kind in the strength part, or of the walk."""
    steps = [
        one
        for one in feed.plan.steps(())
        if one.kind == kind and one.side in (side, one.side if side is None else side)
    ]
    strength = [one for one in steps if one.phase in {"exercise", "rest"}] or steps
    return strength[nth].index


def states(feed: Feed) -> Iterator[tuple[str, Display]]:
    """Every kind of thing that is shown."""
    repetitions, rest, ready = (step(feed, kind) for kind in ("repetitions", "rest", "ready"))
    yield "walk", feed.picture(0, 12.0, Spoken(LONG))
    yield "ready", feed.picture(ready, 3.0, Spoken(LONG))
    yield "set", feed.picture(repetitions, 9.0, Spoken("Push your hips back.", heard="slower"))
    yield (
        "rest",
        feed.picture(
            rest, 20.0, Spoken(LONG, notice="The headphones are gone. The coach goes on with the loudspeaker.")
        ),
    )
    yield "typing", feed.picture(rest, 20.0, Spoken("How many were there?", typed="8 12kg", question="how-many"))
    yield (
        "pain",
        feed.picture(
            repetitions,
            9.0,
            Spoken("Where it hurts, we stop. Skip it, or something easier?", question="pain"),
            paused=True,
        ),
    )
    yield "paused", feed.picture(repetitions, 9.0, Spoken("Paused.", question="go-on"), paused=True)
    yield "hold", feed.picture(step(feed, "hold"), 3.0, Spoken("Breathe."))


@pytest.fixture(scope="module")
def page(feed: Feed, browser: Browser) -> Iterator[Page]:
    feed.show(0, 0.0, paused=True)
    shown = opened(browser, feed.address)
    wait_state(shown, "paused")
    yield shown
    shown.context.close()


def show(feed: Feed, page: Page, display: Display) -> None:
    feed.broadcast.show(display)
    wait_text(page, "#title", display.summary.title if display.summary else display.title)
    wait_text(page, "#caption", display.spoken.caption)
    wait_state(page, display.state)


def test_everything_that_matters_is_on_it(feed: Feed, page: Page) -> None:
    for _, display in states(feed):
        show(feed, page, display)
        for part in (display.set, display.side_name, display.much, display.load):
            assert part in page.text_content("#detail")
        assert display.next == page.text_content("#next")
        assert display.spoken.heard in page.text_content("#notice")
        assert display.spoken.notice in page.text_content("#notice")
        assert page.locator("#choices button").count() == len(display.choices)
        for choice in display.choices:
            assert choice.label in page.text_content(f'[data-id="{choice.id}"]')


def test_the_key_leaves_the_address(page: Page) -> None:
    assert "#" not in page.url


def test_digits_run_by_themselves_as_fast_as_the_session(feed: Feed, page: Page) -> None:
    rest = feed.picture(step(feed, "rest"), 0.0, speed=10.0)
    feed.broadcast.show(rest)
    whole = round(rest.step.until - rest.step.since)
    page.wait_for_function("(most) => Number(document.getElementById('digits').textContent) < most", arg=whole - 20)
    feed.show(step(feed, "repetitions"), 0.0, speed=10.0)
    page.wait_for_function("() => ['3', '4', '5', '6'].includes(document.getElementById('digits').textContent)")


def test_a_pause_stands_still(feed: Feed, page: Page) -> None:
    held = feed.show(step(feed, "rest"), 20.0, paused=True)
    wait_state(page, "paused")
    shown = page.text_content("#digits")
    assert shown == held.big.text
    page.wait_for_timeout(1200)
    assert page.text_content("#digits") == shown


def test_every_button_does_what_its_key_does(feed: Feed, page: Page) -> None:
    pressed: dict[str, str] = {}
    for _, display in states(feed):
        fresh = [one for one in display.choices if one.key and pressed.get(one.id) != one.key]
        if fresh:
            show(feed, page, display)
        for choice in fresh:
            page.click(f'[data-id="{choice.id}"]')
            came = feed.pressed()
            assert came is not None
            pressed[choice.id] = came.key
            assert came.key == choice.key
            page.wait_for_timeout(90)  # no faster than a person
    assert len(pressed) > 12


def test_a_press_belongs_to_its_step_unless_it_means_the_same_in_any(feed: Feed, page: Page) -> None:
    rest = feed.show(step(feed, "rest"), 5.0)
    wait_text(page, "#title", rest.title)
    page.click('[data-id="next"]')
    page.click('[data-id="hurts"]')
    page.click('[data-id="pause"]')
    came = [feed.pressed() for _ in range(3)]
    assert [(one.key, one.step) for one in came if one] == [("n", rest.index), ("o", None), (" ", None)]


def test_effort_takes_a_number_up_to_ten(feed: Feed, page: Page) -> None:
    steps = feed.plan.steps(())
    last = next(one.index for one in steps if one.kind == "rest" and just_over(steps, one.index) is not None)
    show(feed, page, feed.picture(last, 5.0, Spoken("How hard was that?")))
    page.click('[data-id="effort"]')
    assert page.locator("#numbers button").all_text_contents() == [str(number) for number in range(1, 11)]
    page.click("#numbers button:text-is('10')")
    came = feed.pressed()
    assert came is not None
    assert came.key == "0"


def test_a_number_can_be_typed_with_fingers(feed: Feed, page: Page) -> None:
    show(feed, page, feed.picture(step(feed, "rest"), 5.0, Spoken("How many?", typed="", question="how-many")))
    for one in ("8", "kg", "⌫", "↵"):
        page.click(f"#numbers button:text-is('{one}')")
    came = [feed.pressed() for _ in range(5)]
    assert [one.key for one in came if one] == ["8", "k", "g", "\x7f", "\n"]


def test_it_can_be_used_with_keys_alone(feed: Feed, page: Page) -> None:
    show(feed, page, feed.picture(step(feed, "rest"), 6.0))
    for pressed, key in ((" ", " "), ("n", "n"), ("+", "+"), ("o", "o"), ("7", "7"), ("Enter", "\n")):
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(pressed)
        came = feed.pressed()
        assert came is not None
        assert came.key == key
        page.wait_for_timeout(90)
    names = []
    for _ in range(4):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.dataset.id"))
        if names[-1] == "pause":
            page.keyboard.press("Enter")
    assert "pause" in names
    came = feed.pressed()
    assert came is not None
    assert came.key == " "
    assert feed.pressed(0.3) is None


def test_keys_of_the_browser_are_left_to_it(feed: Feed, page: Page) -> None:
    page.keyboard.press("Control+n")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert feed.pressed(0.4) is None


def test_a_screen_reader_is_told_of_steps_and_not_of_counts(feed: Feed, page: Page) -> None:
    live = page.evaluate("[...document.querySelectorAll('[aria-live], [role=status]')].map((one) => one.id)")
    assert sorted(live) == ["number", "status", "step-told"]
    assert page.get_attribute("#number", "aria-live") == "off"
    shown = feed.show(step(feed, "ready", side="left"), 1.0, speed=10.0)
    wait_text(page, "#step-told", shown.title)
    told = page.text_content("#step-told")
    assert told is not None
    assert shown.side_name in told
    assert shown.set in told
    page.evaluate(WATCH_CHANGES)
    before = page.text_content("#digits")
    page.wait_for_function("(before) => document.getElementById('digits').textContent !== before", arg=before)
    assert page.evaluate("changes") == 0


def look_at(page: Page, about: str, *, scrolls: bool) -> None:
    """Check what is seen: the digits from three metres away, and everything else whole and apart."""
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    digits, found = page.evaluate(DIGITS), page.evaluate(CUT)
    assert digits["high"] >= 0.2, about
    assert digits["left"] >= -1, about
    assert digits["right"] >= -1, about
    assert found["cut"] == [], about
    assert found["over"] == [], about
    if not scrolls:
        assert found["below"] == [], about


def test_it_is_read_from_a_mat_on_every_screen(feed: Feed, page: Page) -> None:
    for name, display in states(feed):
        if name in {"walk", "pain"}:
            show(feed, page, display)
            for width, height in SIZES:
                page.set_viewport_size({"width": width, "height": height})
                page.wait_for_function("(wide) => innerWidth === wide", arg=width)
                look_at(page, f"{name} at {width}×{height}", scrolls=min(width, height) < LEAST)


@pytest.mark.soak
def test_everything_is_read_from_a_mat_on_every_screen(feed: Feed, page: Page) -> None:
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for name, display in states(feed):
            show(feed, page, display)
            scrolls = min(width, height) < LEAST or name == "typing"
            look_at(page, f"{name} at {width}×{height}", scrolls=scrolls)
