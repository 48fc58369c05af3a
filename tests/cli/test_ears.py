"""Spoken commands at the command: offered once, refused in one line, tried by the doctor, and obeyed in a workout."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest

from engine.cli import ears_offer
from engine.cli.ears_checks import microphone
from engine.runner import ears_here
from engine.runner.settings import Settings
from engine.words.words import Words
from tests.listening.corpus.speakers import Speaker
from tests.listening.corpus.speech import say
from tests.runner.processes import Terminal, history, run, short, terminal, until
from tests.runner.room import Room, room, with_weights
from tests.voice.pulse import MISSING, RATE, WHY_NOT

pytestmark = pytest.mark.skipif(bool(MISSING), reason=WHY_NOT)

WORDS = Words.load("en-US")
OFFER = "Shall I listen for spoken commands"
GOES_ON = "\x1b[K  Warm-up · walking  "
"""The line of the step, where nothing is paused."""

SOMEBODY = Speaker("somebody", "figures", "pico", "en-GB", tract=1.06)


@pytest.fixture(scope="module")
def there() -> Iterator[Room]:
    with room() as opened:
        yield opened


def coach(home: Path, there: Room, *options: str) -> AbstractContextManager[Terminal]:
    sound = {"FORM_COACH_AUDIO": "", "PULSE_SERVER": there.pulse.server}
    return terminal(home, "start", "starter", "--lines", *options, **sound)


def test_it_is_offered_once_and_a_no_is_kept(tmp_path: Path, there: Room) -> None:
    home = tmp_path / "home"
    with coach(home, there) as first:
        first.until(OFFER)
        first.answers("n\n", "I will not ask again")
        first.until("Welcome to Form Coach")
        first.stop()
        assert first.end() == 0
    with coach(home, there) as second:
        second.until("Welcome to Form Coach")
        assert OFFER not in second.shown
        assert "I am listening" not in second.shown


@pytest.mark.timeout(600)
def test_a_yes_is_kept_and_commands_are_obeyed_while_the_coach_speaks_into_the_microphone(
    tmp_path: Path, there: Room
) -> None:
    home = with_weights(tmp_path / "home")
    with coach(home, there) as first:
        first.until(OFFER)
        first.answers("y\n", "I am listening")
        first.until("Welcome to Form Coach")
        spoken(there, first, "Coach, pause.", "Paused.")
        spoken(there, first, "Coach, go on.", GOES_ON)
        spoken(there, first, "Coach, stop.", WORDS.say("ask-stop"))
        spoken(there, first, "Yes.", "Heard: Yes")
        assert first.end() == 0
    assert history(home)[0] == "stopped"
    assert (home / "data" / "listening.json").read_text() == '{"listen":true}'


def spoken(there: Room, coach: Terminal, sentence: str, answer: str) -> None:
    """Say a sentence, as often as people do who are not heard on a busy machine, and wait for what comes of it."""
    place = len(coach.shown)
    for _ in range(30):
        there.say(say(SOMEBODY, sentence))
        with contextlib.suppress(AssertionError):
            coach.until(answer, place, within=5)
            return
    raise AssertionError(f"{sentence}: {coach.shown[place:]}")


@pytest.mark.parametrize(
    ("options", "told"),
    [(("--listen",), "There is no microphone"), (("--listen", "--locale", "de-DE"), "Es gibt kein Mikrofon")],
)
def test_without_a_microphone_one_line_says_so_and_the_keys_go_on(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path, sets=1)), "--lines", *options) as started:
        started.until(told)
        started.until("00:0")
        assert started.shown.count(told) == 1
        started.stop()
        assert started.end() == 0


def test_where_no_microphone_can_be_opened_nothing_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))
    monkeypatch.setattr(ears_offer, "at_terminal", lambda: True)
    monkeypatch.setattr(ears_here, "lack", lambda *_: ears_here.NO_WEIGHTS)
    monkeypatch.setattr(ears_here, "opens", lambda *_: False)
    ears_offer.settle_ears(Settings(), WORDS)
    assert capsys.readouterr().out == ""
    ears_offer.settle_ears(Settings(listen=True), WORDS)
    assert capsys.readouterr().out.startswith("There is no microphone")


def test_a_microphone_is_tried(there: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ears_here.opens()
    monkeypatch.setenv("FORM_COACH_AUDIO", "none")
    assert not ears_here.opens()


def test_a_microphone_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path, there: Room) -> None:
    sound = {"FORM_COACH_AUDIO": "", "PULSE_SERVER": there.pulse.server}
    done = run(tmp_path, "start", str(short(tmp_path, sets=1)), "--listen", "--microphone", "cellar", **sound)
    assert done.returncode == 2
    assert "No microphone is called 'cellar'" in done.stderr


def test_the_doctor_opens_the_microphone_and_tells_its_level(there: Room) -> None:
    tone = (8_000 * np.sin(np.arange(4 * RATE) * (2 * np.pi * 440 / RATE))).astype(np.int16)
    with there.pulse.play(tone, "desk-room") as playing:
        levels = []
        until(lambda: levels.append(microphone(WORDS)) or "-15 dB" in levels[-1].found or "-16 dB" in levels[-1].found)
        playing.terminate()
    assert levels[-1].works
    assert levels[-1].found.startswith("desk opens.")


def test_the_doctor_lets_the_recogniser_read_what_the_coach_says(tmp_path: Path) -> None:
    assert of_the_recogniser(tmp_path / "without") == "The speech recogniser is not installed: coach listen --install"
    assert of_the_recogniser(with_weights(tmp_path / "with")).startswith('It reads "Coach, next." in ')


def of_the_recogniser(home: Path) -> str:
    """What the doctor finds."""
    checks = json.loads(run(home, "doctor", "--json").stdout)["checks"]
    return str(next(check["found"] for check in checks if check["what"] == "Recogniser"))
