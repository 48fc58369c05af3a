"""The skill on AWS Lambda. Everything is made when this is imported, so that SnapStart keeps it ready.

The function is called by the Alexa trigger of one skill only; the skill's id is looked at here all the same.
"""

from __future__ import annotations

import logging
import random
from typing import Any

import msgspec

from skill.config import SkillConfig
from skill.conversation.app import build
from skill.envelope import Foreign, answer
from skill.storage.store_choice import open_store
from skill.time_zones import Zones

log = logging.getLogger(__name__)

CONFIG = SkillConfig.from_environment()
SKILL = build(open_store(CONFIG), config=CONFIG, zones=Zones())


def handler(event: object, context: object) -> Any:  # noqa: ANN401 - JSON
    """Answer a request; ``event`` is the envelope, already read.

    Raises:
        Foreign: the request is for another skill. The caller gets an error and nothing else.
    """
    del context
    try:
        return msgspec.json.decode(answer(SKILL, msgspec.json.encode(event), ours=CONFIG.skill_ids))
    except Foreign as reason:
        log.error("refused: %s", reason)  # noqa: TRY400 - the text says it all
        raise


def _differ() -> None:
    """What wakes up from a snapshot has the random numbers of all the others: begin anew."""
    random.seed()


def _after_waking() -> None:
    try:
        from snapshot_restore_py import register_after_restore  # type: ignore[import-not-found]  # noqa: PLC0415
    except ImportError:  # not on Lambda
        return
    register_after_restore(_differ)


_after_waking()
