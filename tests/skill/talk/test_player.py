"""``coach talk --device player``: a workout plays in simulated time, with the real skill."""

from __future__ import annotations

import pytest

from tests.skill.talk.test_talk import _talk as talk

SAID = {
    "en-US": (
        ["ask form coach to start day one", "@30 pause", "@5m resume", "", "next", "ask form coach to count with me"],
        ["Start walking now", "Alexa, resume", "On we go", "I count with you"],
    ),
    "de-DE": (
        ["öffne form coach", "nein", "starte tag eins", "@30 pause", "@5m fortsetzen", "sag form coach zähl mit mir"],
        ["Geh los", "Alexa, fortsetzen", "Weiter geht es", "Ich zähle mit dir"],
    ),
}


@pytest.mark.parametrize("locale", SAID)
def test_it_plays_pauses_and_goes_on(locale: str) -> None:
    said, heard = SAID[locale]
    done = talk(*said, options=["--device", "player", "--locale", locale])
    assert done.returncode == 0
    at = [done.stdout.index(words) for words in heard]
    assert at == sorted(at)
    assert "outside" not in done.stdout


def test_without_a_track_nothing_is_said_to_the_skill_without_its_name() -> None:
    done = talk("next", options=["--device", "player"])
    assert "No session is open" in done.stdout


def test_a_newcomer_hears_how_everything_goes_before_it_plays_after_a_walk_cut_short_and_how_to_tell_a_pain() -> None:
    done = talk("open form coach", "no", "start day one", "@30 next", options=["--device", "player"])
    for words in ("tell Form Coach it hurts", "Next: knee hug", "Next: glute bridge", "Next: standing hip flexion"):
        assert words in done.stdout
    assert "Lie face up" in done.stdout
