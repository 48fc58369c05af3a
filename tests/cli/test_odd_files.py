"""Files that are none, copies that come back, and what a command line brings along that a terminal must not see."""

from __future__ import annotations

import json
import os
import time

import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.storage.memory import MemoryStore
from tests.cli.command import flat
from tests.portability.samples import ME, moved, train


@pytest.fixture
def lived(home):
    store = MemoryStore()
    train(store, "first", time.time() - 90_000)
    train(store, "second", time.time())
    store.keep_profile(ME, encode_profile(Profile()))
    return moved(store, home)


def ids(quick):
    return sorted(one["id"] for one in quick("history", "--json").document["sessions"])


@pytest.mark.parametrize("name", ["pipe", "/dev/zero"])
@pytest.mark.parametrize("command", [("import",), ("doctor", "--restore"), ("validate",), ("keep",)])
def test_what_never_ends_is_not_read(run, lived, tmp_path, name, command):
    os.mkfifo(tmp_path / "pipe")
    refused = flat(run(*command, name).refused())
    assert "ordinary file" in refused or "Nothing was changed" in refused


def test_a_file_that_is_too_large_is_not_taken_into_memory(run, lived, tmp_path):
    with (tmp_path / "large.json").open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    assert "too large" in flat(run("import", "large.json").refused())


@pytest.mark.parametrize("name", ["file.json", "file.csv"])
def test_an_export_with_a_byte_order_mark_is_taken_in(quick, lived, tmp_path, name):
    quick("export", name)
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + (tmp_path / name).read_bytes())
    assert quick("import", name, "--json", environ={"FORM_COACH_HOME": str(tmp_path / "other")}).document["new"] == 2


@pytest.mark.parametrize("name", ["file.json", "file.csv"])
def test_what_was_taken_out_of_the_history_comes_back_with_an_import(quick, lived, name):
    before = ids(quick)
    quick("export", name)
    quick("history", "delete", "last", "--yes")
    assert len(ids(quick)) == 1
    taken = quick("import", name, "--json").document
    assert (taken["new"], taken["known"]) == (1, 1)
    assert ids(quick) == before
    quick("import", "--undo")
    assert len(ids(quick)) == 1


def test_what_was_taken_out_before_the_export_stays_out(quick, lived):
    quick("history", "delete", "last", "--yes")
    quick("export", "file.json")
    assert quick("import", "file.json", "--json").document["new"] == 0
    assert len(ids(quick)) == 1


@pytest.mark.parametrize("zone", [":/dev/zero", "/dev/null", ":/etc/passwd", ":/tmp", ":", "\x1b[31m", "No/Such"])
def test_whatever_the_zone_is_named_after_nothing_stops(run, lived, zone):
    done = run("history", "--json", environ={"TZ": zone})
    assert done.code == 0
    assert len(json.loads(done.out)["sessions"]) == 2
    assert "Traceback" not in done.err
    assert ("no time zone" in flat(done.err)) is ("/" in zone and zone[0] != "N")


@pytest.mark.parametrize(
    "call",
    [
        ("screen", "--host", "\x1b[31m"),
        ("start", "\x1b[31m"),
        ("import", "\x1b[31m"),
        ("explain", "\x1b[31m"),
        ("export", "--session", "\x1b[31m", "x.fit"),
        ("doctor", "--restore", "\x1b[31m"),
        ("\x1b[31m",),
    ],
)
def test_no_error_hands_on_what_steers_a_terminal(run, lived, call):
    done = run(*call)
    assert done.code == 2
    assert "\x1b" not in done.out + done.err


@pytest.mark.parametrize(
    "call", [("export", ""), ("import", ""), ("keep", ""), ("tracks", ""), ("doctor", "--restore", "")]
)
def test_an_empty_name_is_no_folder(run, lived, tmp_path, call):
    before = sorted(tmp_path.iterdir())
    assert "The name is empty" in flat(run(*call).refused())
    assert sorted(tmp_path.iterdir()) == before
