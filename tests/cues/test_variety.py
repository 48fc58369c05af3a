"""What varies from session to session, and how much is said."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.cues.speaking import LOCALES, PACES, SEEDS, TALKS, WORKOUTS, Case, cues_of, everything, messages, own_sheet
from tests.workflow.driving import CATALOG, built_in, own

VOLUNTEERED = sorted(one.id for one in CATALOG.advice.values() if one.moments)


@pytest.mark.parametrize("workout", WORKOUTS)
def test_the_same_seed_says_the_same(workout: str) -> None:
    for seed in SEEDS:
        case = Case(workout, seed=seed)
        assert own_sheet(built_in(workout), case) == cues_of(case)


@pytest.mark.parametrize("workout", WORKOUTS)
def test_other_seeds_say_something_else(workout: str) -> None:
    said = {tuple(messages(cues_of(Case(workout, seed=seed)))) for seed in SEEDS}
    assert len(said) == len(SEEDS)


@pytest.mark.parametrize("workout", WORKOUTS)
def test_what_must_be_said_does_not_vary(workout: str) -> None:
    fixed = ("count", "time", "announce")
    said = [
        [(cue.at, cue.text) for cue in everything(cues_of(Case(workout, seed=seed))) if cue.kind in fixed[:2]]
        for seed in SEEDS
    ]
    assert said[0] == said[1] == said[2]


def test_no_fact_is_said_twice_in_a_row() -> None:
    said = [cue.message for cue in everything(cues_of(Case("full", talk="chatty"))) if cue.message[:5] == "fact-"]
    assert said
    for step, _start, _cues in cues_of(Case("full")):
        assert step.fact is None or step.set == step.sets
    facts = {step.slot: step.fact for step, _start, _cues in cues_of(Case("full")) if step.phase == "exercise"}
    assert all(not (one and other and one.id == other.id) for one, other in pairwise(facts.values()))


@pytest.mark.parametrize("workout", WORKOUTS)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("new", [True, False])
def test_terse_says_less_than_normal_and_chatty_says_more(workout: str, locale: str, pace: str, new: bool) -> None:
    seconds = [sum(cue.length for cue in everything(cues_of(Case(workout, locale, talk, pace, new)))) for talk in TALKS]
    assert seconds[0] < seconds[1] < seconds[2]


@pytest.mark.parametrize("workout", WORKOUTS)
def test_terse_still_says_what_matters(workout: str) -> None:
    cues = everything(cues_of(Case(workout, talk="terse")))
    assert {"announce", "count", "time", "preview", "side"} <= {cue.kind for cue in cues}
    assert not any(cue.message.startswith(("advice", "fact-")) for cue in cues)


@pytest.mark.parametrize("workout", WORKOUTS)
def test_no_advice_is_given_twice_on_one_walk(workout: str) -> None:
    for seed in range(8):
        for step, _start, cues in cues_of(Case(workout, talk="chatty", seed=seed)):
            told = [cue.message for cue in cues if cue.message.startswith("advice-")]
            assert len(told) == len(set(told)) or step.kind != "timed"


@pytest.fixture(scope="module")
def volunteered() -> set[str]:
    sheets = (cues_of(Case(workout, talk="chatty", seed=seed)) for workout in WORKOUTS for seed in range(12))
    lifted = (
        own_sheet(own({"exercise": "goblet-squat"}), Case("mine", talk="chatty", seed=seed)) for seed in range(12)
    )
    return {message for sheet in (*sheets, *lifted) for message in messages(sheet) if message.startswith("advice-")}


@pytest.mark.parametrize("advice", VOLUNTEERED)
def test_W1_W3_S2_S3_S4_D6_D7_D8_E2_E6_E8_M3_A1_A2_A3_A4_C2_C3_are_told_where_they_fit(
    advice: str, volunteered: set[str]
) -> None:
    assert f"advice-{advice}" in volunteered


def test_that_list_of_facts_is_whole() -> None:
    told = {fact for advice in VOLUNTEERED for fact in CATALOG.advice[advice].facts}
    assert {"W1", "W3", "S2", "S3", "S4", "D6", "D7", "D8", "E2", "E6", "E8", "M3"} <= told
    assert {"A1", "A2", "A3", "A4", "C2", "C3"} <= told


def test_A6_the_disclaimer_is_never_volunteered_as_advice(volunteered: set[str]) -> None:
    assert "advice-not-a-doctor" not in volunteered


def test_advice_fits_the_movement_that_follows() -> None:
    for seed in range(12):
        sheet = cues_of(Case("full", talk="chatty", seed=seed))
        for step, _start, cues in sheet:
            following = sheet[step.index + 1].step.exercise if step.kind == "rest" else None
            for cue in cues if following else ():
                advice = CATALOG.advice.get(cue.message.removeprefix("advice-"))
                patterns = advice.patterns if advice else ()
                assert not patterns or CATALOG.exercises[following or ""].pattern in patterns
