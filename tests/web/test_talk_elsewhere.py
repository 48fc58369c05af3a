"""A page that coaches beside a speaker and other windows: one store, one workout at a time, and safety first."""

from __future__ import annotations

import asyncio
import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import Request, urlopen

import msgspec
import pytest

from engine.coaching.profile.model import Profile, encode_profile
from engine.dialogue.intent import Intent
from engine.runner.claim import Claim, RunsElsewhere
from engine.runner.person_claim import SPEAKER
from engine.session.linking import left_word, links, running
from engine.session.playback import follow
from engine.web.coaching import Coaching
from engine.web.page_claim import PageClaim
from engine.web.talk_messages import Reply, Say, Tell, Where
from engine.words.words import Words
from engine.workflow.safety import alarmed, unresolved
from engine.workflow.session import Session
from skill.storage.dynamodb import DynamoStore
from tests.dialogue.driving import NOON, WHO, Listener
from tests.runner.processes import COACH, environ
from tests.skill.storage.standin import serving as standin
from tests.skill.storage.tables import CREDENTIALS, dynamodb
from tests.web.command import serving
from tests.web.room import HERE, Room

WORDS = Words.load("en-US")


class Page(Room):
    """The page of a person who is known to a speaker, too."""

    def __init__(self, folder: Path) -> None:
        self.now = NOON
        super().__init__(folder, lambda: self.now)
        links.tie(self.store, WHO, HERE, NOON)


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    made = Page(tmp_path)
    yield made
    made.shelf.close()


def told_while_a_speaker_plays(page: Page, text: str) -> tuple[Reply, Session]:
    """Type something beside a speaker that plays a workout, which halts; the answer, and the workout then."""
    speaker = Listener(store=page.store)
    speaker.plays = True
    speaker.say("StartWorkoutIntent", workout="starter")
    session = speaker.session
    assert session is not None
    page.now = speaker.now + 20.0
    reply = page.talk.say_away(Say("a", text=text), on_speaker=True)
    assert reply is not None
    playing = Where(session.id, session.stream, session.step, 25.0).player
    followed = follow(page.store, "nearly finished", playing, page.now + 5.0)
    assert followed is not None
    assert followed.halts
    return reply, followed.stored.session


def told_while_a_pc_coaches(page: Page, text: str) -> Reply:
    """Type something beside a PC that coaches: it stops the workout itself, here nothing happens to it."""
    speaker = Listener(store=page.store).say("StartWorkoutIntent", workout="starter")
    before = page.store.log(speaker.session.id)  # type: ignore[union-attr]
    reply = page.talk.say_away(Say("a", text=text), on_speaker=False)
    assert reply is not None
    assert page.store.log(speaker.session.id) == before  # type: ignore[union-attr]
    return reply


def test_a_sign_of_danger_told_to_the_speaker_stops_the_page(page: Page) -> None:
    playing = page.begin("starter")
    where = Where(playing.session, playing.stream, 0, 10.0, plays=True)
    page.now += 10.0
    assert not page.talk.tell(Tell("started", where)).halts
    page.store.keep_profile(WHO, encode_profile(Profile(alarm=page.now)))
    page.now += 10.0
    reply = page.talk.tell(Tell("started", where))
    assert reply.halts
    assert reply.voice
    assert "not well" in reply.texts[0]
    stored = page.store.latest_open(HERE)
    assert stored is not None
    assert alarmed(stored.session)
    assert page.talk.tell(Tell("started", where)).texts == ()  # said once


def test_pain_told_to_the_speaker_stops_the_page_until_something_is_chosen(page: Page) -> None:
    playing = page.begin("starter")
    where = Where(playing.session, playing.stream, 0, 10.0, plays=True)
    page.now += 10.0
    left_word.leave(page.store, WHO, Intent("PainIntent", {"body_part": "knee"}), page.now)
    page.now += 10.0
    reply = page.talk.tell(Tell("started", where))
    assert reply.halts
    assert "something hurts" in reply.texts[0]
    assert {"s", "e"} <= {one.key for one in reply.choices}
    stored = page.store.latest_open(HERE)
    assert stored is not None
    assert unresolved(stored.session)
    assert page.talk.tell(Tell("started", where)).texts == ()  # said once


def test_pain_told_while_the_page_slept_holds_the_workout_that_it_goes_on_with(page: Page) -> None:
    session = page.begin("starter").session
    left_word.leave(page.store, WHO, Intent("PainIntent", {"body_part": "knee"}), page.now + 10.0, session)
    page.now += 3600.0
    page.talk.say(Say("opened", opens=True))
    reply = page.talk.say(Say("yes", key="y"))
    stored = page.store.latest_open(HERE)
    assert stored is not None
    assert unresolved(stored.session)
    assert reply.playlist is None


@pytest.fixture
def coaching(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Coaching]:
    """The page with its mark, which goes by the same clock."""
    monkeypatch.setattr("engine.runner.person_claim.time.time", lambda: page.now)
    claim = PageClaim(Claim(tmp_path / "coach.db"), page.store, HERE)
    with closing(Coaching(page.talk, page.shelf, lambda: b"", claim, WORDS)) as made:
        yield made


def held_by_the_speaker(page: Page, coaching: Coaching) -> Listener:
    """Pain is told to the speaker while the page plays, which holds the workout."""
    playing = page.begin("starter")
    where = Where(playing.session, playing.stream, 0, 10.0, plays=True)
    page.now += 10.0
    asyncio.run(coaching.routes()["POST", "/tell"](msgspec.json.encode(Tell("started", where)), ""))
    speaker = Listener(store=page.store)
    speaker.now = page.now
    assert speaker.say("PainIntent", after=1.0, body_part="knee").messages() == ["pain-runs-elsewhere"]
    assert "I hold your workout on the page." in speaker.said[0]
    page.now += 5.0
    asyncio.run(coaching.routes()["POST", "/tell"](msgspec.json.encode(Tell("started", where)), ""))
    speaker.now = page.now
    return speaker


def press(coaching: Coaching, key: str) -> Reply:
    said = msgspec.json.encode(Say(f"pressed-{key}", key=key))
    return msgspec.json.decode(asyncio.run(coaching.routes()["POST", "/say"](said, "")).body, type=Reply)


def test_the_page_that_holds_for_pain_is_the_only_one_until_its_mark_runs_out(page: Page, coaching: Coaching) -> None:
    speaker = held_by_the_speaker(page, coaching)
    session = speaker.session
    assert session is not None
    assert unresolved(session)
    for intent in ("SkipIntent", "AllowIntent", "ReadinessIntent", "SkipIntent"):
        assert speaker.say(intent, after=1.0).messages() == ["pain-waits-elsewhere"]
        assert "waits on the page" in speaker.said[0]
    assert speaker.say("PainIntent", after=1.0).messages() == ["pain-runs-elsewhere"]
    assert speaker.session == session
    left_word.withdraw(page.store, HERE)
    press(coaching, "s")
    assert speaker.session is not None
    assert not unresolved(speaker.session)


def test_what_the_page_asked_is_nothing_any_more_once_the_speaker_has_gone_on(page: Page, coaching: Coaching) -> None:
    speaker = held_by_the_speaker(page, coaching)
    speaker.wait(running.LASTS + 1.0).open()
    assert speaker.asked.kind == "pain"
    speaker.say("SkipIntent").silence()
    page.now = speaker.now + 300.0
    before = page.store.log(speaker.session.id)  # type: ignore[union-attr]
    press(coaching, "s")
    assert page.store.log(speaker.session.id) == before  # type: ignore[union-attr]


def test_pain_typed_at_the_page_holds_what_a_speaker_plays(page: Page) -> None:
    _, stopped = told_while_a_speaker_plays(page, "my knee hurts")
    assert unresolved(stopped)


def test_pain_typed_at_the_page_is_left_for_a_pc_that_coaches(page: Page) -> None:
    reply = told_while_a_pc_coaches(page, "my knee hurts")
    assert "computer" in reply.texts[-1]
    assert left_word.take(page.store, HERE, page.now) is not None


def test_what_is_typed_at_the_page_ends_what_a_speaker_plays(page: Page) -> None:
    reply, _ = told_while_a_speaker_plays(page, "my chest hurts")
    assert any("sit down" in text for text in reply.texts)


def test_what_is_typed_at_the_page_is_kept_while_a_pc_coaches(page: Page) -> None:
    reply = told_while_a_pc_coaches(page, "my chest hurts")
    assert "sit down" in reply.texts[-1]
    assert b"alarm" in (page.store.profile(HERE) or b"")
    assert page.talk.say_away(Say("b", text="next"), on_speaker=False) is None


def test_a_page_and_a_speaker_do_not_coach_one_person_at_once(page: Page, tmp_path: Path) -> None:
    claim = PageClaim(Claim(tmp_path / "coach.db"), page.store, HERE)
    speaker = Listener(store=page.store)
    speaker.plays = True
    speaker.say("StartWorkoutIntent", workout="starter")
    with pytest.raises(RunsElsewhere) as refused:
        claim.take(None)
    assert refused.value.where == SPEAKER
    Claim(tmp_path / "coach.db").take()  # nothing is left taken
    speaker.say("AMAZON.StopIntent")
    playing = page.begin("starter")
    where = Where(playing.session, playing.stream, 0, 10.0, plays=True)
    other = PageClaim(Claim(tmp_path / "other" / "coach.db"), page.store, HERE)
    other.take(where)  # what it plays itself is no speaker's
    assert running.runs_on_a_pc(page.store, page.store.names(WHO), time.time())
    other.give_back()
    assert not running.runs_on_a_pc(page.store, page.store.names(WHO), time.time())
    other.note(Reply(playlist=playing))
    other.take(None)  # nor is what it played last
    other.give_back()


def test_a_page_has_the_store_of_the_other_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    with dynamodb() as client, standin(client) as server:
        shared = {
            "FORM_COACH_STORE": "dynamodb",
            "FORM_COACH_TABLE": "sessions",
            "AWS_ENDPOINT_URL_DYNAMODB": f"http://127.0.0.1:{server.server_port}",
            **CREDENTIALS,
        }
        store = DynamoStore(client, "sessions")
        with serving(tmp_path, "screen", **shared) as running_:
            asked = Request(
                f"{running_.address}say", b'{"id": "one", "opens": true}', {"Content-Type": "application/json"}
            )
            with urlopen(asked, timeout=60) as answer:
                assert json.load(answer)["texts"]
            typed = Request(
                f"{running_.address}say",
                b'{"id": "two", "text": "my chest hurts"}',
                {"Content-Type": "application/json"},
            )
            with urlopen(typed, timeout=60) as answer:
                assert "sit down" in " ".join(json.load(answer)["texts"])
        person = f"local:{(tmp_path / 'data' / 'machine').read_text()}"
        assert b"alarm" in (store.profile(person) or b"")
    assert not (tmp_path / "data" / "coach.db").exists()


def test_a_store_that_is_none_is_told_in_words(tmp_path: Path) -> None:
    refused = subprocess.run(
        [COACH, "screen", "--port", "0"],
        env=environ(tmp_path, FORM_COACH_STORE="cupboard"),
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert refused.returncode == 2
    assert "FORM_COACH_STORE" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_beside_a_workout_the_command_says_how_to_see_it(tmp_path: Path) -> None:
    claim = Claim(tmp_path / "data" / "coach.db")
    claim.take()
    try:
        with serving(tmp_path, "screen") as running_:
            assert running_.process.stdout is not None
            assert "coach resume --screen" in " ".join(running_.process.stdout.readline() for _ in range(2))
    finally:
        claim.give_back()


def test_a_request_that_comes_late_again_plays_nothing_while_pain_is_open(page: Page) -> None:
    playing = page.begin("day-1")
    page.now += 10.0
    again = Say("late", text="skip the warm-up", where=Where(playing.session, playing.stream, 0, 10.0, plays=True))
    first = page.talk.say(again)
    assert first.playlist is not None
    page.now += 5.0
    page.talk.say(Say("pain", key="o"))
    page.now += 5.0
    reply = page.talk.say(again)
    assert (reply.playlist, reply.then) == (None, None)
    assert reply.texts[-1].endswith("?")
    stored = page.store.latest_open(HERE)
    assert stored is not None
    assert stored.session.state == "paused"
    assert unresolved(stored.session)
    for number in range(2):  # of what the late request was about, and of what hurt
        assert page.talk.say(Say(f"choice {number}", key="s")).playlist is None
    assert page.talk.say(Say("on", key="n")).playlist is not None
