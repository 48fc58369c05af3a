"""The workouts of docs/workouts: each is taken, laid out and spoken, in every language and at every level of talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.catalog.own_workout import read_workout
from engine.workflow import Plan, define
from tests.cues.speaking import LOCALES, TALKS, Case, check_exact, check_no_overlap, everything, own_sheet
from tests.workflow.driving import CATALOG

FOLDER = Path(__file__).parents[2] / "docs" / "workouts"
FILES = sorted(FOLDER.glob("*.toml"))


def plan_of(file: Path) -> Plan:
    return Plan(define(read_workout(file, CATALOG), CATALOG), file.stem)


def test_there_are_twelve_of_all_kinds() -> None:
    assert len(FILES) == 12
    written = "".join(file.read_text(encoding="utf-8") for file in FILES)
    for field in ("[[exercise]]", "[[superset]]", "each_set", "warm_up_sets", "work", "hold", "most", "every", "first"):
        assert field in written, field


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_is_spoken_without_a_hole(file: Path, locale: str, talk: str) -> None:
    sheet = own_sheet(plan_of(file), Case(file.stem, locale, talk, new=True))  # type: ignore[arg-type]
    check_no_overlap(sheet)
    check_exact(sheet)
    said = {cue.message for cue in everything(sheet)}
    trained = {one.step.exercise for one in sheet if one.step.kind in {"repetitions", "hold"}}
    assert talk == "terse" or all(any(text.startswith(f"exercise-{one}.") for text in said) for one in trained)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_counts_what_it_says(file: Path, locale: str) -> None:
    for step, _start, cues in own_sheet(plan_of(file), Case(file.stem, locale)):
        counted = [cue.value for cue in cues if cue.kind == "count"]
        assert counted == ([] if step.most else list(range(1, (step.repetitions or 0) + 1))), step
