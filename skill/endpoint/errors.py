"""Errors of the endpoint."""

from __future__ import annotations


class Untrusted(Exception):  # noqa: N818 - a name for what is known of the request
    """The request is not proved to come from Alexa. The reason is for the log, not for the caller."""


class ServerError(Exception):
    """The server cannot run with these options. The text is for people."""
