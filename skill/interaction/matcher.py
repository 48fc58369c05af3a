"""Understanding what was typed or heard, without a network and without Alexa: text in, intent with slots out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from engine.words.words import Words
from skill.interaction.commands import Commands
from skill.interaction.grammar import Grammar
from skill.interaction.heard import Filled, Heard
from skill.interaction.intents import FALLBACK, INTENTS, slots_of
from skill.interaction.loading import load
from skill.interaction.repair import Repair
from skill.interaction.text import normal, slots_in, template
from skill.interaction.values import values

__all__ = ["Filled", "Heard", "Matcher"]

_CARRIER = 4  # words that must come before a slot for a value nobody knows to be taken as one
_OPEN = frozenset({"EXERCISE", "EQUIPMENT"})  # types of which people name what the catalogue has not


class Matcher:
    """Understands one locale. Holds no state between two texts; make it with :meth:`for_locale`."""

    def __init__(self, commands: Commands, words: Words) -> None:
        """Build the grammar: about a third of a second."""
        known = values(commands, words)
        spoken = [text for several in known.values() for value in several for text in value.spoken]
        self._grammar = Grammar(commands, known, words.locale.partition("-")[0])
        self._repair = Repair(self._grammar.words(), spoken, self._grammar.sentences(), commands.outside.negations)
        self._rewrites = [(re.compile(pattern), put) for pattern, put in commands.outside.rewrites.items()]
        self._fillers = [re.compile(rf"\b{re.escape(filler)}\b") for filler in commands.outside.fillers]
        self._carriers = sorted(_carriers(commands), key=lambda carrier: -len(carrier[0]))

    @staticmethod
    @lru_cache(maxsize=8)
    def for_locale(locale: str) -> Matcher:
        """The matcher of a locale; a second call returns the same one.

        Raises:
            UnknownLocale: there is no complete locale of this name.
            CommandsError: its commands break a rule.
        """
        words = Words.load(locale)
        return Matcher(load(words.locale), words)

    def match(self, text: str) -> Heard:
        """What a text means; what nobody understands is the fallback."""
        said = self._normal(text)
        for attempt in self._attempts(said):
            found = self._grammar.parse(attempt) if attempt else None
            if found is not None:
                return found
        return self._named(said) or Heard(FALLBACK)

    def value(self, intent: str, slot: str, text: str) -> Filled | None:
        """What a text means as the answer to the question for a slot; None when it is no answer to it."""
        type_ = slots_of(intent)[slot]
        attempts = filter(None, self._attempts(self._normal(text)))
        found = (
            self._grammar.value(slot, type_, one) or _only(self._grammar.parse(one), intent, slot) for one in attempts
        )
        return next(filter(None, found), None)

    def _normal(self, text: str) -> str:
        said = normal(text)
        for pattern, put in self._rewrites:
            said = pattern.sub(put, said)
        return said

    def _attempts(self, said: str) -> Iterator[str]:
        """The text as it is, without fillers, with typing errors put right, and the sentence nearest to it."""
        bare = self._bare(said)
        repaired = self._repair.words(bare)
        yield from dict.fromkeys((said, bare, repaired))
        yield self._repair.sentence(repaired) or ""

    def _bare(self, said: str) -> str:
        for filler in self._fillers:
            said = filler.sub(" ", said)
        return " ".join(said.split())

    def _named(self, said: str) -> Heard | None:
        """A clear question about something that the catalogue has not, such as "how do I do a bench press"."""
        for carrier, intent, slot in self._carriers:
            if said.startswith(carrier):
                return Heard(intent, (Filled(slot, slots_of(intent)[slot], said.removeprefix(carrier)),))
        return None


def _only(heard: Heard | None, intent: str, slot: str) -> Filled | None:
    if heard is None or heard.intent != intent:
        return None
    return next((filled for filled in heard.slots if filled.slot == slot), None)


def _carriers(commands: Commands) -> Iterator[tuple[str, str, str]]:
    for intent, slots in INTENTS.items():
        for sample in commands.samples(intent):
            before, brace, rest = template(sample).partition("{")
            named = slots_in(sample)
            if brace and rest == f"{named[0]}}}" and slots[named[0]] in _OPEN and len(before.split()) >= _CARRIER:
                yield before, intent, named[0]
