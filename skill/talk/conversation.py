"""A whole conversation: puts skill, store, Alexa's part and terminal together."""

from __future__ import annotations

import time
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import click

from engine.runner.places import workouts_folder
from engine.session.own_library import OwnLibrary
from engine.understanding.understanding import Understanding
from engine.words.locales import resolve
from engine.words.words import Words
from skill.package.alexa_loading import load_alexa
from skill.package.alexa_source import Notes
from skill.talk.alexa import Alexa
from skill.talk.clock import Clock
from skill.talk.envelopes import Device, Envelopes
from skill.talk.player import Player, ShownTracks
from skill.talk.skill_setup import beginning, open_skill, open_store
from skill.talk.terminal import Terminal

if TYPE_CHECKING:
    from skill.talk.playback import Playback


def converse(locale: str, device: Device, store: str, *, speak: bool = False, person: str | None = None) -> None:
    """Talk with the real skill on standard input and output.

    Args:
        locale: The language spoken.
        device: The kind of device.
        store: ``memory``, or the path of a file.
        speak: Say the answers aloud too.
        person: A name for a recognised voice; None for an unrecognised one.

    Raises:
        CommandsError: the commands of the locale break a rule.
        ConfigError: a setting in the environment is invalid.
        StoreError: the store cannot be used.
        VoiceError: there is no voice to speak with.
    """
    locale, source = resolve(locale), load_alexa(locale)
    notes = source.outside.notes
    with ExitStack() as stack:
        kept = stack.enter_context(closing(open_store(store)))
        clock = Clock(beginning(kept, person, time.time()))
        library = OwnLibrary(workouts_folder())
        tracks = ShownTracks() if device == "player" else None
        skill = open_skill(kept, clock, library, tracks)
        understanding = Understanding.for_library(library.catalog(), Words.load(locale))
        envelopes = Envelopes(locale, clock, device, person)
        player = None if tracks is None else Player(tracks, clock.forward)
        alexa = Alexa(skill, understanding, source, envelopes, clock, locale, player)
        playback = _playback(stack, locale, notes) if speak else None
        Terminal(alexa, notes, playback).run()


def _playback(stack: ExitStack, locale: str, notes: Notes) -> Playback | None:
    """A voice for speaking aloud; if there is none, that is printed."""
    from skill.talk.playback import Playback  # noqa: PLC0415 - numpy and sound: 100 ms, for speaking aloud only

    playback = stack.enter_context(closing(Playback(locale, lambda trouble: click.echo(trouble, err=True))))
    if playback.heard:
        return playback
    click.echo(f"[{notes.no_sound}]", err=True)
    return None
