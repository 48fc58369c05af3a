"""What Alexa tells without a conversation: somebody enabled the skill, disabled it, or changed its permissions.

Who disables it is kept for a time of grace (:mod:`engine.storage.leaving`), with the people of the account. The skill's
being enabled again brings them back, and so does a conversation, as events may be lost or come late.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ask_sdk_model.request_envelope import RequestEnvelope

from engine.storage.leaving import come_back, leave, sweep_leavers
from engine.storage.port import Store
from skill.alexa import household
from skill.alexa.request import AlexaRequest

_log = logging.getLogger(__name__)

ENABLED: Final = "AlexaSkillEvent.SkillEnabled"
DISABLED: Final = "AlexaSkillEvent.SkillDisabled"
EVENTS: Final = frozenset({ENABLED, DISABLED})
"""The events that change something. Permissions are asked of Alexa when they are needed."""


def take(store: Store, envelope: RequestEnvelope, request: AlexaRequest, now: float) -> None:
    """Note who has left or come back at the moment that the event names. Nothing is said."""
    if not request.user:
        _log.warning("%s names no account", request.type)
    elif request.type == ENABLED:
        welcome_back(store, request, now)
    else:
        from engine.session.linking.links import untie  # noqa: PLC0415 - seldom

        at = min(now, _moment(envelope) or now)
        for who in _everyone(store, request):
            untie(store, who)  # what is on their PC is not of this skill: it stays
        if not any(one.begun_at > at for one in store.sessions(request.user, 1)):  # else it comes too late
            for who in _everyone(store, request):
                leave(store, who, at)
    sweep_leavers(store, now)


def welcome_back(store: Store, request: AlexaRequest, now: float) -> None:
    """Where somebody of the account had left, bring back what is kept of all of them."""
    account = bool(request.user) and come_back(store, request.user, now)
    for who in _everyone(store, request) if account else filter(None, [request.person]):
        come_back(store, who, now)


def _everyone(store: Store, request: AlexaRequest) -> Iterator[str]:
    """The account, its people, and the note who these are, which goes last."""
    yield request.user
    yield from household.people_of(store, request.user)
    yield f"{household.PREFIX}{request.user}"


def _moment(envelope: RequestEnvelope) -> float | None:
    """When the event happened, in seconds since the epoch; None where it does not say."""
    told = getattr(envelope.request, "event_creation_time", None) or getattr(envelope.request, "timestamp", None)
    return told.timestamp() if isinstance(told, datetime) else None
