from __future__ import annotations

import csv
import io

import pytest
from msgspec.structs import replace

from engine.coaching.past.records import History
from engine.portability.csv_table import COLUMNS, table
from engine.storage.person import history
from tests.portability.samples import ME, trained


def rows(of: History) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(of))))


def test_a_row_for_each_side_of_each_set():
    kept = history(trained(), ME)
    found = rows(kept)
    assert len(found) == len(kept.sets) == 24
    assert [row["side"] for row in found[6:9]] == ["left", "right", "left"]
    first = found[0]
    assert (first["session"], first["exercise"], first["set"]) == ("s0", "glute-bridge", "1")
    assert (first["repetitions"], first["load"], first["unit"], first["effort"]) == ("6", "12.5", "kg", "8")
    assert (first["complete"], first["corrected"], first["rest"]) == ("yes", "yes", "")


def test_no_sessions_no_rows():
    assert table(History()).split() == [",".join(COLUMNS)]


def test_a_title_is_never_a_formula_and_may_hold_commas():
    session = history(trained(1), ME).sessions[0]
    assert rows(History((replace(session, title='=HYPERLINK("x")'),)))[0]["workout"] == '\'=HYPERLINK("x")'
    assert rows(History((replace(session, title="Legs, and\nmore"),)))[0]["workout"] == "Legs, and\nmore"


@pytest.mark.parametrize("moment", [-1e12, 0.0, 2.0**32, 1e12, 1e18])
def test_a_session_of_any_time_is_in_the_table(moment):
    session = history(trained(1), ME).sessions[0]
    assert len(rows(History((replace(session, began=moment),)))) == len(session.sets)
