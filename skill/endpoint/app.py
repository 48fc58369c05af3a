"""The web application: ``POST /alexa`` and ``GET /healthz``."""

from __future__ import annotations

import logging
from typing import Any, Final

from ask_sdk_core.skill import CustomSkill
from flask import Flask, Response, jsonify, request

from engine.storage.errors import StoreError
from engine.storage.port import Store
from skill.alexa.envelope import answer_outline
from skill.alexa.request_outline import LARGEST, outline
from skill.endpoint.errors import Untrusted
from skill.endpoint.guards import Guard

log = logging.getLogger(__name__)

JSON: Final = "application/json;charset=UTF-8"


def create(skill: CustomSkill, store: Store, guard: Guard, version: str) -> Flask:
    """Make the application.

    Args:
        skill: Answers requests.
        store: Checked by ``/healthz``.
        guard: Decides which requests are answered.
        version: Reported by ``/healthz``.
    """
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    app.add_url_rule("/alexa", "alexa", lambda: _alexa(skill, guard), methods=["POST"])
    app.add_url_rule("/healthz", "health", lambda: _health(store, version))
    return app


def _alexa(skill: CustomSkill, guard: Guard) -> Response:
    body = request.get_data(cache=False)
    about = outline(body)
    try:
        guard.admit(request, body, about)
    except Untrusted as reason:
        log.warning("refused: %s", reason)
        return Response(status=400)
    return Response(answer_outline(skill, about), content_type=JSON)


def _health(store: Store, version: str) -> tuple[Response, int]:
    state: dict[str, Any] = {"ok": True, "version": version, "store": True}
    try:
        store.sessions("healthz", limit=1)
    except StoreError as error:
        log.error("the store cannot be reached: %s", error)  # noqa: TRY400 - the text says it all
        state |= {"ok": False, "store": False}
    return jsonify(state), 200 if state["ok"] else 503
