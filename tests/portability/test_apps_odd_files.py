"""Files that are damaged, or nobody's: refused in words, or read as far as they can be; never half, with no crash."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.catalog.loader import load
from engine.portability.apps.intake import Language, read_file
from engine.portability.csv_table import table
from engine.portability.document import decode, document, encode
from engine.portability.errors import PortabilityError
from engine.portability.kept_sessions import archive
from engine.storage.memory import MemoryStore
from engine.storage.person import history
from tests.portability.samples import ME, trained

CATALOG, NOTHING = load(), Language({}, {})
FILES = {path.stem: path.read_bytes() for path in sorted((Path(__file__).parent / "files").glob("*.csv"))}
FILES["table"] = table(history(trained(1), ME)).encode()
ODD = st.sampled_from(
    ["", "0", "-1", "1e9", "999999", "1,5", "NaN", "'", '"', "=1+1", "é\x00", "W", "2026-13-01", "left"]
)
"""What may stand in a cell by mistake."""


def taken(data: bytes) -> None:
    """Read a file; what is read can be kept, told, and saved in a backup that is read again."""
    try:
        found = read_file(data, CATALOG, NOTHING, "kg")
    except PortabilityError as error:
        assert str(error).isprintable()
        return
    store = MemoryStore()
    store.restore(found.sessions, user=ME)
    assert len(history(store, ME).sessions) <= len(found.sessions)
    decode(encode(document(archive(store, ME), None)))


def test_more_sets_than_a_place_holds_have_several():
    head, row = FILES["strong-newest"].decode().splitlines()[0], "1;2026-03-22 18:00:00;Legs;60;Plank;1;;;;;5;;"
    many = read_file("\n".join([head, *[row] * 130]).encode(), CATALOG, NOTHING, "kg")
    store = MemoryStore()
    store.restore(many.sessions, user=ME)
    assert len(history(store, ME).sets) == 130
    decode(encode(document(archive(store, ME), None)))


def test_a_set_beyond_those_of_a_place_is_refused():
    wrong = FILES["table"].replace(b"glute-bridge,1,", b"glute-bridge,51,", 1)
    with pytest.raises(PortabilityError, match='column "set": "51" is not a number from 1 to 50'):
        read_file(wrong, CATALOG, NOTHING, "kg")


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_cell_that_is_wrong(name, data):
    delimiter = max(";", ",", key=FILES[name].decode().partition("\n")[0].count)
    rows = list(csv.reader(io.StringIO(FILES[name].decode()), delimiter=delimiter))
    line = data.draw(st.integers(0, len(rows) - 1))
    rows[line][data.draw(st.integers(0, len(rows[line]) - 1))] = data.draw(ODD)
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    taken(text.getvalue().encode())


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_file_that_is_cut_or_overwritten(name, data):
    whole = FILES[name]
    at = data.draw(st.integers(0, len(whole)))
    taken(whole[:at] + data.draw(st.binary(max_size=6)) + whole[data.draw(st.integers(at, len(whole))) :])


@settings(max_examples=40)
@given(st.binary(max_size=200))
def test_anything_at_all(data):
    taken(data)
