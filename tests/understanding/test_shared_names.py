"""Names in a sentence that several exercises share: all of them are noted, and the likeliest stands in the slot."""

from __future__ import annotations

import pytest

from tests.understanding.places import understanding

SQUATS = ("bodyweight-squat", "goblet-squat", "barbell-squat")
HINGES = ("single-leg-rdl", "single-leg-rdl-loaded")


@pytest.mark.parametrize(
    ("locale", "text", "exercise", "meant"),
    [
        ("en-US", "how do I do a squat", "bodyweight-squat", SQUATS),
        ("en-US", "which muscles do squats train", "bodyweight-squat", SQUATS),
        ("en-US", "how do I do a goblet squat", "goblet-squat", ()),
        ("en-US", "how do I do a deadlift", "single-leg-rdl", HINGES),
        ("en-US", "how do I do a split squat", "split-squat", ()),
        ("de-DE", "wie geht die Kniebeuge", "bodyweight-squat", SQUATS),
        ("de-DE", "wie geht Kreuzheben", "single-leg-rdl", HINGES),
        ("de-DE", "wie geht die Goblet-Kniebeuge", "goblet-squat", ()),
    ],
)
def test_what_may_be_meant(locale: str, text: str, exercise: str, meant: tuple[str, ...]) -> None:
    intent = understanding(locale).understand(text).intent
    assert (intent.text("exercise"), intent.may_mean) == (exercise, meant)
