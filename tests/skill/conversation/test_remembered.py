"""Scripts are shared between people whose workouts differ, and are always what would have been written."""

import random
from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from engine.coaching.plan.planner import today
from engine.cues.models import Listener
from engine.cues.script import script
from engine.workflow import Plan
from engine.workflow.wire import definition_key
from skill.alexa.phrases import speech
from skill.alexa.turns.remembered import Scripts
from tests.coaching.people import CATALOG, Person, day

WORDS = speech("en-US")


def lives(many: int, days: int = 40):
    """What people train over some weeks, each with what they know by then."""
    for seed in range(many):
        person, knows = Person(seed), set()
        for number in range(days):
            found = today(person.profile, person.history, day(number), CATALOG)
            if found.workout is None:
                continue
            definition = found.definition(CATALOG)
            yield Plan(definition, definition_key(definition)).steps(), frozenset(knows)
            person.train(found)
            knows |= {one.exercise for one in person.sessions[-1].sets}


class Writer:
    """Writes scripts, and counts them."""

    def __init__(self) -> None:
        self.written = 0
        self.scripts = Scripts()

    def find(self, steps, knows, index, seed=0):
        def write(looked: Sequence, asked):
            self.written += 1
            return script(looked, index, WORDS, Listener(seed=seed, knows=asked, greeted=True))

        return self.scripts.find(seed, steps, knows, index, write)


def test_they_are_what_would_have_been_written():
    writer, pick = Writer(), random.Random(5)
    asked = 0
    for steps, knows in lives(12):
        for index in pick.sample(range(len(steps)), 12):
            seed = pick.randrange(2)
            plain = script(steps, index, WORDS, Listener(seed=seed, knows=knows, greeted=True))
            assert writer.find(steps, knows, index, seed) == plain
            asked += 1
    assert writer.written < 0.75 * asked


def test_two_people_with_other_targets_share_the_circuit():
    steps, knows = next(lives(1))
    other = tuple(_harder(step) for step in steps)
    circuit = [step.index for step in steps if step.round is not None]
    writer = Writer()
    for index in circuit:
        writer.find(steps, knows, index)
    written = writer.written
    for index in circuit[:-1]:
        writer.find(other, knows, index)

    assert writer.written == written


def _harder(step):
    return replace(step, repetitions=step.repetitions + 1) if step.phase == "exercise" and step.repetitions else step


@pytest.mark.parametrize("look", [len, lambda steps: steps[-1], lambda steps: steps[1:], list, lambda s: s[::2]])
def test_who_looks_at_the_end_depends_on_it(look):
    steps, knows = next(lives(1))
    scripts, calls = Scripts(), []

    def write(looked, _asked):
        look(looked)
        calls.append(None)
        return ()

    for whole in (steps, steps, steps[:-1]):
        scripts.find("somebody", whole, knows, 1, write)

    assert len(calls) == 2


def test_who_looks_beyond_the_end_depends_on_it():
    steps, knows = next(lives(1))
    scripts, calls = Scripts(), []

    def write(looked, _asked):
        with pytest.raises(IndexError):
            looked[len(steps)]
        calls.append(None)
        return ()

    longer = (*steps, steps[-1])
    scripts.find("somebody", steps, knows, 1, write)
    assert not any(version.fits(longer, knows) for version in scripts._places["somebody", steps[1]])


def test_what_is_remembered_is_bounded(monkeypatch):
    monkeypatch.setattr("skill.alexa.turns.remembered.KEPT", 3)
    steps, knows = next(lives(1))
    scripts = Scripts()
    for index in range(10):
        scripts.find("somebody", steps, knows, index, lambda *_: ())

    assert len(scripts._places) == 3
