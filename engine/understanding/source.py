"""What a locale's ``understanding`` folder holds, as typed data. :mod:`.loading` reads it."""

from __future__ import annotations

from msgspec import Struct

from engine.understanding.spoken_words import SpokenWords


class Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything read from the files: a misspelt field is an error, never ignored."""


class Meaning(Part, frozen=True, kw_only=True, rename={"except_": "except"}):
    """Sentences that mean an intent, one template a line.

    Attributes:
        intent: The name of the intent.
        say: Templates of whole sentences, or whole parts of one.
        within: Templates that mean it wherever in a sentence they stand, whatever is said around them.
        situations: Only in these; everywhere when empty.
        except_: Never in these.
        slots: Slots that the words imply: ``{ scope = "warm-up" }``.
        priority: A meaning of a higher priority is the first meaning of the sentence: 2 red flags, 1 pain.
        weak: It gives way to anything else that the sentence means.
        enough: How much of the sentence must be explained; the usual share when 0.
        alone: It must be all that is said.
        together: No mark and no "so" stands between its words: "it hurts, less" is not "it hurts less".
    """

    intent: str
    say: str = ""
    within: str = ""
    situations: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    slots: dict[str, str | float] = {}
    priority: int = 0
    weak: bool = False
    enough: float = 0.0
    alone: bool = False
    together: bool = False


class Guard(Part, frozen=True, kw_only=True, rename={"except_": "except"}):
    """Words that show that something isn't meant.

    Attributes:
        blocks: Intents that are not meant where these words are a part of what was understood; ``*``: the sentence
            isn't meant for the coach at all.
        within: Templates, one a line.
        situations: Only in these; everywhere when empty.
        except_: Never in these.
        start: The words must begin the sentence; then the intents are meant nowhere in it.
        together: No mark stands between its words.
        alone: They must be all that is said.
    """

    blocks: tuple[str, ...]
    within: str
    situations: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    start: bool = False
    together: bool = False
    alone: bool = False


class Situation(Part, frozen=True, kw_only=True):
    """What is likely while something is open.

    Attributes:
        like: Other situations, from which sentences are understood here too.
        prefer: Intents that win over others that fit as well, the likeliest first.
        never: Intents that aren't meant here.
        question: A question is open, so that an answer may be followed by its reason.
    """

    like: tuple[str, ...] = ()
    prefer: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    question: bool = False


class Standard(Part, frozen=True, kw_only=True):
    """One of Alexa's standard intents: what she understands unasked, and our additions to it."""

    known: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()


class Samples(Part, frozen=True, kw_only=True):
    """Sentences without alternatives, each a sample of Alexa's too.

    Attributes:
        standard: By the name of the standard intent.
        intents: By the name of our own intent.
        complete: No samples are made of the wider templates, because these write words in a form that is never spoken,
            such as one article for all genders.
    """

    standard: dict[str, Standard]
    intents: dict[str, tuple[str, ...]]
    complete: bool = False

    def of(self, intent: str) -> tuple[str, ...]:
        """Give the sample utterances of an intent, own or standard, as Alexa's model has them."""
        return self.intents.get(intent) or self.standard.get(intent, Standard()).samples

    def sentences(self, intent: str) -> tuple[str, ...]:
        """Give the samples and what Alexa knows herself."""
        if intent in self.intents:
            return self.intents[intent]
        standard = self.standard.get(intent, Standard())
        return (*standard.known, *standard.samples)


class Topic(Part, frozen=True, kw_only=True):
    """One file of sentences about one topic."""

    rules: dict[str, str] = {}
    meaning: tuple[Meaning, ...] = ()
    guard: tuple[Guard, ...] = ()


class Source(Struct, frozen=True):
    """Everything that a locale's folder holds.

    Attributes:
        values: By type and id: what people call it.
        situations: By name.
    """

    words: SpokenWords
    samples: Samples
    values: dict[str, dict[str, tuple[str, ...]]]
    situations: dict[str, Situation]
    topics: tuple[Topic, ...]

    @property
    def rules(self) -> dict[str, str]:
        """Give the rules of all topics by name."""
        return {name: text for topic in self.topics for name, text in topic.rules.items()}
