"""``coach link``: this computer and a speaker know the same person."""

from __future__ import annotations

import datetime
import re
import sys
import time
from contextlib import suppress
from typing import Any, Final

import click

from engine.cli import options, output, user_store
from engine.cli.asking import agrees
from engine.runner.claim import Claim, RunsElsewhere
from engine.runner.places import store_path
from engine.session.linking import codes, links
from engine.session.linking.carrying import spaced
from engine.storage.person import EVERYTHING
from engine.storage.port import Store
from engine.words.words import Words

NOTHING_DONE: Final = 3
"""The exit code where there was nothing to part, or nobody said the code."""

EVERY: Final = 1.0
"""Seconds between two looks whether the code was said."""

_MINUTE: Final = 60
_REFUSED: Final = {
    "wrong": "link-pc-wrong",
    "own": "link-pc-own",
    "same-kind": "link-pc-same-kind",
    "other-link": "link-pc-other-link",
    "too-many": "link-too-many",
    "running": "link-pc-running",
    "busy": "link-busy",
    "forgotten": "link-forgotten",
}


@click.command()
@click.argument("code", nargs=-1)
@click.option("--undo", is_flag=True, help="Part this computer from the speaker again.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.locale
@options.as_json
def link(code: tuple[str, ...], undo: bool, yes: bool, words: Words, as_json: bool) -> None:
    r"""Tie this computer to your speaker: one history, one profile, and a workout goes on where you are.

    Both must use one store: the speaker's skill runs on this computer ("coach serve"), or FORM_COACH_STORE is
    dynamodb here as well. Without CODE it shows one to say to the speaker, and waits for it. Or ask the speaker to
    link your computer: then CODE is what it tells you.

    \b
    Examples:
      coach link
      coach link 482917
      coach link --undo
    """
    if undo and code:
        raise click.UsageError("--undo takes no code.")
    typed = _typed(code) if code else ""
    with user_store.writing() as store:
        if not typed and links.is_forgotten(store, user_store.person(), time.time()):
            _say(words.say("link-forgotten"), {"linked": False, "forgotten": True}, as_json=as_json)
            click.get_current_context().exit(NOTHING_DONE)
        elif undo:
            _undo(store, words, yes=yes, as_json=as_json)
        elif typed:
            _give(store, typed, words, as_json=as_json)
        else:
            _show(store, words, as_json=as_json)


def _typed(code: tuple[str, ...]) -> str:
    digits = re.sub(r"[\s,.\-]", "", "".join(code))
    if not re.fullmatch(rf"[0-9]{{{codes.LENGTH}}}", digits):
        raise click.UsageError(f"A code has {codes.LENGTH} digits, such as 482917.")
    return digits


def _give(store: Store, code: str, words: Words, *, as_json: bool) -> None:
    """Give the code that the speaker told."""
    here, user = _workouts(store), user_store.person()
    outcome = _redeemed(store, user, code)
    if outcome in _REFUSED:
        raise click.ClickException(words.say(_REFUSED[outcome]))
    _tell(store, here, words, as_json=as_json)


def _redeemed(store: Store, user: str, code: str) -> links.Outcome:
    """What comes of a code. A workout that runs here does so while it is stopped, too; one that crashed does not."""
    claim = Claim(store_path())
    try:
        claim.take()
        return links.redeem(store, user, code, time.time(), machine=True, rests=True)
    except RunsElsewhere:
        return "running"
    finally:
        claim.give_back()


def _show(store: Store, words: Words, *, as_json: bool) -> None:
    """Show a code, and wait until it is said; a program gets it at once."""
    user = user_store.person()
    naming = store.naming(user)
    if naming is not None:
        day = datetime.date.fromtimestamp(naming.since).isoformat()
        _say(words.say("link-is", day=day), {"linked": True, "since": naming.since}, as_json=as_json)
        return
    here, code = _workouts(store), codes.offer(store, user, time.time(), machine=True)
    if as_json or not _watched():
        _say(_shown(code, words), {"linked": False, "code": code, "seconds": codes.LASTS}, as_json=as_json)
        return
    output.paragraph(_shown(code, words))
    output.paragraph(words.say("link-waits"))
    if _waits(store, user):
        _tell(store, here, words, as_json=False)
    else:
        output.paragraph(words.say("link-nobody"))
        click.get_current_context().exit(NOTHING_DONE)


def _shown(code: str, words: Words) -> str:
    return words.say("link-show", code=output.tied(spaced(code)), minutes=int(codes.LASTS // _MINUTE))


def _watched() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _waits(store: Store, user: str) -> bool:
    """Wait until the code was said; False where nobody said it. Given up, it is none any more."""
    until = time.time() + codes.LASTS
    try:
        while store.naming(user) is None and time.time() < until:
            time.sleep(EVERY)
        return store.naming(user) is not None
    finally:
        with suppress(Exception):
            codes.withdraw(store, user)


def _undo(store: Store, words: Words, *, yes: bool, as_json: bool) -> None:
    user = user_store.person()
    if as_json and not yes:
        raise click.UsageError("With --json nobody is asked. Add --yes to part this computer from the speaker.")
    if store.naming(user) is None:
        _say(words.say("link-pc-alone"), {"parted": False}, as_json=as_json)
        click.get_current_context().exit(NOTHING_DONE)
    agreed = yes or agrees(words.say("link-undo-ask"), words)
    parted = agreed and links.untie(store, user)
    text = "link-undone" if parted else "link-busy" if agreed else "unlink-kept"
    _say(words.say(text), {"parted": parted}, as_json=as_json)


def _workouts(store: Store) -> int:
    return len(store.sessions(user_store.person(), EVERYTHING))


def _tell(store: Store, here: int, words: Words, *, as_json: bool) -> None:
    there = _workouts(store) - here
    _say(words.say("link-joined", here=here, there=max(0, there)), {"linked": True}, as_json=as_json)


def _say(text: str, document: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        options.emit(document)
    else:
        output.paragraph(text)
