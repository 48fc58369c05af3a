"""What somebody says of themselves is kept wherever they say it."""

from __future__ import annotations

import pytest

from engine.coaching.profile.model import Profile
from engine.dialogue.intent import Intent
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_place, at_question

SAID: list[tuple[str, dict[str, str | int], str, object]] = [
    ("HaveIntent", {"equipment": "band,chair"}, "equipment", ("band", "chair")),
    ("AvoidIntent", {"position": "kneeling"}, "limits", ("no-kneeling",)),
    ("CardioIntent", {"exercise": "cycle"}, "cardio", "cycle"),
    ("RestLengthIntent", {"seconds": 80}, "rest", 80),
    ("UnitIntent", {"unit": "lb"}, "unit", "lb"),
    ("SessionsIntent", {"sessions": 2}, "sessions", 2),
    ("TrainingDaysIntent", {"days": "mon,wed"}, "days", ("mon", "wed")),
]
"""An intent with its slots, and what the profile has then."""

WHERE = {
    "at the introduction": lambda: at_question("interview", "en-US"),
    "at its second question": lambda: at_question("experienced", "en-US"),
    "before a workout": lambda: at_place("offered", "en-US"),
    "in a rest": lambda: at_place("in a rest", "en-US"),
}


def profile(listener: Listener) -> Profile:
    assert listener.answer is not None
    return listener.answer.exchange.profile


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize(("intent", "slots", "field", "expected"), SAID)
def test_it_is_kept(where: str, intent: str, slots: dict[str, str | int], field: str, expected: object) -> None:
    listener = WHERE[where]()
    before = getattr(Profile(), field)
    listener.say(intent, **slots)
    kept = getattr(profile(listener), field)
    assert kept != before
    assert {*expected} <= {*kept} if isinstance(expected, tuple) else kept == expected


AWAY = [(where, intent) for where in WHERE for intent in ("HaveNotIntent", "MissingEquipmentIntent")]
AWAY.remove(("in a rest", "MissingEquipmentIntent"))  # what is missing in a workout may be there another day


@pytest.mark.parametrize(("where", "intent"), AWAY)
def test_what_is_not_there_is_taken_away(where: str, intent: str) -> None:
    listener = WHERE[where]().say("HaveIntent", equipment="band,ball").say(intent, equipment="ball")
    assert "ball" not in profile(listener).equipment
    assert "band" in profile(listener).equipment


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_answer_of_the_introduction_leads_to_the_next(number: int) -> None:
    kinds = ["interview", "experienced", "things", "limits"]
    listener = at_question(kinds[number], "en-US").say("AMAZON.YesIntent")
    assert listener.asked.kind in kinds[number : number + 2]


SQUATS = ("bodyweight-squat", "goblet-squat", "barbell-squat")


@pytest.mark.parametrize("where", WHERE)
def test_of_a_name_that_several_exercises_share_all_are_left_out_and_possible_again(where: str) -> None:
    listener = WHERE[where]()
    for name, kept in (("AvoidIntent", {f"no-{one}" for one in SQUATS}), ("AllowIntent", set[str]())):
        listener.now = max(listener.now, listener.until) + 2.0
        listener._request(Intent(name, {"exercise": SQUATS[0]}, may_mean=SQUATS), new=False)
        assert set(profile(listener).limits) == kept
        assert f"prefer-{'avoid' if kept else 'allow'}-all" in listener.messages()
