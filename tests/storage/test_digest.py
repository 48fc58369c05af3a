"""What is kept of a log is used only by a release that would read the log alike."""

from __future__ import annotations

import datetime
from zlib import crc32

from engine.coaching.past.session_log import READING
from engine.storage import digest
from engine.storage.models import Logged, Summary
from engine.storage.read_ahead import read_log
from engine.workflow import effects, events
from engine.workflow.wire import Recorded
from tests.storage.samples import NOON

UTC = datetime.UTC
SUMMARY = Summary("s", "legs", "Legs", "finished", NOON, NOON + 900, 800.0, 0)
EVERYTHING = (
    effects.Performed("walk", "walk", 1, "warm_up", None, None, 600.0, True),
    effects.Performed("block-0", "goblet-squat", 1, "exercise", None, 8, 32.0, True, 12.0, "kg"),
    effects.Rated("block-0", "goblet-squat", 1, 7),
    effects.Performed("block-0", "goblet-squat", 2, "exercise", None, 5, 20.0, False, 12.0, "kg"),
    effects.Amended("block-0", "goblet-squat", 2, None, 6, 10.0, "kg"),
    effects.Performed("block-0", "goblet-squat", 3, "exercise", None, 8, 32.0, True, 12.0, "kg"),
    effects.Undone(1),
    effects.Skipped("block-0", "goblet-squat", 3),
    effects.Swapped("block-1", "single-leg-rdl", "split-squat"),
    effects.Performed("block-1", "split-squat", 1, "exercise", "left", 8, 32.0, True),
    effects.Performed("block-1", "split-squat", 1, "exercise", "right", 7, 28.0, False),
    effects.Amended("block-1", "split-squat", 2, "left", 8),
    effects.Hurt("block-1", "split-squat", "knee", "left", 4),
    effects.PainOver("block-1", "split-squat"),
    effects.Performed("block-2", "plank", 1, "exercise", None, None, 40.0, True),
    effects.Performed("block-2", "plank", 2, "exercise", None, None, 40.0, True, at=NOON + 700),
    effects.Alarm("block-2", "plank"),
    effects.Finish("finished", 800.0),
    effects.Amended("block-0", "goblet-squat", 1, None, 7, 11.0, "kg"),
    effects.Withdrawn(),
)
READ = {6: 3893334891}
"""By the number of the reading: what the log above comes to, as a number."""


def log() -> tuple[Logged, ...]:
    """Each of the effects in an entry of its own, half a minute after the one before; the last ones two days later."""
    return tuple(
        Logged(number, Recorded(NOON + 30 * number + 172_800 * (number > 12), events.Done(id=f"d{number}")), (effect,))
        for number, effect in enumerate(EVERYTHING, 1)
    )


def test_who_changes_how_logs_are_read_gives_the_reading_a_new_number():
    found = crc32(repr(read_log(SUMMARY, log(), UTC)).encode())
    assert READ.get(READING) == found, "raise READING if logs are read otherwise than before, and note the figure here"


def test_what_is_kept_is_what_was_read():
    done = read_log(SUMMARY, log(), UTC)
    content = digest.encode_digest(done, NOON + 900, UTC)
    assert digest.decode_digest(content, UTC) == done


def test_of_another_reading_or_with_other_fields_nothing_is_used(monkeypatch):
    content = digest.encode_digest(read_log(SUMMARY, log(), UTC), NOON + 900, UTC)
    monkeypatch.setattr(digest, "_VERSION", b"\x00\x00\x00\x01")
    assert digest.decode_digest(content, UTC) is None
