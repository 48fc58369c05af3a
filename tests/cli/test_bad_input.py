"""Whatever is wrong with what was typed: one clear message, exit code 2, and nothing is written."""

from __future__ import annotations

import pytest

from engine.words.words import Words
from tests.cli.command import files, flat

GOOD = 'id = "mine"\n[[block]]\nexercise = "glute-bridge"\n'
FILES = {
    "malformed": ('id = "mine\n', "line 1"),
    "no sets": (GOOD + "sets = 0\n", "block[0].sets is 0"),
    "unknown exercise": (GOOD.replace("glute-bridge", "glut-brigde"), "there is no such exercise"),
    "negative rest": (GOOD + "rest = -1\n", "block[0].rest is -1"),
    "ten megabytes": (GOOD + "# " + "x" * 10_000_000, "at most"),
    "empty": ("", "id"),
    "unknown field": (GOOD + "weight = 5\n", "weight"),
    "a tempo without time": (GOOD + 'tempo = "0-0-0-0"\n', "block[0].tempo"),
    "a title that moves the cursor": ('title = "\\u001b[2J"\n' + GOOD, "title"),
}
TAKING_WORKOUTS = {"validate": [], "script": ["--text"], "render": ["-o", "out.wav"]}

each_file = pytest.mark.parametrize(("content", "said"), FILES.values(), ids=FILES)


@each_file
@pytest.mark.parametrize("command", TAKING_WORKOUTS)
def test_a_bad_workout_file(run, tmp_path, home, command, content, said):
    (tmp_path / "mine.toml").write_text(content)
    before = files(tmp_path)
    message = run(command, "mine.toml", *TAKING_WORKOUTS[command]).refused()
    assert message.startswith("coach: mine.toml:")
    assert said in message
    assert len(message) < 400
    assert files(tmp_path) == before
    assert not home.exists()


@pytest.mark.parametrize("command", TAKING_WORKOUTS)
@pytest.mark.parametrize("name", ["missing.toml", "folder.toml", "missing/mine.toml"])
def test_a_file_that_is_not_there(run, tmp_path, home, command, name):
    (tmp_path / "folder.toml").mkdir()
    assert name in run(command, name, *TAKING_WORKOUTS[command]).refused()
    assert not home.exists()


def test_a_file_that_is_no_text(run, tmp_path):
    (tmp_path / "mine.toml").write_bytes(b"\x00\xff\xfe" * 100)
    assert "UTF-8" in run("validate", "mine.toml").refused()


@pytest.mark.parametrize("command", ["script", "render"])
def test_an_unknown_workout(run, home, command):
    message = run(command, "ful", *TAKING_WORKOUTS[command]).refused()
    assert 'Did you mean "full"?' in message
    assert not home.exists()


def test_an_unknown_command(run):
    assert 'Did you mean "script"?' in run("scirpt").refused()
    assert "coach --help" in run("qqqq").refused()


@pytest.mark.parametrize(
    "call",
    [
        ["workouts"],
        ["exercises"],
        ["explain", "glutes"],
        ["script", "full"],
        ["render", "full", "-o", "out.wav"],
        ["doctor"],
    ],
    ids=lambda call: call[0],
)
def test_an_unknown_locale(run, home, call):
    message = run(*call, "--locale", "xx-YY").refused()
    assert "xx-YY" in message
    assert "en-US" in message
    assert not home.exists()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["script"], "WORKOUT"),
        (["script", "full", "--talk", "loud"], "terse"),
        (["script", "full", "--rate", "5"], "80"),
        (["script", "full", "--rate", "fast"], "fast"),
        (["script", "full", "--frequently"], "--frequently"),
        (["script", "full", "starter"], "starter"),
        (["render", "full"], "--output"),
        (["render", "full", "-o", "full.ogg"], ".wav nor .mp3"),
        (["render", "full", "-o", "full"], ".wav nor .mp3"),
        (["render", "full", "-o", "missing/full.wav"], "there is no folder missing"),
        (["render", "full", "-o", "full.wav", "--captions", "missing/full.vtt"], "there is no folder missing"),
        (["render", "full", "-o", "full.wav", "--captions", "full.wav"], '"full.wav" is not a .vtt file'),
        (["render", "full", "-o", "full.wav", "--captions", "own.toml"], '"own.toml" is not a .vtt file'),
        (["start", "--speed", "nan", "--text"], '"nan" is not a number in the range'),
        (["start", "--volume", "nan"], '"nan" is not a number in the range'),
        (["render", "full", "-o", "folder.wav"], "is a folder"),
        (["validate"], "FILE"),
        (["explain", "glutes", "--yaml"], "--yaml"),
        (["workouts", "full"], "full"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_bad_usage(run, tmp_path, home, call, said):
    (tmp_path / "folder.wav").mkdir()
    before = files(tmp_path)
    assert said in run(*call).refused()
    assert files(tmp_path) == before
    assert not home.exists()


def test_an_unknown_voice_is_told_the_nearest(run, tmp_path):
    message = run("render", "starter", "-o", "out.wav", "--voice", "en-uz").refused()
    assert "en-uz" in message
    assert not (tmp_path / "out.wav").exists()
    assert "en-uz" in run("script", "starter", "--voice", "en-uz").refused()


@pytest.mark.parametrize("command", [["render", "starter", "-o", "out.wav"], ["script", "starter"]])
def test_a_home_that_is_no_folder(run, tmp_path, command):
    (tmp_path / "file").write_text("")
    message = run(*command, environ={"FORM_COACH_HOME": str(tmp_path / "file")}).refused()
    assert "FORM_COACH_HOME" in message
    assert not (tmp_path / "out.wav").exists()


@pytest.mark.parametrize(
    ("arguments", "message", "about"),
    [
        (("start", "startr", "--text"), "terminal-no-workout", {"name": "startr", "near": "starter"}),
        (("script", "qqq"), "terminal-no-workout", {"name": "qqq", "near": "none"}),
        (("keep", "--remove", "qqq"), "terminal-none-kept", {"name": "qqq", "near": "none", "known": "none"}),
        (("validate", "missing.toml"), "terminal-file-missing", {"name": "missing.toml"}),
        (("validate", "."), "terminal-file-folder", {"name": "."}),
        (("explain", "qqq"), "terminal-no-topic", {"name": "qqq", "near": "none"}),
        (("exercises", "--muscle", "hamstrngs"), "terminal-no-muscle", {"name": "hamstrngs", "near": "hamstrings"}),
        (("exercises", "--equipment", "bnd"), "terminal-no-equipment", {"name": "bnd", "near": "band"}),
    ],
)
@pytest.mark.parametrize("locale", ["de-DE", "en-US"])
def test_what_there_is_not_is_told_in_the_language_of_the_command(run, locale, arguments, message, about):
    said = Words.load(locale).say(message, **{"known": "day-1, day-3, day-5, full, starter"} | about)
    assert said in flat(run(*arguments, "--locale", locale).refused())
