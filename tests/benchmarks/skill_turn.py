"""A turn of the skill beside a hello-world skill of the same SDK: warm, from JSON to a JSON object, and cold."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from time import perf_counter
from typing import Any

from ask_sdk_core.skill import CustomSkill

from engine.storage.memory import MemoryStore
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from skill.alexa.skill import build
from tests.benchmarks.subjects import starting
from tests.benchmarks.subjects.hello import hello_world
from tests.benchmarks.table import Row, Section, at_most, figure

ROUNDS = 40
WORKOUTS = 120
CONVERSATION: tuple[tuple[float, str], ...] = (
    (200.0, "ReadyIntent"),  # out of the walk, a round of the circuit
    (195.0, "ReadyIntent"),
    (60.0, "AMAZON.PauseIntent"),
    (20.0, "AMAZON.ResumeIntent"),
    (200.0, "SkipIntent"),
    (160.0, "ReadyIntent"),
    (160.0, "EffortIntent"),
    (5.0, "ReadyIntent"),
    (110.0, "MoreRestIntent"),
    (70.0, "ReadyIntent"),
    (160.0, "HowToIntent"),
    (15.0, "ReadyIntent"),
    (125.0, "TimeLeftIntent"),
    (5.0, "ReadyIntent"),
    (125.0, "EasierIntent"),
    (5.0, "ReadyIntent"),
    (125.0, "AMAZON.HelpIntent"),
    (5.0, "AMAZON.StopIntent"),
)
"""The sentences of a workout, with the seconds after the last answer."""

COLD = """
import json
from ask_sdk_core.serialize import DefaultSerializer
{make}
serializer = DefaultSerializer()
envelope = serializer.deserialize(json.dumps({envelope!r}), "ask_sdk_model.RequestEnvelope")
answer = serializer.serialize(skill.invoke(envelope, None))
assert answer["response"]["outputSpeech"]
"""
OURS = """
from engine.storage.memory import MemoryStore
from skill.alexa.skill import build
skill = build(MemoryStore())
"""
HELLO = """
from ask_sdk_core.skill_builder import SkillBuilder
builder = SkillBuilder()
@builder.request_handler(can_handle_func=lambda _: True)
def handle(handler_input):
    return handler_input.response_builder.speak("Hello.").ask("Hello?").response
skill = builder.create()
"""
NOTES = (
    "A turn: one request of a workout's conversation (rounds, sets, pauses, questions), read and written by the SDK;\n"
    "people who come back, so that turns are remembered; both skills in turn, request by request, sessions in memory.\n"
    "SQLite: every event is on the disk before the answer. Cold: a new process up to its first answer, to a stranger."
)


def section() -> Section:
    """All figures of a turn."""
    return Section("skill, a turn", (*_warm(), *_kept(), *_first_time(), *_beginning(), *_cold()), NOTES)


class _Someone:
    """Sends a conversation's requests, one after the other, again and again."""

    def __init__(self, store: Store, people: int = 20) -> None:
        self.now = 1_800_000_000.0
        self._people = people
        self._skill = build(store, clock=lambda: self.now)
        self._numbers = count()
        self._workouts = count()
        self._attributes: dict[str, Any] = {}
        self._said: list[tuple[float, str]] = []
        self.taken: list[float] = []
        self.begun: list[float] = []

    def turn(self) -> None:
        """One request; beginning the next workout is measured by itself."""
        if not self._said:
            self._begin()
        after, intent = self._said.pop(0)
        self.now += after
        envelope = json.dumps(self._envelope(intent))
        began = perf_counter()
        self._attributes = answered(self._skill, envelope).get("sessionAttributes") or {}
        self.taken.append(perf_counter() - began)

    def _begin(self) -> None:
        self.user, self._attributes = f"user-{next(self._workouts) % self._people}", {}
        self.now += 90_000.0
        start = json.dumps(self._envelope("StartWorkoutIntent", {"workout": "day-1"}, new=True))
        began = perf_counter()
        self._attributes = answered(self._skill, start).get("sessionAttributes") or {}
        self.begun.append(perf_counter() - began)
        self._said = list(CONVERSATION)

    def _envelope(self, intent: str, slots: dict[str, str] | None = None, *, new: bool = False) -> dict[str, Any]:
        given = slots or ({"effort": "7"} if intent == "EffortIntent" else {})
        return envelope(f"request-{next(self._numbers)}", self.user, intent, given, self._attributes, new=new)


def answered(skill: CustomSkill, envelope: str) -> dict[str, Any]:
    """From JSON to an object, as the SDK reads and writes."""
    request = skill.serializer.deserialize(envelope, "ask_sdk_model.RequestEnvelope")
    answer: dict[str, Any] = skill.serializer.serialize(skill.invoke(request, None))
    return answer


def envelope(
    id_: str, user: str, intent: str, slots: dict[str, str], attributes: dict[str, Any], *, new: bool
) -> dict[str, Any]:
    """A request of ordinary size."""
    application, account = {"applicationId": "amzn1.ask.skill.ours"}, {"userId": user}
    filled = {name: {"name": name, "value": value, "confirmationStatus": "NONE"} for name, value in slots.items()}
    device = {"deviceId": "device", "supportedInterfaces": {}}
    system = {
        "application": application,
        "user": account,
        "device": device,
        "apiEndpoint": "https://api.amazonalexa.com",
    }
    session = {"new": new, "sessionId": "session", "application": application, "user": account}
    request = {"type": "IntentRequest", "requestId": id_, "timestamp": "2027-01-15T08:00:00Z", "locale": "en-US"}
    if intent == "LaunchRequest":
        request |= {"type": intent}
    else:
        request |= {"intent": {"name": intent, "confirmationStatus": "NONE", "slots": filled}}  # type: ignore[dict-item]
    return {
        "version": "1.0",
        "session": {**session, "attributes": attributes},
        "context": {"System": system},
        "request": request,
    }


def _side_by_side(store: Store, rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of every request of ours and of hello-world's, one of each in turn."""
    someone, hello, theirs = _Someone(store), hello_world(), []
    plain = json.dumps(envelope("r", "user", "HelloIntent", {}, {}, new=False))
    turns = rounds * len(CONVERSATION)
    for number in range(2 * turns):
        if number == turns:  # the first half only warms up
            someone.taken, theirs = [], []
        someone.turn()
        began = perf_counter()
        answered(hello, plain)
        theirs.append(perf_counter() - began)
    return someone.taken, theirs


def _warm() -> Iterator[Row]:
    ours, theirs = _side_by_side(MemoryStore(), ROUNDS)
    yield figure("a turn", median(ours) * 1e6, "µs")
    yield figure("hello world", median(theirs) * 1e6, "µs")
    yield at_most("a turn against hello world, median", median(ours) / median(theirs), "×", 2.2)
    yield figure("a turn, p99", _p99(ours) * 1e6, "µs")
    yield at_most("a turn against hello world, p99", _p99(ours) / _p99(theirs), "×", 5)


def _kept() -> Iterator[Row]:
    folder = Path(mkdtemp())
    store = SqliteStore(folder / "history.sqlite")
    try:
        ours, _ = _side_by_side(store, 10)
    finally:
        store.close()
        shutil.rmtree(folder)
    yield figure("a turn with every event on the disk (SQLite)", median(ours) * 1e6, "µs")
    yield figure("the same, p99", _p99(ours) * 1e6, "µs")


def _first_time() -> Iterator[Row]:
    """Turns without cached scripts: everything is planned and put into words."""
    someone = _Someone(MemoryStore())
    for _ in CONVERSATION:
        someone.turn()
    yield figure("the slowest turn of the very first workout", max(someone.taken) * 1e3, "ms")


def _beginning() -> Iterator[Row]:
    """The first turn of a workout is planned from all that its person has done before."""
    someone = _Someone(MemoryStore(), people=1)
    while len(someone.begun) < WORKOUTS:
        someone.turn()
    yield figure(
        f"beginning a workout after some {WORKOUTS} others", median(someone.begun[-WORKOUTS // 4 :]) * 1e3, "ms"
    )


def _cold() -> Iterator[Row]:
    launch = envelope("r", "user", "LaunchRequest", {}, {}, new=True)
    codes = {name: COLD.format(make=make, envelope=launch) for name, make in (("ours", OURS), ("hello", HELLO))}
    taken = starting.over_bare(codes, 15)
    yield figure("import and first answer, over bare Python", taken["ours"], "ms")
    yield figure("hello world's, over bare Python", taken["hello"], "ms")
    yield at_most("import and first answer against hello world", taken["ours"] / taken["hello"], "×", 2)


def _p99(figures: list[float]) -> float:
    return sorted(figures)[int(len(figures) * 0.99)]
