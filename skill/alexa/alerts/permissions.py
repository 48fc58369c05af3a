"""Asking for permission: by voice, where the platform asks, and by a card in the app."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ask_sdk_model.interfaces.connections.send_request_directive import SendRequestDirective
from ask_sdk_model.ui.ask_for_permissions_consent_card import AskForPermissionsConsentCard

from engine.dialogue.alerts.outcomes import PERMITTED
from engine.dialogue.intent import Intent

if TYPE_CHECKING:
    from ask_sdk_model.directive import Directive
    from ask_sdk_model.response import Response
    from ask_sdk_model.ui.card import Card

    from engine.dialogue.acts import Reply

SCOPES: Final = {
    "reminder": "alexa::alerts:reminders:skill:readwrite",
    "timer": "alexa::alerts:timers:skill:readwrite",
}
"""The permission that each kind of alert needs."""

_LONGEST: Final = 200


def ask(kind: str, at: str) -> Directive:
    """Let the platform ask; the token brings back what the permission is for."""
    payload: dict[str, object] = {
        "@type": "AskForPermissionsConsentRequest",
        "@version": "2",
        "permissionScopes": [{"permissionScope": SCOPES[kind], "consentLevel": "ACCOUNT"}],
    }
    return SendRequestDirective(name="AskFor", payload=payload, token=json.dumps({"kind": kind, "at": at}))


def card(kind: str) -> Card:
    """Offer the permission in the app."""
    return AskForPermissionsConsentCard(permissions=[SCOPES[kind]])


def add_permission(response: Response, reply: Reply, at: str) -> None:
    """Ask for what an answer needs the permission for: by voice next, or by a card."""
    if reply.permit_card:
        response.card = card(reply.permit_card)
    if reply.permit:
        response.directives = [*(response.directives or ()), ask(reply.permit, at)]
        response.should_end_session = None  # while the platform asks, the microphone is not ours


def answered(token: object, payload: object) -> Intent:
    """Read what a person answered; whatever is no clear yes is a no."""
    said = payload.get("status") if isinstance(payload, dict) else None
    kind, at = _about(token)
    return Intent(PERMITTED, {"granted": "yes" if said == "ACCEPTED" else "no", "kind": kind, "at": at})


def _about(token: object) -> tuple[str, str]:
    try:
        about = json.loads(token) if isinstance(token, str) and len(token) <= _LONGEST else {}
    except ValueError:
        about = {}
    kind, at = (about.get("kind"), about.get("at")) if isinstance(about, dict) else (None, None)
    return (kind if kind in SCOPES else "reminder"), (at if isinstance(at, str) else "")
