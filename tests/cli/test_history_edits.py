"""``coach history --edit``, ``--undo`` and ``delete``, on sessions that were really trained."""

from __future__ import annotations

import os
import subprocess
import time

import pytest

from engine.runner.claim import Claim
from engine.storage.memory import MemoryStore
from engine.storage.sqlite import SqliteStore
from engine.words.locales import whole
from engine.words.words import Words
from engine.workflow import events
from tests.cli.command import COACH, flat
from tests.portability.samples import ME, moved, train
from tests.storage.samples import started

DAY = 86_400.0
BRIDGE = ("--exercise", "glute-bridge", "--set", "2")
each_locale = pytest.mark.parametrize("locale", whole())


@pytest.fixture
def lived(home):
    """Two sessions: a week ago's and today's."""
    store = MemoryStore()
    train(store, "before", time.time() - 7 * DAY)
    train(store, "today", time.time() - 3600)
    return moved(store, home)


def sets(quick, id_: str) -> list[tuple]:
    """What the history tells of a session."""
    sessions = quick("history", "--json").document["sessions"]
    (found,) = (one for one in sessions if one["id"] == id_)
    return [(one["exercise"], one["set"], one["side"], one["repetitions"], one["load"]) for one in found["sets"]]


def test_a_set_is_put_right_everywhere_and_taken_back(quick, lived, tmp_path):
    before = sets(quick, "before")
    done = quick("history", "--edit", "before", *BRIDGE, "--repetitions", "5", "--weight", "30 lb")
    assert (done.code, done.err) == (0, "")
    assert flat(done.out).startswith("Put right.")
    assert "glute bridge 6 with 12.5 kg, 5 with 30 lb, 8 with" in flat(done.out)
    assert "coach history --undo before" in flat(done.out)
    assert sets(quick, "before")[1] == ("glute-bridge", 2, None, 5, 30.0)
    assert sets(quick, "before")[2:] == before[2:]
    quick("export", "sets.csv")
    assert ",glute-bridge,2,,5," in (tmp_path / "sets.csv").read_text()
    assert flat(quick("history", "--undo", "before").out) == "Taken back."
    assert sets(quick, "before") == before


def test_an_export_carries_what_was_changed(quick, lived, tmp_path):
    quick("history", "--edit", "before", *BRIDGE, "--repetitions", "5")
    quick("history", "delete", "today", "--yes")
    quick("export", "all.json")
    other = {"FORM_COACH_HOME": str(tmp_path / "other")}
    assert quick("import", "all.json", environ=other).code == 0
    here, there = quick("history", "--json").document, quick("history", "--json", environ=other).document
    assert here["sessions"] == there["sessions"]
    assert [one["id"] for one in here["sessions"]] == ["before"]


def test_a_session_is_taken_out_of_all_sums_and_is_there_again(quick, lived):
    whole = [quick(command, "--json").document for command in ("history", "progress", "plan")]
    done = quick("history", "delete", "today", "--yes")
    assert (done.code, done.err) == (0, "")
    assert [one["id"] for one in quick("history", "--json").document["sessions"]] == ["before"]
    assert [week["sets"] for week in quick("progress", "--json").document["weeks"]] == [9, 0]
    assert quick("plan", "--json").document["today"]["kind"] == "workout"
    assert "no session today" in flat(quick("history", "delete", "today", "--yes").err)
    assert quick("history", "--undo", "today").code == 0
    assert [quick(command, "--json").document for command in ("history", "progress", "plan")] == whole


def test_after_a_minute_nothing_is_taken_back(quick, lived, monkeypatch):
    quick("history", "delete", "today", "--yes")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 61)
    done = quick("history", "--undo", "today")
    assert (done.code, "nothing to take back" in flat(done.out)) == (3, True)
    assert '"undone": false' in quick("history", "--undo", "today", "--json").out


def test_a_session_is_named_by_its_day_or_as_the_last(quick, lived):
    day = quick("history", "--json").document["sessions"][1]["date"]
    assert (
        quick("history", "--edit", day, *BRIDGE, "--repetitions", "5", "--json").document["session"]["id"] == "before"
    )
    assert quick("history", "--edit", *BRIDGE, "--repetitions", "5", "--json").document["session"]["id"] == "today"
    found = quick("history", "delete", "last", "--yes", "--json").document
    assert (found["session"]["id"], found["undo"]) == ("today", {"session": "today", "seconds": 60.0})


def test_one_side_of_a_set_is_put_right(quick, lived):
    named = ("--exercise", "single-leg Romanian deadlift", "--set", "1", "--side", "right")
    assert quick("history", "--edit", "today", *named, "--repetitions", "4").code == 0
    found = [one for one in sets(quick, "today") if one[0] == "single-leg-rdl" and one[1] == 1]
    assert [(one[2], one[3]) for one in found] == [("left", 8), ("right", 4)]


@each_locale
@pytest.mark.parametrize(
    ("call", "message"),
    [
        (["--edit", "nobody", *BRIDGE, "--repetitions", "5"], "history-no-session"),
        (["--edit", "today", "--repetitions", "5"], "history-which-exercise"),
        (["--edit", "today", "--exercise", "plank", "--repetitions", "5"], "history-which-exercise"),
        (["--edit", "today", "--exercise", "glute-bridge", "--repetitions", "5"], "history-which-set"),
        (["--edit", "today", "--exercise", "glute-bridge", "--set", "9", "--repetitions", "5"], "history-which-set"),
        (["--edit", "today", *BRIDGE], "history-what"),
        (["--edit", "today", *BRIDGE, "--side", "left", "--repetitions", "5"], "refuse-no-sides"),
        (["--repetitions", "5"], "history-edit-alone"),
        (["--undo", "nobody"], "history-no-session"),
    ],
)
def test_what_cannot_be_is_told_with_what_can_and_changes_nothing(quick, lived, locale, call, message):
    before = quick("history", "--json").document
    done = quick("history", "--locale", locale, *call)
    about = {"session": "nobody", "command": "", "exercises": "", "exercise": "", "sets": 3}
    assert (done.code, done.out) == (2, "")
    assert Words.load(locale).say(message, **about)[:9] in flat(done.err)
    assert quick("history", "--json").document == before


def test_weights_and_repetitions_have_their_bounds(quick, lived):
    for wrong in (["--weight", "375 stone"], ["--weight", "501kg"], ["--weight", "0kg"], ["--repetitions", "101"]):
        done = quick("history", "--edit", "today", *BRIDGE, *wrong)
        assert (done.code, done.out) == (2, "")
    assert "12.5kg" in flat(quick("history", "--edit", "today", *BRIDGE, "--weight", "much").err)


def test_nobody_is_asked_in_a_pipe(run, lived):
    assert "--yes" in run("history", "delete", "today").refused()
    assert "--repetitions" in run("history", "--edit").refused()


def test_with_nothing_trained_there_is_nothing_to_change(run, home):
    assert "You have not trained with me yet." in run("history", "--edit", *BRIDGE, "--repetitions", "5").refused()
    assert not home.exists()


def test_an_open_workout_is_left_alone_while_it_runs_in_another_window(run, home):
    store = MemoryStore()
    started(store, "open", user=ME, now=time.time())
    store.apply("open", events.Pause(id="p"), time.time() + 5)
    moved(store, home)
    claim = Claim(home / "data" / "coach.db")
    claim.take()
    done = run("history", "delete", "open", "--yes")
    assert (done.code, "another window" in flat(done.err)) == (3, True)
    claim.give_back()
    assert run("history", "delete", "open", "--yes").code == 0
    kept = SqliteStore(home / "data" / "coach.db")
    assert kept.latest_open(ME) is None
    kept.close()


def on_a_terminal(home, answers: str, *arguments: str) -> str:
    """What a command shows where each of its questions is answered with a line."""
    pty = pytest.importorskip("pty", reason="no pseudo terminals here", exc_type=ImportError)
    ours, theirs = pty.openpty()
    environ = os.environ | {"FORM_COACH_HOME": str(home), "NO_COLOR": "1"}
    process = subprocess.Popen(
        [str(COACH), *arguments], stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, env=environ
    )
    os.close(theirs)
    os.write(ours, answers.encode())
    shown, _ = process.communicate(timeout=60)
    os.close(ours)
    assert process.returncode == 0, shown
    return shown.decode()


def test_on_a_terminal_it_asks(quick, lived):
    shown = on_a_terminal(lived, "8\nright\n4\n\n", "history", "--edit", "today")
    assert "8  single-leg Romanian deadlift 2: 8/8" in shown
    (found,) = (one for one in sets(quick, "today") if one[:3] == ("single-leg-rdl", 2, "right"))
    assert found[3] == 4
    on_a_terminal(lived, "2\n\n14\n", "history", "--edit", "today")
    assert sets(quick, "today")[1] == ("glute-bridge", 2, None, 8, 14.0)
    assert "Nothing was changed." in on_a_terminal(lived, "2\n\n\n", "history", "--edit", "today")
    assert "Nothing was changed." in on_a_terminal(lived, "n\n", "history", "delete", "today")
    on_a_terminal(lived, "y\n", "history", "delete", "today")
    assert [one["id"] for one in quick("history", "--json").document["sessions"]] == ["before"]
