"""Why a request is not acted on, and why the server does not start."""

from __future__ import annotations


class Untrusted(Exception):  # noqa: N818 - a name for what is known of the request
    """The request cannot show that it comes from Alexa. The reason is for the log, not for the caller."""


class ServerError(Exception):
    """The server cannot run as it is asked to. The text is for people."""
