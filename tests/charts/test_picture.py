from __future__ import annotations

import struct
import sys
import xml.etree.ElementTree as ET

import pytest

from engine.charts.picture import PictureError, save
from engine.coaching.past.records import History
from engine.words.words import Words
from tests.charts.samples import chart, weeks_of

pytest.importorskip("matplotlib")


@pytest.mark.parametrize("weeks", [0, 1, 104])
def test_a_png_is_one(tmp_path, weeks):
    path = tmp_path / "p.png"
    save(chart(weeks_of(weeks)), path)
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (1200, 1320 if weeks else 480)
    assert len(data) > 5000


@pytest.mark.parametrize("locale", Words.available())
def test_an_svg_has_the_words(tmp_path, locale):
    path, words = tmp_path / "p.SVG", Words.load(locale)
    save(chart(weeks_of(12), locale), path)
    assert ET.parse(path).getroot().tag.endswith("svg")
    # Letters are drawn; the text stands beside them as a comment.
    text = path.read_text(encoding="utf-8")
    wanted = ("progress-title", "progress-volume", "progress-sets-added", "progress-ladders", "progress-rung")
    assert all(f"<!-- {words.say(message)} -->" in text for message in wanted)
    assert f"<!-- {words.exercise('split-squat')} -->" in text


def test_no_data_is_said_in_the_picture(tmp_path):
    save(chart(History()), tmp_path / "p.svg")
    assert "Nothing trained yet" in (tmp_path / "p.svg").read_text(encoding="utf-8")


def test_without_matplotlib_it_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(PictureError, match=r'pip install "\.\[charts\]"'):
        save(chart(weeks_of(1)), tmp_path / "p.png")


def test_a_place_that_cannot_be_written(tmp_path):
    with pytest.raises(PictureError, match="cannot be written"):
        save(chart(weeks_of(1)), tmp_path / "nowhere" / "p.png")
