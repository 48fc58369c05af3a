"""``coach script`` in other languages, with other choices, for people, and where there is no voice."""

from __future__ import annotations

from itertools import pairwise

import pytest

from engine.catalog.loader import load
from engine.words.locales import whole
from tests.cli.command import asked
from tests.cli.shapes import Cue, Script, plain, read
from tests.cli.voices import Mute

WORKOUTS = list(load().workouts)


def everything(script: Script) -> list[Cue]:
    return [cue for step in script.steps for cue in step.cues]


@pytest.mark.parametrize("locale", whole())
@pytest.mark.parametrize("workout", WORKOUTS)
def test_every_workout_in_every_language(run, workout, locale):
    script = read(asked("script", workout, "--json", "--text", "--locale", locale).document, Script)
    assert (script.workout, script.locale) == (workout, locale)
    cues = everything(script)
    assert all(one.at + one.length <= other.at for one, other in pairwise(cues))


def test_less_and_more_talk(run):
    number = {
        talk: len(everything(read(asked("script", "starter", "--json", "--text", "--talk", talk).document, Script)))
        for talk in ("terse", "normal", "chatty")
    }
    assert number["terse"] < number["normal"] < number["chatty"]


def test_at_ones_own_pace_nothing_is_counted(run):
    script = read(asked("script", "starter", "--json", "--text", "--pace", "self").document, Script)
    assert "count" not in {cue.kind for cue in everything(script)}


def test_a_workout_of_ones_own(run, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(
        'id = "mine"\nwarm_up = "none"\n[[block]]\nexercise = "glute-bridge"\nsets = 1\ntempo = "1-0-1-0.5"\n'
    )
    script = read(asked("script", str(file), "--json", "--text").document, Script)
    assert script.workout == "mine"
    assert {step.tempo for step in script.steps if step.kind == "repetitions"} == {"1-0-1-0.5"}


def test_the_page_for_people(run):
    done = run("script", "full", "--text")
    assert done.code == 0
    assert plain(done.out)
    for part in ("Full session, 61:01", "WARM-UP", "10:00  Get ready: knee hug", "set 1 of 3, left side", "COOL-DOWN"):
        assert part in done.out
    assert done.out.count("\n") > 900


def test_the_page_in_german(run):
    done = run("script", "starter", "--text", "--locale", "de")
    assert "AUFWÄRMEN" in done.out
    assert plain(done.out)


def test_without_a_voice_estimates_are_given_and_said_to_be(monkeypatch, tmp_path):
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))
    monkeypatch.setattr("engine.cli.clip_source.open_voice", lambda *_, **__: Mute())
    done = asked("script", "starter", "--json")
    assert done.document == asked("script", "starter", "--json", "--text").document
    assert "estimates" in done.err


def test_text_asks_no_voice_and_writes_nothing(run, home):
    assert run("script", "starter", "--text", "--json").code == 0
    assert not home.exists()
