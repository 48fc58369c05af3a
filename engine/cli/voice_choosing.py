"""``coach voices --use``: the voice that speaks a locale at this machine, where none is named."""

from __future__ import annotations

from contextlib import closing
from typing import Final

import click

from engine.cli import options, output
from engine.runner.chosen_voices import choose_voice, chosen_voice
from engine.runner.places import weights_folder
from engine.voice.choice import choices
from engine.voice.port import Voice, VoiceError, checked
from engine.voice.synthesis.voice_names import tag
from engine.voice.voices import open_voice
from engine.words.words import Words

CLEAREST: Final = "clearest"
"""What takes a choice back."""

_UNDO: Final = f"coach voices --use {CLEAREST}"


def use(name: str, words: Words, *, as_json: bool) -> None:
    """Keep a voice for a locale, once it has spoken.

    Raises:
        VoiceError: there is no such voice, it does not speak the language, or it does not work.
    """
    if name.strip().lower() == CLEAREST:
        choose_voice(words.locale, None)
    else:
        _try(name, words)
        choose_voice(words.locale, name)
    if as_json:
        options.emit({"locale": words.locale, "speaks": speaking(words.locale)})
    else:
        output.paragraph(who_speaks(words))


def speaking(locale: str) -> str:
    """The voice that speaks a locale where none is named."""
    return chosen_voice(locale) or choices(locale, weights_folder())[0].name


def who_speaks(words: Words) -> str:
    """Who speaks where nobody is named, and how one that was chosen is left again."""
    how = "terminal-voice-chosen" if chosen_voice(words.locale) else "terminal-voice-speaks"
    command = _UNDO if words.locale == "en-US" else f"{_UNDO} --locale {words.locale}"
    return words.say(how, voice=speaking(words.locale), locale=words.locale, command=command)


def _try(name: str, words: Words) -> None:
    if not name.strip():
        raise click.BadParameter('name a voice: "coach voices" lists them.', param_hint="--use")
    with closing(open_voice(voice=name, locale=words.locale, weights=weights_folder())) as voice:
        _check_language(name, voice, words.locale)
        checked(voice.synthesise(words.say("go")))


def _check_language(name: str, voice: Voice, locale: str) -> None:
    """One that reads a foreign language is hardly understood, and would do so for good."""
    own = str(getattr(voice, "voice", "")).partition("+")[0]
    spoken = next((one.languages for one in voice.voices() if one.id == own), ())
    if spoken and all(_language(one) != _language(locale) for one in spoken):
        raise VoiceError(f"{name} speaks {', '.join(spoken)}, not {locale}. Name the language with --locale.")


def _language(locale: str) -> str:
    return tag(locale).partition("-")[0]
