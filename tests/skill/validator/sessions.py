"""A question leaves the session open, anything else closes it; and what is said of opening the skill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tests.skill.validator.audio_documents import words
from tests.skill.validator.parts import ANSWERED, SPOKEN, Envelope, delegated, kind_of, reprompted, speaks, types

ONE_SHOT: Final = re.compile(r"\b(open|ask|tell|launch|öffne|starte|frag|frage|sag|sage) form coach\b", re.IGNORECASE)
"""Sentences that open a skill, or ask it something, in one breath."""


def rules(request: Envelope, body: Envelope) -> Iterator[str]:
    kind = kind_of(request)
    if kind not in SPOKEN or (kind not in ANSWERED and not speaks(body)):
        return
    if delegated(body):
        if body.get("shouldEndSession") is not False or body.get("outputSpeech"):
            yield "Dialog.Delegate needs an open session, and no speech of ours"
        return
    yield from _ending(body)
    if body.get("shouldEndSession") is False and ONE_SHOT.search(f"{words(body)} {reprompted(body)}"):
        yield "how to open the skill is not told while it is open"


def _ending(body: Envelope) -> Iterator[str]:
    end, again = body.get("shouldEndSession"), reprompted(body)
    asks = words(body).rstrip().endswith("?")
    if end is not True and end is not False and "Connections.SendRequest" not in types(body):
        yield "shouldEndSession must be true or false"
    if asks and end is not False:
        yield "a question must leave the session open"
    if not asks and end is False:
        yield "without a question the session must close"
    if end is False and not body.get("reprompt"):
        yield "an open session needs a reprompt"
    if again and not again.rstrip().endswith("?"):
        yield "a reprompt must ask again"
    if end is True and body.get("reprompt"):
        yield "a reprompt needs an open session"
