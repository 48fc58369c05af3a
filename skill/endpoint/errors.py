"""Errors of the endpoint."""

from __future__ import annotations


class Untrusted(Exception):  # noqa: N818 - a name for what is known of the request
    """The request is not proved to come from Alexa. The reason is for the log, not for the caller."""


class Refused(Exception):  # noqa: N818 - as above
    """The request is not taken in.

    Attributes:
        status_code: What the caller is told, in numbers of HTTP.
    """

    def __init__(self, status_code: int) -> None:
        super().__init__(status_code)
        self.status_code = status_code


class ServerError(Exception):
    """The server cannot run with these options. The text is for people."""
