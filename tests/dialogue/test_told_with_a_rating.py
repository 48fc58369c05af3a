"""A pain that is told where it is asked how hard an exercise was: it is that one that hurts, and not the next."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Enter, Hurt, Rated, Skipped
from engine.workflow.safety import unresolved
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_question

SENTENCES = {
    "en-US": ["eight but my {} hurts", "my {} hurts"],
    "de-DE": ["acht, aber {} tut weh", "{} tut weh"],
}
PARTS = {
    "en-US": {"knee": "knee", "hamstrings": "hamstring"},
    "de-DE": {"knee": "mein Knie", "hamstrings": "mein Beinbeuger"},
}
SAID = [(locale, one) for locale, several in SENTENCES.items() for one in several]


def told(locale: str, sentence: str, part: str = "knee") -> tuple[Listener, str, str]:
    """Tell a pain at the question how hard it was; give what was rated, and what comes next."""
    listener = at_question("rate", locale)
    rated = str(listener.asked.about["exercise"])
    coming = listener.plan.steps(())[listener.step.index :]
    following = next(one for one in coming if one.exercise not in {None, rated})
    hear(listener, sentence.format(PARTS[locale][part]))
    assert listener.asked.kind == "pain"
    return listener, rated, following.exercise or ""


def skipped(listener: Listener) -> set[str]:
    return {one.exercise for one in listener.effects(Skipped) if isinstance(one, Skipped)}


@pytest.mark.parametrize(("locale", "sentence"), SAID)
def test_what_hurts_is_what_was_rated(locale: str, sentence: str) -> None:
    listener, rated, _ = told(locale, sentence)
    hurt = [(one.exercise, one.part) for one in listener.effects(Hurt) if isinstance(one, Hurt)]
    assert hurt == [(rated, "knee")]
    assert len(listener.effects(Rated)) == (sentence[0] in "ea")


@pytest.mark.parametrize("part", ["knee", "hamstrings"])
@pytest.mark.parametrize(("locale", "sentence"), SAID)
def test_skip_leaves_out_nothing_that_is_to_come_and_begins_nothing(locale: str, sentence: str, part: str) -> None:
    listener, _, following = told(locale, sentence, part)
    listener.say("SkipIntent")
    assert following not in skipped(listener)
    assert listener.session is not None
    assert listener.session.state == "paused"
    assert not unresolved(listener.session)
    assert listener.step.exercise == following
    assert listener.asked.kind in {"ready", "caution"}
    assert listener.asked.about["exercise"] == following


def test_what_follows_is_explained_to_a_newcomer() -> None:
    listener, _, following = told("en-US", SENTENCES["en-US"][0], "hamstrings")
    assert f"exercise-{following}.setup" in listener.say("SkipIntent").messages()


def test_what_is_named_is_left_out() -> None:
    listener, _, following = told("en-US", SENTENCES["en-US"][0])
    listener.say("SkipIntent", exercise=following)
    assert following in skipped(listener)


def test_after_it_was_asked_and_left_out_the_next_one_waits_too() -> None:
    listener, _, _ = told("en-US", SENTENCES["en-US"][0])
    entered = len(listener.say("SkipIntent").effects(Enter))
    assert listener.asked.kind == "caution"
    listener.say("AMAZON.YesIntent")
    assert listener.asked.kind in {"ready", "caution"}
    assert len(listener.effects(Enter)) == entered + 1
