"""Whose workout a device plays: whoever speaks to it while it plays speaks of that one."""

from __future__ import annotations

from typing import Final

from engine.storage.port import SessionNotFound, Store
from engine.workflow.session import OVER
from engine.workflow.streams import played
from skill.alexa.continuous.token import Token
from skill.alexa.household import belongs
from skill.alexa.request import AlexaRequest

ABOUT_ONESELF: Final = frozenset({"ForgetMeIntent", "AboutMeIntent", "HistoryIntent", "ProgressIntent"})
"""What a speaker means for themselves, whoever's workout plays."""

FOR_ONESELF: Final = "StartWorkoutIntent"
"""What they mean for themselves where their voice is recognised."""


def owner_of(store: Store, request: AlexaRequest, token: Token) -> str | None:
    """Give the person of this account whose workout plays, empty for the account; None where that tells nothing."""
    for_oneself = request.person and (request.type == "LaunchRequest" or request.intent == FOR_ONESELF)
    if for_oneself or request.intent in ABOUT_ONESELF:
        return None
    try:
        stored = store.load(token.session)
    except SessionNotFound:
        return None
    current = stored.session.state not in OVER and played(stored.session) and stored.session.stream == token.stream
    if not current:
        return None
    if stored.user == request.user:
        return ""
    return stored.user if stored.user == request.person or belongs(store, request.user, stored.user) else None
