"""Coming back at the real command: pain and red flags first, an old set never counted on, a stop that is taken back."""

from __future__ import annotations

import contextlib
import json
import sys
import time
from pathlib import Path

import pytest

from engine.coaching.profile.model import Profile, decode_profile, encode_profile
from engine.storage.port import Settings
from engine.storage.sqlite import SqliteStore
from engine.words.words import Words
from engine.workflow import begin, events
from engine.workflow.events import AnyEvent
from engine.workflow.wire import definition_key
from tests.runner.driving import words
from tests.runner.processes import USER, Running, Terminal, kept, run, short, terminal
from tests.workflow.driving import built_in

LOCALES = ["en-US", "de-DE"]
DAY = 86400.0
TEXT = ("--text", "--speed", "20")

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")


@contextlib.contextmanager
def store(home: Path):
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as opened:
        yield opened


def abandoned(home: Path, ago: float, *happened: AnyEvent) -> None:
    """A session that was left so long ago, in the fourth repetition of its first set."""
    definition = built_in("starter").definition
    session = begin("old", definition_key(definition))
    began = time.time() - ago
    with store(home) as opened:
        opened.begin(session, definition, user=USER, settings=Settings(), now=began)
        opened.apply("old", events.Start(id="start"), began)
        steps = opened.plan(session.definition).steps()
        first = next(step.index for step in steps if step.phase == "exercise" and step.kind == "repetitions")
        for number in range(first):
            opened.apply("old", events.Done(id=f"on {number}"), began + 1 + number)
        moment = began + first + 13
        for event in happened:
            opened.apply("old", event, moment)
        opened.alive("old", moment)


def say(locale: str, message: str, **arguments: str | int) -> str:
    return Words.load(locale).say(message, **arguments)


@posix
@pytest.mark.parametrize("locale", LOCALES)
def test_a_set_abandoned_for_sixty_days_begins_anew_after_a_short_warm_up_is_offered(
    tmp_path: Path, locale: str
) -> None:
    abandoned(tmp_path, 60 * DAY)
    with terminal(tmp_path, "resume", "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "ask-warm-again"))
        coach.until(say(locale, "terminal-keys-yes-no"))
        place = coach.press("n")
        place = coach.until(say(locale, "start-gently"), place)
        place = coach.until("  3", place)
        place = coach.until(say(locale, "go"), place)
        assert "3/8" not in coach.shown[:place]
        coach.until("3/8", place)
        coach.stop()
        assert coach.end() == 0


@pytest.mark.parametrize("locale", LOCALES)
def test_without_a_terminal_it_goes_on_gently_from_the_get_ready(tmp_path: Path, locale: str) -> None:
    abandoned(tmp_path, 60 * DAY)
    coach = Running(tmp_path, "resume", "--locale", locale, *TEXT)
    coach.until(say(locale, "go"))
    coach.process.kill()
    coach.end()
    spoken = [line.partition("  ")[2] for line in coach.lines if " · " not in line and line]
    assert spoken[:2] == [say(locale, "ask-warm-again"), say(locale, "start-gently")]
    assert not spoken[2].isdigit()


@posix
@pytest.mark.parametrize("answer", ["y", "n"])
@pytest.mark.parametrize("locale", LOCALES)
def test_start_asks_about_a_workout_left_an_hour_ago(tmp_path: Path, locale: str, answer: str) -> None:
    abandoned(tmp_path, 3600.0)
    key = say(locale, "terminal-yes-key") if answer == "y" else "n"
    with terminal(tmp_path, "start", "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "ask-resume"))
        place = coach.press(f"{key}\n")
        if answer == "n":  # what comes instead is told and asked, not begun
            coach.until(say(locale, "ask-begin"), place)
            place = coach.press(f"{say(locale, 'terminal-yes-key')}\n")
        coach.until(say(locale, "set-anew") if answer == "y" else say(locale, "terminal-keys"), place)
        if answer == "n":
            coach.until("· walking" if locale == "en-US" else "· Gehen", place)
        coach.stop()
        assert coach.end() == 0
    with store(tmp_path) as opened:
        assert {one.id == "old": one.state for one in opened.sessions(USER)} == (
            {True: "stopped"} if answer == "y" else {True: "stopped", False: "stopped"}
        )


@posix
@pytest.mark.parametrize("ago", [60.0, 40 * DAY])
@pytest.mark.parametrize("command", ["resume", "start"])
@pytest.mark.parametrize("locale", LOCALES)
def test_pain_comes_first_however_one_comes_back(tmp_path: Path, locale: str, command: str, ago: float) -> None:
    abandoned(tmp_path, ago, events.PainReported(id="ow", until_chosen=True))
    with terminal(tmp_path, command, "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "terminal-keys-pain"))
        coach.until(say(locale, "pain-before-going-on", exercise="X").partition("X")[0][:30])
        place = coach.press(" ")
        place = coach.until(say(locale, "pain-only-if"), place)
        assert kept(tmp_path).session.state == "paused"
        coach.stop()
        assert coach.end() == 0
    assert say(locale, "go") not in coach.shown


def test_pain_needs_a_person_and_keeps_the_place(tmp_path: Path) -> None:
    abandoned(tmp_path, 60.0, events.PainReported(id="ow", until_chosen=True))
    done = run(tmp_path, "resume", *TEXT)
    assert done.returncode == 3
    assert done.stderr.splitlines() == [say("en-US", "terminal-needs-answer", command="coach resume")]
    assert kept(tmp_path).session.state == "paused"


def alarmed(home: Path, ago: float) -> None:
    with store(home) as opened:
        opened.keep_profile(USER, encode_profile(Profile(alarm=time.time() - ago)))


@posix
@pytest.mark.parametrize("arguments", [(), ("day-1",)])
@pytest.mark.parametrize(
    ("ago", "answer", "message", "begins"),
    [
        (3600.0, "y", "emergency-rest-today", False),
        (2 * DAY, "y", "emergency-gently", True),
        (2 * DAY, "n", "emergency-advice", False),
        (2 * DAY, "", "again-how-are-you", False),
    ],
)
@pytest.mark.parametrize("locale", LOCALES)
def test_after_a_red_flag_start_asks_first_how_one_is(
    tmp_path: Path, locale: str, arguments: tuple[str, ...], ago: float, answer: str, message: str, begins: bool
) -> None:
    alarmed(tmp_path, ago)
    with terminal(tmp_path, "start", *arguments, "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "ask-how-are-you"))
        place = coach.press(f"{answer}\n")
        coach.until(say(locale, message), place)
        if begins:
            coach.until(say(locale, "terminal-keys"), place)
        if begins:
            coach.stop()
        else:
            coach.press("n\n" * (not answer))
        assert coach.end() == 0
    with store(tmp_path) as opened:
        assert bool(opened.sessions(USER)) == begins
        assert bool(decode_profile(opened.profile(USER)).alarm) == (answer != "y")


@pytest.mark.parametrize("arguments", [(), ("day-1",), ("--json",)])
def test_after_a_red_flag_nothing_begins_without_a_person(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    alarmed(tmp_path, 2 * DAY)
    done = run(tmp_path, "start", *arguments, *TEXT)
    assert done.returncode == 3
    told = json.loads(done.stdout)["error"] if "--json" in arguments else done.stderr.removesuffix("\n")
    assert told == say("en-US", "terminal-needs-answer", command="coach start")
    with store(tmp_path) as opened:
        assert opened.sessions(USER) == ()


@posix
def test_a_stop_is_taken_back_with_u_and_later_with_resume(tmp_path: Path) -> None:
    with terminal(tmp_path, "start", str(short(tmp_path)), "--text", "--speed", "3") as coach:
        coach.until("Welcome")
        coach.answers("n", words("go"))
        coach.until(words("stopped", minutes=1)[:10], coach.stop())
        coach.answers("u", words("undone"))
        coach.until(words("terminal-keys-ready"))
        coach.until(words("stopped", minutes=1)[:10], coach.stop())
        assert coach.end() == 0
    with terminal(tmp_path, "resume", "--text", "--speed", "8") as coach:
        coach.until("Welcome back. You were at hip thrust, set 1 of 3")
        coach.until(words("set-anew"))
        coach.stop()
        assert coach.end() == 0
    with store(tmp_path) as opened:
        assert len(opened.sessions(USER)) == 1


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("ago", [60.0, 3600.0, 11.9 * 3600])
def test_a_stop_is_taken_back_for_twelve_hours(tmp_path: Path, locale: str, ago: float) -> None:
    abandoned(tmp_path, ago, events.Stop(id="q"))
    coach = Running(tmp_path, "resume", "--locale", locale, *TEXT)
    coach.until(say(locale, "ask-warm-again") if ago > 2 * 3600 else say(locale, "set-anew"))
    coach.until(say(locale, "go"))
    assert kept(tmp_path).session.id == "old"
    coach.process.kill()
    coach.end()


@pytest.mark.parametrize("locale", LOCALES)
def test_after_twelve_hours_a_stop_stands(tmp_path: Path, locale: str) -> None:
    abandoned(tmp_path, 12.1 * 3600, events.Stop(id="q"))
    done = run(tmp_path, "resume", "--locale", locale, *TEXT)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines() == [say(locale, "terminal-nothing-to-resume")]


@posix
@pytest.mark.parametrize(
    ("locale", "somewhere", "another"),
    [("en-US", "how far did I get", "no, something else"), ("de-DE", "wie weit bin ich gekommen", "nee, was anderes")],
)
def test_who_wants_another_one_is_told_where_it_was_asked_which_and_said_goodbye_to(
    tmp_path: Path, locale: str, somewhere: str, another: str
) -> None:
    abandoned(tmp_path, 3600.0, events.Stop(id="stop"))
    with terminal(tmp_path, "start", "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "ask-resume"))
        place = coach.press(f"{somewhere}\n")
        place = coach.until(say(locale, "here-set", exercise="X", set=1, sets=3).partition("X")[2], place)
        place = coach.press(f"{another}\n")
        place = coach.until(say(locale, "ask-which")[:30], place)
        place = coach.press("heute nicht\n" if locale == "de-DE" else "not today\n")
        coach.until(say(locale, "goodbye"), place)
        assert coach.end() == 0
    assert say(locale, "not-training") not in coach.shown


@posix
def test_who_names_another_one_begins_that(tmp_path: Path) -> None:
    abandoned(tmp_path, 3600.0)
    with terminal(tmp_path, "start", *TEXT) as coach:
        coach.until(say("en-US", "ask-resume"))
        place = coach.press("no, something else\n")
        place = coach.until(say("en-US", "ask-which")[:30], place)
        place = coach.press("day one\n")
        coach.until("· walking", place)
        coach.stop()
        assert coach.end() == 0
    with store(tmp_path) as opened:
        assert [one.workout for one in opened.sessions(USER)] == ["day-1", "starter"]


def answer_what_hurt(coach: Terminal, locale: str, answer: str) -> None:
    """Answer whether to leave out what hurt the last time, and end the workout that begins then."""
    coach.until(say(locale, "ask-hurt-last", exercise="X").partition("X")[0][:20])
    place = coach.press(f"{answer}\n")
    coach.until(say(locale, "terminal-keys"), place)
    coach.stop()
    assert coach.end() == 0


def begun_last(home: Path) -> tuple[str, set[str | None]]:
    """The workout that was begun last, and the exercises of its strength work."""
    with store(home) as opened:
        (latest,) = opened.sessions(USER, 1)
        steps = opened.load(latest.id).plan.steps(())
    return latest.workout, {step.exercise for step in steps if step.phase == "exercise"}


@posix
@pytest.mark.parametrize(("locale", "answer"), [("en-US", "yes"), ("de-DE", "nein")])
def test_what_hurt_days_ago_is_told_and_asked_about_before_it_comes_again(
    tmp_path: Path, locale: str, answer: str
) -> None:
    hurts = (events.PainReported(id="ow"), events.Skip(id="skip"), events.Stop(id="stop"))
    abandoned(tmp_path, 3 * DAY, *hurts)
    hurt = "glute-bridge"
    planned = run(tmp_path, "plan", "--locale", locale).stdout
    told = say(locale, "plan-hurt-last", exercise="X").partition("X")[0].strip()
    assert told in " ".join(planned.split())
    with terminal(tmp_path, "start", "--locale", locale, *TEXT) as coach:
        answer_what_hurt(coach, locale, answer)
    _, trained = begun_last(tmp_path)
    assert (hurt in trained) == (answer == "nein")


@posix
@pytest.mark.parametrize("named", ["day-1", "starter", "own"])
@pytest.mark.parametrize("ago", [60.0, 40 * DAY])
@pytest.mark.parametrize("locale", LOCALES)
def test_pain_comes_first_also_where_a_workout_is_named(tmp_path: Path, locale: str, ago: float, named: str) -> None:
    abandoned(tmp_path, ago, events.PainReported(id="ow", until_chosen=True))
    name = str(short(tmp_path)) if named == "own" else named
    with terminal(tmp_path, "start", name, "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "terminal-open-first", workout="X").partition("X")[0][:30])
        coach.until(say(locale, "terminal-keys-pain"))
        place = coach.press(" ")
        place = coach.until(say(locale, "pain-only-if"), place)
        assert kept(tmp_path).session.state == "paused"
        coach.stop()
        assert coach.end() == 0
    with store(tmp_path) as opened:
        assert [one.id for one in opened.sessions(USER)] == ["old"]
    assert say(locale, "go") not in coach.shown


@pytest.mark.parametrize("arguments", [(), ("day-1",), ("--json",)])
def test_where_something_hurts_nothing_begins_without_a_person(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    abandoned(tmp_path, 60.0, events.PainReported(id="ow", until_chosen=True))
    done = run(tmp_path, "start", *arguments, *TEXT)
    assert done.returncode == 3
    told = json.loads(done.stdout)["error"] if "--json" in arguments else done.stderr.removesuffix("\n")
    assert told == say("en-US", "terminal-needs-answer", command="coach start")
    with store(tmp_path) as opened:
        assert [one.id for one in opened.sessions(USER)] == ["old"]


@posix
@pytest.mark.parametrize("named", ["day-1", "starter", "own"])
@pytest.mark.parametrize(
    ("locale", "answer", "states"),
    [("en-US", "yes", ["stopped"]), ("de-DE", "nein", ["stopped", "stopped"]), ("en-US", "not today", ["paused"])],
)
def test_who_names_one_while_another_is_open_is_asked_about_that(
    tmp_path: Path, locale: str, answer: str, states: list[str], named: str
) -> None:
    abandoned(tmp_path, 60.0)
    name = str(short(tmp_path)) if named == "own" else named
    with terminal(tmp_path, "start", name, "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "ask-resume"))
        place = coach.press(f"{answer}\n")
        if answer == "not today":
            coach.until(say(locale, "goodbye"), place)
        else:
            coach.until(say(locale, "terminal-keys"), place)
            coach.stop()
        assert coach.end() == 0
    with store(tmp_path) as opened:
        assert [one.state for one in opened.sessions(USER)] == states
        latest = opened.sessions(USER, 1)[0]
    assert latest.workout == ("starter" if answer != "nein" else "short" if named == "own" else named)


@posix
@pytest.mark.parametrize(("locale", "later"), [("en-US", "not today"), ("de-DE", "heute nicht")])
def test_who_does_not_want_to_go_on_today_is_not_coached(tmp_path: Path, locale: str, later: str) -> None:
    abandoned(tmp_path, 3600.0)
    with terminal(tmp_path, "start", "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "ask-resume"))
        coach.until(say(locale, "goodbye"), coach.press(f"{later}\n"))
        assert coach.end() == 0
    assert kept(tmp_path).session.id == "old"


@posix
@pytest.mark.parametrize(("locale", "answer"), [("en-US", "yes"), ("de-DE", "nein")])
@pytest.mark.parametrize("named", ["starter", "own"])
def test_what_hurt_days_ago_is_asked_about_also_where_a_workout_is_named(
    tmp_path: Path, locale: str, answer: str, named: str
) -> None:
    hurts = (events.PainReported(id="ow"), events.Skip(id="skip"), events.Stop(id="stop"))
    abandoned(tmp_path, 3 * DAY, *hurts)
    own = tmp_path / "own.toml"
    own.write_text('id = "own"\n[[block]]\nexercise = "glute-bridge"\n[[block]]\nexercise = "hip-thrust"\n')
    with terminal(tmp_path, "start", str(own) if named == "own" else named, "--locale", locale, *TEXT) as coach:
        coach.until(say(locale, "plan-hurt-last", exercise="X").partition("X")[0].strip())
        answer_what_hurt(coach, locale, answer)
    workout, trained = begun_last(tmp_path)
    assert workout == named
    assert ("glute-bridge" in trained) == (answer == "nein")
