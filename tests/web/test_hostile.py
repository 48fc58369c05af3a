"""What strangers send: refused or held, and the workout goes on."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from engine.web.asgi import LARGEST
from engine.web.hub import MOST
from tests.runner.processes import until
from tests.web.feed import KEY, Feed, feeding

PRESS = {"key": "n", "step": 0}


def test_the_page_may_do_nothing_but_its_own(feed: Feed) -> None:
    policy = feed.ask("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["/about", "/pictures", "/clock", "/progress"])
def test_without_the_key_nothing_is_seen(feed: Feed, path: str) -> None:
    assert feed.ask(path, key="").status == 401
    assert feed.ask("/press", PRESS, key="").status == 401


def test_the_page_and_its_words_tell_nothing_secret(feed: Feed) -> None:
    assert feed.ask("/", key="").status == 200
    assert KEY.encode() not in feed.ask("/", key="").body + feed.ask("/words", key="").body


def test_an_origin_that_cannot_be_read_is_foreign(feed: Feed) -> None:
    assert feed.ask("/clock", origin="http://[").status == 403


def test_a_page_that_still_shows_an_older_workout_presses_nothing_in_the_present_one(feed: Feed) -> None:
    shown = feed.show(0, 12.0)
    until(lambda: feed.ask("/press", {**PRESS, "session": shown.session}).status == 204)
    assert feed.pressed() is not None
    while feed.pressed(0.05) is not None:
        pass
    assert feed.ask("/press", {**PRESS, "session": "an older one"}).status == 409
    assert feed.pressed(0.2) is None


def test_another_site_cannot_press(feed: Feed) -> None:
    assert feed.ask("/press", PRESS, origin="https://evil.example").status == 403
    assert feed.ask("/press", PRESS, sec_fetch_site="cross-site").status == 403
    assert feed.ask("/press", PRESS, host="evil.example").status == 421
    assert feed.pressed(0.3) is None


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"null", b"[]", b"\xff\xfe", b"[" * 5000),
        *(b'{"key":"nn","step":0}', b'{"key":"","step":0}', b'{"key":"n"}', b'{"key":"n","step":-1}'),
        *(b'{"key":"n","step":1e9}', b'{"key":"n","step":"0"}', b'{"key":"n","step":0,"more":1}'),
    ],
)
def test_what_is_no_press_is_refused(feed: Feed, body: bytes) -> None:
    assert feed.ask("/press", body).status == 400
    assert feed.pressed(0.05) is None


def test_what_is_too_long_is_refused(feed: Feed) -> None:
    assert feed.ask("/press", b" " * (LARGEST + 1)).status == 413


def test_a_form_of_another_page_is_refused(feed: Feed) -> None:
    assert feed.ask("/press", b'{"key":"n","step":0}', content_type="text/plain").status == 415


@pytest.mark.parametrize("path", ["/nothing", "/../access.py", "/%2e%2e/access.py", "/page/main.js", "//etc/passwd"])
def test_there_is_nothing_else(feed: Feed, path: str) -> None:
    assert feed.ask(path).status in {400, 404}


def test_presses_of_a_machine_gun_are_held(feed: Feed) -> None:
    statuses = [feed.ask("/press", PRESS).status for _ in range(60)]
    assert 429 in statuses
    while feed.pressed(0.2) is not None:
        pass
    time.sleep(1.05)  # the second that the limit is about
    assert feed.ask("/press", PRESS).status == 204


def test_guesses_are_held() -> None:
    with feeding() as feed:
        statuses = [feed.ask("/clock", key=f"guess{number}").status for number in range(30)]
        assert statuses.count(429) == 20
        assert feed.ask("/clock").status == 429


@contextmanager
def looking(feed: Feed) -> Iterator[socket.socket]:
    """A screen that looks."""
    with socket.create_connection(("127.0.0.1", feed.opening.port), timeout=60) as screen:
        lines = (
            "GET /pictures HTTP/1.1",
            f"Host: 127.0.0.1:{feed.opening.port}",
            f"Authorization: Bearer {KEY}",
            "",
            "",
        )
        screen.sendall("\r\n".join(lines).encode())
        yield screen


def test_more_screens_than_there_is_room_for_are_told_so_and_fifty_are_shown() -> None:
    with feeding() as feed, ExitStack() as screens:
        shown = feed.show(0, 12.0)
        held = [screens.enter_context(looking(feed)) for _ in range(MOST)]
        for screen in held:
            assert b"200" in screen.recv(15)
        assert feed.wait_attended()
        with looking(feed) as late:
            assert b"503" in late.recv(15)
        for number in range(20):  # none of them reads: the coach does not wait for them
            feed.show(0, 12.0 + number, paused=bool(number % 2))
        assert feed.ask("/press", {"key": " ", "step": shown.index}).status == 204
        assert feed.pressed() is not None
        screens.close()
        assert feed.wait_attended(False)


def test_who_sends_half_a_request_holds_nobody_up(feed: Feed) -> None:
    with ExitStack() as held:
        for _ in range(60):
            slow = held.enter_context(socket.create_connection(("127.0.0.1", feed.opening.port), timeout=60))
            slow.sendall(b"POST /press HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le")
        assert feed.ask("/clock").status == 200


def test_headers_without_end_are_refused(feed: Feed) -> None:
    with socket.create_connection(("127.0.0.1", feed.opening.port), timeout=60) as sender:
        sender.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nA: " + b"a" * 500_000 + b"\r\n\r\n")
        assert b" 431 " in sender.recv(40)
