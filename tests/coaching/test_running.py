"""The plan in the runner: what is run without a name, what the profile changes, effort asked for, corrections typed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from engine.coaching.profile.model import Profile, Readiness, Talk, encode_profile
from engine.cues.models import Priority
from engine.dialogue.intent import Intent, Value
from engine.runner.coach import Coach
from engine.runner.correction import read
from engine.runner.runner import Runner
from engine.runner.screen import Screen
from engine.runner.settings import Settings
from engine.runner.unattended import DayOfRest
from engine.storage.sqlite import SqliteStore
from engine.words.speech import SpokenWords
from engine.workflow import Session
from engine.workflow.effects import Amended, Rated
from tests.runner.driving import NOON, USER, WORDS, Rig, built_in, own, words

pytestmark = pytest.mark.usefixtures("about_noon")

SQUATS = {"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60}
BRIDGES = {"exercise": "glute-bridge", "sets": 1, "repetitions": 8, "rest": 60}
FAST = Settings(text=True, speed=10_000.0)


class Asking(Rig):
    """A rig whose coach asks how hard it was."""

    def _coach(self, session: Session) -> Coach:
        screen = Screen(WORDS, self.out)
        words = SpokenWords(WORDS)
        return Coach(self.store, self.plan, session, self.listener, words, self.lips, screen, self.hand, asks=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coach.db"


def ran(path: Path, name: str | None = None, settings: Settings = FAST) -> tuple[SqliteStore, str]:
    """Run a workout to its end; the store, and the id of the session."""
    with Runner(settings, USER, path) as runner:
        session = runner.start(name)
    return SqliteStore(path), session.id


def test_without_a_name_what_the_plan_says_is_run(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = SqliteStore(path)
    store.keep_profile(USER, encode_profile(Profile(experience="some", rest=60, talk="terse")))
    store.close()
    store, id_ = ran(path)
    stored = store.load(id_)
    assert (stored.plan.definition.workout, stored.session.state) == ("day-1", "finished")
    assert {part.rest for part in stored.plan.definition.blocks} == {60.0}
    assert stored.settings.talk == "terse"
    store.close()
    assert "This session is next in your week." in capsys.readouterr().out


def test_S4_on_a_day_of_rest_it_says_so_and_what_is_named_runs_all_the_same(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran(path)[0].close()
    assert "begin small" in capsys.readouterr().out
    with pytest.raises(DayOfRest) as rest:
        ran(path)
    assert "plan-trained-today" in {one.id for one in rest.value.why}
    store, id_ = ran(path, "starter")
    assert {part.repetitions for part in store.load(id_).plan.definition.blocks} == {9}
    store.close()


def test_a_workout_by_name_is_run_as_it_is_written_with_targets(path: Path) -> None:
    ran(path, "day-5")[0].close()
    store, id_ = ran(path, "day-5")
    blocks = store.load(id_).plan.definition.blocks
    assert [(part.exercise, part.repetitions) for part in blocks] == [
        ("single-leg-rdl", 9),
        ("glute-bridge", 9),
        ("split-squat", 9),
    ]
    store.close()


@pytest.mark.parametrize(
    ("asked", "kept", "runs"),
    [(None, "terse", "terse"), ("normal", "terse", "normal"), (None, "chatty", "chatty"), ("terse", "normal", "terse")],
)
def test_how_much_it_talks_is_what_was_asked_for_or_else_what_the_profile_says(
    path: Path, asked: Talk | None, kept: Talk, runs: Talk
) -> None:
    store = SqliteStore(path)
    store.keep_profile(USER, encode_profile(Profile(talk=kept)))
    store.close()
    store, id_ = ran(path, "starter", replace(FAST, talk=asked))
    assert store.load(id_).settings.talk == runs
    store.close()


@pytest.mark.parametrize("name", ["day-1", "full"])
def test_D7_W3_it_is_made_for_the_day_and_the_time_there_is_and_says_so(
    path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    with Runner(FAST, USER, path) as runner:
        session = runner.start(name, minutes=25, readiness=Readiness(sore=2, tired=True))
    store = SqliteStore(path)
    stored = store.load(session.id)
    assert {part.sets for part in stored.plan.definition.blocks} == {2}
    assert sum(step.duration for step in stored.plan.steps()) <= 25.05 * 60
    store.close()
    shown = capsys.readouterr().out
    for message in (words("plan-sore-fewer", sets=2), words("plan-tired-lighter"), words("cut-circuit", rounds=1)):
        assert shown.count(message) == 1


def test_too_little_time_is_told_and_the_shortest_is_run(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Runner(FAST, USER, path) as runner:
        session = runner.start("full", minutes=1)
    store = SqliteStore(path)
    plan = store.load(session.id).plan
    store.close()
    assert [part.sets for part in plan.definition.blocks] == [1]
    minutes = round(sum(step.duration for step in plan.steps()) / 60)
    assert words("cut-shortest", minutes=minutes) in capsys.readouterr().out


def test_why_it_is_this_workout_is_said_in_the_first_walk(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran(path)[0].close()
    lines = capsys.readouterr().out.splitlines()
    (line,) = [line for line in lines if words("plan-first") in line]
    assert line.startswith("00:")


def test_after_the_last_set_it_asks_how_hard_it_was_and_the_rest_stays_exact() -> None:
    rig = Asking(own(SQUATS, BRIDGES)).begin()
    rest = rig.start_of(5)
    rig.press(rest + 12, "7").run()
    question = words("ask-effort", exercise=WORDS.exercise("bodyweight-squat"))
    assert rig.texts().count(question) == 1
    assert rest <= rig.when(question) < rest + 6
    assert [effect.effort for effect in rig.effects(Rated)] == [7]
    countdown = [round(rest + 60 - at) for at, text in rig.heard(rest) if text in {"5", "4", "3", "2", "1"}][:5]
    assert countdown == [5, 4, 3, 2, 1]
    rig.never_two_at_once()


def test_it_asks_before_the_cool_down_too_and_never_when_nobody_can_answer() -> None:
    plan = built_in("starter")
    asked = [
        sum(text.startswith("How hard was") for text in kind(plan).begin().run().texts()) for kind in (Asking, Rig)
    ]
    assert asked == [3, 0]


def test_it_does_not_ask_about_sets_that_were_left_out() -> None:
    rig = Asking(own({**SQUATS, "sets": 3}, BRIDGES)).begin()
    rig.press(rig.start_of(1) + 10, "s").run()
    assert not any(text.startswith("How hard was bodyweight squat") for text in rig.texts())


@pytest.mark.parametrize("tenths", range(2, 290, 9))
def test_whenever_the_answer_comes_the_rest_names_and_explains_what_is_next(tenths: int) -> None:
    rig = Asking(own(SQUATS, BRIDGES)).begin()
    rest = rig.start_of(5)
    rig.press(rest + tenths / 10, "7").run(rest + 59.9)
    needed = [cue.text for cue in rig.script(5) if cue.priority is not Priority.EXACT]
    whole = (said for said in rig.lips.spoken if said.at >= NOON + rest and not said.cut)
    said = [said.text for said in whole if said.text in needed]
    assert said == needed
    rig.never_two_at_once()


@pytest.mark.parametrize(("key", "effort"), [("8", 8), ("0", 10)])
def test_after_the_very_last_exercise_the_answer_belongs_to_it_and_the_last_walk_loses_no_word(
    key: str, effort: int
) -> None:
    rig = Asking(built_in("starter")).begin()
    walk = next(step for step in rig.plan.steps() if step.phase == "cool_down")
    began = rig.start_of(walk.index)
    rig.press(began + 12, key).run(began + walk.duration - 0.01)
    question = words("ask-effort", exercise=WORDS.exercise("single-leg-rdl"))
    assert began <= rig.when(question) < began + 6
    assert rig.when(words("effort-noted", effort=effort)) == pytest.approx(began + 12, abs=0.02)
    (rated,) = rig.effects(Rated)
    assert isinstance(rated, Rated)
    assert (rated.exercise, rated.set, rated.effort) == ("single-leg-rdl", 3, effort)
    assert {cue.text for cue in rig.script(walk.index)} <= set(rig.texts(began))
    rig.never_two_at_once()


def test_when_the_workout_ends_with_a_set_nobody_is_asked_as_nobody_could_answer() -> None:
    rig = Asking(own(BRIDGES)).begin().run()
    assert rig.session.state == "finished"
    assert not any(text.startswith("How hard was") for text in rig.texts())


@pytest.mark.parametrize(
    ("keys", "repetitions", "load", "side"),
    [("c6\n", 6, None, None), ("c12k\r", None, 12.0, None), ("c19\x7f2\n", 12, None, None)],
)
def test_a_correction_is_typed_in_a_rest(keys: str, repetitions: int, load: float | None, side: None) -> None:
    rig = Rig(own(SQUATS)).begin()
    rest = rig.start_of(2)
    for number, key in enumerate(keys):
        rig.press(rest + 10 + number / 5, key)
    rig.run()
    (amended,) = rig.effects(Amended)
    assert (amended.exercise, amended.set, amended.repetitions, amended.load, amended.side) == (
        *("bodyweight-squat", 1, repetitions),
        *(load, side),
    )
    assert any("Noted" in text for text in rig.texts(rest + 10))
    assert not rig.effects(Rated)
    rig.never_two_at_once()


def typing(keys: str) -> tuple[Rig, float]:
    """Keys in a rest, one a second from ten seconds into it; the rig twenty seconds later, and when the rest began."""
    rig = Rig(own(SQUATS)).begin()
    rest = rig.start_of(2)
    for number, key in enumerate(keys):
        rig.press(rest + 10 + number, key)
    return rig.run(rest + 30), rest


def test_typing_is_left_by_enter_and_esc_only() -> None:
    assert typing("c ")[0].session.state == "resting"
    assert typing("c\x1b ")[0].session.state == "paused"
    assert typing("c\n ")[0].session.state == "paused"


@pytest.mark.parametrize(("typed", "load"), [("12 k", 12.0), ("12.5 kg", 12.5), ("13 1/2k", None)])
def test_a_space_in_a_correction_is_part_of_it_and_what_follows_no_command(typed: str, load: float | None) -> None:
    rig, _rest = typing(f"c{typed}\n")
    assert rig.session.state == "resting"
    assert not rig.effects(Rated)
    assert [one.load for one in rig.effects(Amended)] == ([] if load is None else [load])  # type: ignore[attr-defined]


def test_what_is_typed_shortens_no_rest_and_changes_no_effort_and_is_asked_again() -> None:
    rig, _rest = typing("8c-3s\n6")
    assert rig.session.state == "resting"
    assert [one.effort for one in rig.effects(Rated)] == [8]
    assert not rig.effects(Amended)
    assert rig.shown().count(words("terminal-correct")) == 2


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("6", {"repetitions": 6}),
        ("0", {"repetitions": 0}),
        ("6l", {"repetitions": 6, "side": "left"}),
        ("r", {"side": "right"}),
        ("12,5k", {"weight": 12.5, "unit": "kg"}),
        ("25p", {"weight": 25.0, "unit": "lb"}),
    ],
)
def test_what_is_typed_means(text: str, fields: dict[str, Value]) -> None:
    assert read(text) == Intent("CorrectIntent", fields)


@pytest.mark.parametrize("text", ["k", "101", "0k", "501k", "6.5", "lr", "6kk", "1234"])
def test_what_means_nothing_corrects_nothing(text: str) -> None:
    assert read(text) == Intent("CorrectIntent")


def test_the_status_shows_what_is_being_typed() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    rig = Rig(own(SQUATS))
    rig.out = Terminal()
    rig.coach = rig._coach(rig.session)
    rig.begin()
    rest = rig.start_of(2)
    rig.press(rest + 10, "c").press(rest + 11, "6").run(rest + 12)
    assert "> 6" in rig.out.getvalue()


def test_without_a_terminal_nothing_is_asked(path: Path) -> None:
    store, _ = ran(path)
    assert store.profile(USER) is None
    store.close()
