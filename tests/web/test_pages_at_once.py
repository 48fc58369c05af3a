"""Several pages on one coach, and pages that are out of date: nothing is done that was not meant."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runner.processes import COACH, SHORT, environ
from tests.web.asking import Said, ask, say
from tests.web.command import Running, serving


@pytest.fixture(scope="module")
def coach(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    home = tmp_path_factory.mktemp("home")
    folder = home / "data" / "workouts"
    folder.mkdir(parents=True)
    (folder / "short.toml").write_text(SHORT)
    with serving(home, "screen") as running:
        say(running.address, opens=True)
        yield running


def begun(coach: Running) -> Said:
    say(coach.address, text="stop the workout")
    said = say(coach.address, text="start short")
    if said.reply["playlist"] is None:  # it hurt in the one before: whether that is left out is asked first
        said = say(coach.address, text="I will do it")
    assert said.reply["playlist"] is not None, said.reply
    return said


def test_a_page_of_an_older_workout_does_nothing_to_the_newer_one(coach: Running) -> None:
    old = begun(coach)
    new = begun(coach)
    for key in "qns y7":
        said = say(coach.address, key=key, where={**old.where, "plays": True}).reply
        assert said["halts"]
        assert said["display"]["session"] == new.where["session"]
    after = ask(coach.address, "/tell", {"told": "started", "where": new.where}).reply
    assert not after["halts"]
    assert say(coach.address, key="q").reply["texts"]  # a page that was halted plays nothing any more


def test_pain_counts_wherever_it_is_told(coach: Running) -> None:
    old = begun(coach)
    begun(coach)
    said = say(coach.address, key="o", where={**old.where, "plays": True}).reply
    assert said["texts"]
    assert not said["halts"]


def test_a_page_does_not_skip_a_step_that_it_does_not_show(coach: Running) -> None:
    first = begun(coach)
    second = say(coach.address, key="n", where={**first.where, "plays": True})
    assert second.where["step"] > first.where["step"]
    said = say(coach.address, key="s", where={**first.where, "plays": True}).reply
    assert said["halts"]
    assert said["display"]["index"] == second.where["step"]
    paused = say(coach.address, key=" ", where={**first.where, "plays": True}).reply  # which means the same everywhere
    assert paused["display"]["state"] == "paused"


def refused(home: Path, *arguments: str, **environment: str) -> str:
    """What is said where no page can coach."""
    done = subprocess.run(
        [COACH, "screen", "--port", "0", *arguments],
        env={**environ(home), **environment},
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_damaged_history_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "coach.db").write_bytes(b"damaged" * 1000)
    assert "is damaged" in refused(tmp_path)


def test_a_store_that_is_named_is_the_one_that_is_used(tmp_path: Path) -> None:
    assert "FORM_COACH_STORE is 'nonsense'" in refused(tmp_path, FORM_COACH_STORE="nonsense")
    assert not (tmp_path / "data" / "coach.db").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--host", "a" * 300), "no name of a computer"),
        (("--host", "300.1.1.1"), "No screen can be served at 300.1.1.1"),
    ],
)
def test_what_cannot_be_served_is_told_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    assert told in refused(tmp_path, *arguments)


def test_a_file_in_the_way_of_the_data_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    told = refused(tmp_path)
    assert str(tmp_path / "data") in told
    assert "Errno" not in told


def test_where_the_history_is_damaged_meanwhile_the_weeks_are_empty(tmp_path: Path) -> None:
    with serving(tmp_path, "screen") as running:
        say(running.address, opens=True)
        for file in (tmp_path / "data").glob("coach.db*"):
            file.write_bytes(b"damaged" * 1000)
        assert ask(running.address, "/progress") == Said(200, {"bars": []})
