"""Recorded sessions, replayed: a change of the engine must not change where they lead.

If this fails, read the head of ``tests/workflow/record.py`` before recording anew.
"""

from __future__ import annotations

import msgspec
import pytest

from engine.workflow import Plan, Session, advance, begin
from engine.workflow.replay import replay
from engine.workflow.wire import decode_definition, decode_recorded, decode_session
from tests.workflow.record import HISTORIES, SCENES, History, path, record

NAMES = sorted(each.stem for each in HISTORIES.glob("*.json"))


def stored(name: str) -> History:
    """A history, each part read as a store reads it."""
    parts = msgspec.json.decode(path(name).read_bytes(), type=dict[str, msgspec.Raw])
    log = msgspec.json.decode(parts["log"], type=list[msgspec.Raw])
    return History(
        about=msgspec.json.decode(parts["about"]),
        pace=msgspec.json.decode(parts["pace"]),
        key=msgspec.json.decode(parts["key"]),
        definition=decode_definition(parts["definition"]),
        log=tuple(decode_recorded(entry) for entry in log),
        session=decode_session(parts["session"]),
    )


def first(history: History) -> Session:
    return begin(history.session.id, history.key, history.pace)


def test_every_scene_was_recorded() -> None:
    assert set(NAMES) == set(SCENES)


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_log_still_leads_to_the_same_session(name: str) -> None:
    history = stored(name)
    assert replay(Plan(history.definition, history.key), first(history), history.log) == history.session


@pytest.mark.parametrize("name", NAMES)
def test_what_people_do_today_is_recorded_as_it_was(name: str) -> None:
    assert record(name).log == stored(name).log


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_log_can_be_taken_up_at_any_place(name: str) -> None:
    history = stored(name)
    plan = Plan(history.definition, history.key)
    for place in range(len(history.log)):
        session = replay(plan, first(history), history.log[:place])
        for entry in history.log[place:]:
            session = advance(plan, session, entry.event, entry.at).session
        assert session == history.session
