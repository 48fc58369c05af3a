"""``coach doctor`` finds damage, ``--repair`` mends it, ``--restore`` puts a copy in the place of the history."""

from __future__ import annotations

import datetime

import pytest

from engine.runner.claim import Claim
from engine.storage.backups import Backups
from engine.words.locales import whole
from tests.cli.command import SHORT as WORKOUT
from tests.cli.command import flat
from tests.cli.shapes import plain
from tests.storage.damage import damage

FAST = ("own.toml", "--text", "--speed", "10000")


@pytest.fixture
def history(quick, home, tmp_path):
    """A history of one session, and the copy that was made as it began."""
    (tmp_path / "own.toml").write_text(WORKOUT)
    assert quick("start", *FAST).code == 0
    assert quick("profile", "--set", "sessions=2").code == 0
    return home / "data" / "coach.db"


def spoil(history, column="snapshot"):
    assert damage(history, "sessions", column, "digits", "true")


def test_nothing_to_mend(quick, home, history):
    for _ in range(2):
        assert "Nothing in the history is damaged" in quick("doctor", "--repair").out
    assert quick("doctor", "--repair", "--json").document == {"damaged": False}


def test_without_a_history_there_is_nothing_to_mend(quick, home):
    assert quick("doctor", "--repair").code == 0


@pytest.mark.parametrize("locale", whole())
def test_damage_is_found_and_mended(quick, history, locale):
    before = quick("history", "--json").document["sessions"]
    spoil(history)
    found = quick("doctor", "--locale", locale)
    assert "coach doctor --repair" in found.out
    assert quick("history", "--json").document["sessions"] == []
    done = quick("doctor", "--repair", "--locale", locale)
    assert (done.code, done.err) == (0, "")
    assert plain(done.out)
    assert "history" in flat(done.out) or "Verlauf" in flat(done.out)
    assert quick("history", "--json").document["sessions"] == before
    assert "coach doctor --repair" not in quick("doctor").out


def test_what_came_of_it_as_json(quick, history):
    (id_,) = (one["id"] for one in quick("history", "--json").document["sessions"])
    spoil(history)
    done = quick("doctor", "--repair", "--json").document
    aside = done.pop("aside")
    assert done == {
        "damaged": True,
        "sessions": 1,
        "rebuilt": [id_],
        "retold": [],
        "ended": [],
        "lost": [],
        "profile_lost": False,
    }
    assert "coach-before-" in aside


def test_a_copy_is_put_back(run, quick, history):
    copy = Backups(history).make(datetime.date(2026, 11, 26), "-by-hand")
    before = quick("history", "--json").document
    history.write_bytes(b"Dear diary" * 500)
    refused = run("doctor", "--repair").refused()
    assert f"coach doctor --restore {Backups(history).every()[0]}" in refused
    assert quick("doctor", "--restore", str(copy)).code == 0
    assert quick("history", "--json").document == before


def test_what_is_no_copy_is_refused(run, quick, history, tmp_path):
    before = history.read_bytes()
    assert "Nothing was changed" in run("doctor", "--restore", str(tmp_path / "own.toml")).refused()
    assert "choose one" in run("doctor", "--repair", "--restore", "x").refused()
    assert history.read_bytes() == before


def test_nothing_is_mended_while_somebody_trains(run, history):
    spoil(history)
    before = history.read_bytes()
    claim = Claim(history)
    claim.take()
    for command in (("doctor", "--repair"), ("doctor", "--restore", "x")):
        done = run(*command)
        assert (done.code, done.out) == (3, "")
        assert "another window" in done.err
    claim.give_back()
    assert history.read_bytes() == before


def test_who_forgets_everything_leaves_no_copy(quick, history, home):
    spoil(history)
    assert quick("doctor", "--repair").code == 0
    assert list((home / "data" / "backups").iterdir())
    assert quick("forget", "--yes").code == 0
    assert not (home / "data" / "backups").exists()
