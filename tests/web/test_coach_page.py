"""The page that coaches by itself: it talks, plays, shows what is heard, and what was done stands in the history."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from engine.coaching.profile.model import Profile, encode_profile
from engine.storage.sqlite import SqliteStore
from tests.runner.processes import COACH, SHORT, environ
from tests.web.browser import SHOWN, opened, wait_state, wait_text
from tests.web.command import Running, history, serving

FAST = """(rate) => {
    const track = document.getElementById("track");
    track.playbackRate = track.defaultPlaybackRate = rate;
}"""
"""Plays that many times as fast, also what is loaded later."""

PLAYS = "() => !document.getElementById('track').paused && document.body.dataset.state === 'running'"
ALL_OF_IT = "() => document.getElementById('track').duration > 110"
QUIET = (
    "() => { document.getElementById('voice').playbackRate = document.getElementById('voice').defaultPlaybackRate = 8 }"
)


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Running]:
    folder = tmp_path / "data" / "workouts"
    folder.mkdir(parents=True)
    (folder / "short.toml").write_text(SHORT.replace("sets = 3", "sets = 2").replace("rest = 120", "rest = 30"))
    with serving(tmp_path, "screen", pace=12) as running:
        yield running


@contextmanager
def started(home: Path, *arguments: str) -> Iterator[None]:
    """A workout that runs on the computer, meanwhile."""
    process = subprocess.Popen(
        [COACH, *arguments], env=environ(home), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    yield
    process.terminate()
    process.communicate(timeout=30)


def asking(browser: Browser, coach: Running) -> Page:
    """A page on which the short workout is to be asked for with the next click."""
    page = opened(browser, coach.address, 390, 844)
    page.context.add_init_script(coach.quick)  # where it is loaded again
    page.evaluate(coach.quick)
    page.click('[data-id="begin-here"]', timeout=SHOWN)
    page.evaluate(QUIET)
    page.wait_for_selector('[data-id="yes"]', timeout=SHOWN)
    page.fill("#said", "start short")
    return page


def begun(browser: Browser, coach: Running) -> Page:
    """A page on which the short workout plays."""
    page = asking(browser, coach)
    page.click("#send")
    page.wait_for_function(PLAYS, timeout=60_000)
    return page


def test_a_workout_is_played_to_its_end_and_stands_in_the_history(browser: Browser, coach: Running) -> None:
    page = begun(browser, coach)
    wait_text(page, "#title", "Hip thrust")
    page.click('[data-id="pause"]')
    wait_state(page, "paused")
    assert page.evaluate("document.getElementById('track').paused")
    page.click('[data-id="resume"]')
    page.wait_for_function(PLAYS, timeout=SHOWN)
    page.evaluate(FAST, 12)
    wait_text(page, "#title", "Rest")
    page.evaluate(FAST, 1)
    page.click('[data-id="next"]')
    page.wait_for_function("() => document.getElementById('title').textContent === 'Hip thrust'", timeout=SHOWN)
    page.wait_for_function(PLAYS, timeout=SHOWN)
    page.evaluate(FAST, 12)
    page.wait_for_selector('body[data-state="over"]', timeout=60_000)
    assert "8, 8" in str(page.text_content("#done"))
    page.wait_for_selector("#chart rect", timeout=SHOWN)
    page.context.close()
    (session,) = history(coach.home)
    assert session["outcome"] == "finished"


@pytest.mark.soak
def test_pain_comes_first_and_its_choices_are_there(browser: Browser, coach: Running) -> None:
    page = begun(browser, coach)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("o")
    page.wait_for_selector('[data-id="easier"]', timeout=SHOWN)
    wait_state(page, "paused")
    assert page.locator("#choices button").count() >= 5
    page.context.close()


@pytest.mark.soak
def test_a_sign_of_danger_told_to_the_speaker_silences_the_page(browser: Browser, coach: Running) -> None:
    page = begun(browser, coach)
    with closing(SqliteStore(coach.home / "data" / "coach.db")) as store:
        store.keep_profile("local", encode_profile(Profile(alarm=time.time())))
    wait_text(page, "#caption", "sit down")  # the page tells every ten seconds where it is
    wait_state(page, "paused")
    assert page.evaluate("document.getElementById('track').paused")
    page.context.close()


@pytest.mark.soak
def test_without_the_coach_it_goes_on_and_tells_later(browser: Browser, coach: Running) -> None:
    page = begun(browser, coach)
    page.wait_for_function(ALL_OF_IT, timeout=60_000)
    page.context.set_offline(True)
    page.evaluate(FAST, 12)
    wait_text(page, "#title", "Rest")
    wait_text(page, "#status", "The workout goes on")
    page.evaluate(FAST, 1)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(" ")
    page.wait_for_function("() => document.getElementById('track').paused")
    page.keyboard.press(" ")
    page.wait_for_function("() => !document.getElementById('track').paused", timeout=SHOWN)
    page.context.set_offline(False)
    page.evaluate(FAST, 12)
    page.wait_for_selector('body[data-state="over"]', timeout=60_000)
    page.context.close()
    (session,) = history(coach.home)
    assert session["outcome"] == "finished"


@pytest.mark.soak
def test_one_workout_runs_at_a_time(browser: Browser, coach: Running) -> None:
    page = begun(browser, coach)
    refused = subprocess.run(
        [COACH, "start", "short", "--text"], env=environ(coach.home), check=False, capture_output=True, timeout=60
    )
    assert refused.returncode == 3
    page.click('[data-id="pause"]')
    wait_state(page, "paused")
    page.context.close()
    with started(coach.home, "resume", "--text"):
        page = opened(browser, coach.address, 390, 844)
        page.click('[data-id="begin-here"]', timeout=SHOWN)
        wait_text(page, "#caption", "another window")
        page.context.close()


@pytest.mark.soak
def test_a_page_that_was_closed_goes_on_without_the_coach(browser: Browser, coach: Running) -> None:
    page = begun(browser, coach)
    page.wait_for_function(ALL_OF_IT, timeout=60_000)
    page.wait_for_function("() => localStorage.getItem('form-coach-workout') !== null", timeout=SHOWN)
    page.context.set_offline(True)
    page.reload()
    page.click('[data-id="go-on-here"]', timeout=SHOWN)
    page.wait_for_function(PLAYS, timeout=SHOWN)
    page.evaluate(FAST, 12)
    wait_text(page, "#title", "Rest")
    page.context.set_offline(False)
    page.wait_for_selector('body[data-state="over"]', timeout=60_000)
    assert page.evaluate("localStorage.getItem('form-coach-workout')") is None
    page.context.close()
    (session,) = history(coach.home)
    assert session["outcome"] == "finished"


def test_a_key_without_a_meaning_while_the_coach_speaks_stops_nothing(browser: Browser, coach: Running) -> None:
    page = asking(browser, coach)
    page.evaluate("() => { document.getElementById('voice').defaultPlaybackRate = 0.1 }")  # it speaks for long
    page.click("#send")
    page.wait_for_function("() => document.body.dataset.state !== 'talk'", timeout=60_000)
    page.keyboard.press("z")
    page.wait_for_function(PLAYS, timeout=60_000)


@pytest.mark.soak
def test_a_page_that_another_took_over_from_skips_nothing(browser: Browser, coach: Running) -> None:
    first = begun(browser, coach)
    second = opened(browser, coach.address, 390, 844)
    second.click('[data-id="begin-here"]', timeout=SHOWN)
    second.wait_for_function(PLAYS, timeout=60_000)
    title = second.text_content("#title")
    first.keyboard.press("s")
    first.wait_for_function("() => document.getElementById('track').paused", timeout=SHOWN)
    second.keyboard.press("z")  # the answer comes after the one before
    second.wait_for_function(PLAYS, timeout=SHOWN)
    assert second.text_content("#title") == title == "Hip thrust"
