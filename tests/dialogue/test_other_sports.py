"""Much of another sport is no strength training (programme S5, S7)."""

from __future__ import annotations

import pytest

from engine.coaching.profile.model import Profile, decode_profile
from engine.dialogue.intent import Intent
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_question


def experience(listener: Listener) -> str:
    kept = listener.store.profile(listener.who)
    return (decode_profile(kept) if kept else Profile()).experience


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en-US", "I go running four times a week"),
        ("en-US", "I swim every day"),
        ("en-US", "I play tennis twice a week"),
        ("en-US", "football every weekend"),
        ("de-DE", "ich laufe viermal die Woche"),
        ("de-DE", "ich gehe jeden Tag schwimmen"),
        ("de-DE", "ich mache regelmäßig Yoga"),
    ],
)
def test_another_sport_is_no_strength_training(locale: str, sentence: str) -> None:
    listener = hear(at_question("experienced", locale), sentence)
    assert experience(listener) == "new"
    assert listener.asked.kind == "things"


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en-US", "I lift four times a week"), ("de-DE", "ich trainiere viermal die Woche")]
)
def test_strength_training_counts_as_before(locale: str, sentence: str) -> None:
    assert experience(hear(at_question("experienced", locale), sentence)) == "experienced"


def test_much_of_what_was_half_understood_is_asked_again() -> None:
    listener = at_question("experienced", "en-US")
    listener.now = listener.until + 2.0
    listener._request(Intent("ExperienceIntent", {"level": "advanced"}, partly=True), new=False)
    assert experience(listener) == "new"
    assert listener.asked.kind == "experienced"
