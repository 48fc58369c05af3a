"""``coach listen --enrol``: each command is said twice, and the thresholds follow."""

from __future__ import annotations

import click

from engine.cli import options, output
from engine.cli.listen_sound import Sound
from engine.listening.enrolment import Enrolment, Said
from engine.listening.opening import open_detector, open_recogniser
from engine.listening.thresholds import keep, thresholds
from engine.runner.ears_choice import own_thresholds
from engine.runner.places import weights_folder
from engine.words.words import Words


def enrol(sound: Sound, words: Words, *, as_json: bool) -> None:
    """Ask for the commands, and keep what comes of it beside the sessions."""
    recogniser = open_recogniser(words.locale, weights_folder())
    enrolment = Enrolment(words.locale, recogniser, open_detector(), thresholds(words.locale))
    asking = _Asking(enrolment, sound, words, quiet=as_json)
    asking.begin()
    for block in sound.blocks(lambda _: None):
        asking.told(enrolment.feed(block))
        if enrolment.wanted is None:
            break
    asking.told(enrolment.finish())
    _finish(enrolment, words, as_json=as_json)


class _Asking:
    """Shows what is to be said, and what was heard of it."""

    def __init__(self, enrolment: Enrolment, sound: Sound, words: Words, *, quiet: bool) -> None:
        self._enrolment, self._sound, self._words, self._quiet = enrolment, sound, words, quiet

    def begin(self) -> None:
        self._show("listening-enrol", commands=len(set(self._enrolment.all)))
        self._ask()

    def told(self, said: list[Said]) -> None:
        for one in said:
            self._show("listening-enrol-right" if one.understood else "listening-enrol-wrong", text=one.heard)
            self._ask()

    def _ask(self) -> None:
        if self._enrolment.wanted is not None:
            self._show("listening-enrol-say", text=self._enrolment.wanted)

    def _show(self, message: str, **arguments: str | int) -> None:
        if not self._quiet:
            self._sound.clear()
            output.paragraph(self._words.say(message, **arguments))


def _finish(enrolment: Enrolment, words: Words, *, as_json: bool) -> None:
    found, file = enrolment.result(), own_thresholds()
    understood = sum(one.understood for one in enrolment.said)
    counts = {"understood": understood, "of": len(enrolment.all)}
    if found is None:
        raise click.ClickException(words.say("listening-not-enrolled", **counts))
    keep(found, words.locale, file)
    if as_json:
        options.emit(counts | {"file": str(file)})
    else:
        output.paragraph(words.say("listening-enrolled", file=str(file), **counts))
