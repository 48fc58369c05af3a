"""The same question with the same history is answered with the same words, on the PC and by the skill.

Whole people with real logs are kept in one store, once for the PC's user and once for a speaker's account.
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from engine.cli import user_store
from engine.coaching.plan.wishes import Due, Wish, due
from engine.coaching.profile.model import Readiness
from engine.dialogue.state import Dialogue, Wanted
from engine.runner.runner import Runner
from engine.runner.settings import Settings
from engine.runner.unattended import DayOfRest
from engine.storage.sqlite import SqliteStore
from engine.understanding.loading import load
from engine.words.locales import whole
from engine.words.speech import SpokenWords
from engine.words.words import Words
from skill.alexa.attributes import Attributes, write
from skill.package.alexa_loading import load_alexa
from skill.talk.envelopes import USER
from tests.cli.command import COACH, asked, flat
from tests.coaching.logs import Keeper
from tests.coaching.people import CATALOG
from tests.skill.conversation.speaker import Clock, Speaker
from tests.skill.talk.test_talk import COACH as TALK

EVENING = datetime.datetime(2027, 3, 5, 20).timestamp()
DAYS = (0, 2, 9, 30, 100)
"""Days of training before the question."""

LIVES = range(30)
LONG = {27: 700}
"""A person with more sessions than any frontend reads."""

LOCALES = whole()
QUESTIONS = {"plan": ("TodayIntent", "WeekIntent"), "history": ("HistoryIntent",), "progress": ("ProgressIntent",)}
each_locale = pytest.mark.parametrize("locale", LOCALES)


class Life(NamedTuple):
    """A person's store, and the moment of the question."""

    person: Keeper
    home: Path
    now: float

    @property
    def file(self) -> Path:
        return self.home / "data" / "coach.db"

    @property
    def today(self) -> datetime.date:
        return datetime.datetime.fromtimestamp(self.now).date()

    def store(self) -> SqliteStore:
        return SqliteStore(self.file)


def lived(home: Path, seed: int, now: float, days: int, *, careless: bool = True) -> Life:
    """Somebody who trained for so many ``days``, until the day before ``now`` or a little longer ago.

    Who has not trained has never been here before, or has a profile at least.
    """
    person = Keeper(seed, careless=careless)
    last = datetime.datetime.fromtimestamp(now).date() - datetime.timedelta(days=1 + seed % 3)
    if days:
        person.through(last - datetime.timedelta(days=days - 1), last)
    life = Life(person, home, now)
    store = life.store()
    if days or seed % 2:
        person.keep(store, user_store.USER, USER)
    store.close()
    return life


# --- what is said ---


def paragraphs(page: str) -> list[str]:
    """What a command prints between empty lines, the marks before its items left out."""
    return [flat(re.sub(r"^\s*·\s", " ", part, flags=re.MULTILINE)) for part in page.split("\n\n")]


def told(command: str, page: str) -> list[str]:
    """What a page tells in sentences: of the plan the day without its heading, and the week; else the first part."""
    if command != "plan":
        return paragraphs(page)[:1]
    heading, _, rest = page.partition("\n")
    assert re.search(r"\d{4}-\d\d-\d\d", heading), page
    return paragraphs(rest)[:2]


def spoken(text: str, locale: str) -> str:
    """What the skill says, without the disclaimer that strangers hear."""
    return flat(text).removesuffix(Words.load(locale).say("disclaimer")).strip()


def same(pc: str, skill: str) -> None:
    """A line may be broken after any hyphen."""
    assert pc.replace("- ", "-") == skill.replace("- ", "-"), f"\nthe PC:    {pc}\nthe skill: {skill}"


class Feeling(Speaker):
    """A person who has said how they feel."""

    wish = Wanted()

    def build(self, request):
        envelope = super().build(request)
        envelope["session"]["attributes"] = write(Attributes(dialogue=Dialogue(wish=self.wish)))
        return envelope


def asks(life: Life, store: SqliteStore, locale: str, intent: str, wish: Wanted) -> str:
    """What the skill answers to a question that opens it; the minutes are named with the question."""
    clock = Clock()
    clock.now = life.now
    speaker = Feeling(store, locale, user=USER, clock=clock)
    speaker.wish = Wanted(sore=wish.sore, tired=wish.tired)
    speaker.say(intent, **({"minutes": wish.minutes} if wish.minutes and intent == "TodayIntent" else {}))
    assert not speaker.listening
    return spoken(speaker.spoken, locale)


def options(command: str, wish: Wanted) -> list[str]:
    if command != "plan":
        return []
    named = [*(["--tired"] if wish.tired else []), *(["--minutes", str(wish.minutes)] if wish.minutes else [])]
    return ["--sore", str(wish.sore), *named]


WISHES = (Wanted(), Wanted(sore=1, minutes=25), Wanted(sore=2), Wanted(tired=True, minutes=40), Wanted(minutes=12))


# --- in this process: many lives ---


@pytest.mark.parametrize("seed", LIVES)
def test_many_histories(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    life = lived(tmp_path / "home", seed, EVENING, LONG.get(seed, DAYS[seed % len(DAYS)]))
    assert seed not in LONG or len(life.person.sessions) > 200
    monkeypatch.setattr(time, "time", lambda: life.now)
    monkeypatch.setenv("FORM_COACH_HOME", str(life.home))
    store = life.store()
    for locale in LOCALES:
        for command, intents in QUESTIONS.items():
            for wish in (Wanted(), WISHES[seed % len(WISHES)]) if command == "plan" else (Wanted(),):
                page = asked(command, "--locale", locale, *options(command, wish))
                assert page.code == 0, page.err
                for text, intent in zip(told(command, page.out), intents, strict=True):
                    same(text, asks(life, store, locale, intent, wish))
    store.close()


def test_the_lives_are_worth_asking_about() -> None:
    """Or the test above would compare nothing with nothing."""
    people = [Keeper(seed).through(datetime.date(2027, 1, 4), datetime.date(2027, 3, 5)) for seed in LIVES]
    sessions = [one for person in people for one in person.sessions]
    assert {one.outcome for one in sessions} == {"finished", "stopped", "open"}
    assert any(one.hurt for one in sessions)
    assert any(one.skipped for one in sessions)
    assert any(done.load for one in sessions for done in one.sets)
    assert len({person.profile.experience for person in people}) == 3


def test_what_differs_is_shown() -> None:
    with pytest.raises(AssertionError, match=r"the PC: +Yesterday: 8 sets\.\n *the skill: Yesterday: 9 sets\."):
        same("Yesterday: 8 sets.", "Yesterday: 9 sets.")


# --- as real processes ---


def plain() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("FORM_COACH", "FORCE_"))}


def ran(command: list[str], environ: dict[str, str], typed: str = "") -> str:
    done = subprocess.run(command, input=typed, env=environ, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def talked(life: Life, locale: str, *intents: str) -> list[str]:
    """What ``coach talk`` answers to a question for each intent, asked without opening the skill first."""
    samples = load(locale).samples
    ask = load_alexa(locale).outside.ask[0]
    lines = [f"{ask} {next(one for one in samples.of(intent) if '{' not in one)}" for intent in intents]
    command = [sys.executable, "-c", TALK, "talk", "--locale", locale, "--store", str(life.file)]
    page = ran(command, plain(), "".join(f"{line}\n" for line in lines))
    answers = [part.splitlines()[1] for part in page.split("> ")[1:]]
    assert len(answers) == len(intents), page
    return [spoken(re.sub(r"\(\d+(\.\d+)? s\)", "", answer), locale) for answer in answers]


@each_locale
@pytest.mark.parametrize("days", [0, 1, 45])
def test_real_processes(days: int, locale: str, tmp_path: Path) -> None:
    life = one_who_trained(tmp_path / "home", days)
    environ = plain() | {"FORM_COACH_HOME": str(life.home)}
    said = iter(talked(life, locale, *(intent for intents in QUESTIONS.values() for intent in intents)))
    for command in QUESTIONS:
        for text in told(command, ran([str(COACH), command, "--locale", locale], environ)):
            same(text, next(said))


def one_who_trained(home: Path, days: int) -> Life:
    """Until yesterday, as ``coach talk`` would wait for the end of a session that is still to come."""
    for seed in range(6, 90, 6):
        life = lived(home / str(seed), seed, time.time(), days, careless=False)
        if days == 0 or life.person.sessions:
            return life
    raise AssertionError("nobody trained")


# --- the reasons at the start of a workout ---

STARTS: list[tuple[str | None, int | None]] = [
    (None, None),
    ("day-3", None),
    ("full", None),
    ("day-1", 25),
    ("starter", 12),
]


@pytest.mark.parametrize(("name", "minutes"), STARTS)
@pytest.mark.parametrize("seed", [4, 5, 16, 23])
def test_the_reasons_when_a_workout_begins(
    seed: int, name: str | None, minutes: int | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locale = LOCALES[seed % len(LOCALES)]
    life = lived(tmp_path / "home", seed, time.time(), DAYS[seed % len(DAYS)], careless=False)
    workout = CATALOG.workouts[name] if name else None
    wish = Wish(workout, minutes, readiness=Readiness())
    found = due(wish, life.person.profile, life.person.history, life.today, CATALOG)
    reasons = [SpokenWords(Words.load(locale)).text(why.id, why.arguments) for why in found.told]
    store = life.store()
    assert begun_by_voice(life, store, locale, name, minutes, found) == reasons
    store.close()
    here = reasons[: len(found.against)] or reasons
    assert Counter(begun_here(life, locale, name, minutes, capsys)) >= Counter(here)


def begun_here(life: Life, locale: str, name: str | None, minutes: int | None, capsys) -> list[str]:
    """The lines of ``coach start`` up to its first strength exercise; on a day of rest what speaks against it."""
    settings = Settings(words=Words.load(locale), text=True, speed=10_000.0)
    try:
        with Runner(settings, user_store.USER, life.file) as runner:
            runner.start(name, minutes=minutes)
    except DayOfRest as rest:
        return [SpokenWords(Words.load(locale)).text(one.id, one.arguments) for one in rest.why]
    lines = capsys.readouterr().out.splitlines()
    strength = Words.load(locale).say("terminal-exercise")
    first = next(number for number, line in enumerate(lines) if re.match(rf"\d\d:\d\d  {strength}", line))
    return [re.sub(r"^\d\d:\d\d  ", "", line) for line in lines[:first]]


def begun_by_voice(
    life: Life, store: SqliteStore, locale: str, name: str | None, minutes: int | None, found: Due
) -> list[str]:
    """The reasons that the skill gives: on a day of rest before it begins, all others while they walk."""
    clock = Clock()
    clock.now = life.now
    speaker = Speaker(store, locale, user=USER, clock=clock)
    slots = {"workout": name, "minutes": minutes}
    speaker.say("StartWorkoutIntent", **{slot: value for slot, value in slots.items() if value})
    against = pieces(speaker, locale)[: len(found.against)]
    if against:
        assert store.latest_open(USER) is None
        speaker.say("AMAZON.YesIntent")
    assert store.latest_open(USER).plan.definition == found.today.definition(CATALOG)
    return [*against, *while_walking(speaker, locale, len(found.told) - len(against))]


def while_walking(speaker: Speaker, locale: str, many: int) -> list[str]:
    """What is said right after the word to start the warm-up."""
    cardio = speaker.store.latest_open(USER).plan.steps()[0].exercise
    said = pieces(speaker, locale)
    place = said.index(Words.load(locale).setup(cardio)) + 1
    return said[place : place + many]


def pieces(speaker: Speaker, locale: str) -> list[str]:
    """What is said, a line each; the question that follows without a break is left out."""
    speech = SpokenWords(Words.load(locale))
    text = speaker.ssml
    for question in ("ask-warm", "ask-anyway"):
        text = text.replace(speech.text(question, {"workout": "starter"}), "<break/>")
    return [one.strip() for one in re.split(r"<[^>]*>", text) if one.strip()]
