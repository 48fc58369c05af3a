"""Every sample utterance, with its slots filled, is understood as its own intent and as no other."""

from itertools import cycle
from math import prod

import pytest

from engine.understanding.intents import INTENTS, STANDARD
from engine.understanding.loading import load
from engine.understanding.samples import samples
from engine.understanding.text import SLOT, expansions, slots_in, template
from tests.understanding.places import OFFERED, fillings, understanding

ROUNDS = 2
MANY = 20_000
"""A sample that stands for more sentences than this is left out."""

SHARED = {"en-US": set(), "de-DE": {"muskelkater", "crosstrainer"}}
"""Words that are two things."""

WHERE = ("", "in-rest", "in-set", "ready", "rating", "start", "walk", "equipment", "limits", "experience", "pain")
"""Situations in which a sample may be sensible."""

ALL = [(locale, intent) for locale in OFFERED for intent in (*INTENTS, *STANDARD)]


@pytest.mark.parametrize(("locale", "intent"), ALL)
def test_every_sample_is_understood_as_its_own_intent_where_it_is_sensible(locale, intent):
    values = {slot: cycle(pairs).__next__ for slot, pairs in fillings(locale, intent).items()}
    wrong = [
        sentence
        for sample in load(locale).samples.sentences(intent)
        for sentence in {_filled(sample, values) for _ in range(ROUNDS if slots_in(sample) else 1)}
        if not any(_means(locale, sentence, intent, where) for where in WHERE)
    ]
    assert len(wrong) <= len(load(locale).samples.sentences(intent)) // 20, wrong


def _filled(sample, values):
    return SLOT.sub(lambda slot: values[slot[1]]()[0], sample)


def _means(locale, sentence, intent, situation):
    found = understanding(locale).understand(sentence, situation).intent
    return intent in {found.name, *(one.name for one in found.also)}


@pytest.mark.parametrize("locale", OFFERED)
def test_no_two_intents_share_a_sentence_whatever_the_slots_hold(locale):
    owners, shared, sentences = {}, set(), 0
    for intent, several in samples(load(locale)).items():
        values = {slot: tuple(text for text, _ in pairs) for slot, pairs in fillings(locale, intent).items()}
        for sample in several:
            if prod(len(values[slot]) for slot in slots_in(sample)) > MANY:
                continue
            for sentence in expansions(template(sample), values):
                sentences += 1
                if owners.setdefault(sentence, intent) != intent:
                    shared.add(sentence)
    assert len(shared) / sentences < 0.001, sorted(shared)[:50]
    assert sentences > 100_000


@pytest.mark.parametrize("locale", OFFERED)
def test_amazons_model_gets_more_than_the_flat_samples(locale):
    source = load(locale)
    made = samples(source)
    assert all(len(made[intent]) >= 12 for intent in INTENTS)
    if not source.samples.complete:
        assert sum(map(len, made.values())) > 1.2 * sum(map(len, source.samples.intents.values()))
    for intent, several in made.items():
        assert len({one.lower() for one in several}) == len(several), intent
