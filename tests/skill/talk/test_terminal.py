"""A conversation through a pipe, as a real process with the stand-in skill."""

import subprocess
import sys

CLOSED = '[session over: "open form coach" begins another]'


def _talk(*lines, locale="en-US"):
    done = subprocess.run(
        [sys.executable, "-m", "tests.skill.talk.standin", locale],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_every_line_is_shown_with_its_answer_and_no_prompt():
    assert _talk("open form coach", "ready", "@12 pause", "", "", "exit", "unheard") == [
        "> open form coach",
        "Welcome. What shall we do?",
        "> ready",
        "One (20 s) two (10 s) Again?",
        "> @12 pause",
        "[interrupted after 12 s]",
        "Paused. Shall we go on?",
        "> ",
        "[nothing is said]",
        "Go on?",
        "> ",
        "[nothing is said]",
        CLOSED,
        "> exit",
    ]


def test_the_end_of_the_input_ends_the_session():
    assert _talk("open form coach") == ["> open form coach", "Welcome. What shall we do?", CLOSED]


def test_nothing_at_all():
    assert _talk() == []


def test_what_could_move_the_cursor_is_escaped():
    assert _talk("open form coach", "\x1b[2Jpause")[2] == "> \\x1b[2Jpause"


def test_the_notes_are_in_the_language_of_the_conversation():
    shown = _talk("pause", "öffne form coach", "beenden", "beenden", locale="de-DE")
    assert shown[1].startswith("[Es ist keine Sitzung offen")
    assert shown[-2] == "[Sitzung beendet: „öffne form coach“ beginnt eine neue]"
