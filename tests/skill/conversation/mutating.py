"""Envelopes that nobody should send: real ones, with parts missing, changed, of the wrong type or hostile."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any

HOSTILE = (
    *(
        "",
        " ",
        "\x00\x01\x02",
        "<speak>&</speak>",
        "<break time='99s'/>",
        "]]>",
        "&amp;&#x0;",
        "${payload.x}",
        "'; DROP TABLE sessions; --",
    ),
    *(
        "../../etc/passwd",
        "{$exercise}",
        "%s%n%d",
        "🏋️" * 40,
        "\u202egnirts",
        "\ud800",
        "a" * 20_000,
        "none",
        "null",
        "NaN",
        "-1",
        "1e999",
        "٣",
    ),
    *("victim", "__class__", "exercise-glute-bridge.how-1", "day-1", "٢٠", "９", "\n\r\t", "𝟖"),
)
NAMES = tuple(text for text in HOSTILE if text != "__class__")
"""Of parts: see the test of a part that is called ``__class__``."""

TYPES = (
    *(
        "LaunchRequest",
        "IntentRequest",
        "SessionEndedRequest",
        "CanFulfillIntentRequest",
        "AudioPlayer.PlaybackStopped",
    ),
    *(
        "AudioPlayer.PlaybackStarted",
        "PlaybackController.NextCommandIssued",
        "System.ExceptionEncountered",
        "Alexa.Presentation.APL.UserEvent",
    ),
    *(
        "AlexaSkillEvent.SkillDisabled",
        "Connections.Response",
        "Display.ElementSelected",
        "Unknown.Request",
        "",
        "request",
        "💥",
    ),
)
NUMBERS = (0, -1, 1, 2**63, -(2**70), 1e308, -0.0, 3.7)


def mutated(envelope: dict[str, Any], random: Random) -> bytes:
    """The envelope with one to four parts changed, as bytes; now and then not even JSON."""
    document = copy.deepcopy(envelope)
    for _ in range(random.randint(1, 4)):
        _change(document, random)
    body = json.dumps(document).encode("utf-8", "replace")
    if random.random() < 0.03:
        cut = random.randrange(len(body))
        return random.choice(
            (body[:cut], body[:cut] + bytes([random.randrange(256)]) + body[cut + 1 :], b"", b"[]", b"null")
        )
    return body


def _change(document: dict[str, Any], random: Random) -> None:
    places = list(_places(document))
    holder, key = random.choice(places)
    roll = random.random()
    if roll < 0.15:
        document.setdefault("request", {})
        if isinstance(document["request"], dict):
            document["request"]["type"] = random.choice(TYPES)
    elif roll < 0.35:
        holder.pop(key)
    else:
        holder[key] = _junk(random, depth=0)


def _places(thing: Any) -> Any:
    """Every part, as its holder and its name or number."""
    if isinstance(thing, dict):
        for key, value in list(thing.items()):
            yield thing, key
            yield from _places(value)
    elif isinstance(thing, list):
        for number, value in enumerate(thing):
            yield thing, number
            yield from _places(value)


def _junk(random: Random, depth: int) -> Any:
    kinds: tuple[Callable[[], Any], ...] = (
        lambda: random.choice(HOSTILE),
        lambda: random.choice(NUMBERS),
        lambda: random.choice((None, True, False)),
        lambda: _nested(random.choice((5, 50, 400))),
        lambda: [_junk(random, depth + 1) for _ in range(random.randint(0, 3))],
        lambda: {random.choice(NAMES): _junk(random, depth + 1) for _ in range(random.randint(0, 3))},
    )
    (kind,) = random.choices(kinds, (45, 15, 15, 5, 10, 10) if depth < 4 else (1, 1, 1, 0, 0, 0))
    return kind()


def _nested(depth: int) -> Any:
    thing: Any = "deep"
    for number in range(depth):
        thing = [thing] if number % 2 else {"deeper": thing}
    return thing
