"""``coach link`` where there is nothing to link with; the rest is in ``tests/session/linking``."""

from __future__ import annotations

import json

import pytest

from engine.cli import output
from engine.cli.link import _shown
from engine.words.words import Words
from tests.runner.processes import run

ENGLISH = "--locale", "en-US"


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"FORM_COACH_STORE": "cloud"}, "it may be sqlite or dynamodb"),
        ({"FORM_COACH_STORE": "dynamodb", "AWS_DEFAULT_REGION": ""}, "cannot be used"),
        ({"FORM_COACH_STORE": "dynamodb", "FORM_COACH_KEEP_DAYS": "never"}, "KEEP_DAYS"),
    ],
)
def test_a_store_that_cannot_be_used_is_told_in_words(tmp_path, environment, told):
    refused = run(tmp_path, "history", **environment)
    assert refused.returncode == 2
    assert told in " ".join(refused.stderr.split())
    assert "Traceback" not in refused.stderr


def test_a_program_gets_the_code_at_once_and_a_pipe_says_how(tmp_path):
    told = json.loads(run(tmp_path, "link", "--json").stdout)
    assert (told["linked"], len(told["code"]), told["seconds"]) == (False, 6, 600)
    assert "Link code" in run(tmp_path, "link", *ENGLISH).stdout


def test_without_a_link_there_is_nothing_to_undo(tmp_path):
    undone = run(tmp_path, "link", "--undo", "--yes", "--json")
    assert (undone.returncode, json.loads(undone.stdout)) == (3, {"parted": False})
    assert run(tmp_path, "link", "--undo", "--json").returncode == 2
    assert run(tmp_path, "link", "--undo", "482917").returncode == 2


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("columns", range(30, 121, 3))
def test_a_code_stands_in_one_line_however_narrow_the_terminal_is(monkeypatch, locale, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = output.filled(_shown("817142", Words.load(locale)))
    assert "8 1 7, 1 4 2" in shown
    assert max(map(len, shown.splitlines())) <= max(columns, 30)


def test_in_german(tmp_path):
    refused = run(tmp_path, "link", "482917", "--locale", "de-DE")
    assert (refused.returncode, "stimmt nicht" in refused.stderr) == (2, True)
