"""Typed lines: the words, and when they are said."""

import pytest

from skill.talk.lines import Line, parse


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("pause", Line("pause")),
        ("  pause \n", Line("pause")),
        ("", Line("")),
        ("@30 pause", Line("pause", 30.0)),
        ("@ 30 pause", Line("pause", 30.0)),
        ("@12.5s pause", Line("pause", 12.5)),
        ("@1:30 next", Line("next", 90.0)),
        ("@10m open form coach", Line("open form coach", 600.0)),
        ("@48h open form coach", Line("open form coach", 172_800.0)),
        ("@20", Line("", 20.0)),
        ("! pause at 30", Line("pause", 30.0)),
        ("!how do I do it at 7.5", Line("how do I do it", 7.5)),
        ("@99999999999999h open form coach", Line("open form coach", 366 * 86_400.0)),
        ("! pause at 99999999999999", Line("pause", 366 * 86_400.0)),
        ("! pause", Line("! pause")),
        ("@home", Line("@home")),
        ("meet me at 30", Line("meet me at 30")),
    ],
)
def test_a_line(typed, line):
    assert parse(typed) == line
