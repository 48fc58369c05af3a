"""``coach screen``, and what ``coach start --screen`` has of it: the web screen's address, key and code."""

from __future__ import annotations

import io
import ipaddress
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

import click

from engine.cli import options
from engine.cli.screen_options import WantedScreens, serving, wanted_screens
from engine.cli.user_store import person
from engine.runner.claim import Claim, RunsElsewhere
from engine.runner.inbox import Inbox
from engine.runner.places import data_folder, store_path
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.web.broadcast import Broadcast
    from engine.web.orders import Opening

KEY_FILE: Final = "screen.key"
"""The file of the key, in the data folder: an address that was scanned once stays good."""

_ALL: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - looked for, not listened at
_ANYWHERE: Final = ("192.0.2.1", 9)
"""An address for examples: nothing is sent to it, but the system says from where it would be."""


@click.command()
@options.locale
@serving
@options.as_json
def screen(words: Words, as_json: bool, **chosen: Any) -> None:  # noqa: ANN401 - the options of the screen
    r"""Serve the web screen: a page for a phone, a tablet or a TV that coaches by itself.

    It plays the workout in the coach's voice, shows it in huge digits, and notes what you do in the same history. To
    see on it the workout that this computer speaks, use "coach start --screen".

    \b
    Examples:
      coach screen
      coach screen --host 0.0.0.0
      coach screen --host 0.0.0.0 --tls home.pem home-key.pem
    """
    wanted = wanted_screens(chosen)
    assert wanted is not None  # noqa: S101 - the command is nothing else
    elsewhere = _runs_in_another_window()  # before a page that waits for this one can take the mark
    with closing(Inbox()) as inbox, _broadcast(wanted, words, inbox, coaches=True) as (_, address):
        if as_json:
            options.emit({"address": address})
        else:
            _show_address(address, words, as_json=False)
            if elsewhere:
                click.echo(words.say("web-elsewhere"))
                click.echo(words.say("web-how-to-see"))
            click.echo(words.say("web-end"))
        with suppress(KeyboardInterrupt):
            while True:
                time.sleep(3600)


@contextmanager
def shown(
    wanted: WantedScreens | None, words: Words, *, as_json: bool
) -> Iterator[tuple[tuple[Broadcast, ...], Inbox]]:
    """The web screens of a workout that this computer speaks: who watches it, and what is pressed there."""
    inbox = Inbox()
    if wanted is None:
        yield (), inbox
        return
    with _broadcast(wanted, words, inbox, coaches=False) as (broadcast, address):
        _show_address(address, words, as_json=as_json)
        if not as_json and sys.stdin.isatty() and sys.stdout.isatty():
            click.pause(words.say("web-any-key"))
        yield (broadcast,), inbox


@contextmanager
def _broadcast(wanted: WantedScreens, words: Words, inbox: Inbox, *, coaches: bool) -> Iterator[tuple[Broadcast, str]]:
    from engine.web.broadcast import Broadcast  # noqa: PLC0415 - only where there is a screen
    from engine.web.server import ServerError, free_port, in_words  # noqa: PLC0415 - as above

    try:
        port = free_port(wanted.host, wanted.port)
        opening = _opening(wanted, port, words, coaches=coaches)
        broadcast = Broadcast(opening, inbox)
    except (ServerError, OSError) as error:
        raise click.ClickException(in_words(error)) from error
    with closing(broadcast):
        yield broadcast, address_of(opening)


def _opening(wanted: WantedScreens, port: int, words: Words, *, coaches: bool) -> Opening:
    from engine.web.access import kept_key  # noqa: PLC0415 - as above
    from engine.web.orders import Opening  # noqa: PLC0415 - as above

    alone = is_loopback(wanted.host) and not wanted.names
    key = "" if alone else kept_key(data_folder() / KEY_FILE, anew=wanted.new_key)
    certificate, certificate_key = (str(one.absolute()) for one in wanted.tls) if wanted.tls else ("", "")
    return Opening(
        wanted.host,
        port,
        key,
        words.locale,
        person(),
        tuple(wanted.names),
        certificate,
        certificate_key,
        coaches=coaches,
    )


def address_of(opening: Opening) -> str:
    """The address of a screen. The key stands where no server, log or referrer sees it."""
    host = own_address() if opening.host in _ALL else opening.host
    host = f"[{host}]" if ":" in host else host
    scheme = "https" if opening.certificate else "http"
    key = f"#{opening.key}" if opening.key else ""
    return f"{scheme}://{host}:{opening.port}/{key}"


def own_address() -> str:
    """The address under which this machine is known at home, in digits."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        asked.connect(_ANYWHERE)
        return str(asked.getsockname()[0])
    return "127.0.0.1"


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def _runs_in_another_window() -> bool:
    """Whether a workout runs on this machine, which a page that coaches cannot show."""
    claim = Claim(store_path())
    try:
        claim.take()
    except RunsElsewhere:
        return True
    claim.give_back()
    return False


def _show_address(address: str, words: Words, *, as_json: bool) -> None:
    """Tell where the screen is; apart from the output for programs, if that is for something else."""
    click.echo(words.say("web-address", address=address), err=as_json)
    if "#" in address and sys.stdout.isatty() and not as_json:
        click.echo(_code(address))
        click.echo(words.say("web-scan"))


def _code(address: str) -> str:
    """A code to be scanned, drawn with half blocks."""
    import segno  # noqa: PLC0415 - an extra, and only where it is seen

    drawn = io.StringIO()
    segno.make(address, error="l", micro=False).terminal(drawn, border=2, compact=True)
    return drawn.getvalue()
