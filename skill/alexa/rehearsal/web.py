"""A question to Alexa's servers that reaches none: what a library makes at its first one is there then."""

from __future__ import annotations

from typing import Any

import requests
from requests.adapters import BaseAdapter


class _Nobody(BaseAdapter):
    """Answers everything, and asks nobody."""

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:  # noqa: ANN401 - theirs
        answer = requests.Response()
        answer.status_code, answer.url, answer.request, answer._content = 200, str(request.url), request, b'"UTC"'
        return answer

    def close(self) -> None:
        """Nothing was opened."""


def ask_nobody() -> None:
    """Ask, with what a question has."""
    with requests.Session() as session:
        session.mount("https://", _Nobody())
        session.get("https://api.amazonalexa.com", headers={"Authorization": "Bearer none"}, timeout=1.0).json()
