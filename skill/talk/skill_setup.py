"""Sets up the real skill for a conversation in the terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from engine.session.own_library import OwnLibrary
from engine.storage.memory import MemoryStore
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from engine.tracks.port import Tracks
from skill.alexa.envelope import answer
from skill.alexa.skill import build
from skill.config import SkillConfig
from skill.talk.alexa import Skill
from skill.talk.clock import Clock
from skill.talk.envelopes import APPLICATION, USER, person_id

MEMORY = "memory"

LONGEST_TURN = 240.0
"""The most seconds that a turn can last after the last known moment of a session."""


def open_store(place: str) -> Store:
    """Open the store ``memory``, or the file at a path.

    Raises:
        StoreError: the file cannot be used.
    """
    if place == MEMORY:
        return MemoryStore()
    return SqliteStore(Path(place))


def beginning(store: Store, person: str | None, now: float) -> float:
    """When a conversation begins: now, or later if the simulated time of an earlier one is ahead."""
    users = (USER, person_id(person)) if person else (USER,)
    latest = (summary.id for user in users for summary in store.sessions(user, 1))
    ends = [log[-1].recorded.at + LONGEST_TURN for log in map(store.log, latest) if log]
    return max([now, *(end for end in ends if end > now + LONGEST_TURN)])


def open_skill(store: Store, clock: Clock, library: OwnLibrary, tracks: Tracks | None = None) -> Skill:
    """The skill as Alexa would call it, for a person who keeps what is in ``library``, with ``tracks`` to play.

    Raises:
        ConfigError: a setting in the environment is invalid.
    """
    config = replace(SkillConfig.from_environment(), skill_ids=(APPLICATION,))
    skill = build(store, clock=clock, config=config, catalog=library.catalog, tracks=tracks)
    return lambda body: answer(skill, body)
