"""What a coach and the process of its screen tell each other: a line of JSON each."""

from __future__ import annotations

from msgspec import Struct


class Opening(Struct, frozen=True):
    """The first line to the process: how to serve. The key is not among its arguments, which anybody may list.

    Attributes:
        names: Host names that lead here, beside this machine's own.
        certificate: PEM file; empty for plain HTTP. ``certificate_key`` belongs to it.
        user: Whose weeks are shown at the end.
        coaches: Whether the page coaches by itself; else it shows the pictures that follow.
    """

    host: str
    port: int
    key: str
    locale: str
    user: str
    names: tuple[str, ...] = ()
    certificate: str = ""
    certificate_key: str = ""
    coaches: bool = False


class Told(Struct, frozen=True, omit_defaults=True):
    """A line from the process.

    Attributes:
        ready: It serves.
        error: It cannot, and why.
        screens: How many watch now.
        key: One that was pressed, and the ``step`` it belongs to.
    """

    ready: bool = False
    error: str = ""
    screens: int | None = None
    key: str = ""
    step: int | None = None
