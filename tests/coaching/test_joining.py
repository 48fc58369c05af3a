from __future__ import annotations

import datetime

import pytest
from msgspec.structs import replace

from engine.coaching.profile.joining import joined, parted, stamped
from engine.coaching.profile.model import Profile, Rung, Weight, decode_profile, encode_profile

NOTHING = Profile()


def said(at: float, before: Profile = NOTHING, **choices) -> Profile:
    """A profile of which these things were said at a moment."""
    return stamped(before, replace(before, **choices), at)


def test_what_was_said_last_counts_on_either_side():
    early, late = said(10, rest=60, unit="lb"), said(20, rest=90)
    assert joined(early, late).rest == joined(late, early).rest == 90
    assert joined(early, late).unit == joined(late, early).unit == "lb"


def test_a_choice_that_is_the_usual_one_counts_if_it_was_said_last():
    chatty, back = said(10, talk="chatty"), said(20, said(5, talk="terse"), talk="normal")
    assert joined(chatty, back).talk == joined(back, chatty).talk == "normal"


def test_of_what_an_older_release_kept_a_choice_counts_before_none_and_the_first_before_the_second():
    assert joined(NOTHING, Profile(rest=90)).rest == 90
    assert joined(Profile(rest=60), Profile(rest=90)).rest == 60
    assert joined(Profile(rest=60), said(1, rest=90)).rest == 90


def test_things_of_both_are_there_and_the_later_word_about_a_thing_counts():
    here, there = said(10, equipment=("chair", "band"), lacks=("box",)), said(20, equipment=("box",), lacks=("band",))
    for both in (joined(here, there), joined(there, here)):
        assert (set(both.equipment), set(both.lacks)) == ({"chair", "box"}, {"band"})


def test_every_limit_and_every_sign_of_danger_counts():
    here, there = said(10, limits=("no-kneeling",), alarm=5.0), said(20, limits=("no-lying",), recovering=7.0)
    for both in (joined(here, there), joined(there, here)):
        assert (set(both.limits), both.alarm, both.recovering) == ({"no-kneeling", "no-lying"}, 5.0, 7.0)


def test_rungs_and_weights_are_told_one_by_one():
    day = datetime.date(2026, 11, 1)
    here = Profile(
        rungs={"squat": Rung("split-squat", day, 10.0)}, weights={"goblet-squat": Weight(10, "kg", day, 10.0)}
    )
    there = Profile(rungs={"squat": Rung("squat", day, 20.0)}, weights={"hip-thrust": Weight(20, "kg", day, 5.0)})
    both = joined(here, there)
    assert both.rungs == {"squat": Rung("squat", day, 20.0)}
    assert both.weights == here.weights | there.weights


@pytest.mark.parametrize("own", ["here", "there"])
def test_parted_each_has_its_own_and_what_was_said_since(own):
    apart = {
        "here": said(10, rest=60, equipment=("chair",), limits=("no-lying",)),
        "there": said(20, unit="lb", equipment=("band",)),
    }
    then = joined(apart["there"], apart["here"])
    now = said(30, then, talk="terse", equipment=("band", "chair", "box"), limits=("no-lying", "no-kneeling"))
    mine = parted(apart[own], then, now)
    assert (mine.rest, mine.unit) == (apart[own].rest, apart[own].unit)
    assert (mine.talk, mine.told["talk"]) == ("terse", 30)
    assert set(mine.equipment) == {*apart[own].equipment, "box"}
    assert set(mine.limits) == {*apart[own].limits, "no-kneeling"}


def test_what_was_taken_back_since_is_gone_from_each():
    here = said(10, equipment=("chair", "band"), weights={"goblet-squat": Weight(10)})
    then = joined(NOTHING, here)
    now = said(30, then, equipment=("chair",), weights={})
    assert (parted(here, then, now).equipment, parted(here, then, now).weights) == (("chair",), {})
    assert parted(NOTHING, then, now) == NOTHING


def test_a_sign_of_danger_told_since_stays_with_both():
    then = joined(NOTHING, said(10, rest=60))
    now = said(30, then, alarm=30.0)
    assert parted(NOTHING, then, now).alarm == 30.0


def test_moments_are_no_choices():
    assert said(10, rest=60) == said(20, rest=60) == Profile(rest=60) != Profile()
    assert not said(10, rest=60) != said(20, rest=60)  # noqa: SIM202 - it is another method
    assert "told" not in Profile().shown()
    assert decode_profile(encode_profile(said(10, rest=60))).told == {"rest": 10}
    assert stamped(said(10, rest=60), said(10, rest=60), 20).told == {"rest": 10}


def test_when_each_was_told_last_is_known_of_both():
    here, there = said(10, rest=60, talk="terse"), said(20, rest=90)
    for both in (joined(here, there), joined(there, here)):
        assert both.told == {"rest": 20, "talk": 10}
