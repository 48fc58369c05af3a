"""The small words of a language, as typed data: what a locale's ``words.toml`` holds."""

from __future__ import annotations

from msgspec import Struct

from engine.understanding.clocks import ClockWords
from engine.understanding.numbers import NumberWords


class Words(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of all words: a misspelt field is an error, never ignored."""


class Times(Words, frozen=True, kw_only=True):
    """Lengths of time.

    Attributes:
        units: Seconds of each unit, by word.
        named: Seconds of each length that has a name: "half an hour".
        behind: What part of the unit is added behind it: "and a half" after "an hour".
        between: Words that may stand between minutes and seconds.
    """

    units: dict[str, float]
    named: dict[str, float]
    behind: dict[str, float] = {}
    between: tuple[str, ...] = ()


class StrengthWords(Words, frozen=True, kw_only=True):
    """What makes a number the strength of a pain that is told in the same sentence.

    Attributes:
        before: Words that may stand before a number that ends its part of the sentence: "it is a".
        behind: Words that make any number one: "out of ten".
        about_sets: Words that make it the effort of a set.
    """

    before: str = ""
    behind: str = ""
    about_sets: str = ""


class SpokenWords(Words, frozen=True, kw_only=True):
    """The small words of a language.

    Attributes:
        spellings: Words, and what stands for them everywhere: contractions, slang, other spellings.
        endings: Ends of words behind an apostrophe, and what stands for them.
        rewrites: Patterns over the whole sentence, and what stands for them.
        fillers: Words and phrases that mean nothing wherever they stand.
        connectors: Words between two parts of a sentence.
        light: Words that say little: they count less, understood or not.
        corrections: What is said between a slip of the tongue and its correction: "no", "I mean".
        negations: Words that deny what follows.
        pronouns: Words that are numbers only when they stand alone: "one".
        pointers: Words before which these are no numbers even so: "that one".
        askers: Words with which a question begins.
        wonders: Words with which a question begins that only wants to know: it begins and corrects nothing.
        reasons: Words with which a question for a reason begins: "why". It changes nothing.
        offers: Words that begin like one of these, and propose something: "why don't we".
        strength: What makes a number the strength of a pain.
        openers: Words with which a reason begins behind an answer: "no, I have only just begun".
        inflections: Ends of words that change nothing, the longest first; taken off where enough of the word stays.
        uninflected: Words that end so by chance.
        dates: What days are called, seen from today: by :func:`engine.dialogue.alerts.moments.day_named`'s names.
    """

    spellings: dict[str, str] = {}
    endings: dict[str, str] = {}
    rewrites: dict[str, str] = {}
    fillers: str = ""
    connectors: str = ""
    light: str = ""
    corrections: str = ""
    negations: str = ""
    pronouns: str = ""
    pointers: str = ""
    askers: str = ""
    wonders: str = ""
    reasons: str = ""
    offers: str = ""
    strength: StrengthWords = StrengthWords()
    openers: str = ""
    inflections: tuple[str, ...] = ()
    uninflected: str = ""
    numbers: NumberWords
    times: Times
    clock: ClockWords = ClockWords()
    dates: dict[str, tuple[str, ...]] = {}
    units: dict[str, str]
