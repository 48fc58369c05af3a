"""What only Alexa needs of a locale, as typed data: its ``alexa.toml``. :mod:`.alexa_loading` reads it."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

Text = Annotated[str, Meta(min_length=1)]
Texts = tuple[Text, ...]
Some = Annotated[tuple[Text, ...], Meta(min_length=1)]


class Model(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything read from the file: a misspelt field is an error, never ignored."""


class Notes(Model, frozen=True):
    """What a conversation in the terminal tells beside the skill's own words; ``{seconds}`` is filled in."""

    open: Text
    closed: Text
    silence: Text
    outside: Text
    broken: Text
    pause: Text
    interrupted: Text
    unheard: Text
    screen: Text
    no_sound: Text


class Outside(Model, frozen=True, rename={"with_": "with"}):
    """What Alexa itself takes care of, and what a conversation without her must therefore know.

    Attributes:
        open: Opens the skill.
        ask: Comes before a question or an order that is asked without opening the skill first.
        connect: Words that may join ``ask`` to the utterance.
        with_: May follow an utterance in place of ``ask``.
        leave: Ends the session without asking the skill.
    """

    open: Some
    ask: Some
    connect: Texts
    with_: Texts
    leave: Some
    notes: Notes


class Publishing(Model, frozen=True):
    """The skill's page in the store."""

    name: Annotated[str, Meta(min_length=2, max_length=50)]
    summary: Annotated[str, Meta(min_length=1, max_length=160)]
    description: Annotated[str, Meta(min_length=1, max_length=4000)]
    examples: Annotated[tuple[Text, ...], Meta(min_length=3, max_length=3)]
    keywords: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=30)]
    testing: Annotated[str, Meta(min_length=1, max_length=4000)]


class AlexaSource(Model, frozen=True):
    """Everything in the file.

    Attributes:
        prompts: What Alexa asks for a missing slot, in several ways.
        tasks: What each task is called where people choose one for a routine.
    """

    invocation: Text
    outside: Outside
    prompts: dict[str, Some]
    tasks: dict[str, Text]
    publishing: Publishing
