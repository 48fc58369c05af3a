"""The options of a web screen. Imports no store: a workout is heard the sooner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import click

from engine.cli import options

F = TypeVar("F", bound=Callable[..., Any])

PORT: Final = 8010


class WantedScreens(NamedTuple):
    """What the options say of the web screen.

    Attributes:
        names: Host names that lead here, as those of a tunnel.
        tls: Files of a certificate and of its key.
    """

    host: str
    port: int
    names: Sequence[str]
    tls: tuple[Path, Path] | None
    new_key: bool


def serving(function: F) -> F:
    """``--host``, ``--port``, ``--tls``, ``--name`` and ``--new-key``."""
    file = options.NamedPath()
    for option in (
        click.option("--new-key", is_flag=True, help="Of the web screen: addresses given out before are void."),
        click.option(
            "--name", "names", multiple=True, help="Of the web screen: a name that leads here, as a tunnel's."
        ),
        click.option("--tls", nargs=2, type=file, metavar="CERT KEY", help="Of the web screen: its own certificate."),
        click.option(
            "--port", type=click.IntRange(0, 65_535), default=PORT, show_default=True, help="Of the web screen."
        ),
        click.option(
            "--host",
            default="127.0.0.1",
            show_default=True,
            help="Of the web screen; 0.0.0.0 lets phones and TVs at home see it, with a key.",
        ),
    ):
        function = option(function)
    return function


def wanted_screens(chosen: dict[str, Any]) -> WantedScreens | None:
    """Take what the options say of web screens out of ``chosen``; None where none is wanted."""
    found = WantedScreens(*(chosen.pop(name) for name in ("host", "port", "names", "tls", "new_key")))
    return found if chosen.pop("screen", True) else None
