from __future__ import annotations

import msgspec
import pytest

from engine.dialogue.intent import Intent
from engine.dialogue.several import every_of
from engine.session.linking import left_word, links
from tests.storage.samples import NOON

HERE = "local"
KNEE, BACK = (Intent("PainIntent", {"body_part": part}) for part in ("knee", "lower-back"))
DAY = 86_400.0


@pytest.mark.parametrize("after", [-600.0, -1.0, 1.0, 125.0, 600.0, DAY, 6 * DAY])
def test_for_its_own_workout_a_word_counts_however_late_and_by_whatever_clock(store, after):
    left_word.leave(store, HERE, KNEE, NOON, "one")
    assert left_word.waits(store, HERE, NOON + after, "one")
    assert left_word.take(store, HERE, NOON + after, "one") == KNEE
    assert not left_word.waits(store, HERE, NOON + after, "one")


def test_for_another_workout_it_counts_for_a_while_and_is_kept_for_its_own(store):
    left_word.leave(store, HERE, KNEE, NOON, "one")
    assert left_word.waits(store, HERE, NOON + left_word.LASTS - 1, "another")
    assert left_word.take(store, HERE, NOON + left_word.LASTS, "another") is None
    assert left_word.take(store, HERE, NOON + DAY, "one") == KNEE


@pytest.mark.parametrize("session", ["", "one"])
def test_a_word_dated_far_ahead_counts_for_its_own_workout_only(store, session):
    left_word.leave(store, HERE, KNEE, NOON + 1e6, session)
    assert left_word.take(store, HERE, NOON, "another") is None
    assert left_word.take(store, HERE, NOON, "one") == (KNEE if session else None)


def test_all_that_nobody_has_taken_is_kept_each_once(store):
    for told in (KNEE, BACK, KNEE):
        left_word.leave(store, HERE, told, NOON, "one")
    assert left_word.take(store, HERE, NOON, "one") == msgspec.structs.replace(KNEE, also=(BACK,))


def test_but_no_more_than_a_few(store):
    many = [Intent("PainIntent", {"body_part": f"part-{number}"}) for number in range(50)]
    for told in many:
        left_word.leave(store, HERE, told, NOON, "one")
    assert list(every_of(left_word.take(store, HERE, NOON, "one"))) == many[-left_word.MOST :]


def test_a_word_for_a_workout_of_long_ago_makes_room_for_another(store):
    left_word.leave(store, HERE, KNEE, NOON, "one")
    left_word.leave(store, HERE, BACK, NOON + DAY, "another")
    assert left_word.take(store, HERE, NOON + DAY, "another") == BACK


@pytest.mark.parametrize("kept", [b"", b"{", b'{"intent":{"name":"SkipIntent"},"until":1e12,"session":"one"}'])
def test_what_is_no_word_about_safety_is_nothing_and_goes(store, kept):
    store.keep_profile(f"told:{HERE}", kept)
    assert left_word.take(store, HERE, NOON, "one") is None
    assert store.profile(f"told:{HERE}") is None


def test_a_word_of_a_release_before_this_one_counts_for_a_while(store):
    kept = b'{"intent":{"name":"PainIntent","slots":{"body_part":"knee"}},"until":%d}' % (NOON + left_word.LASTS)
    store.keep_profile(f"told:{HERE}", kept)
    assert left_word.take(store, HERE, NOON + 1, "one") == KNEE


@pytest.mark.parametrize(
    "rids", [lambda store: links.forget(store, HERE, NOON), lambda store: links.delete(store, HERE)]
)
def test_what_is_forgotten_tells_of_no_pain(store, rids):
    left_word.leave(store, HERE, KNEE, NOON, "one")
    rids(store)
    assert left_word.take(store, HERE, NOON, "one") is None
