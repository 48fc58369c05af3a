"""What pain is about, what is done about it, and what takes the place of the exercise that hurts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.catalog.body_parts import loads
from engine.workflow.effects import Hurt, Performed, Skipped
from engine.workflow.safety import unresolved
from engine.workflow.steps import Step
from tests.coaching.people import CATALOG
from tests.dialogue.driving import Listener
from tests.dialogue.states import at, at_question, hurt, left

LOCALES = ["en-US", "de-DE"]
PARTS = ["knee", "hamstrings", "back", "hip", "shoulder", ""]


def at_ready_for_another(locale: str = "en-US") -> Listener:
    """At "Ready for X?", where the exercise before it is over and X has not begun."""
    listener = at("ready", locale)
    for _ in range(80):
        asked = listener.asked
        before = listener.step.exercise
        coming = asked.about.get("exercise") if asked.about.get("how") == "exercise" else None
        if asked.kind == "ready" and coming and before and before != coming:
            return listener
        listener.say("ReadyIntent")
    raise AssertionError("nothing else is ever asked about")


def performed(listener: Listener, exercise: str) -> list[Performed]:
    return [one for one in listener.effects(Performed) if isinstance(one, Performed) and one.exercise == exercise]


def test_pain_at_ready_is_about_what_was_asked() -> None:
    listener = at_ready_for_another()
    exercise = str(listener.asked.about["exercise"])
    listener.say("PainIntent", body_part="knee")
    (one,) = listener.effects(Hurt)
    assert isinstance(one, Hurt)
    assert one.exercise == exercise


def test_skip_leaves_out_what_was_asked_about_and_nothing_that_is_done() -> None:
    listener = at_ready_for_another()
    before, exercise = listener.step.exercise, str(listener.asked.about["exercise"])
    listener.say("PainIntent", body_part="knee").say("SkipIntent")
    gone = {one.exercise for one in listener.effects(Skipped) if isinstance(one, Skipped)}
    assert gone - {before} >= {exercise}
    assert performed(listener, exercise) == []
    assert all(one.complete for one in performed(listener, str(before)))
    assert listener.step.exercise != exercise
    assert listener.asked.about.get("exercise") != exercise


@pytest.mark.parametrize("said", ["AllowIntent", "EasierIntent", "SwapIntent"])
def test_after_the_choice_it_is_asked_again_and_not_counted_without_a_yes(said: str) -> None:
    listener = at_ready_for_another()
    exercise = str(listener.asked.about["exercise"])
    listener.say("PainIntent").say(said)
    assert listener.asked.kind in {"ready", "caution"}, listener.said
    if said == "AllowIntent":
        assert listener.asked.about["exercise"] == exercise
    before = len(listener.effects(Performed))
    listener.silence().wait(60.0)
    assert len(listener.effects(Performed)) == before


def neighbours(listener: Listener) -> set[str | None]:
    """Name what is trained right before and after the place where the listener is."""
    assert listener.session is not None
    steps, here = listener.plan.steps(listener.session.swaps), listener.step
    other: Callable[[Step], bool] = lambda one: one.exercise is not None and one.slot != here.slot  # noqa: E731
    before = next((one.exercise for one in reversed(steps[: here.index]) if other(one)), None)
    after = next((one.exercise for one in steps[here.index :] if other(one)), None)
    return {before, after}


@pytest.mark.parametrize("said", ["EasierIntent", "SwapIntent", "AMAZON.NoIntent"])
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("place", [at_ready_for_another, lambda: at("ready", "en-US"), lambda: hurt("en-US", "ankle")])
def test_what_takes_its_place_spares_what_hurts(place: Callable[[], Listener], part: str, said: str) -> None:
    listener = place()
    listener.say("PainIntent", **({"body_part": part} if part else {}))
    exercise = listener.step.exercise
    listener.say(said)
    if said == "AMAZON.NoIntent":
        listener.say("AMAZON.YesIntent")
    assert not unresolved(listener.session)  # type: ignore[arg-type]
    now = listener.asked.about.get("exercise")
    if listener.asked.kind != "ready" or now == exercise or "pain-nothing-spares" in listener.messages():
        return
    told = [one.part for one in listener.effects(Hurt) if isinstance(one, Hurt) and one.part]
    assert not any(loads(CATALOG.exercises[str(now)], each, CATALOG) for each in told), now
    assert now not in neighbours(listener)


def test_where_nothing_spares_it_is_left_out_and_said() -> None:
    listener = hurt("en-US", "hip")
    exercise = listener.step.exercise
    listener.say("EasierIntent")
    said = listener.messages()
    assert said[said.index("pain-nothing-spares") + 1].startswith("skipped")  # these words say that it is left out
    assert listener.step.exercise != exercise


def test_an_exercise_that_was_named_and_loads_what_hurts_is_not_taken() -> None:
    listener = hurt("en-US", "hip").say("SwapIntent", exercise="hip-thrust")
    assert "pain-loads-too" in listener.messages()
    assert listener.asked.kind == "pain"


@pytest.mark.parametrize("locale", LOCALES)
def test_strong_pain_ends_here_first(locale: str) -> None:
    listener = hurt(locale).say("PainIntent", body_part="hamstrings", severity=10)
    assert "pain-doctor" in listener.messages()
    assert listener.asked.about == {"how": "strong"}
    assert listener.say("AMAZON.YesIntent").session is None


def test_strong_pain_and_no_end_names_the_choices() -> None:
    listener = hurt("en-US").say("EffortIntent", effort=9)
    assert "pain-strong" in listener.messages()
    assert "pain-choices" in listener.say("AMAZON.NoIntent").messages()
    assert unresolved(listener.session)  # type: ignore[arg-type]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("said", "slots", "asked"),
    [
        ("AMAZON.YesIntent", {}, "pain-ok"),
        ("ReadinessIntent", {"feeling": "fresh"}, "pain-ok"),
        ("AllowIntent", {}, "ready"),
        ("AMAZON.NoIntent", {}, "pain"),
        ("EffortIntent", {"effort": 4}, "pain"),
    ],
)
def test_how_is_it_now(said: str, slots: dict[str, str | int], asked: str, locale: str) -> None:
    listener = hurt(locale).silence().wait(600.0).open()
    assert listener.asked.about == {"how": "now"}
    listener.say(said, **slots)
    assert listener.asked.kind == asked, listener.said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("said", ["AMAZON.YesIntent", "SkipIntent", "DontKnowIntent"])
def test_at_caution_the_safe_answer_leaves_it_out(said: str, locale: str) -> None:
    listener = at_question("caution", locale)
    exercise = str(listener.asked.about["exercise"])
    listener.say(said)
    assert listener.step.exercise != exercise
    assert listener.asked.about.get("exercise") != exercise


ASKED_BEFORE = {
    "new": lambda: Listener("en-US"),
    "intro": lambda: Listener("en-US").open(),
    "limits": lambda: at_question("limits", "en-US"),
    "offer": lambda: at_question("start", "en-US"),
}


@pytest.mark.parametrize("said", ["SafeForMeIntent", "PainIntent"])
@pytest.mark.parametrize("place", ASKED_BEFORE)
def test_the_gentle_start_that_was_offered_is_what_begins(place: str, said: str) -> None:
    listener = ASKED_BEFORE[place]()
    listener.say(said, after=0.0, body_part="back")
    assert listener.listening
    for _ in range(6):
        if listener.asked.kind in {"start", "gentle"}:
            break
        listener.say("AMAZON.NoIntent")
    assert listener.dialogue.wish.gentle, listener.said
    listener.say("AMAZON.YesIntent")
    sets = {
        one.sets for one in listener.plan.steps(()) if one.phase == "exercise" and one.exercise and one.round is None
    }
    assert sets == {1}


def test_a_workout_left_in_pain_is_not_offered_in_its_place() -> None:
    listener = left(60.0, "en-US").say("AMAZON.StopIntent").wait(600.0).open()
    assert listener.asked.kind == "reopen"
    assert listener.say("PainIntent", body_part="knee").asked.kind == "gentle"
