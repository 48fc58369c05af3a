"""Every sample utterance, with its slots filled, is understood as its own intent and as no other."""

from itertools import cycle, repeat
from math import prod

import pytest
from skill.interaction.intents import INTENTS, STANDARD
from skill.interaction.loading import load
from skill.interaction.text import SLOT, expansions, slots_in, template

from tests.skill.interaction.places import OFFERED, fillings, matcher

ROUNDS = 3
MANY = 20_000
"""A sample that stands for more sentences than this is left out."""

SHARED = {"en-US": {}, "de-DE": {"muskelkater": "AdviceIntent", "crosstrainer": "HowToIntent"}}
"""What alone can be two things, and whose it is: the topic before the feeling, the exercise before the machine."""

ALL = [(locale, intent) for locale in OFFERED for intent in (*INTENTS, *STANDARD)]


def _filled(sample, values):
    """The sentence, and what each slot then means; ``values`` gives the next pair of a slot."""
    chosen = {slot: values[slot]() for slot in slots_in(sample)}
    return SLOT.sub(lambda slot: chosen[slot[1]][0], sample), {slot: id_ for slot, (_, id_) in chosen.items()}


@pytest.mark.parametrize(("locale", "intent"), ALL)
def test_every_sample_is_understood_as_its_own_intent(locale, intent):
    values = {slot: cycle(pairs).__next__ for slot, pairs in fillings(locale, intent).items()}
    for sample in load(locale).sentences(intent):
        for _ in range(ROUNDS if slots_in(sample) else 1):
            sentence, meant = _filled(sample, values)
            heard = matcher(locale).match(sentence)
            assert (heard.intent, heard.filled()) == (intent, meant), sentence


@pytest.mark.parametrize(("locale", "intent"), [(locale, intent) for locale, intent in ALL if INTENTS.get(intent)])
def test_every_value_and_synonym_is_understood_in_every_intent_that_takes_it(locale, intent):
    known = fillings(locale, intent)
    for slot, pairs in known.items():
        carrier = _carrier(load(locale).samples(intent), slot)
        others = {other: known[other][0] for other in slots_in(carrier) if other != slot}
        for pair in pairs:
            chosen = {name: repeat(one).__next__ for name, one in (others | {slot: pair}).items()}
            sentence, meant = _filled(carrier, chosen)
            heard = matcher(locale).match(sentence)
            assert (heard.intent, heard.filled()) == (intent, meant), sentence


def _carrier(samples, slot):
    """The sample with this slot that has the fewest slots, and of those the one with the most words."""
    return min(
        (sample for sample in samples if slot in slots_in(sample)),
        key=lambda sample: (len(slots_in(sample)), -len(sample.split())),
    )


@pytest.mark.parametrize("locale", OFFERED)
def test_no_two_intents_share_a_sentence_whatever_the_slots_hold(locale):
    owners, shared, sentences = {}, {}, 0
    for intent in (*INTENTS, *STANDARD):
        values = {slot: tuple(text for text, _ in pairs) for slot, pairs in fillings(locale, intent).items()}
        for sample in load(locale).sentences(intent):
            if prod(len(values[slot]) for slot in slots_in(sample)) > MANY:
                continue
            for sentence in expansions(template(sample), values):
                sentences += 1
                if owners.setdefault(sentence, intent) != intent:
                    shared[sentence] = owners[sentence]
    assert shared == SHARED[locale]
    assert sentences > 200_000


@pytest.mark.parametrize("locale", OFFERED)
def test_a_word_for_two_things_means_what_it_always_meant(locale):
    assert {word: matcher(locale).match(word).intent for word in SHARED[locale]} == SHARED[locale]
