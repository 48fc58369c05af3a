"""History, progress and plan on a terminal: tables and tall charts; in plain lines where those are wanted."""

from __future__ import annotations

import contextlib
import json
import re
import time

import pytest

from engine.storage.memory import MemoryStore
from tests.cli.test_terminal import on_terminal
from tests.portability.samples import moved, train

DAY = 86_400.0
ESCAPE = re.compile(r"\x1b\[[\d;]*m")
PLAIN = (
    {"TERM": "dumb"},
    {"NO_COLOR": "1"},
    {"FORM_COACH_PLAIN": "1"},
    {"COLUMNS": "50"},
    {"PYTHONIOENCODING": "ascii"},
)


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A home with three sessions."""
    store = MemoryStore()
    for number in range(3):
        train(store, f"s{number}", time.time() - (15 - 7 * number) * DAY)
    return moved(store, tmp_path_factory.mktemp("lived"))


def shown(home, *call, columns="100", **environ) -> str:
    told = {"FORM_COACH_HOME": str(home), "COLUMNS": columns} | environ
    code, text = on_terminal(*call, environ=told)
    assert code == 0, text
    return text.replace("\r\n", "\n")


def test_a_session_is_a_table_with_a_row_for_each_exercise(lived):
    page = ESCAPE.sub("", shown(lived, "history", "--limit", "1"))
    head, *rows = [[cell.strip() for cell in line.strip("│").split("│")] for line in page.splitlines() if "│" in line]
    assert head == ["Exercise", "Sets", "Weight", "Effort", "Rest, s"]
    assert ["glute bridge", "6 with 12.5 kg, 8, 8"][:1] == rows[0][:1]
    assert {row[0] for row in rows} >= {"glute bridge", "bodyweight squat"}


def test_progress_has_a_tall_chart_and_a_table_of_bests(lived):
    page, plain = (ESCAPE.sub("", shown(lived, "progress", **about)) for about in ({}, {"NO_COLOR": "1"}))
    assert page.count("█") > plain.count("█") > 0
    assert "│ Exercise" in page
    assert "│" not in plain


def test_a_plan_has_the_week_side_by_side(lived):
    page = ESCAPE.sub("", shown(lived, "plan", "--date", "2026-11-23"))
    assert re.search(r"│ Monday +│ Tuesday +│ Wednesday", page)
    assert re.search(r"│ 11-23 +│ 11-24 ", page)


@pytest.mark.parametrize(
    ("call", "environ"),
    [*(("history", environ) for environ in PLAIN), ("progress", PLAIN[0]), ("plan", PLAIN[1])],
    ids=str,
)
def test_plain_lines_where_they_are_wanted_or_there_is_no_room(lived, call, environ):
    page = shown(lived, call, **{"columns": environ.get("COLUMNS", "100")}, **environ)
    assert not set("│╭─") & set(page)


@pytest.mark.parametrize("columns", ["60", "200"])
@pytest.mark.parametrize("call", ["history", "progress", "plan"])
def test_no_line_is_wider_than_the_terminal(lived, call, columns):
    lines = ESCAPE.sub("", shown(lived, call, columns=columns)).splitlines()
    assert max(map(len, lines)) <= int(columns)
    assert any("│" in line for line in lines)


def test_json_is_the_same_on_a_terminal(lived, run):
    for call in ("history", "progress", "plan"):
        here = json.loads(shown(lived, call, "--json"))
        with contextlib.suppress(KeyError):
            assert here == run(call, "--json", environ={"FORM_COACH_HOME": str(lived)}).document
