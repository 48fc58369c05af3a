"""Screens that leave and come back, a server that dies, and pages without the coach."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Browser, Page

from engine.cli.screen import is_loopback, own_address
from tests.web.browser import opened, wait_state, wait_text
from tests.web.feed import Feed, feeding
from tests.web.test_page import step

NOW = "async () => (await import('/main.js')).sessionNow()"
"""The session's time as a page has it."""


def settled(page: Page) -> None:
    """Wait until a page has set its clock by the coach's."""
    wait_state(page, "running")
    page.wait_for_timeout(300)


def test_two_screens_are_in_step(feed: Feed, browser: Browser) -> None:
    feed.show(step(feed, "rest"), 0.0)
    pages = [opened(browser, feed.address) for _ in range(2)]
    for page in pages:
        settled(page)
    apart = []
    for _ in range(5):  # what is measured is longer than what they are apart: the least of it counts
        before = time.monotonic()
        first, second = pages[0].evaluate(NOW), pages[1].evaluate(NOW)
        apart.append(abs(second - first) - (time.monotonic() - before))
    assert min(apart) < 0.1
    feed.show(step(feed, "repetitions"), 5.0, paused=True)
    for page in pages:
        wait_state(page, "paused")
        page.context.close()


@pytest.mark.soak
def test_who_comes_back_is_up_to_date_and_the_workout_goes_on_without(feed: Feed, browser: Browser) -> None:
    feed.show(0, 5.0)
    page = opened(browser, feed.address)
    wait_state(page, "running")
    page.context.close()
    assert feed.wait_attended(False)
    shown = feed.show(step(feed, "rest"), 10.0, paused=True)  # nobody looks
    page = opened(browser, feed.address)
    wait_text(page, "#title", shown.title)
    wait_state(page, "paused")
    page.context.close()


@pytest.mark.soak
def test_a_screen_that_lost_the_network_says_so_and_comes_back(feed: Feed, browser: Browser) -> None:
    feed.show(0, 5.0)
    page = opened(browser, feed.address)
    wait_state(page, "running")
    page.context.set_offline(True)
    page.evaluate("fetch('/clock').catch(() => {})")
    page.context.set_offline(False)
    shown = feed.show(step(feed, "rest"), 10.0, paused=True)
    wait_text(page, "#title", shown.title)
    page.context.close()


def test_screens_come_back_after_the_server_was_killed(browser: Browser) -> None:
    with feeding() as feed:
        feed.show(0, 5.0)
        page = opened(browser, feed.address)
        wait_state(page, "running")
        process = feed.broadcast._process
        process.kill()
        wait_text(page, "#status", "cannot be reached")
        shown = feed.show(step(feed, "rest"), 10.0, paused=True)
        wait_text(page, "#title", shown.title)
        wait_state(page, "paused")
        assert feed.broadcast._process.pid != process.pid
        assert feed.ask("/press", {"key": " ", "step": 0}).status == 204
        assert feed.pressed() is not None
        page.context.close()


def test_it_opens_without_the_coach_once_it_was_open(browser: Browser) -> None:
    with feeding() as feed:
        feed.show(0, 5.0)
        page = opened(browser, feed.address)
        wait_state(page, "running")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.wait_for_function("async () => (await caches.keys()).length === 1")
        title = page.title()
    page.reload()
    wait_text(page, "#status", "cannot be reached")
    assert page.title() == title
    page.context.close()


def test_without_the_right_key_it_asks_for_it(feed: Feed, browser: Browser) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{feed.base}/#wrongwrongwr")
    wait_text(page, "#status", "needs the key")
    assert page.text_content("#title") == ""
    page.goto(feed.address)
    wait_state(page, feed.show(0, 3.0, paused=True).state)
    page.context.close()


COUNTED = """
    window.asked = 0;
    const request = () => {
        window.asked += 1;
        const lock = {released: false};
        window.lock = lock;
        return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, "wakeLock", {value: {request}, configurable: true});
"""
"""A wake lock that counts, as a browser without a window gives none."""


def test_the_screen_is_kept_awake_again_after_it_was_hidden(feed: Feed, browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script(COUNTED)
    page = context.new_page()
    feed.show(0, 5.0)
    page.goto(feed.address)
    wait_state(page, "running")
    page.wait_for_function("asked === 1")
    page.evaluate("lock.released = true; document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_function("asked === 2")
    assert page.is_hidden("#missing")
    assert page.is_hidden("#video")
    context.close()


FILM = "[document.getElementById('video').muted, document.getElementById('video').srcObject.getAudioTracks().length]"
FILM_RUNS = "() => document.getElementById('video').currentTime > 0 && !document.getElementById('video').paused"


def test_without_encryption_a_silent_film_keeps_it_awake_and_it_says_what_is_missing(browser: Browser) -> None:
    home = own_address()
    if is_loopback(home):
        pytest.skip("this machine has no address but its own")
    with feeding(host="0.0.0.0") as feed:
        feed.show(step(feed, "rest"), 5.0)
        page = opened(browser, feed.address.replace("127.0.0.1", home), 390, 844)
        wait_state(page, "running")
        page.wait_for_function(FILM_RUNS)
        about = page.evaluate(FILM)
        assert about == [True, 0]
        assert "https" in str(page.text_content("#missing"))
        page.context.close()


@pytest.mark.soak
def test_an_own_certificate_makes_it_whole(browser: Browser, tmp_path: Path) -> None:
    certificate, key = self_signed(tmp_path)
    with feeding(certificate=str(certificate), certificate_key=str(key)) as feed:
        feed.show(0, 5.0)
        page = opened(browser, feed.address, ignore_https_errors=True)
        wait_state(page, "running")
        assert page.evaluate("isSecureContext")
        assert page.evaluate("'serviceWorker' in navigator && 'wakeLock' in navigator")
        page.context.close()


def self_signed(folder: Path) -> tuple[Path, Path]:
    """A certificate of one's own."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "home")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "home.pem", folder / "home-key.pem"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    pem = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    files[1].write_bytes(key.private_bytes(*pem))
    return files
