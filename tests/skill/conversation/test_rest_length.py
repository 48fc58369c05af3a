"""The rest between sets, in seconds or in minutes: the programme's (S2), or the person's own choice, told why once."""

from __future__ import annotations

from typing import Any

import pytest

from engine.storage.person import profile
from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_launch import known
from tests.skill.conversation.test_time import at_the_first_set, session
from tests.skill.requested import requested

RANGE = {"en-US": "A rest can take from ten seconds to ten minutes.", "de-DE": "zehn Sekunden bis zehn Minuten dauern."}
OWN = {
    "en-US": "The programme rests sixty to ninety seconds",
    "de-DE": "Das Programm sieht sechzig bis neunzig Sekunden vor",
}
STAYS = {"en-US": "Yours stays at 80 seconds.", "de-DE": "Bei dir bleibt es bei 80 Sekunden."}

SAID: dict[str, list[tuple[str, int | None]]] = {
    "en-US": [
        ("rest ninety seconds", 90),
        ("my rest is sixty seconds", 60),
        ("my rest is one minute", 60),
        ("my rest is a minute", 60),
        ("rest one and a half minutes", 90),
        ("rest for a minute and a half", 90),
        ("one and a half minutes between sets", 90),
        ("my rest is 1.5 minutes", 90),
        ("my rest is one minute and fifteen seconds", 75),
        ("my rest is one minute twenty", 80),
        ("my rest is two minutes", 120),
        ("my rest is two and a half minutes", 150),
        ("rest for half a minute", 30),
        ("my rest is thirty seconds", 30),
        ("my rest is twenty minutes", None),
    ],
    "de-DE": [
        ("neunzig Sekunden Pause", 90),
        ("meine Pause ist sechzig Sekunden", 60),
        ("meine Pause ist eine Minute", 60),
        ("meine Pause dauert eine Minute", 60),
        ("anderthalb Minuten Pause", 90),
        ("meine Pause ist eineinhalb Minuten", 90),
        ("stell meine Pause auf anderthalb Minuten", 90),
        ("meine Pause ist 1,5 Minuten", 90),
        ("meine Pause ist eine Minute und fünfzehn Sekunden", 75),
        ("meine Pause ist eine Minute zwanzig", 80),
        ("meine Pause ist zwei Minuten", 120),
        ("zweieinhalb Minuten Pause", 150),
        ("eine halbe Minute Pause", 30),
        ("meine Pause ist dreißig Sekunden", 30),
        ("meine Pause ist zwanzig Minuten", None),
    ],
}


def heard(locale: str, text: str) -> Speaker:
    """Somebody whose rest is 80 seconds says something."""
    speaker = known(rest=80)
    speaker = Speaker(speaker.store, locale).open()
    return speaker.request({"type": "IntentRequest", "intent": requested(locale, text)})


@pytest.mark.parametrize(("locale", "text", "seconds"), [(locale, *one) for locale in SAID for one in SAID[locale]])
def test_what_is_said(locale, text, seconds):
    speaker = heard(locale, text)

    assert profile(speaker.store, USER).rest == (seconds or 80)
    assert (RANGE[locale] in speaker.spoken) is (seconds is None)
    assert (OWN[locale] in speaker.spoken) is (seconds is not None and not 60 <= seconds <= 90)
    speaker.hears(STAYS[locale] if seconds is None else str(seconds))
    assert speaker.listening


@pytest.mark.parametrize(
    ("locale", "first", "second", "sure"),
    [
        ("en-US", "my rest is two minutes", "my rest is three minutes", "Several studies agree"),
        ("de-DE", "meine Pause ist zwei Minuten", "meine Pause ist drei Minuten", "Mehrere Studien"),
    ],
)
def test_what_the_programme_has_is_told_once_with_how_sure_it_is(locale, first, second, sure):
    speaker = heard(locale, first)
    speaker.hears(OWN[locale], sure)
    speaker = Speaker(speaker.store, locale).open()
    speaker.request({"type": "IntentRequest", "intent": requested(locale, second)})
    assert profile(speaker.store, USER).rest == 180
    assert OWN[locale] not in speaker.spoken


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-US", "ninety seconds"),
        ("en-US", "thirty seconds"),
        ("de-DE", "neunzig Sekunden"),
        ("de-DE", "dreißig Sekunden"),
    ],
)
def test_a_time_alone_is_no_rest_and_begins_nothing(locale, text):
    speaker = heard(locale, text)

    assert profile(speaker.store, USER).rest == 80
    assert speaker.store.latest_open(USER) is None
    assert (speaker.listening, speaker.asked) == (True, "start")


@pytest.mark.parametrize(
    "slots",
    [
        {},
        {"seconds": ("a while",)},
        {"minutes": 1, "seconds": ("a while",)},
        {"minutes": 1, "fraction": ("a third",)},
        {"length": ("an age",)},
        {"minutes": ("?",), "fraction": "half"},
    ],
)
def test_half_understood_is_not_understood(slots: dict[str, Any]):
    speaker = known(rest=80).open().say("RestLengthIntent", **slots).hears(RANGE["en-US"], STAYS["en-US"])

    assert profile(speaker.store, USER).rest == 80


@pytest.mark.parametrize(("slots", "seconds"), [({"minutes": ("1.5",)}, 90), ({"length": ("a minute",)}, 60)])
def test_as_alexa_may_write_it(slots, seconds):
    assert profile(known().open().say("RestLengthIntent", **slots).store, USER).rest == seconds


@pytest.mark.parametrize(("slots", "added"), [({"minutes": 1}, 60), ({"minutes": 1, "seconds": 30}, 90)])
def test_more_rest_in_minutes(slots, added):
    speaker = at_the_first_set()
    speaker.clock.now += 115
    speaker.say("MoreRestIntent", after=0.0, **slots)

    assert session(speaker).added == added
