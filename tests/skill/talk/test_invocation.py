"""What Alexa herself hears: opening, asking at once, leaving."""

import pytest

from skill.package.alexa_loading import load_alexa
from skill.talk.invocation import Doorkeeper
from tests.skill.requested import filled
from tests.understanding.places import understanding

ASKED = {
    "en-US": {
        "ask form coach how to do a hip thrust": ("HowToIntent", {"exercise": "hip-thrust"}),
        "Alexa, ask form coach what should I do today": ("TodayIntent", {}),
        "open form coach and start day one": ("StartWorkoutIntent", {"workout": "day-1"}),
        "start day one with form coach": ("StartWorkoutIntent", {"workout": "day-1"}),
        "ask form coach about stretching": ("AdviceIntent", {"topic": "no-bouncing"}),
        "tell form coach to pause": ("AMAZON.PauseIntent", {}),
        "ask form coach for the weather": ("AMAZON.FallbackIntent", {}),
    },
    "de-DE": {
        "frage form coach wie ein Hip Thrust geht": ("HowToIntent", {"exercise": "hip-thrust"}),
        "Alexa, frage form coach was ich heute machen soll": ("TodayIntent", {}),
        "öffne form coach und starte Tag eins": ("StartWorkoutIntent", {"workout": "day-1"}),
        "starte Tag eins mit form coach": ("StartWorkoutIntent", {"workout": "day-1"}),
        "frage form coach nach dem wetter": ("AMAZON.FallbackIntent", {}),
    },
}
OPENED = {
    "en-US": ["open form coach", "Alexa, open Form Coach!", "start form coach", "ask form coach", "open from coach"],
    "de-DE": ["öffne form coach", "Alexa, starte Form Coach", "öfne form coach"],
}
NEITHER = {"en-US": ["day one", "pause", "open the door", ""], "de-DE": ["Tag eins", "Pause", "öffne die Tür", ""]}


@pytest.fixture(params=["en-US", "de-DE"])
def locale(request):
    return request.param


@pytest.fixture
def door(locale):
    return Doorkeeper(load_alexa(locale).outside, understanding(locale))


def test_opening(door, locale):
    for text in OPENED[locale]:
        called = door.invocation(text)
        assert called is not None, text
        assert called.asked is None, text


def test_asking_at_once(door, locale):
    for text, meant in ASKED[locale].items():
        asked = door.invocation(text).asked
        assert (asked.name, filled(locale, asked)) == meant, text


def test_what_is_said_to_nobody(door, locale):
    for text in NEITHER[locale]:
        assert door.invocation(text) is None, text


def test_leaving(door, locale):
    assert door.leaves({"en-US": "Exit!", "de-DE": "Beenden."}[locale])
    assert not door.leaves("stop")
