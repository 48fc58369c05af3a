"""A speaker and a PC on one store: the real skill, and the real command in a process of its own."""

from __future__ import annotations

import json
import re
import signal
import sys
import time
from contextlib import closing

import pytest

from engine.storage.sqlite import SqliteStore
from engine.workflow.effects import Performed
from engine.workflow.safety import alarmed
from skill.storage.dynamodb import DynamoStore
from tests.runner.processes import Running, run, short, until
from tests.skill.conversation.speaker import USER, Clock, Speaker
from tests.skill.storage.standin import serving
from tests.skill.storage.tables import CREDENTIALS, dynamodb

AGO = 600.0
INTERRUPTED, NOTHING_TO_DO = 130, 3
SPEAKS = 20.0


class Home:
    """What both frontends share, and what the command needs to find it."""

    def __init__(self, folder, store, **more: str) -> None:
        self.folder, self.store, self.more = folder, store, more

    def coach(self, *arguments: str):
        return run(self.folder, *arguments, **self.more)

    def code(self) -> str:
        return json.loads(self.coach("link", "--json").stdout)["code"]

    def speaker(self, ago: float = 0.0, locale: str = "en-US") -> Speaker:
        """Somebody with a speaker, by a clock that is near the real one."""
        clock = Clock()
        clock.now = time.time() - ago
        return Speaker(self.store, locale=locale, clock=clock)

    def sets(self, user: str = USER) -> list[tuple[str, str, int, str | None]]:
        """Every set of the history, in the order of the logs."""
        logs = (self.store.log(one.id) for one in reversed(self.store.sessions(user)))
        effects = (effect for log in logs for entry in log for effect in entry.effects)
        return [(one.phase, one.slot, one.set, one.side) for one in effects if isinstance(one, Performed)]


@pytest.fixture
def home(tmp_path):
    """A person's PC and speaker, with one file."""
    with closing(SqliteStore(tmp_path / "data" / "coach.db")) as store:
        yield Home(tmp_path, store)


@pytest.fixture(params=["a file", "a table"])
def any_home(request, tmp_path, monkeypatch):
    """The same, and with one table."""
    if request.param == "a file":
        yield request.getfixturevalue("home")
        return
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    with dynamodb() as client, serving(client) as server:
        where = {"AWS_ENDPOINT_URL_DYNAMODB": f"http://127.0.0.1:{server.server_port}", "FORM_COACH_TABLE": "sessions"}
        yield Home(tmp_path, DynamoStore(client, "sessions"), FORM_COACH_STORE="dynamodb", **CREDENTIALS, **where)


def in_the_first_sets(home: Home) -> Speaker:
    """One set done on the speaker, and then "stop"."""
    speaker = home.speaker(ago=AGO).open().say("AMAZON.NoIntent").say("StartWorkoutIntent", workout="starter")
    speaker.say("SkipIntent", after=1.0, scope="warm-up")
    while not home.sets():
        speaker.say("ReadyIntent", after=1.0)
        speaker.say("DoneIntent", after=20.0)
    return speaker.say("AMAZON.StopIntent", after=1.0)


def test_a_set_on_the_speaker_and_the_next_on_the_pc_stand_in_one_history(any_home):
    home = any_home
    in_the_first_sets(home)
    before = home.sets()
    home.speaker().open().say("LinkIntent", code=home.code()).hears("one history and one profile")
    coach = Running(home.folder, "resume", "--text", "--speed", "20", **home.more)
    until(lambda: len(home.sets()) > len(before), coach.all)
    home.speaker().open().hears("running on your computer")  # never two at once
    coach.send(signal.SIGINT)
    assert coach.end()[0] == INTERRUPTED
    home.speaker().open().hears("Welcome back")
    assert home.sets()[: len(before)] == before
    assert len(set(home.sets())) == len(home.sets())  # nothing twice
    assert len(home.store.sessions(USER)) == 1
    assert home.coach("history", "--json").stdout.count('"workout": "starter"') == 1


def test_begun_on_the_speaker_it_is_finished_on_the_pc(home):
    linked(home)
    in_the_first_sets(home)
    ended = home.coach("resume", "--text", "--speed", "5000")
    assert ended.returncode == 0, ended.stderr
    assert [one.state for one in home.store.sessions(USER)] == ["finished"]


def test_by_export_and_import_it_goes_on_on_another_pc_and_comes_back(home, tmp_path):
    linked(home)
    in_the_first_sets(home)
    before, file = home.sets(), str(tmp_path / "mine.json")
    assert home.coach("export", file).returncode == 0
    with closing(SqliteStore(tmp_path / "other" / "data" / "coach.db")) as store:
        other = Home(tmp_path / "other", store)
        assert other.coach("import", file).returncode == 0
        coach = Running(other.folder, "resume", "--text", "--speed", "60")
        until(lambda: len(other.sets("local")) > len(before), coach.all)
        coach.send(signal.SIGINT)
        assert coach.end()[0] == INTERRUPTED
        assert other.coach("export", file).returncode == 0
        done = other.sets("local")
    assert "went on elsewhere" in home.coach("import", file).stdout
    assert home.sets() == done
    assert done[: len(before)] == before
    assert json.loads(home.coach("import", file, "--json").stdout)["continued"] == {"grown": 0, "apart": 0}
    home.speaker().open().hears("Welcome back")


def begun_on_the_pc(home: Home) -> Running:
    """A set done on the PC."""
    coach = Running(home.folder, "start", str(short(home.folder)), "--text", "--speed", "20", **home.more)
    until(lambda: home.store.latest_open(USER) and home.sets())
    return coach


def test_begun_on_the_pc_and_finished_on_the_speaker(home):
    home.speaker().open().say("LinkIntent", code=home.code()).hears("one history")
    coach = begun_on_the_pc(home)
    home.speaker().open().hears("running on your computer")
    home.speaker().say("StartWorkoutIntent", workout="starter").hears("running on your computer")
    assert [one.workout for one in home.store.sessions(USER)] == ["short"]  # never two at once
    coach.send(signal.SIGINT)
    assert coach.end()[0] == INTERRUPTED
    done = home.sets()
    speaker = home.speaker().open().hears("Welcome back")
    for _ in range(40):
        if home.store.latest_open(USER) is None:
            break
        speaker.say("AMAZON.YesIntent" if speaker.asked in {"resume", "go-on"} else "ReadyIntent")
    assert [one.state for one in home.store.sessions(USER)] == ["finished"]
    assert home.sets()[: len(done)] == done
    assert {one[2] for one in home.sets()} == {1, 2, 3}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are different on Windows")
def test_a_pc_that_crashed_goes_on_at_once(any_home):
    """It was refused for half a minute, as its workout would run on another computer."""
    home = linked(any_home)
    coach = Running(home.folder, "start", str(short(home.folder)), "--text", **home.more)
    coach.until("Welcome")
    coach.process.kill()
    coach.end()
    again = Running(home.folder, "resume", "--text", **home.more)
    again.until("Welcome back")
    again.send(signal.SIGINT)
    assert again.end()[0] == INTERRUPTED


@pytest.mark.skipif(sys.platform == "win32", reason="signals are different on Windows")
def test_no_code_is_taken_while_a_workout_runs_here_however_long_it_is_stopped(any_home):
    home = any_home
    coach = Running(home.folder, "start", str(short(home.folder)), "--text", **home.more)
    coach.until("Welcome")
    coach.send(signal.SIGSTOP)
    speaker = home.speaker(ago=-60.0).open().say("LinkIntent")  # a minute later
    (code,) = re.findall(r"this code: ([1-9 ,]+)\.", speaker.spoken)
    refused = home.coach("link", *code.split())
    assert (refused.returncode, "A workout runs here" in refused.stderr) == (2, True)
    coach.process.kill()
    coach.end()
    assert home.coach("link", *code.split()).returncode == 0  # crashed, it runs no more


def linked(home: Home) -> Home:
    """One person, by a code that the speaker tells and the PC takes."""
    speaker = home.speaker().open().say("LinkIntent")
    (code,) = re.findall(r"this code: ([1-9 ,]+)\.", speaker.spoken)
    given = home.coach("link", *code.split())
    assert given.returncode == 0, given.stderr
    return home


def test_a_speaker_that_speaks_is_not_interrupted_by_the_pc(home):
    linked(home)
    speaker = home.speaker().say("StartWorkoutIntent", workout="starter")
    assert speaker.length > SPEAKS
    for command in (["resume", "--text"], ["start", "full", "--text"]):
        refused = home.coach(*command)
        assert refused.returncode == NOTHING_TO_DO
        assert "running on your speaker" in " ".join(refused.stderr.split())
    assert len(home.store.sessions(USER)) == 1


def test_a_red_flag_on_the_speaker_holds_the_pc(home):
    linked(home)
    in_the_first_sets(home)
    home.speaker().say("EmergencyIntent")
    for command in (["resume", "--text"], ["start", "full", "--text"]):
        refused = home.coach(*command)
        assert refused.returncode == NOTHING_TO_DO
        assert "question comes first" in refused.stderr


def test_a_red_flag_on_the_speaker_stops_the_pc_that_coaches(home):
    linked(home)
    coach = Running(home.folder, "start", str(short(home.folder)), "--text", **home.more)
    until(lambda: home.store.latest_open(USER), coach.all)
    home.speaker().say("EmergencyIntent")
    until(lambda: "not well" in coach.all() and "sit down" in coach.all(), coach.all)
    stored = home.store.latest_open(USER)
    assert stored is not None
    assert alarmed(stored.session)
    coach.send(signal.SIGINT)
    coach.end()


def test_pain_on_the_speaker_is_asked_about_on_the_pc(home):
    linked(home)
    in_the_first_sets(home)
    home.speaker().open().say("AMAZON.YesIntent").say("PainIntent", body_part="knee").silence()
    resumed = home.coach("resume", "--text", "--speed", "2000")
    assert "something hurt" in resumed.stdout


def test_undone_on_either_side_each_has_its_own(home):
    linked(home)
    in_the_first_sets(home)
    speaker = home.speaker().open().say("UnlinkIntent")
    if speaker.asked != "unlink":  # a workout is open, and may be the other's
        speaker.hears("when we are done")
        home.coach("resume", "--text", "--speed", "5000")
        speaker = home.speaker().open().say("UnlinkIntent")
    speaker.hears("Shall I part").say("AMAZON.YesIntent").hears("Parted")
    assert len(home.store.sessions(USER)) == 1
    assert json.loads(home.coach("history", "--json").stdout) == json.loads(home.coach("history", "--json").stdout)
    alone = home.coach("link", "--undo", "--yes")
    assert (alone.returncode, "not linked" in alone.stdout) == (NOTHING_TO_DO, True)
    linked(home)
    assert home.coach("link", "--undo", "--yes").returncode == 0
    assert home.store.names(USER) == (USER,)


def test_forget_me_says_what_goes_and_it_goes(home):
    linked(home)
    done = run(home.folder, "start", str(short(home.folder)), "--text", "--speed", "5000", **home.more)
    assert done.returncode == 0, done.stderr
    speaker = home.speaker().open().say("ForgetMeIntent").hears("here and on your computer")
    speaker.say("AMAZON.YesIntent").hears("your computer as well")
    assert home.store.sessions(USER) == ()
    assert "short" not in home.coach("history", "--json").stdout
    speaker.say("UndoIntent").hears("back")
    assert len(home.store.sessions(USER)) == 1
    gone = home.coach("forget", "--yes")
    assert "speaker" in gone.stdout
    assert (home.store.sessions(USER), home.store.names(USER)) == ((), (USER,))


def test_what_was_forgotten_is_not_parted_and_all_of_it_comes_back(any_home):
    """The names were parted in that minute, so nothing of the computer came back, and "everything" was said to."""
    home = linked(any_home)
    done = run(home.folder, "start", str(short(home.folder)), "--text", "--speed", "5000", **home.more)
    assert done.returncode == 0, done.stderr
    home.speaker().open().say("ForgetMeIntent").say("AMAZON.YesIntent").silence()
    for command in (["link", "--undo", "--yes"], ["link"]):
        refused = home.coach(*command)
        assert (refused.returncode, "deleted a moment ago" in " ".join(refused.stdout.split())) == (NOTHING_TO_DO, True)
    home.speaker().open().say("UndoIntent").hears("Everything is back")
    assert [one.workout for one in home.store.sessions(USER)] == ["short"]
    assert home.coach("link", "--undo", "--yes").returncode == 0


@pytest.mark.parametrize("code", ["12", "abcdef", "1234567", "12 34 5x"])
def test_what_is_no_code_is_said_so(home, code):
    refused = home.coach("link", code)
    assert (refused.returncode, "six" in refused.stderr or "6 digits" in refused.stderr) == (2, True)


def test_a_wrong_code_is_refused_in_words(home):
    refused = home.coach("link", "482917")
    assert refused.returncode == 2
    assert "wrong, or older" in " ".join(refused.stderr.split())
    assert home.store.naming(USER) is None
