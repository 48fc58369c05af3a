"""A speaker whose requests bring a token for the platform's alerts, and the platform's own services."""

from __future__ import annotations

import json
from typing import Any

import responses

from tests.skill.conversation.speaker import Speaker
from tests.skill.validator.calls import check_reminder, check_timer

API = "https://api.amazonalexa.com"
REMINDERS, TIMERS = f"{API}/v1/alerts/reminders", f"{API}/v1/alerts/timers"


class PermittedSpeaker(Speaker):
    """A speaker whose person can have reminders and timers."""

    token = "permit"

    def build(self, request: dict[str, Any]) -> dict[str, Any]:
        envelope = super().build(request)
        envelope["context"]["System"]["apiAccessToken"] = self.token
        return envelope

    @property
    def permission(self) -> dict[str, Any] | None:
        """What the platform is to ask the person for, if anything."""
        asked = [one for one in self.response.get("directives") or () if one["type"] == "Connections.SendRequest"]
        return asked[0] if asked else None

    def answer_permission(self, status: str) -> Speaker:
        """Answer what the platform asked; it goes on with the skill in the same session."""
        asked = self.permission
        assert asked is not None
        self.session = self.session or "session-permission"
        payload = {"status": status, "permissionScopes": asked["payload"]["permissionScopes"]}
        return self.request(
            {
                "type": "Connections.Response",
                "name": "AskFor",
                "status": {"code": "200", "message": "OK"},
                "token": asked["token"],
                "payload": payload,
            }
        )


class Amazon(responses.RequestsMock):
    """The platform's services; every body that reaches them is checked."""

    def __init__(self) -> None:
        super().__init__(assert_all_requests_are_fired=False)
        self.get(f"{API}/v2/devices/device/settings/System.timeZone", json="America/New_York")
        self.get(REMINDERS, json={"totalCount": "0", "alerts": [], "links": None})

    def bodies(self, url: str, method: str = "POST") -> list[dict[str, Any]]:
        """The bodies of the calls to an address."""
        calls = [one.request for one in self.calls if one.request.url == url and one.request.method == method]
        found = [json.loads(one.body) for one in calls if one.body]
        for body in found:
            check = check_timer if url == TIMERS else check_reminder
            assert check(body) == []
        return found
