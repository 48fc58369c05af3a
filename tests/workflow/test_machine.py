"""The machine: what leads where, and the page that shows it."""

from __future__ import annotations

from typing import get_args

import pytest

from engine.workflow.events import AnyEvent
from engine.workflow.handlers import HANDLERS
from engine.workflow.machine import LEGAL, MACHINE, STATES, move
from engine.workflow.session import State
from tests.workflow import document
from tests.workflow.diagram import mermaid


def test_the_page_about_the_machine_is_current() -> None:
    assert document.DOCUMENT.read_text(encoding="utf-8") == document.text(), "run python -m tests.workflow.document"


def test_the_diagram_shows_every_way() -> None:
    drawn = {tuple(line.strip().partition(":")[0].split(" --> ")) for line in mermaid().splitlines()[1:]}
    ways = [way for event in MACHINE.events.values() for several in event.transitions.values() for way in several]
    assert {way for way in drawn if "[*]" not in way} == {(way.source, way.dest or way.source) for way in ways}


def test_every_event_has_a_handler_and_a_place_in_the_machine() -> None:
    assert set(HANDLERS) == set(get_args(AnyEvent))
    assert {event.trigger for event in HANDLERS} == set(MACHINE.events)


def test_the_machine_keeps_no_session() -> None:
    move("ready", "start", "warming_up")
    assert MACHINE.models == []


def test_only_an_undo_leads_out_of_what_is_over() -> None:
    assert LEGAL["stopped"] == {"corrected", "withdraw", "undo", "emergency_reported"}
    assert LEGAL["finished"] == {"effort_reported", "corrected", "withdraw", "undo", "emergency_reported"}
    assert set(get_args(State)) == set(STATES)


def test_an_impossible_way_is_an_error_of_ours() -> None:
    with pytest.raises(ValueError, match="time_reached does not lead from exercising to ready"):
        move("exercising", "time_reached", "ready")
