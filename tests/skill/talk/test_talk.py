"""``coach talk`` with the real skill, as a real process fed from a pipe."""

import os
import subprocess
import sys

import pytest

COACH = "from engine.cli.main import COMMANDS, main; COMMANDS['talk'] = 'skill.commands.talk:talk'; main()"
"""The whole command, also where the package was installed before it had this one."""

DAY_1 = {
    "en-US": (
        ["open form coach", "no", "start day one", "I'm warm"],
        ["I'm ready", "yes"],
        ["Shall I tell you what you did?", "9 sets of strength work", "session over"],
    ),
    "de-DE": (
        ["öffne form coach", "nein", "starte Tag eins", "ich bin warm"],
        ["ich bin bereit", "ja"],
        ["Soll ich dir sagen, was du geschafft hast?", "9 Kraftsätze", "Sitzung beendet"],
    ),
}


def _talk(*lines, options=(), home=None):
    return subprocess.run(
        [sys.executable, "-c", COACH, "talk", *options],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | ({"FORM_COACH_HOME": str(home)} if home else {}),
    )


@pytest.mark.parametrize("locale", DAY_1)
def test_a_whole_day_1_from_opening_to_the_summary(locale):
    opening, (ready, yes), (question, summary, over) = DAY_1[locale]
    answers = _talk(*opening, *[ready] * 25, options=["--locale", locale]).stdout.split("\n> ")
    asked = next(number for number, answer in enumerate(answers) if question in answer)
    done = _talk(*opening, *[ready] * (asked + 1 - len(opening)), yes, options=["--locale", locale])
    assert (done.returncode, done.stderr) == (0, "")
    whole = done.stdout.splitlines()
    finished = next(number for number, line in enumerate(whole) if summary in line)
    assert whole[finished + 1].startswith(f"[{over}")
    assert "5 4 3 2 1" in done.stdout


def test_a_question_without_opening_first():
    done = _talk("ask form coach how to do a hip thrust")
    assert done.returncode == 0
    assert "A bench, chair or sofa will do" in done.stdout


def test_a_session_is_kept_in_a_file(tmp_path):
    store = tmp_path / "talk.db"
    first = _talk("open form coach", "start day one", options=["--store", str(store)])
    assert first.returncode == 0, first.stderr
    second = _talk("open form coach", options=["--store", str(store)])
    assert "disclaimer" not in second.stdout
    assert "not a doctor" in first.stdout
    assert "not a doctor" not in second.stdout


def test_the_time_of_a_kept_session_goes_on_where_it_was(tmp_path):
    options = ["--store", str(tmp_path / "talk.db")]
    opening, (ready, _), _ = DAY_1["en-US"]
    _talk(*opening, *[ready] * 5, options=options)
    second = _talk("open form coach", "yes", options=options)
    assert "3 2 1 Go." in second.stdout, second.stdout


def test_speaking_where_nothing_can_be_heard_is_told_and_shown(tmp_path, monkeypatch):
    monkeypatch.setenv("FORM_COACH_AUDIO", "none")
    done = _talk("ask form coach how to do a hip thrust", options=["--speak"], home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Nothing can be heard on this machine" in done.stderr
    assert "A bench, chair or sofa will do" in done.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--locale", "xx"], "xx"),
        (["--device", "toaster"], "toaster"),
        (["--store", "/dev/null/x"], "/dev/null"),
    ],
)
def test_bad_input_is_told_in_words(options, said):
    done = _talk("open form coach", options=options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_help_explains_how_to_interrupt():
    done = _talk(options=["--help"])
    assert "@30 pause" in done.stdout
    assert "(an empty line)" in done.stdout


def test_without_the_skills_packages_the_command_says_what_to_install():
    missing = f"import sys; sys.modules['ask_sdk_core'] = None; {COACH}"
    command = [sys.executable, "-c", missing, "talk"]
    done = subprocess.run(command, input="", capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert 'in the folder of Form Coach: pip install ".[skill]"' in done.stderr
    assert "Traceback" not in done.stderr
