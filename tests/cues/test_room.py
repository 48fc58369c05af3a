"""Making room: coming in late, answers in between, rests that were changed."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cues.models import Cue, Priority, Wanted
from engine.cues.placement import BREATH, MARGIN, QUICKEST_COUNT, Span, after, clear, place
from engine.cues.script import script
from tests.cues.speaking import Case, cues_of, left, listener, speech
from tests.workflow.driving import built_in

STEPS = built_in("full").steps()
REST = next(step for step in STEPS if step.kind == "rest" and step.set == 2)
SHEET = cues_of(Case("full", talk="chatty"))
moments = st.floats(0, 75)


@given(moment=moments, step=st.sampled_from(SHEET))
def test_who_comes_late_hears_what_is_still_true_and_never_a_burst(moment: float, step: object) -> None:
    cues = next(each.cues for each in SHEET if each is step)
    rest = after(cues, moment)
    assert all(cue.at >= moment for cue in rest)
    assert rest == cues[len(cues) - len(rest) :]


@given(start=moments, length=st.floats(0.2, 8), step=st.sampled_from(SHEET))
def test_an_answer_gets_room(start: float, length: float, step: object) -> None:
    cues = next(each.cues for each in SHEET if each is step)
    kept = clear(cues, start, start + length)
    assert all(cue.end <= start or cue.at >= start + length for cue in kept)
    lost = [cue for cue in cues if cue not in kept]
    assert all(cue.end + MARGIN > start and cue.at < start + length + MARGIN for cue in lost)


@given(start=moments, length=st.floats(0.2, 8))
def test_around_an_answer_the_rest_is_arranged_anew(start: float, length: float) -> None:
    taken = Span(start, start + length)
    cues = script(STEPS, REST.index, speech(), listener(Case("full")), taken=taken)
    assert all(cue.text for cue in cues)
    assert all(cue.end + MARGIN <= start + 1e-9 or cue.at >= taken.end + MARGIN - 1e-9 for cue in cues)
    assert all(one.end <= other.at for one, other in pairwise(cues))


def test_an_answer_at_the_start_of_a_rest_leaves_the_next_exercise_named() -> None:
    cues = script(STEPS, REST.index, speech(), listener(Case("full")), taken=Span(0.0, 6.0))
    assert any(cue.kind == "preview" and "single-leg" in cue.text for cue in cues)


@pytest.mark.parametrize(
    ("added", "marks"), [(15, [45, 10]), (-15, [30, 10]), (-40, [10]), (-60, []), (300, [188, 10])]
)
def test_S2_a_changed_rest_is_counted_down_to_its_new_end(added: float, marks: list[int]) -> None:
    cues = script(STEPS, REST.index, speech(), listener(Case("full")), added=added)
    assert left(cues) == [*marks, *([5, 4, 3, 2, 1] if marks else [3, 2, 1])]
    assert all(cue.at == 75 + added - cue.value for cue in cues if cue.kind == "time" and cue.value)


def wanted(message: str, priority: Priority = Priority.FORM, earliest: float = 0.0, **fields: Any) -> Wanted:
    return Wanted(message, "form", priority, earliest, 60.0, **fields)


def placed(*wishes: Wanted, duration: float = 10.0) -> list[tuple[str, float]]:
    return [(cue.message, cue.at) for cue in place(wishes, duration, Letters())]


class Letters:
    """A voice that takes a second a letter, and says the names of messages."""

    def text(self, message: str, arguments: object) -> str:
        return message

    def length(self, text: str, pace: float) -> float:
        return len(text) / pace

    def lines(self, exercise: str, part: str) -> tuple[str, ...]:
        return ()

    def variants(self, prefix: str) -> tuple[str, ...]:
        return ()


def test_what_matters_more_is_placed_first() -> None:
    low, high = wanted("low", priority=Priority.ADVICE), wanted("high", priority=Priority.NAME)
    assert placed(low, high) == [("high", 0.0), ("low", 4.0 + BREATH)]
    assert placed(low, high, duration=6.0) == [("high", 0.0)]


def test_an_exact_cue_has_its_moment_or_none() -> None:
    aa = wanted("aa", exact=True, earliest=3.0)
    assert placed(aa, wanted("bb")) == [("aa", 3.0), ("bb", 5.0 + BREATH)]
    assert placed(wanted("aa", exact=True, earliest=3.0), wanted("bb", exact=True, earliest=4.0)) == [("aa", 3.0)]


def test_a_cue_is_said_faster_then_in_fewer_words_then_not_at_all() -> None:
    (faster,) = place([wanted("abcde")], 4.8, Letters())
    assert (faster.pace, faster.end <= 4.8 - MARGIN) == (1.08, True)
    assert placed(wanted("abcdefgh", instead=("ab",)), duration=3.0) == [("ab", 0.0)]
    assert placed(wanted("abcdefgh"), duration=3.0) == []


def test_no_count_is_left_out_because_the_one_before_it_is_long() -> None:
    """In German, "zweiundzwanzig" lasts longer than a quick repetition."""
    counts = [Wanted("22", "count", Priority.EXACT, at, 60.0, exact=True) for at in (0.0, 1.8, 3.6)]
    said = place(counts, 10.0, Letters())
    assert [(cue.at, cue.pace) for cue in said] == [(0.0, QUICKEST_COUNT), (1.8, QUICKEST_COUNT), (3.6, 1.0)]
    assert said[0].end + MARGIN <= said[1].at


def test_a_chain_keeps_its_order_over_gaps() -> None:
    middle = wanted("xx", exact=True, earliest=2.0)
    first, then = wanted("aaa", chain="main"), wanted("b", chain="main")
    assert [message for message, _ in placed(first, then, middle)] == ["xx", "aaa", "b"]


def test_what_does_not_belong_together_is_said_apart_where_there_is_room() -> None:
    """A chain is heard as one; counts are followed at once, and a mark of the time is a sentence of its own."""
    first, then, other = wanted("aa", chain="one"), wanted("bb", chain="one"), wanted("cc", chain="two")
    assert placed(first, then, other) == [("aa", 0.0), ("bb", 2.0 + MARGIN), ("cc", 4.0 + MARGIN + BREATH)]
    assert placed(first, then, other, duration=6.5) == [("aa", 0.0), ("bb", 2.0 + MARGIN), ("cc", 4.0 + 2 * MARGIN)]
    for value, silence in ((1, MARGIN), (30, BREATH)):
        mark = Wanted("x", "time", Priority.EXACT, 0.0, 10.0, exact=True, value=value)
        assert placed(mark, other)[1] == ("cc", 1.0 + silence)


def test_the_end_of_a_cue_is_when_it_has_been_said() -> None:
    cue = Cue(1.5, "form", "m", {}, "text", 0.75)
    assert cue.end == 2.25
