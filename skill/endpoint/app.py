"""The web application, with Flask: ``POST /alexa``, ``GET /healthz`` and the files of tracks."""

from __future__ import annotations

import logging
from typing import Final

import msgspec
from ask_sdk_core.skill import CustomSkill
from flask import Flask, Response, request

from engine.tracks.files.served import PATH, SUFFIX
from skill.alexa.envelope import answer_outline
from skill.alexa.request_outline import LARGEST, outline
from skill.endpoint.errors import Untrusted
from skill.endpoint.guards import Guard
from skill.endpoint.health import Health, Report
from skill.endpoint.pages import add_pages
from skill.endpoint.track_files import Files, track_answer
from skill.package.pages import Keeping

log = logging.getLogger(__name__)

HEALTH: Final = "/healthz"
JSON: Final = "application/json;charset=UTF-8"

NO_REQUEST: Final = (
    "This is no request of Alexa's: it must be a JSON object with a request that has a type. "
    "See docs/self-hosting.md, or talk with the skill by coach talk.\n"
)


def create_app(
    skill: CustomSkill, guard: Guard, health: Health, files: Files | None = None, *, keeping: Keeping | None = None
) -> Flask:
    """Make the application.

    Args:
        skill: Answers requests.
        guard: Decides which requests are answered.
        health: Told at ``/healthz``.
        files: Of the tracks; None for none.
        keeping: What the pages about privacy tell of how things are kept; the usual where it is not said.
    """
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    own = {"provide_automatic_options": False}  # a web page may not ask whether it may
    app.add_url_rule("/alexa", "alexa", lambda: _answer(skill, guard), methods=["POST"], **own)
    app.add_url_rule(HEALTH, "health", lambda: health_answer(health.report_here()), **own)
    add_pages(app, keeping or Keeping())
    about = f"{PATH}<name>{SUFFIX}"
    app.add_url_rule(about, "track", lambda name: track_answer(files, name, request.environ), **own)
    return app


def health_answer(report: Report) -> Response:
    """The answer that tells of the server's health."""
    return Response(msgspec.json.encode(report), 200 if report.ok else 503, mimetype="application/json")


def _answer(skill: CustomSkill, guard: Guard) -> Response:
    body = request.get_data(cache=False)
    about = outline(body)
    try:
        about = guard.admit(request, body, about)
    except Untrusted as reason:
        log.warning("refused: %s", reason)
        return Response(status=400)
    if not about.type:
        log.warning("refused: no request")
        return Response(NO_REQUEST, 400, mimetype="text/plain")
    return Response(answer_outline(skill, about), content_type=JSON)
