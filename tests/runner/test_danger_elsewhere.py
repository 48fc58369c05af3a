"""A sign of danger that was told to another frontend stops the coach of the same person within two heartbeats."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.runner.heartbeat import EVERY
from engine.storage.port import StoreError
from engine.workflow.effects import Alarm
from engine.workflow.safety import alarmed
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


def test_a_store_that_cannot_be_read_now_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    rig = Rig(PLAN).begin()

    def broken(_user: str) -> bytes | None:
        raise StoreError("The disk is gone.")

    rig.does(IN_A_SET, lambda: monkeypatch.setattr(rig.store, "profile", broken)).run(IN_A_SET + 5.0)
    assert not alarmed(rig.session)
