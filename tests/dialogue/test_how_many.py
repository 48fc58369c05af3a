"""As many as one can: the number is taken as the set ends, or asked for afterwards, and goes into the log."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Amended, Performed
from tests.dialogue.driving import Listener
from tests.dialogue.states import MOST, Block, as_many

LOCALES = ["en-US", "de-DE"]
SIDED: Block = {"exercise": "single-leg-rdl", "most": True, "sets": 1, "rest": 60}


def in_the_set(*blocks: Block, locale: str = "en-US") -> Listener:
    return as_many(locale, *blocks)


def counted(listener: Listener) -> list[tuple[str | None, int | None]]:
    return [(one.side, one.repetitions) for one in listener.effects(Amended)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_number_ends_the_set_and_is_noted(locale: str) -> None:
    listener = in_the_set(locale=locale).say("EffortIntent", effort=12)
    assert counted(listener) == [(None, 12)]
    assert listener.step.kind == "rest"
    assert listener.asked.kind in {"ready", "most"}


def test_a_number_said_into_the_words_of_the_set_ends_it_too() -> None:
    listener = in_the_set().say("AMAZON.RepeatIntent")
    while listener.asked.kind != "most":
        listener.say("ReadyIntent")
    listener.say("EffortIntent", after=listener.until - listener.now - 3.0, effort=12)
    assert counted(listener) == [(None, 12)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("done", ["DoneIntent", "AMAZON.YesIntent", "ReadyIntent", "AMAZON.NextIntent", "CannotIntent"])
def test_who_is_done_is_asked_for_the_number_while_the_rest_goes_on(done: str, locale: str) -> None:
    listener = in_the_set(locale=locale).say(done)
    assert (listener.asked.kind, listener.step.kind) == ("how-many", "rest")
    assert len(listener.effects(Performed)) == 1
    began = listener.session.began  # type: ignore[union-attr]
    listener.say("EffortIntent", effort=15)
    assert counted(listener) == [(None, 15)]
    assert (listener.step.set, listener.session.began >= began) == (2, True)  # type: ignore[union-attr]


@pytest.mark.parametrize("leaves", ["SkipIntent", "DontKnowIntent", "AMAZON.NoIntent", "AMAZON.CancelIntent"])
def test_a_number_that_nobody_knows_stays_open(leaves: str) -> None:
    listener = in_the_set().say("DoneIntent").say(leaves)
    assert counted(listener) == []
    assert listener.asked.kind in {"ready", "most"}
    assert listener.session.state != "stopped"  # type: ignore[union-attr]


@pytest.mark.parametrize("number", [0, 101, 5000])
def test_what_nobody_can_do_is_asked_again(number: int) -> None:
    listener = in_the_set().say("DoneIntent").say("EffortIntent", effort=number)
    assert (counted(listener), listener.asked.kind, listener.messages()) == ([], "how-many", ["how-many-limits"])


def test_silence_keeps_the_place() -> None:
    listener = in_the_set().say("DoneIntent").silence().wait(5.0).open()
    assert listener.asked.kind in {"resume", "ready", "most", "go-on"}
    assert counted(listener) == []


def test_each_side_may_have_a_number_of_its_own() -> None:
    listener = in_the_set(SIDED, MOST).say("DoneIntent")
    while listener.asked.kind != "most" or listener.step.side != "right":
        listener.say("ReadyIntent")
    listener.say("DoneIntent")
    assert listener.asked.about["sides"] == "both"
    listener.say("CorrectIntent", left=12, right=10)
    assert counted(listener) == [("left", 12), ("right", 10)]


def test_one_number_is_that_of_each_side_that_is_not_told() -> None:
    listener = in_the_set(SIDED, MOST).say("EffortIntent", effort=12)
    while listener.asked.kind != "most" or listener.step.side != "right":
        listener.say("ReadyIntent")
    listener.say("DoneIntent")
    assert listener.asked.about["sides"] == "right"
    listener.say("EffortIntent", effort=11)
    assert counted(listener) == [("left", 12), ("right", 11)]


def test_the_last_set_of_a_workout_is_asked_for_too() -> None:
    listener = in_the_set({**MOST, "sets": 1}).say("DoneIntent")
    assert listener.asked.kind == "how-many"
    listener.say("EffortIntent", effort=20)
    assert counted(listener) == [(None, 20)]


def test_how_hard_it_was_is_not_asked_besides() -> None:
    listener = in_the_set({**MOST, "sets": 1}, {"exercise": "glute-bridge", "sets": 1}).say("EffortIntent", effort=9)
    assert listener.asked.kind != "rate"
