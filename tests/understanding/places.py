"""What the tests of understanding share."""

import tomllib
from copy import deepcopy
from functools import cache

import msgspec

from engine.understanding.intents import CLOCK, DATE, NUMBER, slots_of
from engine.understanding.loading import load
from engine.understanding.source import Source
from engine.understanding.understanding import Understanding
from engine.understanding.values import values
from engine.words.locales import whole
from engine.words.words import LOCALES

OFFERED = whole()
NUMBERS = {"en-US": ("7", "forty five", "20"), "de-DE": ("7", "fünfundvierzig", "20")}
MOMENTS = {
    "en-US": {
        DATE: (("tomorrow", "tomorrow"), ("on friday", "fri")),
        CLOCK: (("seven", "07:00"), ("half past six", "06:30")),
    },
    "de-DE": {
        DATE: (("morgen", "tomorrow"), ("am freitag", "fri")),
        CLOCK: (("sieben", "07:00"), ("halb sieben", "06:30")),
    },
}
FORTY_FIVE = {"forty five": "45", "fünfundvierzig": "45"}


@cache
def understanding(locale: str) -> Understanding:
    return Understanding.load(locale)


@cache
def spoken(locale: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """By slot type: everything that can be said, with the id it stands for."""
    known = values(load(locale), locale)
    texts = {type_: tuple((text, one.id) for one in several for text in one.spoken) for type_, several in known.items()}
    return texts | {NUMBER: tuple((text, FORTY_FIVE.get(text, text)) for text in NUMBERS[locale])} | MOMENTS[locale]


def fillings(locale: str, intent: str) -> dict[str, tuple[tuple[str, str], ...]]:
    return {slot: spoken(locale)[type_] for slot, type_ in slots_of(intent).items()}


@cache
def _documents(locale: str) -> dict:
    folder = LOCALES / locale / "understanding"
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.toml")}


def changed(change, locale: str = "en-US") -> Source:
    """The sentences after ``change`` to the documents of their files, by the names of the files."""
    documents = deepcopy(_documents(locale))
    change(documents)
    own = ("words", "samples", "values", "situations")
    return msgspec.convert(
        {name: documents[name] for name in own}
        | {"topics": [document for name, document in documents.items() if name not in own]},
        Source,
    )
