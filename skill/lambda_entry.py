"""The skill on AWS Lambda. Everything is set up on import, and a turn of each kind played, before SnapStart's snapshot.

Only the Alexa trigger of one skill calls the function; the skill's id is checked here all the same.
"""

from __future__ import annotations

import gc
import logging
import math
import os
import random
from typing import Any, Final

import msgspec

from engine.storage.port import Store
from skill.alexa.envelope import Foreign, answer
from skill.alexa.rehearsal.rehearsal import rehearse
from skill.alexa.skill import build
from skill.alexa.time_zones import Zones
from skill.config import SkillConfig
from skill.deadline import answer_within
from skill.storage.store_choice import open_store
from skill.tracks.prepared_index import open_tracks

log = logging.getLogger(__name__)

MARGIN: Final = 0.5
"""Seconds of the function's own time that are left for the words of an apology."""

CONFIG = SkillConfig.from_environment()
STORE = open_store(CONFIG)
SKILL = build(STORE, config=CONFIG, zones=Zones(), tracks=open_tracks(CONFIG))


def handler(event: object, context: object) -> Any:  # noqa: ANN401 - JSON
    """Answer a request; ``event`` is the envelope, already read, and ``context`` tells how long the function may run.

    Raises:
        Foreign: the request is for another skill. The caller gets an error only.
    """
    try:
        with answer_within(_seconds_left(context) - MARGIN):
            return msgspec.json.decode(answer(SKILL, msgspec.json.encode(event), ours=CONFIG.skill_ids))
    except Foreign as reason:
        log.error("refused: %s", reason)  # noqa: TRY400 - the text says it all
        raise


def _seconds_left(context: object) -> float:
    left = getattr(context, "get_remaining_time_in_millis", None)
    return math.inf if left is None else left() / 1000


def _differ() -> None:
    """Seed the random numbers again: all instances from one snapshot would share theirs."""
    random.seed()


def _make_ready() -> None:
    """Make what a first turn would, unless somebody waits for it already; what cannot be made is left to that turn."""
    if os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "on-demand":
        return
    try:
        rehearse(CONFIG)
        _call_dry(STORE)
    except Exception:
        log.exception("not everything was made ahead")


def _call_dry(store: Store) -> None:
    if CONFIG.store == "dynamodb":
        from skill.storage.dynamodb import DynamoStore  # noqa: PLC0415 - where it is used, it is there

        if isinstance(store, DynamoStore):
            store.make_dry_calls()


def _settle() -> None:
    """Leave what is there alone from now on: to look through it for rubbish would wake the whole snapshot."""
    gc.collect()
    gc.freeze()


def _hook_in() -> None:
    try:
        from snapshot_restore_py import (  # type: ignore[import-not-found]  # noqa: PLC0415
            register_after_restore,
            register_before_snapshot,
        )
    except ImportError:  # not on Lambda
        return
    register_before_snapshot(_settle)
    register_after_restore(_differ)


_make_ready()
_hook_in()
