"""``coach understand``: what a sentence means to the coach, without acting on it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from engine.cli.language import OTHERWISE, usual_locale
from engine.dialogue.intent import Intent
from engine.understanding.situations import SITUATIONS

if TYPE_CHECKING:
    from engine.understanding.understanding import Understanding, Understood


def _understanding(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Understanding:
    from engine.understanding.understanding import Understanding  # noqa: PLC0415 - 40 ms of every "coach --help"

    return Understanding.load(usual_locale() if value is None else value)


@click.command()
@click.argument("text", nargs=-1)
@click.option(
    "--locale",
    "understanding",
    default=None,
    callback=_understanding,
    help=f"Language of the sentences, such as de-DE. {OTHERWISE}",
)
@click.option(
    "--situation",
    type=click.Choice(SITUATIONS),
    metavar="SITUATION",
    default=None,
    help=f"What is open while it is said; for lines that name none: {', '.join(SITUATIONS)}.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document a sentence and nothing else.")
def understand(text: tuple[str, ...], understanding: Understanding, situation: str | None, as_json: bool) -> None:
    r"""Tell what a sentence means to the coach, without acting on it.

    Without TEXT, sentences are read from standard input, a line each, with the
    situation and a tab before them if you like; each gives a line of JSON.

    \b
    Examples:
      coach understand I did six with twelve kilos
      coach understand --situation rating "eight, and let's go" --json
      coach understand --locale de-DE --situation in-rest noch eine halbe Minute
    """
    if text:
        sentence = " ".join(text)
        understood = understanding.understand(sentence, situation or "")
        document = _document(sentence, situation or "", understood)
        click.echo(json.dumps(document, ensure_ascii=False) if as_json else _line(understood))
        return
    for document in _documents(sys.stdin, understanding, situation or ""):
        click.echo(json.dumps(document, ensure_ascii=False))


def _documents(lines: Iterable[str], understanding: Understanding, otherwise: str) -> Iterator[dict[str, Any]]:
    for line in lines:
        before, tab, after = line.rstrip("\r\n").partition("\t")
        situation, text = (before.strip(), after) if tab else (otherwise, before)
        yield _document(text, situation, understanding.understand(text, situation))


def _document(text: str, situation: str, understood: Understood) -> dict[str, Any]:
    return {
        "text": text,
        "situation": situation,
        **_meaning(understood.intent),
        "also": [_meaning(intent) for intent in understood.intent.also],
        "sure": understood.sure,
    }


def _meaning(intent: Intent) -> dict[str, Any]:
    return {"meaning": intent.name, "slots": intent.slots}


def _line(understood: Understood) -> str:
    whole = (understood.intent, *understood.intent.also)
    return f"{' + '.join(_words(intent) for intent in whole)} ({understood.sure:.2f})"


def _words(intent: Intent) -> str:
    return " ".join((intent.name, *(f"{slot}={value}" for slot, value in intent.slots.items())))
