"""Nothing is lost by one key: the end is asked for twice, and a key that is held down acts once."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.coaching.profile.model import Profile, encode_profile
from engine.runner.key_bindings import KEYS
from engine.runner.key_brake import HELD, MEANT, Brake
from engine.words.words import Words
from engine.workflow.effects import Amended
from tests.runner.driving import NOON, USER, Rig, own, words

GOBLETS = {"exercise": "goblet-squat", "sets": 3, "repetitions": 8, "rest": 90}

SET = Rig(own(GOBLETS)).start_of(1) + 10
REPEATS = [0.0, 0.5, *(0.5 + 0.033 * number for number in range(1, 40))]
"""When the keyboard sends a key that is held for almost two seconds."""

LOSES = [key for key in KEYS if key not in MEANT]


def begun() -> Rig:
    return Rig(own(GOBLETS)).begin()


def applied(rig: Rig) -> int:
    return len(rig.store.log("ride"))


def hold(rig: Rig, key: str, at: float) -> Rig:
    for moment in REPEATS:
        rig.press(at + moment, key)
    return rig


@pytest.mark.parametrize("key", LOSES)
@pytest.mark.parametrize("at", [SET, 100.0])
def test_a_held_key_does_no_more_than_a_pressed_one(key: str, at: float) -> None:
    once = begun().press(at, key).run(at + 3)
    held = hold(begun(), key, at).run(at + 3)
    assert replace(held.session, last_event=0) == replace(once.session, last_event=0)
    assert applied(held) == applied(once)


@pytest.mark.parametrize("key", "+-[]")
def test_what_is_held_on_purpose_counts_each_time(key: str) -> None:
    brake = Brake()
    assert not any(brake.holds_back(key, moment) for moment in REPEATS)


def test_the_same_key_after_a_while_and_another_key_at_once_count() -> None:
    brake = Brake()
    assert [brake.holds_back(key, at) for key, at in (("s", 0.0), ("b", 0.1), ("s", 0.2), ("s", 0.2 + HELD))] == [
        False
    ] * 4


@pytest.mark.parametrize("sure", ["q", "y", "Y", "Q"])
def test_the_end_is_asked_for_twice(sure: str) -> None:
    rig = begun().press(SET, "q").press(SET + 2, sure).run()
    assert rig.session.state == "stopped"
    assert words("terminal-stop-sure") in rig.shown()


@pytest.mark.parametrize("later", [0.1, 6.0, 60.0])
def test_a_second_q_that_is_held_or_late_does_not_end_it(later: float) -> None:
    rig = begun().press(SET, "q").press(SET + later, "q").run(SET + later + 3)
    assert rig.session.state != "stopped"


def test_any_other_key_means_what_it_always_means() -> None:
    rig = begun().press(SET, "q").press(SET + 1, " ").press(SET + 2, "q").run(SET + 4)
    assert rig.session.state == "paused"


@pytest.mark.parametrize(("locale", "says"), [("en-US", "goes on"), ("de-DE", "geht weiter")])
def test_what_is_asked_about_the_end_is_true_after_a_sign_of_danger_too(locale: str, says: str) -> None:
    rig = Rig(own(GOBLETS), locale=locale).begin()
    rig.does(SET, lambda: rig.store.keep_profile(USER, encode_profile(Profile(alarm=NOON + SET))))
    rig.press(SET + 10.0, "q").run(SET + 15.0)
    assert rig.session.state == "paused"
    assert Words.load(locale).say("terminal-stop-sure") in rig.shown()
    assert not any(says in line for line in rig.shown()[-2:])


def test_while_it_hurts_the_end_is_asked_for_twice_too() -> None:
    assert begun().press(SET, "o").press(SET + 9, "q").run(SET + 30).session.state == "paused"
    assert begun().press(SET, "o").press(SET + 9, "q").press(SET + 10, "y").run().session.state == "stopped"


def rest_of(rig: Rig) -> float:
    """A moment in the first rest."""
    return 20 + next(rig.start_of(step.index) for step in rig.plan.steps() if step.kind == "rest")


def typed(keys: str) -> Rig:
    """A coach in whose first rest something was typed."""
    rig = begun()
    at = rest_of(rig)
    for place, key in enumerate(keys):
        rig.press(at + place, key)
    return rig.run(at + len(keys) + 1)


def amended(rig: Rig) -> list[int | None]:
    return [one.repetitions for one in rig.effects(Amended) if isinstance(one, Amended)]


def test_what_is_typed_in_a_correction_is_shown_and_noted() -> None:
    rig = typed("c6\n")
    assert amended(rig) == [6]
    assert words("terminal-correct") in rig.shown()
    assert "> 6" in rig.shown()


def test_a_correction_that_can_hardly_be_is_asked_back() -> None:
    rig = typed("c99\n")
    assert amended(rig) == []
    assert words("terminal-correct-sure", text="99") in rig.shown()


@pytest.mark.parametrize(
    ("more", "noted"), [("\n", [99]), ("\x1b", []), ("\b\n", [9]), ("\b\b88\n", []), ("\b\b88\n\n", [88])]
)
def test_what_was_asked_back_is_confirmed_left_or_changed(more: str, noted: list[int]) -> None:
    rig = typed(f"c99\n{more}")
    assert amended(rig) == noted
    assert rig.session.step == typed("").session.step  # and Enter ended no rest


def test_enter_that_is_held_confirms_nothing_and_ends_no_rest() -> None:
    rig = begun()
    at = rest_of(rig)
    for place, key in enumerate("c99"):
        rig.press(at + place, key)
    hold(rig, "\n", at + 3).run(at + 8)
    assert amended(rig) == []
    for place, key in enumerate("\x1bc6"):
        rig.press(at + 9 + place, key)
    hold(rig, "\n", at + 12).run(at + 16)
    assert amended(rig) == [6]
    assert rig.session.step == typed("").session.step
