"""Screens that several tests share: starting one takes a second."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.feed import Feed, feeding


@pytest.fixture(scope="module")
def feed() -> Iterator[Feed]:
    with feeding() as fed:
        yield fed
