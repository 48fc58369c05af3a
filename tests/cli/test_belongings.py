"""``coach export``, ``coach import`` and ``coach forget``, with real files and processes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import time

import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.storage.memory import MemoryStore
from engine.words.locales import whole
from engine.words.words import Words
from tests.cli.command import COACH, files, flat
from tests.portability.samples import ME, moved, train
from tests.portability.test_fit import messages
from tests.storage.samples import NOON


@pytest.fixture
def lived(home):
    store = MemoryStore()
    train(store, "first", time.time() - 90_000)
    train(store, "=2+5", time.time())
    store.keep_profile(ME, encode_profile(Profile(unit="lb", rest=90)))
    return moved(store, home)


def test_to_another_machine_and_back(run, quick, lived, tmp_path):
    other = {"FORM_COACH_HOME": str(tmp_path / "other")}
    assert "2 sessions in one file" in run("export", "a.json").out
    assert "2 sessions taken in, 0 passed over" in flat(run("import", "a.json", environ=other).out)
    quick("export", "b.json", environ=other)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    again = flat(quick("import", "a.json", environ=other).out)
    assert "0 sessions taken in, 2 passed over that were here already" in again
    assert "The profile here was kept." in again
    assert quick("history", "--json", environ=other).document == quick("history", "--json").document


def test_a_folder_holds_everything(quick, lived, tmp_path):
    assert "2 sessions in 4 files" in quick("export", "mine").out
    assert sorted(path.suffix for path in (tmp_path / "mine").iterdir()) == [".csv", ".fit", ".fit", ".json"]
    assert "'=2+5," in (tmp_path / "mine" / "sets.csv").read_text()


def test_what_a_fit_file_cannot_hold_is_named_and_all_else_is_written(run, quick, home, tmp_path):
    store = MemoryStore()
    train(store, "good", NOON)
    train(store, "without-a-clock", 86_400.0)
    moved(store, home)
    done = quick("export", "mine")
    assert "2 sessions in 3 files" in done.out
    assert "without-a-clock: no FIT file." in flat(done.err)
    assert sorted(path.suffix for path in (tmp_path / "mine").iterdir()) == [".csv", ".fit", ".json"]
    rows = list(csv.DictReader((tmp_path / "mine" / "sets.csv").read_text().splitlines()))
    assert {row["session"] for row in rows} == {"good", "without-a-clock"}
    assert "no FIT file" in flat(run("export", "x.fit", "--session", "without-a-clock").refused())
    for command in (("history",), ("progress",), ("plan",)):
        assert quick(*command).code == 0


def test_one_session_as_fit(run, quick, lived, tmp_path):
    run("export", "last.fit")
    quick("export", "first.fit", "--session", "first")
    last, first = (tmp_path / "last.fit").read_bytes(), (tmp_path / "first.fit").read_bytes()
    assert last[8:12] == first[8:12] == b".FIT"
    assert last != first
    assert "no session 'nobody'" in run("export", "x.fit", "--session", "nobody").refused()
    assert "--session" in run("export", "x.csv", "--session", "first").refused()
    assert not (tmp_path / "x.fit").exists()


def test_with_nothing_kept(run, quick, home, tmp_path):
    assert "0 sessions" in quick("export", "a.json").out
    assert json.loads((tmp_path / "a.json").read_text())["sessions"] == []
    assert "no session with strength work yet" in run("export", "a.fit").refused()
    assert files(home) == {}


@pytest.mark.parametrize("name", ["a.txt", "nowhere/a.json", "file/a.csv", "file/sub"])
def test_an_export_that_cannot_be(run, lived, tmp_path, name):
    (tmp_path / "file").write_text("in the way")
    run("history")  # what the logs come to is kept beside them, the first time
    before = files(tmp_path / "home")
    assert run("export", name).refused()
    assert (tmp_path / "file").read_text() == "in the way"
    assert files(tmp_path / "home") == before
    assert not list(tmp_path.rglob("*.part"))


def damaged(content: bytes, how: str) -> bytes:
    whole = json.loads(content)
    match how:
        case "cut short":
            return content[: len(content) // 2]
        case "newer":
            whole["version"] = 99
        case "no json":
            return b"\x00\x1b[31m"
        case "log":
            # Every part is whole; only going through it shows that the last session cannot have been like that.
            whole["sessions"][-1]["session"] |= {"state": "resting", "step": 99_999}
    return json.dumps(whole).encode()


@pytest.mark.parametrize("how", ["cut short", "newer", "no json", "log"])
def test_a_bad_file_changes_nothing(run, quick, lived, tmp_path, how):
    quick("export", "good.json")
    (tmp_path / "bad.json").write_bytes(damaged((tmp_path / "good.json").read_bytes(), how))
    other = {"FORM_COACH_HOME": str(tmp_path / "other")}
    message = run("import", "bad.json", environ=other).refused()
    assert message.startswith("Error: bad.json: ")
    assert message.endswith("Nothing was changed.")
    assert "\x1b" not in message
    assert ("Update Form Coach" in message) is (how == "newer")
    assert quick("history", "--json", environ=other).document["sessions"] == []


@pytest.mark.parametrize("name", ["nowhere.json", "."])
def test_a_file_that_is_none(run, name):
    assert run("import", name).refused()


def test_an_import_adds_to_what_is_there(quick, lived, tmp_path):
    quick("export", "a.json")
    store = MemoryStore()
    train(store, "theirs", time.time() - 50_000)
    moved(store, tmp_path / "other")
    other = {"FORM_COACH_HOME": str(tmp_path / "other")}
    assert "The profile was taken in." in quick("import", "a.json", environ=other).out
    ids = [one["id"] for one in quick("history", "--json", environ=other).document["sessions"]]
    assert ids == ["=2+5", "theirs", "first"]


def answered(home, answer: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {"FORM_COACH_HOME": str(home)}
    command = [str(COACH), "forget", *arguments]
    return subprocess.run(command, input=answer, env=environ, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_forgetting_asks_and_no_is_no(quick, lived, answer):
    done = answered(lived, answer)
    assert done.returncode == 0
    assert "Delete 2 sessions with all sets and ratings and your profile for ever? [y/N]" in done.stdout
    assert "Nothing was deleted." in done.stdout
    assert len(quick("history", "--json").document["sessions"]) == 2


@pytest.mark.parametrize("answer", ["j\n", "ja\n", "JA\n", "vielleicht\nj\n", "y\n"])
def test_a_yes_in_ones_own_language_is_a_yes(quick, lived, answer):
    done = answered(lived, answer, "--locale", "de-DE")
    assert done.returncode == 0
    assert "[j/N]" in done.stdout
    assert quick("history", "--json").document["sessions"] == []


@pytest.mark.parametrize("answer", ["nein\n", "n\n", "was?\n\n"])
def test_a_no_in_ones_own_language_is_a_no(quick, lived, answer):
    assert answered(lived, answer, "--locale", "de-DE").returncode == 0
    assert len(quick("history", "--json").document["sessions"]) == 2


def test_without_an_answer_nothing_is_deleted(quick, lived):
    assert answered(lived, "").returncode == 130
    assert len(quick("history", "--json").document["sessions"]) == 2


@pytest.mark.parametrize("locale", whole())
def test_forgetting_leaves_nothing(quick, lived, locale):
    (lived / "cache" / "clips").mkdir(parents=True)
    done = flat(quick("forget", "--yes", "--locale", locale).out)
    words = Words.load(locale)
    kept = words.listed([words.say("forget-sessions", sessions=2), words.say("forget-profile")])
    assert words.say("forget-done", what=kept) in done
    assert str(lived / "cache" / "clips") in done.replace(" ", "")
    assert quick("history", "--json").document["sessions"] == []
    assert b"glute-bridge" not in b"".join(files(lived).values())
    again = quick("forget", "--locale", locale)
    assert again.out.strip() == words.say("forget-nothing")


def test_forgetting_takes_what_the_ears_know_of_a_person(quick, lived):
    kept = [lived / "data" / "listening.json", lived / "data" / "listening.toml"]
    kept[0].write_text('{"listen": true}', "utf-8")
    kept[1].write_text("", "utf-8")
    quick("forget", "--yes")
    assert not any(path.exists() for path in kept)


def test_what_the_ears_know_alone_is_named(quick, lived):
    quick("forget", "--yes")
    (lived / "data" / "listening.json").write_text('{"listen": true}', "utf-8")
    asked = answered(lived, "y\n").stdout
    assert "Delete your settings for spoken commands for ever?" in asked
    assert "sessions" not in asked


def test_yes_forgets(lived):
    assert "Deleted: 2 sessions" in answered(lived, "y\n").stdout


def test_the_weight_that_was_planned_is_in_every_file_without_a_word_about_it(run, quick, home, tmp_path):
    """A weight told in the profile once is planned and kept with each set, without being reported."""
    told = ("experience=some", "equipment=dumbbell", "rung=goblet-squat", "weight.goblet-squat=12.5kg")
    quick("profile", *(part for one in told for part in ("--set", one)))
    assert "With 12.5 kilos." in run("start", "--text", "--speed", "10000").out
    assert "8, 8, 8 · 12.5 kg" in quick("history").out
    assert "12.5 kg" in quick("progress").out
    assert "goblet squat: 12.5 kg" in quick("profile").out
    quick("export", "mine")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "mine" / "sets.csv").read_text("utf-8"))))
    assert {(row["load"], row["unit"]) for row in rows if row["exercise"] == "goblet-squat"} == {("12.5", "kg")}
    assert {row["load"] for row in rows if row["exercise"] != "goblet-squat"} == {""}
    (fit,) = (tmp_path / "mine").glob("*.fit")
    assert [about["weight"] for _, about in messages(fit.read_bytes()) if "weight" in about] == [12.5] * 3
