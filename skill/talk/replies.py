"""Reads a skill's response: what is heard and seen of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from skill.talk import apla, screen
from skill.talk.spoken import BrokenSpeech, Piece, from_ssml, length, plain

Document = dict[str, Any]


class BrokenReply(ValueError):  # noqa: N818 - a name for what happened
    """Alexa could not use this answer. The text says why."""


class Reply(Struct, frozen=True):
    """An answer.

    Attributes:
        said: Speech: the output speech, then the audio documents.
        again: The reprompt, spoken after silence.
        ends: Whether the session ends.
        attributes: The session's attributes.
        screen: Texts on the screen.
        dialog: The directive that delegates a dialog, if there is one.
        directives: All directives.
    """

    said: tuple[Piece, ...]
    again: tuple[Piece, ...]
    ends: bool
    attributes: Document
    screen: tuple[str, ...] = ()
    dialog: Document | None = None
    directives: tuple[Document, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it takes to say."""
        return length(self.said)


def read(body: bytes) -> Reply:
    """Read the body of an answer.

    Raises:
        BrokenReply: Alexa could not use the response.
    """
    try:
        document = json.loads(body)
        response = document["response"]
        return _reply(response, document.get("sessionAttributes") or {})
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise BrokenReply(f"{type(error).__name__}: {error}") from error


def _reply(response: Document, attributes: Document) -> Reply:
    directives = response.get("directives") or []
    dialog = next((one for one in directives if one["type"].startswith("Dialog.")), None)
    said = (*_speech(response.get("outputSpeech")), *_audio(directives))
    if dialog is not None and dialog["type"] == "Dialog.Delegate" and said:
        raise BrokenReply("a delegated dialog is spoken by Alexa, with no words of the skill")
    return Reply(
        said=said,
        again=_speech((response.get("reprompt") or {}).get("outputSpeech")),
        ends=response.get("shouldEndSession") is True,
        attributes=attributes,
        screen=tuple(_screen(directives)),
        dialog=dialog,
        directives=tuple(directives),
    )


def _speech(speech: Document | None) -> tuple[Piece, ...]:
    if speech is None:
        return ()
    if speech["type"] == "SSML":
        if not speech["ssml"].startswith("<speak>"):
            raise BrokenSpeech("SSML that does not begin with <speak>")
        return from_ssml(speech["ssml"])
    return plain(speech["text"])


def _audio(directives: list[Document]) -> Iterator[Piece]:
    for directive in directives:
        if directive["type"] == "Alexa.Presentation.APLA.RenderDocument":
            yield from apla.pieces(directive["document"])


def _screen(directives: list[Document]) -> Iterator[str]:
    for directive in directives:
        if directive["type"] == "Alexa.Presentation.APL.RenderDocument":
            yield from screen.shown(directive)
