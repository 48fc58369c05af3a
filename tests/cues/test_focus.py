"""One focus a set: two form cues at most, those of effect first; and nothing that claims to see."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from engine.catalog.loader import load
from engine.words.words import Words
from tests.cues.speaking import EVERYBODY, LOCALES, TALKS, WORKOUTS, Case, cues_of, own_sheet
from tests.workflow.driving import DEADLIFTS, SQUATS, own

SEEING = {
    "en-US": r"\b(look\w*|saw|seen|form was|nicely|good (set|control|form|work)|well done|strong|perfect|beautiful)\b",
    "de-DE": r"\b(sah|sieht|gesehen|sauber\w*|schön|gut gemacht|guter satz|gute (kontrolle|arbeit)|stark\w*|perfekt)\b",
}
"""Words that praise what only eyes could judge."""


def focus(case: Case) -> dict[tuple[str, int, str | None], list[str]]:
    """The form cues of every set, in order, by place, set and side."""
    said: dict[tuple[str, int, str | None], list[str]] = defaultdict(list)
    for step, _start, cues in cues_of(case):
        if step.kind in {"repetitions", "hold"}:
            said[step.slot, step.set, step.side] += [cue.message for cue in cues if cue.kind == "form"]
    return said


@pytest.mark.parametrize("case", EVERYBODY, ids=str)
def test_a_set_has_two_form_cues_at_most_and_both_sides_the_same(case: Case) -> None:
    sets = focus(case)
    assert any(sets.values()) == (case.talk != "terse")
    for (slot, set_, side), said in sets.items():
        assert len(set(said)) <= 2, (slot, set_, said)
        if side == "right":
            assert said == sets[slot, set_, "left"]


@pytest.mark.parametrize("workout", WORKOUTS)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("seed", range(3))
def test_effects_come_first_and_the_cues_change_from_set_to_set(workout: str, locale: str, seed: int) -> None:
    strength = {name for name, one in load().exercises.items() if one.kind == "strength"}
    by_slot: dict[str, list[set[str]]] = defaultdict(list)
    for (slot, set_, side), said in focus(Case(workout, locale, "chatty", seed=seed)).items():
        exercise = said[0].removeprefix("exercise-").partition(".")[0] if said else ""
        if slot.startswith("block") and side != "right" and exercise in strength:
            by_slot[slot].append(set(said))
            assert set_ > 1 or all(".effect-" in one for one in said), said
    for sets in by_slot.values():
        assert all(not one & other for one, other in pairwise(sets)), sets


@pytest.mark.parametrize("locale", LOCALES)
def test_every_strength_exercise_has_two_effects(locale: str) -> None:
    words = Words.load(locale)
    for name, one in load().exercises.items():
        assert len(words.variants(f"exercise-{name}.effect")) == (2 if one.kind == "strength" else 0), name


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_claims_to_see(locale: str) -> None:
    """Of all that is said in a workout that is not an instruction, whatever the exercise."""
    seeing = re.compile(SEEING[locale], re.IGNORECASE)
    spoken = set()
    for talk in TALKS:
        for workout in WORKOUTS:
            cues = [cue for _step, _start, cues in cues_of(Case(workout, locale, talk)) for cue in cues]
            spoken |= {cue.text for cue in cues if cue.kind in {"announce", "encourage", "time", "side"}}
    assert [text for text in spoken if seeing.search(text)] == []


@pytest.mark.parametrize("talk", ["normal", "chatty"])
def test_a_hold_and_a_set_of_seconds_keep_to_two_as_well(talk: str) -> None:
    for block in ({**DEADLIFTS, "repetitions": None}, {**SQUATS, "repetitions": None}):
        written = {name: value for name, value in block.items() if value is not None}
        for way in ("hold", "work"):
            plan = own({**written, way: 60})
            for step, _start, cues in own_sheet(plan, Case("mine", talk=talk)):  # type: ignore[arg-type]
                said = {cue.message for cue in cues if cue.kind == "form" and step.kind == "hold"}
                assert len(said) <= 2
