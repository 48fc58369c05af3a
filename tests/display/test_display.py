"""What a screen shows of a session, moment by moment."""

from __future__ import annotations

import math

import msgspec
import pytest
from msgspec.structs import replace

from engine.display.choices import offers
from engine.display.model import Display
from engine.display.number import next_change
from engine.workflow.session import EMERGENCY, UNRESOLVED, begin
from tests.runner.driving import NOON, Rig, built_in
from tests.runner.picture.seeing import Keeper
from tests.workflow.driving import own

SETS = {"exercise": "step-up", "sets": 2, "repetitions": 5, "weight": "12kg", "rest": 60}


def watched(*presses: tuple[float, str], until: float = 400.0, **about) -> list[Display]:
    keeper = Keeper()
    rig = Rig(own(SETS), watchers=[keeper], **about)
    for at, key in presses:
        rig.press(at, key)
    rig.begin().run(until=until)
    return keeper.kept


def in_the_rest(seconds: float) -> float:
    """A moment of the first rest."""
    rig = Rig(own(SETS))
    return rig.start_of(next(step.index for step in rig.plan.steps() if step.kind == "rest")) + seconds


def keys(display: Display) -> list[str]:
    return [choice.key for choice in display.choices]


def one(displays: list[Display], **about: object) -> Display:
    return next(shown for shown in displays if all(getattr(shown, name) == value for name, value in about.items()))


def test_a_set_shows_the_exercise_the_side_the_set_the_weight_and_the_count() -> None:
    displays = watched()
    ready, work = one(displays, kind="ready"), one(displays, kind="repetitions")
    assert (ready.label, ready.much, ready.set) == ("Get ready", "5\N{NO-BREAK SPACE}×", "Set 1 of 2")
    assert (work.title, work.side_name, work.set, work.load) == (
        "Step-up",
        "Left side",
        "Set 1 of 2",
        "12\N{NO-BREAK SPACE}kg",
    )
    counts = [shown.big.text for shown in displays if shown.index == work.index]
    assert list(dict.fromkeys(counts)) == ["0", "1", "2", "3", "4", "5"]
    assert work.big.under == "of 5"


def test_a_number_is_there_when_it_is_said() -> None:
    """A screen elsewhere runs on by itself: the moments it is told are those of the counts."""
    keeper = Keeper()
    rig = Rig(own(SETS), watchers=[keeper])
    rig.begin().run(until=120.0)
    work = one(keeper.kept, kind="repetitions")
    said = [at for at, text in rig.heard(work.step.since - NOON, work.step.until - NOON) if text.isdigit()]
    assert [moment - NOON for moment in work.big.moments][: len(said)] == pytest.approx(said, abs=0.05)
    first = {shown.big.text: shown.step.now - NOON for shown in reversed(keeper.kept) if shown.index == work.index}
    assert [first[str(number)] for number in range(1, 6)] == pytest.approx(said[:5], abs=0.05)


def test_what_follows_and_how_far_it_is() -> None:
    displays = watched(until=1000.0)
    work, rest = one(displays, kind="repetitions"), one(displays, kind="rest")
    assert (work.next, rest.next, rest.title) == ("Next: the other side", "Next: set 2 of 2", "Rest")
    shares = [shown.workout.share for shown in displays if shown.state == "running"]
    assert shares == sorted(shares)
    assert all(0.0 <= shown.step.share <= 1.0 for shown in displays)


def test_the_keys_are_those_that_matter_now() -> None:
    displays = watched((36.0, " "), (40.0, "o"), (50.0, "s"), until=70.0)
    assert keys(one(displays, kind="ready"))[:2] == [" ", "n"]
    assert keys(one(displays, kind="repetitions")) == [" ", "n", "s", "o", "q"]
    paused, hurts = one(displays, state="paused"), one(displays, hurts=True)
    assert keys(paused) == [" ", "o", "q"]
    assert [choice.id for choice in hurts.choices] == ["skip", "easier", "other", "fine", "unsure", "end"]
    assert hurts.spoken.question == "pain"


@pytest.mark.parametrize("question", ["", "how-many", "ready", "go-on"])
def test_pain_can_be_told_wherever_one_moves_or_is_about_to(question: str) -> None:
    plan = built_in("day-1")
    session = replace(begin("s", "any"), state="exercising")
    without = {
        step.kind
        for step in plan.steps()
        if "o" not in {key for _, key in offers(plan.steps(), replace(session, step=step.index), question)}
    }
    assert without == set()


@pytest.mark.parametrize(("told", "offered"), [(UNRESOLVED, [" ", "q"]), (EMERGENCY, ["q"]), (0, [" ", "o", "q"])])
def test_where_it_hurts_and_nothing_is_asked_going_on_is_offered(told: int, offered: list[str]) -> None:
    plan = own(SETS)
    session = replace(begin("s", "any"), state="paused", told=told)
    assert [key for _, key in offers(plan.steps(), session, "")] == offered


def test_what_is_typed_and_noted_is_shown_and_goes_away() -> None:
    displays = watched((45.0, "c"), (46.0, "3"), (47.0, "\r"), until=90.0)
    assert [shown.spoken.typed for shown in displays if shown.spoken.typed][:1] == ["3"]
    noticed = [shown for shown in displays if shown.spoken.notice]
    assert "What was it?" in noticed[0].spoken.notice
    assert displays[-1].spoken.notice == ""


@pytest.mark.parametrize(("opens", "closes"), [("q", " "), ("q", "o"), ("c", "\x1b"), ("c", "o")])
def test_what_was_answered_is_asked_no_longer(opens: str, closes: str) -> None:
    displays = watched((45.0, opens), (47.0, closes), until=60.0)
    asked = [shown.step.now - NOON for shown in displays if shown.spoken.notice]
    assert asked
    assert max(asked) <= 47.0


def test_a_weight_that_was_told_is_shown_from_then_on() -> None:
    typed = ((in_the_rest(5.0 + place), key) for place, key in enumerate("c15k\r"))
    displays = watched(*typed, until=200.0)
    later = [shown.load for shown in displays if shown.kind == "repetitions" and shown.set == "Set 2 of 2"]
    assert set(later) == {"15\N{NO-BREAK SPACE}kg"}


def test_the_end_shows_what_was_done_and_an_undo_takes_it_away() -> None:
    displays = watched(until=1000.0)
    summary = displays[-1].summary
    assert summary is not None
    assert (summary.title, summary.finished) == ("Done", True)
    assert [(done.exercise, done.much) for done in summary.done] == [("Step-up", "5/5, 5/5")]
    assert keys(displays[-1]) == ["u"]


def test_it_is_json_and_comes_back_whole() -> None:
    for shown in watched(until=60.0)[::40]:
        assert msgspec.json.decode(msgspec.json.encode(shown), type=Display) == shown


def test_ones_own_pace_has_the_repetitions_and_waits() -> None:
    shown = one(watched(until=60.0, pace="self"), kind="repetitions")
    assert (shown.big.kind, shown.big.text, shown.big.under) == ("word", "5", "repetitions")
    assert keys(shown)[0] == "n"
    assert next_change(shown.big, shown.step.until, shown.step.now) == math.inf


def test_nobody_is_woken_for_a_moment_that_has_passed() -> None:
    for shown in watched(until=300.0):
        assert next_change(shown.big, shown.step.until, shown.step.now) > shown.step.now


def test_every_word_of_a_whole_workout_is_there_in_both_languages() -> None:
    for locale in ("en-US", "de-DE"):
        keeper = Keeper()
        Rig(built_in("day-1"), watchers=[keeper], locale=locale).begin().run(until=900.0)
        assert all(shown.title and shown.choices and shown.big.text for shown in keeper.kept)
