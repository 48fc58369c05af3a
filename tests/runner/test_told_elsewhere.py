"""Danger and pain that were told to another frontend stop the coach of the same person within two heartbeats."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.dialogue.intent import Intent
from engine.runner.heartbeat import EVERY
from engine.session.linking import left_word
from engine.storage.port import StoreError
from engine.workflow.effects import Alarm, Hurt
from engine.workflow.safety import alarmed, unresolved
from tests.runner.driving import NOON, USER, Rig, own, words

PLAN = own({"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60})
IN_A_SET, IN_A_REST = 45.0, 80.0


def told_elsewhere(rig: Rig, at: float) -> Callable[[], None]:
    """What a speaker keeps of the person."""
    return lambda: rig.store.keep_profile(USER, encode_profile(Profile(alarm=NOON + at)))


@pytest.mark.parametrize("at", [IN_A_SET, IN_A_REST])
def test_the_coach_stops_and_says_so(at: float) -> None:
    rig = Rig(PLAN).begin()
    rig.does(at, told_elsewhere(rig, at)).run(at + 2 * EVERY + 0.5)
    assert alarmed(rig.session)
    assert rig.session.state == "paused"
    rig.run(at + 60.0)
    assert rig.texts(at)[-2:] == [words("emergency-elsewhere"), words("emergency")]
    assert len(rig.effects(Alarm)) == 1  # told once, however often it is looked at


def test_what_is_paused_stays_so_for_good() -> None:
    rig = Rig(PLAN).begin().press(IN_A_SET, " ")
    rig.does(IN_A_SET + 5.0, told_elsewhere(rig, IN_A_SET)).press(IN_A_SET + 20.0, " ").run(IN_A_SET + 60.0)
    assert rig.session.state == "paused"
    assert words("emergency-elsewhere") in rig.texts(IN_A_SET + 5.0)


@pytest.mark.parametrize("at", [IN_A_SET, IN_A_REST])
def test_pain_stops_it_too_until_something_is_chosen(at: float) -> None:
    rig = Rig(PLAN).begin()
    told = Intent("PainIntent", {"body_part": "knee"}, (Intent("PainIntent", {"body_part": "hip"}),))
    rig.does(at, lambda: left_word.leave(rig.store, USER, told, NOON + at)).run(at + 2 * EVERY + 0.5)
    assert unresolved(rig.session)
    assert [one.part for one in rig.effects(Hurt)] == ["knee", "hip"]
    rig.run(at + 60.0)
    assert rig.session.state == "paused"
    assert words("pain-elsewhere") in rig.texts(at)
    assert rig.texts(at)[-1] != words("pain-elsewhere")  # what can be chosen comes last
    rig.press(at + 61.0, "e").run(at + 70.0)
    assert not unresolved(rig.session)


def test_a_word_of_long_ago_stops_nobody() -> None:
    rig = Rig(PLAN).begin()
    left = NOON + IN_A_SET - left_word.LASTS
    rig.does(IN_A_SET, lambda: left_word.leave(rig.store, USER, Intent("PainIntent"), left)).run(IN_A_SET + 5.0)
    assert rig.session.state != "paused"
    assert rig.store.profile(f"told:{USER}") is None


def test_a_store_that_cannot_be_read_now_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    rig = Rig(PLAN).begin()

    def broken(_user: str) -> bytes | None:
        raise StoreError("The disk is gone.")

    rig.does(IN_A_SET, lambda: monkeypatch.setattr(rig.store, "profile", broken)).run(IN_A_SET + 5.0)
    assert not alarmed(rig.session)
