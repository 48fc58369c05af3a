"""A picture that cannot be drawn ends nothing: the workout goes on in lines."""

from __future__ import annotations

import io

from engine.runner.board import Board
from engine.runner.picture.terminal import TerminalPicture
from engine.runner.screen import Look
from tests.runner.driving import NOON, WORDS, Rig, built_in


def test_lines_take_the_place_of_a_picture_that_failed() -> None:
    out, picture, rig = io.StringIO(), TerminalPicture("Paused"), Rig(built_in("starter"))
    board = Board(WORDS, (), picture, out=out)
    board.line("nobody sees this line")
    board.warn("the disk is full")
    picture.failed = True
    board.look(Look(rig.plan, rig.session, NOON))
    board.line("this one is seen")
    assert out.getvalue() == "this one is seen\n"


def test_warnings_are_told_when_the_picture_is_over(capsys) -> None:  # type: ignore[no-untyped-def]
    board = Board(WORDS, (), TerminalPicture("Paused"), out=io.StringIO())
    board.warn("the disk is full")
    assert capsys.readouterr().err == ""
    board.close()
    assert capsys.readouterr().err == "the disk is full\n"
