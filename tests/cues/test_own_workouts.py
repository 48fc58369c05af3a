"""Any workout file, in any voice."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.cues.context import FULL_COUNTDOWN, SHORT_COUNTDOWN
from engine.cues.models import Cue
from engine.cues.timing import count_times
from engine.words.own_words import with_own
from engine.words.speech import Length
from engine.words.words import Words
from engine.workflow import Plan, Step
from tests.cues.speaking import (
    LOCALES,
    PACES,
    TALKS,
    Case,
    check_exact,
    check_no_overlap,
    everything,
    left,
    own_sheet,
    speech,
)
from tests.workflow.driving import CATALOG, DEADLIFTS, SQUATS, own
from tests.workflow.strategies import MOVES, plans

NAMED_FROM = 3
"""Seconds of rest from which the next exercise is always named; in shorter ones where its name fits."""

SIDED_FROM = 6
"""Seconds of get-ready from which the first side is always announced."""

cases = st.builds(
    Case,
    workout=st.just("mine"),
    locale=st.sampled_from(LOCALES),
    talk=st.sampled_from(TALKS),
    pace=st.sampled_from(PACES),
    new=st.booleans(),
    seed=st.integers(0, 1000),
)
SHORT = [*(("ready", n) for n in range(SIDED_FROM, 13)), *(("change", n) for n in range(3, 13))]
calmly = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def some_voice(salt: int) -> Length:
    """A voice with texts of 0.2 to 6 seconds, regardless of their words."""
    return lambda text, pace: (0.2 + crc32(f"{salt}{text}".encode()) % 5801 / 1000) / pace


@calmly
@given(plan=plans(), case=cases, salt=st.integers(0, 10_000))
def test_in_any_voice_nothing_overlaps_and_all_times_are_true(plan: Plan, case: Case, salt: int) -> None:
    sheet = own_sheet(plan, case, some_voice(salt))
    check_no_overlap(sheet)
    check_exact(sheet)
    for step, _start, cues in sheet:
        beats = dict(enumerate(count_times(step), 1))
        assert all(beats[cue.value or 0] == cue.at for cue in cues if cue.kind == "count")
    check_lessons(everything(sheet))


def check_lessons(cues: Sequence[Cue]) -> None:
    """Of every how-to the first lines are said, in order, as many as there was room for: none with a hole."""
    said: dict[str, list[int]] = {}
    for cue in cues:
        exercise, _, line = cue.message.partition(".how-")
        if line:
            said.setdefault(exercise, []).append(int(line))
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in said.values()), said


@calmly
@given(plan=plans(), case=cases)
def test_at_the_usual_rate_nothing_that_matters_is_lost(plan: Plan, case: Case) -> None:
    sheet = own_sheet(plan, case)
    check_no_overlap(sheet)
    check_exact(sheet)
    for step, _start, cues in sheet:
        named = sheet[step.index + 1].step if step.kind == "rest" else step
        _check_step(step, cues, named, case, with_own(Words.load(case.locale), plan.definition))


def _check_step(step: Step, cues: tuple[Cue, ...], named: Step, case: Case, words: Words) -> None:
    if step.kind == "rest":
        assert left(cues)[-5:] == [5, 4, 3, 2, 1] or step.duration < FULL_COUNTDOWN
        assert left(cues)[-3:] == [3, 2, 1] or step.duration < SHORT_COUNTDOWN
    if step.kind == "repetitions" and case.pace == "guided" and not step.most:
        assert [cue.value for cue in cues if cue.kind == "count"] == list(range(1, (step.repetitions or 0) + 1))
    name = words.exercise(named.exercise or "").lower()
    if (step.kind == "rest" and step.duration >= NAMED_FROM) or (step.kind == "ready" and step.duration >= SIDED_FROM):
        assert name in " ".join(cue.text for cue in cues).lower()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("rest", range(NAMED_FROM, 25))
def test_what_is_next_is_named_in_the_shortest_rest(rest: int, locale: str) -> None:
    for exercise in MOVES:
        plan = own({"exercise": exercise, "sets": 2, "repetitions": 2, "rest": rest})
        cues = next(each.cues for each in own_sheet(plan, Case("mine", locale)) if each.step.kind == "rest")
        name = speech(locale).words.exercise(exercise).lower()
        assert any(name in cue.text.lower() for cue in cues), (exercise, rest)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("amount", [{"repetitions": 2}, {"seconds": 12}], ids=["repetitions", "hold"])
@pytest.mark.parametrize(("kind", "seconds"), SHORT)
def test_E6_both_sides_are_announced_however_short_the_time(
    kind: str, seconds: int, amount: dict[str, int], locale: str
) -> None:
    sides = {"en-US": ("left side", "right side"), "de-DE": ("linke", "rechte")}[locale]
    for exercise in (name for name in MOVES if CATALOG.exercises[name].sides == "each"):
        plan = own({"exercise": exercise, "sets": 2, kind: seconds, **amount})
        for step, _start, cues in own_sheet(plan, Case("mine", locale)):
            if step.kind == kind:
                side = sides[0 if step.side == "left" else 1]
                assert any(side in cue.text.lower() for cue in cues), (step, cues)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("new", [True, False])
@pytest.mark.parametrize("block", [SQUATS, DEADLIFTS, {"exercise": "single-leg-rdl-loaded", "seconds": 30}])
def test_W3_without_a_warm_up_why_it_matters_is_said_once(locale: str, new: bool, block: dict[str, object]) -> None:
    sheet = own_sheet(own(block), Case("mine", locale, new=new))
    assert [cue.message for each in sheet for cue in each.cues].count("no-warm-up") == 1
    opening = [cue.message for cue in sheet[0].cues if cue.kind == "announce"]
    assert opening[:-1] == ["welcome", *(["disclaimer"] if new else []), "no-warm-up"]
    name = speech(locale).words.exercise(str(block["exercise"])).lower()
    assert name in next(cue.text for cue in sheet[0].cues if cue.message == opening[-1]).lower()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("ready", range(3, 13))
@pytest.mark.parametrize("exercise", MOVES)
@pytest.mark.parametrize("title", ["mine", "my own strong monday evening in the living room"])
def test_W3_however_short_the_first_get_ready_is_it_tells_why_and_names_the_exercise(
    title: str, exercise: str, ready: int, locale: str
) -> None:
    block: dict[str, object] = {"exercise": exercise, "sets": 2, "repetitions": 2, "ready": ready}
    cues = own_sheet(own(block), Case(title, locale, new=True))[0].cues
    assert [cue.message for cue in cues if cue.message.startswith("no-warm-up")]
    assert speech(locale).words.exercise(exercise).lower() in " ".join(cue.text for cue in cues).lower()


@pytest.mark.parametrize("part", [{"cardio": "none"}, {"circuit": "none"}])
def test_W3_half_a_warm_up_is_a_warm_up(part: dict[str, str]) -> None:
    sheet = own_sheet(own(SQUATS, warm_up=part), Case("mine"))
    assert not any(cue.message == "no-warm-up" for each in sheet for cue in each.cues)


@pytest.mark.parametrize("tempo", ["0.5-0-0.5-0", "1-0-0-0", "0-0-3-0", "3-0-0-0", "2-1-0-0", "0-0-0.5-1"])
@pytest.mark.parametrize("exercise", ["glute-bridge", "bodyweight-squat"])
def test_at_the_oddest_tempo_the_last_repetition_is_counted_too(tempo: str, exercise: str) -> None:
    sheet = own_sheet(own({"exercise": exercise, "sets": 1, "repetitions": 20, "tempo": tempo}), Case("mine"))
    assert [cue.value for cue in sheet[1].cues if cue.kind == "count"] == list(range(1, 21))


def test_a_rest_of_zero_has_no_script_and_the_set_follows_at_once() -> None:
    sheet = own_sheet(own({**SQUATS, "rest": 0}), Case("mine"))
    assert [each.step.kind for each in sheet] == ["ready", "repetitions"] * 2
