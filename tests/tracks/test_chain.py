"""A chain of tracks: a track a step, exactly as long, and the same place both ways."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.cues.models import Listener
from engine.cues.sounds import Sound
from engine.tracks.chain import QUIET, Chain, Found, lay_tracks
from engine.tracks.layout import Here
from engine.tracks.open_sets import BOUND
from engine.tracks.track import Track
from engine.workflow.definition import Lift
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import repetitions_done
from engine.workflow.steps import Swap, Swaps
from tests.cues.speaking import EVERYBODY, Case, cues_of, listener, speech
from tests.workflow.driving import SQUATS, built_in, own

MILLISECOND = 0.001


def chain_of(
    case: Case, plan: Plan | None = None, *, swaps: Swaps = (), personal: bool = True, **more: object
) -> Chain:
    hearer = replace(listener(case), greeted=True)
    about = {"locale": case.locale, "personal": personal, **more}
    return lay_tracks(plan or built_in(case.workout), swaps, hearer, speech(case.locale), **about)  # type: ignore[arg-type]


def swaps_of(case: Case) -> list[Swaps]:
    """None, and one in the middle of a block."""
    plan = built_in(case.workout)
    slots = dict.fromkeys(step.slot for step in plan.steps() if step.phase == "exercise" and step.kind == "ready")
    moves = sorted(plan.definition.moves)
    return [(), (Swap(next(iter(slots)), 2, moves[0]),)]


@pytest.mark.parametrize("case", EVERYBODY, ids=str)
def test_tracks_last_exactly_as_long_as_their_steps_and_places_are_the_same_both_ways(case: Case) -> None:
    for swaps, personal in zip(swaps_of(case), (case.new, not case.new), strict=True):
        check(chain_of(case, swaps=swaps, personal=personal), built_in(case.workout), swaps)


def assert_at(chain: Chain, found: Found, step: int, since: float) -> None:
    place = chain.place(found.track, found.offset)
    assert place.step == step
    assert place.since == pytest.approx(since, abs=1e-9)


def check(chain: Chain, plan: Plan, swaps: Swaps) -> None:
    steps = plan.steps(swaps)
    for step in steps:
        parts = [one for one in chain.parts(step.index) if one.start < max(step.duration, BOUND * one.open)]
        assert parts[0].start == 0.0
        assert all(one.end == pytest.approx(two.start, abs=1e-9) for one, two in pairwise(parts))
        length = parts[-1].end
        assert length == (max(BOUND, step.duration) if parts[0].open else step.duration)
        for since in (0.0, length / 3, length / 2, length * 0.999):
            found = chain.find(step.index, since)
            assert_at(chain, found, step.index, since)
            assert 0 <= found.offset < found.track.seconds
    for one, two in pairwise(chain.tracks):
        assert chain.after(one) == two
        assert chain.before(two) == one
    assert chain.before(chain.tracks[0]) is None
    assert chain.after(chain.tracks[-1]) is None


@given(
    case=st.sampled_from(EVERYBODY),
    personal=st.booleans(),
    which=st.floats(0, 1),
    since=st.floats(0, 1),
    added=st.sampled_from([0.0, 15.0, 30.0, 47.5, 90.0, -15.0, -29.0]),
)
@settings(max_examples=60, deadline=None)
def test_a_place_is_the_same_both_ways(case: Case, personal: bool, which: float, since: float, added: float) -> None:
    plan = built_in(case.workout)
    step = plan.steps()[min(int(which * len(plan.steps())), len(plan.steps()) - 1)]
    longer = added if step.kind == "rest" and step.duration + added > 0 else 0.0
    chain = chain_of(case, personal=personal, here=Here(step.index, longer))
    length = step.duration + longer
    found = chain.find(step.index, since * length * 0.9999)
    assert_at(chain, found, step.index, since * length * 0.9999)
    last = [one for one in chain.parts(step.index) if one.start < length][-1]
    assert last.open or last.end == pytest.approx(length)


@pytest.mark.parametrize("case", [one for one in EVERYBODY if one.pace == "guided"][:6], ids=str)
def test_nothing_said_is_cut_and_all_that_is_laid_out_is_there(case: Case) -> None:
    chain = chain_of(case)
    for scripted in cues_of(case):
        tracks = chain.parts(scripted.step.index)
        said = [(round(one.start + cue.at, 6), cue.text) for one in tracks for cue in one.cues]
        if scripted.step.index:  # the first step has no welcome here: the conversation has said it
            assert [(round(cue.at, 6), cue.text) for cue in scripted.cues] == said[: len(scripted.cues)]
        for one in tracks:
            assert all(cue.at >= 0 and cue.end <= one.seconds for cue in one.cues)


def test_a_long_walk_is_cut_where_nothing_is_said() -> None:
    walk = chain_of(Case("full")).parts(0)
    assert [one.seconds for one in walk] == pytest.approx([150.0] * 4, abs=20)
    assert all(one.cues[0].at > 0.9 for one in walk[1:])


def test_the_last_words_come_after_the_last_step() -> None:
    plan = built_in("starter")
    chain = chain_of(Case("starter"))
    goodbye = chain.tracks[-1]
    assert goodbye.start == plan.steps()[-1].duration
    assert [cue.text for cue in goodbye.cues] == ["And release.", "That is it, you are done."]
    assert goodbye.tones == (Sound(0.0, "end", soft=True),)
    assert chain.find(len(plan.steps()) - 1, 10_000.0) == (goodbye, goodbye.seconds)


def test_what_cannot_be_laid_out_by_time_goes_up_to_a_bound_and_says_how_to_go_on() -> None:
    chain = chain_of(Case("starter", pace="self"))
    step = next(one for one in built_in("starter").steps() if one.kind == "repetitions")
    (track,) = chain.parts(step.index)
    assert track.open
    assert track.seconds == BOUND
    assert [cue.at for cue in track.cues if cue.text == "Done? Say next."] == [45.0, 90.0, 135.0]


def test_a_set_of_as_many_as_one_can_is_open_too() -> None:
    plan = own({"exercise": "bodyweight-squat", "sets": 1, "most": True})
    chain = chain_of(Case("mine"), plan)
    assert [one.open for one in chain.tracks] == [step.most and step.kind != "ready" for step in plan.steps()] + [False]


def loaded() -> Plan:
    return own(SQUATS, loads={"bodyweight-squat": Lift(12.0, "kg")})


def texts(tracks: tuple[Track, ...]) -> str:
    return " ".join(cue.text for one in tracks for cue in one.cues)


def test_a_weight_is_told_where_tracks_are_made_on_demand_and_left_out_where_they_are_not() -> None:
    assert "12 kilos" in texts(chain_of(Case("mine"), loaded()).tracks)
    assert "12" not in texts(chain_of(Case("mine"), loaded(), personal=False).tracks)


def test_two_people_and_two_sessions_share_what_is_made_beforehand() -> None:
    def keys(hearer: Listener, plan: Plan) -> list[str]:
        laid = lay_tracks(
            plan,
            (),
            hearer,
            speech(),
            locale="en-US",
            personal=False,
            reasons=(Message("no-warm-up"),),
            farewell=(Message("no-warm-up"),),
        )
        return [one.key for one in laid.tracks]

    known = listener(Case("day-1"))
    assert keys(replace(known, seed=5, uneven=frozenset({"block-0"})), built_in("day-1")) == keys(
        known, built_in("day-1")
    )
    some = replace(known, knows=frozenset({"walk"}))
    assert keys(some, built_in("day-1")) == keys(listener(Case("day-1", new=True)), built_in("day-1"))


def test_a_rest_made_longer_beforehand_is_the_same_rest_begun_later() -> None:
    plan = built_in("day-1")
    rest = next(one for one in plan.steps() if one.kind == "rest")
    (usual,) = chain_of(Case("day-1"), personal=False).parts(rest.index)
    quiet, again, main = chain_of(Case("day-1"), personal=False, here=Here(rest.index, 40.0)).parts(rest.index)
    assert (main.key, main.start) == (usual.key, 40.0)
    assert quiet.key == again.key
    assert (quiet.start, quiet.seconds, quiet.cues) == (-20.0, QUIET.seconds, ())
    shorter = chain_of(Case("day-1"), personal=False, here=Here(rest.index, -20.0))
    assert shorter.find(rest.index, 5.0) == (shorter.parts(rest.index)[0], 25.0)
    assert shorter.parts(rest.index)[0].key == usual.key


def test_a_rest_made_longer_on_demand_is_told_anew() -> None:
    rest = next(one for one in built_in("day-1").steps() if one.kind == "rest")
    (track,) = chain_of(Case("day-1"), here=Here(rest.index, 30.0)).parts(rest.index)
    assert track.seconds == rest.duration + 30.0
    assert [cue.at for cue in track.cues if cue.value == 10] == [track.seconds - 10.0]


def test_counts_are_where_the_session_counts_them() -> None:
    plan = built_in("day-1")
    chain = chain_of(Case("day-1"))
    for step in plan.steps():
        for track in chain.parts(step.index):
            for cue in track.cues:
                if cue.kind == "count":
                    place = chain.place(track, cue.at)
                    assert repetitions_done(plan.steps()[place.step], place.since) == (cue.value or 0) - 1
