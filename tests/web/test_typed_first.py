"""What is typed at a page that was opened just now."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.web.room import Room


def test_the_first_sentence_is_understood_while_the_page_gets_ready(tmp_path: Path) -> None:
    room = Room(tmp_path)
    try:
        room.say(opens=True)
        with ThreadPoolExecutor(1) as beside:
            ready = beside.submit(room.talk.get_ready)
            reply = room.say(text="my chest hurts")
            ready.result(60)
        assert any("sit down" in text for text in reply.texts)
    finally:
        room.shelf.close()
