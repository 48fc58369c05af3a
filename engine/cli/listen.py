"""``coach listen``: what is taken for a command, live or in a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli import options, output
from engine.cli.weights import bring_weights, installed_text
from engine.listening.one_thread import keep_to_one_thread
from engine.runner.ears_choice import own_thresholds
from engine.runner.places import weights_folder
from engine.understanding.situations import SITUATIONS
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.cli.listen_sound import Sound

UNASKED = ("in-set", "in-rest", "walk", "paused", "closed")
"""Situations in which no question was put, so that the coach must be called first."""


@click.command()
@click.option("--wav", type=options.NamedPath(), metavar="FILE", help="Listen to a WAV file in place of a microphone.")
@click.option(
    "--situation",
    type=click.Choice(SITUATIONS),
    metavar="SITUATION",
    default="in-rest",
    show_default=True,
    help=f"What is open while it is said: {', '.join(SITUATIONS)}.",
)
@click.option(
    "--call/--no-call",
    default=None,
    help='Whether "Coach" must come first. If left out: unless a question is open in the situation.',
)
@click.option("--all", "show_all", is_flag=True, help="Show what was refused, too, and why.")
@click.option("--microphone", default=None, metavar="NAME", help='By name; "coach doctor" lists them.')
@click.option("--install", is_flag=True, help="Bring the weights of the recogniser for the language.")
@click.option("--enrol", is_flag=True, help="Learn how you say the commands: each twice.")
@options.locale
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for what is heard, and nothing else.")
def listen(
    wav: Path | None, situation: str, call: bool | None, show_all: bool, microphone: str | None, install: bool,
    enrol: bool, words: Words, as_json: bool,
) -> None:  # fmt: skip
    r"""Show what is taken for a spoken command, without acting on it.

    Each command comes with the seconds at which it was said and its score: how well it fits beside anything else that
    may have been said. Nothing that is heard is kept or sent. Ctrl-C ends it.

    \b
    Examples:
      coach listen --install
      coach listen --all
      coach listen --situation rating
      coach listen --wav said.wav --json
      coach listen --enrol
    """
    if install and (enrol or wav is not None):
        raise click.UsageError("--install brings the recogniser. Listen in a second call.")
    if install:
        _install(words, as_json=as_json)
        return
    keep_to_one_thread(os.environ)  # before numpy is loaded
    from engine.cli.listen_sound import Sound  # noqa: PLC0415 - numpy: 80 ms

    _require(words, microphone, live=wav is None)
    sound = Sound(wav, microphone, meter=not as_json)
    if enrol:
        from engine.cli.listen_enrolling import enrol as learn  # noqa: PLC0415 - as above

        learn(sound, words, as_json=as_json)
        return
    _listen(sound, words, situation, called=_called(situation, call), show_all=show_all, as_json=as_json)


def _listen(sound: Sound, words: Words, situation: str, *, called: bool, show_all: bool, as_json: bool) -> None:
    from engine.cli.listen_report import Report  # noqa: PLC0415 - numpy: 80 ms
    from engine.listening.opening import open_ear  # noqa: PLC0415 - as above

    ear = open_ear(words.locale, weights_folder(), own_thresholds())
    ear.arm(situation, called)
    report = Report(words, sound.clear, show_all=show_all, as_json=as_json)
    for block in sound.blocks(report.begins):
        for heard in ear.feed(block):
            report.show(heard)
    for heard in ear.finish():
        report.show(heard)
    report.ends()


def _called(situation: str, call: bool | None) -> bool:
    return situation in UNASKED if call is None else call


def _require(words: Words, microphone: str | None, *, live: bool) -> None:
    """Refuse in one line where something is missing: microphone, packages, language or weights.

    Raises:
        ListeningError: something is.
    """
    from engine.listening.port import ListeningError  # noqa: PLC0415 - numpy: 80 ms
    from engine.runner.ears_here import NO_MICROPHONE, lack, lack_of_recogniser  # noqa: PLC0415 - only where it is used

    missing = lack(words.locale, microphone) if live else lack_of_recogniser(words.locale)
    if missing is None:
        return
    if missing == NO_MICROPHONE:
        raise ListeningError(words.say("listening-no-microphone"))
    raise ListeningError(words.say(missing.message, **({"command": missing.command} if missing.command else {})))


def _install(words: Words, *, as_json: bool) -> None:
    from engine.listening.models import weights_for  # noqa: PLC0415 - only where it is used
    from engine.listening.port import ListeningError  # noqa: PLC0415 - numpy: 80 ms

    name = weights_for(words.locale)
    if name is None:
        raise ListeningError(words.say("ears-no-language"))
    folder = bring_weights(name, words)
    if as_json:
        options.emit({"installed": name, "folder": str(folder)})
    else:
        output.paragraph(installed_text(name, folder, words))
