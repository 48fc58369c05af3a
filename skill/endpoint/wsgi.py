"""The skill's web application for somebody's own WSGI server: ``gunicorn 'skill.endpoint.wsgi:application()'``.

Without :mod:`skill.endpoint.front`, that server has to see to held connections; docs/self-hosting.md says what is lost.
"""

from __future__ import annotations

from flask import Flask

from skill.config import SkillConfig
from skill.endpoint.server import flask_application


def application() -> Flask:
    """The application, configured by the environment; it answers what Alexa signed.

    Raises:
        ConfigError: a setting is not allowed.
        ServerError: it is not known for which skill.
        StoreError: there is no store.
    """
    return flask_application(SkillConfig.from_environment())
