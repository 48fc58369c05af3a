"""Numbers, lengths of time and weights, as people say them."""

import pytest

from engine.understanding.loading import load
from engine.understanding.normal_form import NormalForm
from engine.understanding.numbers import Numbers
from tests.understanding.places import understanding

NUMBERS = {
    "en-US": {
        "seven": 7, "twenty five": 25, "twenty-five": 25, "ninety": 90, "one hundred and twenty": 120, "12": 12,
        "12.5": 12.5, "12,5": 12.5, "twelve point five": 12.5, "twelve and a half": 12.5, "two hundred": 200,
        "two thousand": 2000, "2 thousand": 2000, "one million": 1e6, "three hundred thousand": 300_000,
        "one thousand five hundred and two": 1502,
    },
    "de-DE": {
        "sieben": 7, "fünfundzwanzig": 25, "einundzwanzig": 21, "hundertzwanzig": 120, "zweihundert": 200,
        "12,5": 12.5, "zwölf komma fünf": 12.5, "zwölfeinhalb": 12.5, "anderthalb": 1.5, "dreiunddreißig": 33,
        "2 tausend": 2000, "zwei millionen": 2e6,
    },
}  # fmt: skip
TIMES = {
    "en-US": {
        "thirty more seconds": {"seconds": 30}, "half a minute more": {"seconds": 30},
        "a minute and a half more": {"seconds": 90},
        "two more minutes": {"minutes": 2}, "45 secs more": {"seconds": 45}, "another 2 min": {"minutes": 2},
    },
    "de-DE": {
        "noch dreißig Sekunden": {"seconds": 30}, "noch eine halbe Minute": {"seconds": 30},
        "noch zwei Minuten": {"minutes": 2}, "noch anderthalb Minuten": {"seconds": 90},
    },
}  # fmt: skip
MINUTES = {
    "en-US": {"I have half an hour": 30, "I've got a quarter of an hour": 15, "I have an hour and a quarter": 75,
        "I have 30 min": 30,
              "I've only got an hour and a half": 90},
    "de-DE": {"ich habe eine halbe Stunde": 30, "ich hab eine Viertelstunde": 15, "ich habe anderthalb Stunden": 90,
        "ich habe 30 min": 30},
}  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "text", "value"), [(locale, *one) for locale, several in NUMBERS.items() for one in several.items()]
)
def test_a_number_in_words_or_digits(locale, text, value):
    words = load(locale).words
    tokens = NormalForm(words).sentence(text).tokens
    assert Numbers(words.numbers).read(tokens, 0) == (value, len(tokens))


@pytest.mark.parametrize(
    ("locale", "text", "slots"), [(locale, *one) for locale, several in TIMES.items() for one in several.items()]
)
def test_a_length_of_time(locale, text, slots):
    intent = understanding(locale).understand(text, "in-rest").intent
    assert (intent.name, intent.slots) == ("MoreRestIntent", slots)


@pytest.mark.parametrize(
    ("locale", "text", "minutes"), [(locale, *one) for locale, several in MINUTES.items() for one in several.items()]
)
def test_time_at_hand(locale, text, minutes):
    intent = understanding(locale).understand(text, "start").intent
    assert intent.slots == {"minutes": minutes}, intent


@pytest.mark.parametrize(
    ("locale", "text"), [("en-US", "one million kilos"), ("en-US", "five thousand kilos"), ("de-DE", "2 tausend Kilo")]
)
def test_no_part_of_a_great_weight_is_taken_for_a_weight(locale, text):
    intent = understanding(locale).understand(text, "in-rest").intent
    weight = intent.number("weight")
    assert weight is None or weight >= 2000


@pytest.mark.parametrize("text", ["eleven", "twelve", "a hundred", "one thousand"])
def test_what_is_beyond_the_scale_stays_beyond_it(text):
    intent = understanding("en-US").understand(text, "rating").intent
    assert (intent.name, intent.number("effort") > 10) == ("EffortIntent", True)
