"""Screens and browsers that several tests share: starting one takes a second."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.skill.screens.browser import browser as program
from tests.web.browser import chromium
from tests.web.feed import Feed, feeding


@pytest.fixture(scope="session")
def feed() -> Iterator[Feed]:
    with feeding() as fed:
        yield fed


@pytest.fixture(scope="module")  # no longer: while it is there, no other test may run an event loop
def browser() -> Iterator[Browser]:
    if program() is None:
        pytest.skip("there is no Chromium here")
    with chromium() as started:
        yield started


@pytest.fixture(autouse=True)
def nothing_pressed(request: pytest.FixtureRequest) -> None:
    """What was pressed in another test is forgotten."""
    if "feed" in request.fixturenames:
        inbox = request.getfixturevalue("feed").inbox
        while inbox.take() is not None:
            pass
