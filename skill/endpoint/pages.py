"""The pages about privacy and the terms of use: ``GET /privacy`` and ``/terms``, and one address for each language."""

from __future__ import annotations

from typing import Final, cast

from flask import Flask, Response, abort, redirect, request

from engine.words.locales import REFERENCE, available, fitting
from skill.package.pages import Keeping, Kind, html, path_of

AGE: Final = 3600
"""Seconds for which a browser may keep a page."""

_KIND: Final = "<any(privacy, terms):kind>"


def add_pages(app: Flask, keeping: Keeping) -> None:
    """Let an application serve the pages, which tell how this skill keeps what it keeps."""
    own = {"provide_automatic_options": False}
    app.add_url_rule(f"/{_KIND}", "page-any", _in_own_language, **own)
    app.add_url_rule(f"/<locale>/{_KIND}.html", "page", lambda locale, kind: _page(locale, kind, keeping), **own)


def _in_own_language(kind: str) -> Response:
    """Lead to the page in the language that the browser likes best."""
    wanted = (fitting(language) for language in request.accept_languages.values())
    locale = next(filter(None, wanted), REFERENCE)
    found = cast(Response, redirect(path_of(locale, cast(Kind, kind))))
    found.headers["Vary"] = "Accept-Language"
    return found


def _page(locale: str, kind: str, keeping: Keeping) -> Response:
    if locale not in available():
        abort(404)
    answer = Response(html(locale, cast(Kind, kind), keeping), content_type="text/html; charset=utf-8")
    answer.headers["Cache-Control"] = f"public, max-age={AGE}"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
