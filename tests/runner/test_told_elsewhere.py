"""Danger and pain that were told to another frontend stop the coach of the same person within two heartbeats."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.dialogue.intent import Intent
from engine.runner.heartbeat import EVERY
from engine.session.linking import codes, left_word, links
from engine.storage.port import StoreError
from engine.workflow.effects import Alarm, Hurt, Performed, Skipped
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


@pytest.mark.parametrize("session", ["", "yesterday"])
def test_a_word_of_long_ago_of_another_workout_stops_nobody(session: str) -> None:
    rig = Rig(PLAN).begin()
    left = NOON + IN_A_SET - left_word.LASTS
    leaves = partial(left_word.leave, rig.store, USER, Intent("PainIntent"), left, session)
    rig.does(IN_A_SET, leaves).run(IN_A_SET + 5.0)
    assert rig.session.state != "paused"
    assert not rig.effects(Hurt)


def knee(rig: Rig, at: float, astray: float = 0.0) -> Callable[[], None]:
    """Pain that a speaker leaves for this workout; its clock may be astray."""
    told = Intent("PainIntent", {"body_part": "knee"})
    return lambda: left_word.leave(rig.store, USER, told, NOON + at + astray, rig.session.id)


@pytest.mark.parametrize("key", ["", " ", "d"])
@pytest.mark.parametrize("at", [IN_A_SET, IN_A_REST])
def test_pain_told_while_the_pc_slept_holds_the_workout_that_it_wakes_to(at: float, key: str) -> None:
    rig = Rig(PLAN).begin()
    rig.does(at, knee(rig, at)).away(at, 3600.0)
    if key:
        rig.press(at + 1.0, key)
    rig.run(at + 3660.0)
    assert unresolved(rig.session)
    assert [one.part for one in rig.effects(Hurt)] == ["knee"]
    assert not [one for one in rig.effects(Performed) if one.complete and at == IN_A_SET]
    assert key or words("pain-elsewhere") in rig.texts(at)  # a key cuts it short


@pytest.mark.parametrize("seconds", [10.0, 86_400.0])
def test_pain_told_after_a_crash_holds_the_workout_that_is_resumed(seconds: float) -> None:
    rig = Rig(PLAN).begin().run(IN_A_SET)
    knee(rig, IN_A_SET + 5.0)()
    rig.lips.clock += seconds
    rig.resume().run(IN_A_SET + seconds + 60.0)
    assert unresolved(rig.session)
    assert words("pain-elsewhere") in rig.texts(IN_A_SET)
    assert [one.part for one in rig.effects(Hurt)] == ["knee"]


@pytest.mark.parametrize("astray", [-600.0, -125.0, 125.0, 600.0])
def test_the_clocks_of_the_two_need_not_agree(astray: float) -> None:
    rig = Rig(PLAN).begin()
    rig.does(IN_A_SET, knee(rig, IN_A_SET, astray)).run(IN_A_SET + 2 * EVERY + 0.5)
    assert unresolved(rig.session)


def test_of_several_pains_each_is_heard() -> None:
    rig = Rig(PLAN).begin()
    back = Intent("PainIntent", {"body_part": "lower-back"})
    rig.does(IN_A_SET, knee(rig, IN_A_SET)).does(
        IN_A_SET, lambda: left_word.leave(rig.store, USER, back, NOON + IN_A_SET, rig.session.id)
    )
    rig.does(IN_A_SET, knee(rig, IN_A_SET)).run(IN_A_SET + 2 * EVERY + 0.5)
    assert {one.part for one in rig.effects(Hurt)} == {"knee", "lower-back"}


def test_whatever_else_is_in_its_place_moves_nothing() -> None:
    rig = Rig(PLAN).begin()
    rig.does(IN_A_SET, lambda: planted(rig, Intent("SkipIntent"))).run(IN_A_SET + 5.0)
    assert (rig.session.step, rig.session.state) == (Rig(PLAN).begin().run(IN_A_SET + 5.0).session.step, "exercising")
    assert rig.store.profile(f"told:{USER}") is None


def test_of_what_is_in_its_place_only_pain_is_heard() -> None:
    rig = Rig(PLAN).begin()
    also = (Intent("PainIntent", {"body_part": "knee", "exercise": "bodyweight-squat"}),)
    rig.does(IN_A_SET, lambda: planted(rig, Intent("SkipIntent", {}, also))).run(IN_A_SET + 5.0)
    assert unresolved(rig.session)
    assert not rig.effects(Skipped)


def planted(rig: Rig, intent: Intent) -> None:
    """What somebody wrote in place of a word."""
    word = left_word.Word(intent, NOON + IN_A_SET + left_word.LASTS, rig.session.id)
    rig.store.keep_profile(f"told:{USER}", msgspec.json.encode(word))


def test_a_store_that_cannot_be_read_now_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    rig = Rig(PLAN).begin()

    def broken(_user: str) -> bytes | None:
        raise StoreError("The disk is gone.")

    rig.does(IN_A_SET, lambda: monkeypatch.setattr(rig.store, "profile", broken)).run(IN_A_SET + 5.0)
    assert not alarmed(rig.session)


@pytest.mark.parametrize("held", ["pause", "pain"])
def test_a_pc_that_waits_for_its_person_takes_no_code(held: str) -> None:
    rig = Rig(PLAN).begin()
    rig.press(IN_A_SET, " ") if held == "pause" else rig.does(IN_A_SET, knee(rig, IN_A_SET))
    rig.run(IN_A_SET + 300.0)
    assert rig.session.state == "paused"
    code = codes.offer(rig.store, "a speaker", rig.lips.clock, machine=False)
    assert links.redeem(rig.store, USER, code, rig.lips.clock, machine=True) == "running"
    assert rig.store.names(USER) == (USER,)
