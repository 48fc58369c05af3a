"""The skill beside a damaged history: it names in the log what it passes over, and coaches all the same."""

from __future__ import annotations

import pytest

from skill.config import SkillConfig
from skill.storage.store_choice import open_store
from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_launch import known
from tests.storage.damage import damage

DAMAGE = {
    "bytes that are no UTF-8": ("sessions", "title", "bytes", "number = 1"),
    "another digit": ("sessions", "snapshot", "digits", "number = 1"),
    "an entry that is lost": ("log", "seq", "digits", "session = 1 AND seq = 1"),
    "a workout that is lost": ("definitions", "content", "truncated", "true"),
    "a profile that is no text": ("profiles", "content", "bytes", "true"),
}


@pytest.mark.parametrize("where", DAMAGE.values(), ids=DAMAGE)
def test_what_is_asked_is_answered(tmp_path, monkeypatch, caplog, where):
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))
    before = open_store(SkillConfig())
    before.keep_profile(USER, known().store.profile(USER))
    speaker = Speaker(before).open().say("StartWorkoutIntent", workout="starter")
    speaker.say("ReadyIntent", after=600).say("AMAZON.StopIntent")
    before.close()
    assert damage(tmp_path / "data" / "coach.db", *where)
    store = open_store(SkillConfig())
    speaker = Speaker(store, clock=speaker.clock)
    speaker.clock.now += 100_000.0
    for intent in ("HistoryIntent", "ProgressIntent", "TodayIntent"):
        assert speaker.open().say(intent).spoken
    speaker.open().say("StartWorkoutIntent", workout="starter")
    if where[0] == "profiles":  # the first questions come again
        speaker.say("AMAZON.NoIntent")
    assert store.latest_open(USER) is not None
    store.close()
    # A workout that begins again is written again, and nobody asked for the session that it was lost for.
    assert "damaged" in caplog.text or where[0] == "definitions"
