"""A backup brings one's own workouts to another machine; forgetting everything takes them too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.catalog.own_workout import read_workout
from engine.portability.document import decode, document, encode
from engine.portability.kept_sessions import archive
from engine.session.kept_workouts import KeptWorkouts
from engine.session.service import Service
from engine.storage.memory import MemoryStore
from engine.storage.port import Settings
from engine.workflow import Plan, begin
from engine.workflow.definition_builder import define
from engine.workflow.events import Done, Start
from engine.workflow.wire import definition_key
from tests.cli.command import asked
from tests.dialogue.driving import Listener
from tests.workflow.driving import CATALOG

DOCS = Path(__file__).parents[2] / "docs" / "workouts"
EVERY = sorted(path.stem for path in DOCS.glob("*.toml"))
OTHER = 'id = "other"\n[[block]]\nexercise = "glute-bridge"\n'
NOON = 1_800_000_000.0


@pytest.fixture
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "old"))
    return tmp_path / "old", tmp_path / "new"


def moved(homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Export on the old machine, and go to the new one."""
    backup = homes[0].parent / "backup.json"
    assert asked("export", str(backup)).code == 0
    monkeypatch.setenv("FORM_COACH_HOME", str(homes[1]))
    return backup


def test_every_kept_workout_starts_on_a_fresh_machine(
    homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in EVERY:
        assert asked("keep", str(DOCS / f"{name}.toml")).code == 0
    before = {name: asked("script", name, "--text", "--json").document for name in EVERY}
    backup = moved(homes, monkeypatch)
    assert json.loads(backup.read_text())["version"] == 2
    taken = asked("import", str(backup), "--json").document
    assert sorted(taken["workouts"]) == EVERY
    assert {name: asked("script", name, "--text", "--json").document for name in EVERY} == before
    again = homes[0].parent / "again.json"
    assert asked("export", str(again)).code == 0
    assert again.read_bytes() == backup.read_bytes()


def test_what_is_kept_here_under_the_same_id_stays(
    homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked("keep", str(DOCS / "pyramid.toml"))
    backup = moved(homes, monkeypatch)
    mine = tmp_path / "pyramid.toml"
    mine.write_text('id = "pyramid"\n[[block]]\nexercise = "glute-bridge"\n')
    asked("keep", str(mine))
    taken = asked("import", str(backup))
    assert "pyramid" in taken.out
    assert "glute bridge" in asked("script", "pyramid").out.lower()


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("../../evil", "x"),
        ("pyramid", "no toml ["),
        ("pyramid", OTHER),
    ],
)
def test_a_workout_that_cannot_be_used_changes_nothing(
    homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, id_: str, text: str
) -> None:
    asked("keep", str(DOCS / "pyramid.toml"))
    asked("profile", "--set", "rest=80")
    backup = moved(homes, monkeypatch)
    document = json.loads(backup.read_text())
    document["kept"]["workouts"] = {id_: text}
    backup.write_text(json.dumps(document))
    done = asked("import", str(backup))
    assert (done.code != 0, "Nothing was changed" in done.err, "Traceback" in done.err) == (True, True, False)
    assert not [path for path in homes[1].rglob("*") if path.is_file()]


def test_without_anything_kept_an_earlier_release_reads_it(
    homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked("profile", "--set", "rest=80")
    document = json.loads(moved(homes, monkeypatch).read_text())
    assert (document["version"], "kept" in document) == (1, False)


def test_forgetting_takes_them_too(homes: tuple[Path, Path]) -> None:
    asked("keep", str(DOCS / "pyramid.toml"))
    assert asked("forget", "--yes", "--json").document["workouts"] == 1
    assert not (homes[0] / "data" / "workouts").exists()
    assert asked("script", "pyramid").code != 0


def test_what_was_forgotten_in_a_conversation_can_be_had_back_for_a_minute(tmp_path: Path) -> None:
    folder = tmp_path / "workouts"
    folder.mkdir()
    (folder / "pyramid.toml").write_text("x")
    kept = KeptWorkouts(folder)
    kept.forget(NOON)
    assert not folder.exists()
    kept.remember(NOON + 30.0)
    assert (folder / "pyramid.toml").read_text() == "x"
    kept.forget(NOON)
    kept.sweep(NOON + 30.0)
    kept.remember(NOON + 90.0)
    assert [path.name for path in tmp_path.rglob("*")] == []


def test_forget_everything_in_a_conversation_hides_them_and_undo_brings_them_back(tmp_path: Path) -> None:
    folder = tmp_path / "workouts"
    folder.mkdir()
    (folder / "pyramid.toml").write_text("x")
    listener = Listener().open()
    listener.service = Service(listener.store, workouts=KeptWorkouts(folder))
    listener.say("AMAZON.NoIntent").say("ForgetMeIntent").say("AMAZON.YesIntent")
    assert not folder.exists()
    listener.say("UndoIntent")
    assert (folder / "pyramid.toml").exists()


@pytest.mark.parametrize("name", EVERY)
def test_an_open_session_goes_on_where_it_was_in_its_own_words(name: str) -> None:
    workout = read_workout(DOCS / f"{name}.toml", CATALOG)
    plan = Plan(define(workout, CATALOG), "")
    plan = Plan(plan.definition, definition_key(plan.definition))
    old, new = MemoryStore(), MemoryStore()
    old.begin(begin("open", plan.key), plan.definition, user="local", settings=Settings(), now=NOON)
    old.apply("open", Start(id="a"), NOON)
    old.apply("open", Done(id="b"), NOON + 5.0)
    whole = decode(encode(document(archive(old, "local"), None)))
    new.restore(whole.archived(), user="local")
    before, after = old.latest_open("local"), new.latest_open("local")
    assert before is not None
    assert after is not None
    assert (after.session, after.plan.steps(), after.plan.definition.own) == (
        before.session,
        before.plan.steps(),
        before.plan.definition.own,
    )


@pytest.mark.parametrize("broken", ["exercises.toml", "legs.toml"])
def test_a_file_that_cannot_be_read_holds_no_backup_up_and_is_named(homes: tuple[Path, Path], broken: str) -> None:
    backup = homes[0].parent / "backup.json"
    assert asked("keep", str(DOCS / f"{EVERY[0]}.toml")).code == 0
    (kept,) = homes[0].rglob(f"{EVERY[0]}.toml")
    folder = kept.parent
    (folder / broken).write_text("a letter too many [[")
    done = asked("export", str(backup))
    assert done.code == 0
    assert done.err.count(f"{broken} is not in it") == 1
    assert done.err.count("coach: ") == 1
    assert list(json.loads(backup.read_text())["kept"]["workouts"]) == [EVERY[0]]
    assert asked("export", str(backup), "--json").document["missing"] == [broken]
    sets = asked("export", str(homes[0].parent / "sets.csv"))
    assert (sets.code, "is not in it" in sets.err) == (0, False)
    assert (folder / broken).read_text() == "a letter too many [["


@pytest.mark.parametrize(("locale", "told"), [("en-US", "holds other things"), ("de-DE", "liegt schon anderes")])
def test_a_folder_with_other_things_is_left_alone(homes: tuple[Path, Path], locale: str, told: str) -> None:
    folder = homes[0].parent / "pictures"
    folder.mkdir()
    (folder / "one.png").touch()
    done = asked("export", str(folder), "--locale", locale)
    assert done.code != 0
    assert told in " ".join(done.err.split())
    assert "form-coach" in done.err
    assert [one.name for one in folder.iterdir()] == ["one.png"]
    own = folder / "form-coach"
    assert asked("export", str(own)).code == asked("export", str(own)).code == 0
    empty = folder / "empty"
    empty.mkdir()
    assert asked("export", str(empty)).code == 0
