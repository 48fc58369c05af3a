"""The page of conversations is what is said today."""

from __future__ import annotations

from tests.dialogue.conversation_page import PAGE, page


def test_the_page_is_current() -> None:
    """``make conversations`` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()
