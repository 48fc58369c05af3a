from __future__ import annotations

import pytest

from engine.charts.model import Series, binned
from engine.charts.terminal import ASCII, drawn, weeks_each
from engine.coaching.past.records import History
from engine.words.words import Words
from tests.charts.samples import chart, weeks_of


@pytest.mark.parametrize("locale", Words.available())
@pytest.mark.parametrize("weeks", [0, 1, 2, 12, 26, 104, 520])
@pytest.mark.parametrize("width", [40, 80])
def test_every_line_fits(locale, weeks, width):
    assert max(len(line) for line in drawn(chart(weeks_of(weeks), locale), width).splitlines()) <= width


def test_no_data_is_said_in_words():
    assert drawn(chart(History())) == "Nothing trained yet. Begin with: coach start"


def test_one_workout():
    text = drawn(chart(weeks_of(1, effort=None)))
    assert "2026-11-16" in text
    assert "You have not rated a set yet." in text
    assert "1 of 4" in text


def test_the_rungs_climb_and_a_missed_week_is_a_gap():
    line = next(line for line in drawn(chart(weeks_of(8, missed=(3,)))).splitlines() if "glute bridge" in line)
    signs = [sign for sign in line if sign in "▂▄▆█·"]
    assert "".join(dict.fromkeys(signs)) == "▂▄·▆█"
    assert signs.count("·") == 1
    assert line.endswith("4 of 4")


def test_two_years_share_columns():
    two_years = chart(weeks_of(104))
    assert weeks_each(two_years) == 4
    assert weeks_each(chart(weeks_of(26))) == 1
    assert "2024-11-25" in drawn(two_years)


def test_two_years_fill_their_scale():
    """Each column is the mean of four weeks: against the best single week, all of them would be low."""
    busy = tuple(24.0 if week % 4 == 0 else 0.0 for week in range(104))
    two_years = chart(weeks_of(104))
    line = Series("all of them", busy)
    drawing = drawn(two_years._replace(sets=line, volume=two_years.volume._replace(series=(line,)))).splitlines()
    assert any(row.startswith("  all of them") and "█" in row for row in drawing)
    assert drawing[1].split()[0] == "6"


def test_without_blocks_it_is_plain_ascii():
    assert drawn(chart(weeks_of(12)), signs=ASCII).isascii()


def test_colour_changes_nothing_else():
    styled = drawn(chart(weeks_of(12)), style=lambda text, kind: f"<{kind}>{text}</{kind}>")
    for kind in ("heading", "bar", "faint"):
        assert f"<{kind}>" in styled
        styled = styled.replace(f"<{kind}>", "").replace(f"</{kind}>", "")
    assert [line.rstrip() for line in styled.splitlines()] == drawn(chart(weeks_of(12))).splitlines()


def test_means_of_several_weeks():
    assert binned((1.0, 2.0, 4.0, None, None, None), 2) == (1.5, 4.0, None)
    assert binned((9.0, 1.0, 3.0), 2) == (9.0, 2.0), "the last column is whole"
