"""Every sample utterance, with its slots filled, is understood as its own intent and as no other."""

from itertools import cycle

import pytest

from skill.interaction.commands import load
from skill.interaction.intents import INTENTS, STANDARD
from skill.interaction.text import SLOT, expansions, slots_in, template
from tests.skill.interaction.places import OFFERED, fillings, matcher

ROUNDS = 3
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
    carriers = {slots_in(sample)[0]: sample for sample in load(locale).samples(intent) if len(slots_in(sample)) == 1}
    for slot, pairs in fillings(locale, intent).items():
        for text, id_ in pairs:
            heard = matcher(locale).match(carriers[slot].replace(f"{{{slot}}}", text))
            assert (heard.intent, heard.filled()) == (intent, {slot: id_}), text


@pytest.mark.parametrize("locale", OFFERED)
def test_no_two_intents_share_a_sentence_whatever_the_slots_hold(locale):
    owners, sentences = {}, 0
    for intent in (*INTENTS, *STANDARD):
        values = {slot: tuple(text for text, _ in pairs) for slot, pairs in fillings(locale, intent).items()}
        for sample in load(locale).sentences(intent):
            if len(slots_in(sample)) > 1:  # told apart by the words around the first slot
                continue
            for sentence in expansions(template(sample), values):
                sentences += 1
                assert owners.setdefault(sentence, intent) == intent, sentence
    assert sentences > 20_000
