"""``coach export`` for others: the files of Strong and Hevy, spreadsheets, and Intervals.icu."""

from __future__ import annotations

import csv
import io
import time

import pytest
import responses

from engine.portability import intervals
from engine.storage.memory import MemoryStore
from tests.cli.command import flat
from tests.portability.samples import moved, train


@pytest.fixture
def lived(home):
    store = MemoryStore()
    train(store, "first", time.time() - 200_000)
    train(store, "second", time.time() - 7200)
    return moved(store, home)


@pytest.mark.parametrize("app", ["strong", "hevy"])
def test_to_another_app_and_to_another_machine(quick, lived, tmp_path, app):
    assert "2 sessions in one file" in quick("export", "x.csv", "--as", app).out
    other = {"FORM_COACH_HOME": str(tmp_path / "other")}
    assert quick("import", "x.csv", "--json", environ=other).document["new"] == 2
    here, there = (quick("history", "--json", environ=where).document["sessions"] for where in ({}, other))
    counted = [[(one["exercise"], one["repetitions"], one["load"]) for one in each["sets"]] for each in (*here, *there)]
    assert [dict.fromkeys(each) for each in counted[:2]] == [dict.fromkeys(each) for each in counted[2:]]
    first = (tmp_path / "x.csv").read_bytes()
    quick("export", "x.csv", "--as", app, environ=other)
    assert (tmp_path / "x.csv").read_bytes() == first, "and out again"


@pytest.mark.parametrize("app", ["strong", "hevy"])
def test_ones_own_sessions_are_never_taken_in_again(quick, lived, app):
    quick("export", "x.csv", "--as", app)
    assert quick("import", "x.csv", "--json").document == {
        "new": 0,
        "known": 2,
        "profile": None,
        "own": [],
        "unit": None,
        "uncounted": 0,
    }


def test_as_strong_it_has_its_columns_and_its_names(quick, lived, tmp_path):
    quick("export", "x.csv", "--as", "strong")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text()), delimiter=";"))
    bridge = next(row for row in rows if row["Exercise Name"] == "Glute Bridge")
    assert (bridge["Workout Name"], bridge["Set Order"], bridge["Weight"], bridge["Weight Unit"]) == (
        "Starter session",
        "1",
        "12.5",
        "kg",
    )
    assert (bridge["Reps"], bridge["RPE"]) == ("6", "8")
    assert rows[0]["Exercise Name"] == "Walking"


def test_a_spreadsheet_of_ones_language_opens_the_table(quick, lived, tmp_path):
    quick("export", "x.csv", "--spreadsheet", "--locale", "de-DE")
    text = (tmp_path / "x.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbfsession;date;began;")
    assert b";12,5;kg;" in text
    quick("export", "y.csv", "--spreadsheet", "--locale", "en-US")
    assert (tmp_path / "y.csv").read_bytes().startswith(b"\xef\xbb\xbfsession,date,began,")
    other = {"FORM_COACH_HOME": str(tmp_path / "other")}
    assert quick("import", "x.csv", "--json", environ=other).document["new"] == 2
    quick("export", "z.csv", environ=other)
    quick("export", "w.csv")
    assert (tmp_path / "z.csv").read_bytes() == (tmp_path / "w.csv").read_bytes()


@responses.activate
def test_the_last_session_is_sent_when_one_asks_for_it(quick, lived, monkeypatch):
    monkeypatch.setenv(intervals.VARIABLE, "abc")
    responses.post(intervals.ADDRESS, json={"id": "i9"})
    for name in ("all.json", "x.csv", "x.fit", "folder"):
        quick("export", name)
    assert not responses.calls
    told = flat(quick("export", "--to", "intervals").out)
    assert told == "Starter session is at Intervals.icu now: https://intervals.icu/activities/i9"
    assert quick("export", "--to", "intervals", "--session", "first", "--json").document["session"] == "first"
    assert [call.request.params["external_id"] for call in responses.calls] == ["second", "first"]


def test_without_a_key_nothing_is_sent(run, lived):
    environ = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    assert "there is no key for Intervals.icu" in run("export", "--to", "intervals", environ=environ).refused()


WRONG = [
    (),
    ("x.csv", "--to", "intervals"),
    ("x.csv", "--as", "strong", "--spreadsheet"),
    ("x.csv", "--as", "strong", "--session", "first"),
    ("--to", "intervals", "--as", "hevy"),
    ("--to", "intervals", "--spreadsheet"),
    ("x.json", "--spreadsheet"),
]


@pytest.mark.parametrize("wish", WRONG)
def test_what_does_not_go_together_is_refused(quick, lived, tmp_path, wish):
    done = quick("export", *wish)
    assert done.code == 2
    assert not (tmp_path / "x.csv").exists()


def test_the_file_of_an_app_is_a_csv(run, lived, tmp_path):
    assert "ends in .csv" in run("export", "x.json", "--as", "strong").refused()
    assert not (tmp_path / "x.json").exists()
