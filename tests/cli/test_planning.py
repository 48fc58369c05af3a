"""``coach plan`` and ``coach profile``, as typed."""

from __future__ import annotations

import contextlib
import datetime
import time
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from msgspec import Struct
from msgspec.structs import replace

from engine.cli.plan import FIRST, LAST
from engine.coaching.profile.model import Profile, decode_profile, encode_profile
from engine.storage.sqlite import SqliteStore
from engine.words.locales import whole
from engine.words.words import Words
from tests.cli.command import files, flat
from tests.storage.samples import started

MONDAY = "2026-11-23"


class Strict(Struct, forbid_unknown_fields=True, kw_only=True):
    """Nothing more, nothing less."""


class Load(Strict):
    value: float
    unit: Literal["kg", "lb"]


class Block(Strict):
    exercise: str
    sets: int
    repetitions: int
    load: Load | None
    reasons: list[str]


class Reason(Strict):
    reason: str
    grade: Literal["A", "B", "C"]
    source: str


class Day(Strict):
    date: datetime.date
    kind: Literal["workout", "rest", "light_cardio"]
    workout: str | None


class Due(Day):
    minutes: float
    reasons: list[str]
    blocks: list[Block]
    evidence: list[Reason]


class Plan(Strict):
    today: Due
    week: list[Day]


def planned(run, *arguments: str) -> Plan:
    return msgspec.convert(run("plan", "--json", *arguments).document, Plan)


def train(home: Path, date: str, workout: str = "starter") -> None:
    """Keep a session of that day: one set of the named workout."""
    noon = datetime.datetime.fromisoformat(f"{date}T12:00").timestamp()
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as store:
        from engine.workflow import events  # noqa: PLC0415

        started(store, f"{date}", user="local", now=noon)
        store.apply(date, events.Skip(id="w", scope="phase"), noon + 1)
        for number in range(4):
            session = store.load(date).session
            store.apply(date, events.TimeReached(id=f"t{number}"), session.deadline)
        store.apply(date, events.Stop(id="stop"), session.deadline + 60)


def test_somebody_new_begins_with_the_starter_and_looking_makes_no_files(run, home) -> None:
    plan = planned(run, "--date", MONDAY)
    assert (plan.today.kind, plan.today.workout) == ("workout", "starter")
    assert [block.exercise for block in plan.today.blocks] == ["glute-bridge", "bodyweight-squat", "single-leg-rdl"]
    assert 30 < plan.today.minutes < 60
    assert [one.date.isoformat() for one in plan.week][::6] == [MONDAY, "2026-11-29"]
    assert plan.week[0] == Day(date=plan.today.date, kind="workout", workout="starter")
    assert [one.kind for one in plan.week] == ["workout", "rest", "workout", "rest", "workout", "rest", "rest"]
    assert files(home) == {}


def test_D7_D8_how_one_is_and_how_much_time_there_is(run) -> None:
    assert planned(run, "--date", MONDAY, "--sore", "3").today.kind == "rest"
    assert {block.sets for block in planned(run, "--date", MONDAY, "--sore", "2").today.blocks} == {2}
    tired = planned(run, "--date", MONDAY, "--tired").today
    assert {block.exercise: block.sets for block in tired.blocks}["single-leg-rdl"] == 2
    assert any("tired" in reason for reason in tired.reasons)
    short = planned(run, "--date", MONDAY, "--minutes", "20").today
    assert short.minutes <= 20
    assert len(short.reasons) > 3
    assert ("B", True) in {(one.grade, "Coleman 2024" in one.source) for one in tired.evidence}
    page = flat(run("plan", "--tired", "--date", MONDAY).out)
    assert "One or two small studies say so. It may not hold for everybody. Coleman 2024" in page
    assert "All else It is a custom, and our choice." in page


@pytest.mark.parametrize("date", ["9999-12-28", "9999-12-31", "0001-01-01", "1969-12-31"])
def test_a_day_at_the_end_of_the_calendar_is_refused_in_words(run, date) -> None:
    said = run("plan", "--date", date).refused()
    assert f"{date} cannot be planned: a day from {FIRST} to {LAST}." in flat(said)


@pytest.mark.parametrize("date", [FIRST, LAST])
def test_the_first_and_the_last_day_can_be_planned(run, date) -> None:
    assert planned(run, "--date", str(date)).week[0].date == date


def test_S4_after_a_session_comes_a_rest_day(run, home) -> None:
    train(home, MONDAY)
    for date in (MONDAY, "2026-11-24"):
        today = planned(run, "--date", date).today
        assert (today.kind, today.workout, today.blocks, today.minutes) == ("rest", None, [], 0.0)
        assert today.reasons
    assert planned(run, "--date", "2026-11-25").today.workout == "starter"


@pytest.mark.parametrize("profile", [Profile(alarm=1.0), Profile(alarm=None, recovering=3600.0)])
def test_after_a_sign_of_danger_today_is_for_rest_in_every_language(run, home, profile) -> None:
    keep_told_ago(home, profile)
    plan = planned(run)
    assert (plan.today.kind, plan.today.workout, plan.today.blocks) == ("rest", None, [])
    assert plan.week[0] == Day(date=plan.today.date, kind="rest", workout=None)
    assert plan.week[1].workout == "starter"
    for locale in whole():
        words, page = Words.load(locale), flat(run("plan", "--locale", locale).out)
        assert words.say("today-rest") in page
        assert words.say("plan-unwell") in page


def test_what_comes_after_the_rest_is_the_gentle_workout_that_start_begins(run, home) -> None:
    keep_told_ago(home, Profile(experience="some", recovering=2 * 86400.0))
    plan = planned(run)
    assert (plan.today.workout, plan.week[0].workout) == ("starter", "starter")
    assert {block.sets for block in plan.today.blocks} == {1}


def keep_told_ago(home: Path, profile: Profile) -> None:
    """Keep a profile whose sign of danger was told as many seconds ago as it says."""
    now = time.time()
    told = {name: now - ago for name in ("alarm", "recovering") if (ago := getattr(profile, name)) is not None}
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as store:
        store.keep_profile("local", encode_profile(replace(profile, **told)))


def test_the_page_reads_well_in_every_language(run) -> None:
    run("profile", "--set", "experience=some", "--set", "equipment=band,chair")
    for locale in whole():
        done = run("plan", "--date", MONDAY, "--locale", locale)
        assert (done.code, done.err) == (0, "")
        words = Words.load(locale)
        for name in ("single-leg-rdl", "bodyweight-squat", "glute-bridge"):
            assert words.exercise(name).casefold() in flat(done.out).casefold()
        assert words.workout("day-3") in done.out
        assert max(map(len, done.out.splitlines())) <= 80
        assert "{" not in done.out


def test_the_profile_is_kept_shown_and_forgotten(run, home) -> None:
    changed = run(
        *("profile", "--json", "--set", "experience=some", "--set", "equipment=band, dumbbell"),
        *("--set", "weight.goblet-squat=12.5kg", "--set", "rung=goblet-squat", "--set", "rest=90"),
    ).document
    assert run("profile", "--json").document == changed
    assert changed["weights"] == {"goblet-squat": {"value": 12.5, "unit": "kg"}}
    assert (changed["rungs"], changed["rest"], changed["equipment"]) == (["goblet-squat"], 90, ["band", "dumbbell"])
    block = planned(run, "--date", MONDAY).today.blocks[1]
    assert (block.exercise, block.load) == ("goblet-squat", Load(value=12.5, unit="kg"))
    assert "12.5 kg" in run("profile").out
    assert "12,5 kg" in run("profile", "--locale", "de-DE").out
    for locale, text in (("en-US", "12.5 kilos"), ("de-DE", "12,5 Kilo")):
        assert text in flat(run("plan", "--date", MONDAY, "--locale", locale).out)
    train(home, MONDAY)
    assert run("profile", "--reset", "--json").document == Profile().shown()
    assert planned(run, "--date", "2026-11-24").today.kind == "rest"  # what was trained stays


def test_the_profile_is_set_and_shown_in_ones_own_words(run) -> None:
    done = run(
        *("profile", "--locale", "de-DE", "--set", "equipment=Stuhl, ein Gummiband", "--set", "limits=knien"),
        *("--set", "experience=Anfänger", "--set", "weight.Goblet-Kniebeuge=26 Pfund", "--set", "days=Mo, Do"),
    )
    assert (done.code, done.err) == (0, "")
    for text in ("neu", "Stuhl, Widerstandsband", "Goblet-Kniebeuge: 26 lb", "nicht knien", "Montag, Donnerstag"):
        assert text in flat(done.out)
    kept = run("profile", "--json", "--set", "equipment=+two dumbbells").document
    assert kept["equipment"] == ["chair", "band", "dumbbells"]
    assert (kept["limits"], kept["days"], kept["experience"]) == (["no-kneeling"], ["mon", "thu"], "new")
    assert kept["weights"] == {"goblet-squat": {"value": 26.0, "unit": "lb"}}
    assert "chair, resistance band, dumbbells" in flat(run("profile").out)
    assert run("profile", "--json", "--set", "weight.goblet-squat=25lbs").document["weights"] != kept["weights"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["profile", "--set", "rest=5"], "from 10 to 600"),
        (["profile", "--set", "rest"], "KEY=VALUE"),
        (["profile", "--set", "shoes=red"], "There are: experience"),
        (["profile", "--set", "equipment=bnd"], 'Did you mean "band"?'),
        (["profile", "--reset", "--set", "rest=60"], "alone"),
        (["plan", "--sore", "4"], "0<=x<=3"),
        (["plan", "--date", "tomorrow"], "does not match"),
        (["plan", "--minutes", "0"], "1<=x<=600"),
    ],
)
def test_bad_input_changes_nothing(run, home, arguments, said) -> None:
    assert said in run(*arguments).refused()
    assert files(home) == {}


def test_of_several_changes_one_bad_one_keeps_all_as_it_was(run, home) -> None:
    run("profile", "--set", "rest=60", "--set", "cardio=train").refused()
    assert files(home) == {}


def test_a_profile_of_a_newer_release_is_left_alone(run, home) -> None:
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as store:
        store.keep_profile("local", b'{"version":99}')
    for command in ("plan", "profile"):
        assert "Update Form Coach" in run(command).refused()


def test_questions_only_at_a_terminal_and_each_can_be_passed_over(tmp_path) -> None:
    pytest.importorskip("pty", reason="no pseudo terminals here", exc_type=ImportError)
    from tests.runner.driving import words  # noqa: PLC0415
    from tests.runner.processes import terminal  # noqa: PLC0415

    with terminal(tmp_path, "plan", "--date", MONDAY) as coach:
        coach.until(words("interview-ask"))
        coach.press("y\n")
        coach.until(words("interview-ask-experience"))
        coach.press("yes\n")
        coach.until(words("interview-ask-things"))
        coach.press("a band and a chair\n")
        coach.until(words("interview-ask-more"))
        coach.press("\n")
        coach.until(words("interview-ask-limits"))
        coach.press("flurbling\n")
        coach.until(words("interview-again-limits"))
        coach.press("\n")
        coach.until("Day one")
        assert coach.end() == 0
    with contextlib.closing(SqliteStore(tmp_path / "data" / "coach.db")) as store:
        mine = decode_profile(store.profile("local"))
    assert (mine.experience, mine.equipment, mine.limits, mine.days) == ("some", ("band", "chair"), (), ())
    with terminal(tmp_path, "plan", "--date", MONDAY) as coach:  # and never again
        assert coach.end() == 0
        assert words("interview-ask") not in coach.shown
