"""Talk in the room isn't meant for the coach: people, pets, television, songs, counting along."""

import pytest

from engine.understanding.situations import SITUATIONS
from tests.understanding.places import OFFERED, understanding

ROOM = {
    "en-US": [
        *(
            "Oscar leave the cat alone",
            "darling have you fed the dog",
            "who ate the last biscuit",
            "turn the tv off will you",
        ),
        *("and in other news the government has resigned", "did you bring your homework", "what's for dinner tonight"),
        *("no you may not have another cookie", "happy birthday to you", "the parcel is for number twelve"),
        *("is your sister coming on Saturday", "shut the window please", "the forecast for tomorrow is rain"),
    ],
    "de-DE": [
        *("Max lass die Katze in Ruhe", "Schatz hast du den Hund gefüttert", "wer hat den letzten Keks gegessen"),
        *("mach den Fernseher aus", "was gibt es heute zum Abendessen", "nein du bekommst kein Eis mehr"),
        *("das Paket ist für Nummer zwölf", "mach bitte das Fenster zu"),
    ],
}
COUNTED = {
    "en-US": ["one two three", "three four five six", "seven eight nine ten", "ten nine eight seven"],
    "de-DE": ["eins zwei drei", "drei vier fünf sechs", "sieben acht neun zehn"],
}


@pytest.mark.parametrize("locale", OFFERED)
@pytest.mark.parametrize("situation", ["", *SITUATIONS])
def test_talk_in_the_room_is_left_alone(locale, situation):
    meant = {text: understanding(locale).understand(text, situation).intent.name for text in ROOM[locale]}
    acted = {text: name for text, name in meant.items() if name != "AMAZON.FallbackIntent"}
    assert len(acted) <= len(meant) // 10, acted


@pytest.mark.parametrize("locale", OFFERED)
def test_counting_along_means_nothing(locale):
    for text in COUNTED[locale]:
        assert understanding(locale).understand(text, "in-set").intent.name == "AMAZON.FallbackIntent", text


@pytest.mark.parametrize(("locale", "text"), [("en-US", "stop"), ("de-DE", "stopp")])
@pytest.mark.parametrize("situation", ["", *SITUATIONS])
def test_a_bare_stop_stops(locale, text, situation):
    assert understanding(locale).understand(text, situation).intent.name == "AMAZON.StopIntent"


@pytest.mark.parametrize(("locale", "text"), [("en-US", "stop it Bruno get down"), ("de-DE", "stopp Bruno runter da")])
@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "walk"])
def test_a_stop_for_the_dog_does_not(locale, text, situation):
    assert understanding(locale).understand(text, situation).intent.name == "AMAZON.FallbackIntent"
