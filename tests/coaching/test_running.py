"""The plan in the runner: what is run without a name, what the profile changes, effort asked for, corrections typed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from engine.coaching.profile import Profile, encode_profile
from engine.runner.coach import Coach
from engine.runner.correction import read
from engine.runner.runner import Runner
from engine.runner.screen import Screen
from engine.runner.settings import Settings
from engine.storage.sqlite import SqliteStore
from engine.words.speech import SpokenWords
from engine.workflow import Session
from engine.workflow.effects import Amended, Rated
from engine.workflow.events import Corrected
from tests.runner.driving import USER, WORDS, Rig, built_in, own, words

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
    assert "Day one is next in your week." in capsys.readouterr().out


def test_S4_on_a_day_of_rest_it_says_so_and_runs_what_was_asked_for(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran(path)[0].close()
    assert "begin small" in capsys.readouterr().out
    store, id_ = ran(path)
    assert store.load(id_).plan.definition.workout == "starter"
    assert {part.repetitions for part in store.load(id_).plan.definition.blocks} == {9}
    store.close()
    assert words("plan-trained-today") in capsys.readouterr().out


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


def test_typing_is_left_by_any_other_key_which_means_what_it_always_means() -> None:
    rig = Rig(own(SQUATS)).begin()
    rest = rig.start_of(2)
    for number, key in enumerate("c6 "):
        rig.press(rest + 10 + number, key)
    rig.run(rest + 14)
    assert rig.session.state == "paused"
    assert not rig.effects(Amended)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("6", {"repetitions": 6}),
        ("0", {"repetitions": 0}),
        ("6l", {"repetitions": 6, "side": "left"}),
        ("r", {"side": "right"}),
        ("12,5k", {"load": 12.5, "unit": "kg"}),
        ("25p", {"load": 25.0, "unit": "lb"}),
    ],
)
def test_what_is_typed_means(text: str, fields: dict[str, object]) -> None:
    assert read(text, "x") == Corrected(id="x", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "k", "101", "0k", "501k", "6.5", "lr", "6kk", "1234"])
def test_what_means_nothing_is_nothing(text: str) -> None:
    assert read(text, "x") is None


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
