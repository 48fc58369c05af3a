"""The states that a screen shows, each as the skill really shows it: somebody talks with it, and looks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from engine.storage.memory import MemoryStore
from tests.skill.conversation.speaker import Speaker

APL = "Alexa.Presentation.APL"


class Show(Speaker):
    """Somebody with a smart display."""

    version = "2024.3"

    def build(self, request: dict[str, Any]) -> dict[str, Any]:
        envelope = super().build(request)
        interfaces = envelope["context"]["System"]["device"]["supportedInterfaces"]
        interfaces[APL] = {"runtime": {"maxVersion": self.version}}
        return envelope

    answer_shown: dict[str, Any]

    def send(self, envelope: dict[str, Any]) -> dict[str, Any]:
        """Send an envelope; what is on the screen stays there until something else is shown."""
        answer = super().send(envelope)
        if self.screen is not None:
            self.answer_shown = self.shows
        return answer

    @property
    def screen(self) -> dict[str, Any] | None:
        """The directive that shows something."""
        found = [one for one in self.response.get("directives") or () if one["type"] == f"{APL}.RenderDocument"]
        assert len(found) <= 1
        return found[0] if found else None

    @property
    def shows(self) -> dict[str, Any]:
        """The data of what is shown."""
        assert self.screen is not None, self.answer
        shown: dict[str, Any] = self.screen["datasources"]["coach"]
        return shown

    @property
    def buttons(self) -> list[str]:
        return [one["id"] for one in self.shows["buttons"]]

    def press(self, button: str, after: float, *, token: str | None = None, step: int | None = None) -> Show:
        """Press a button, ``after`` seconds into what is shown."""
        shown = self.screen
        at = 0
        for place, row in enumerate(self.shows["rows"]):
            at = place if row[0] <= after else at
        here = self.shows["rows"][at][2] if step is None else step
        self.clock.now += after
        event = {"type": f"{APL}.UserEvent", "token": shown["token"] if shown else ""}
        event["arguments"] = ["coach", button, token or self.shows["token"], here, self.shows["person"]]
        event |= {"source": {"type": "TouchWrapper", "handler": "Press", "id": f"key-{button}"}, "components": {}}
        self.request(event)
        return self

    def touch_again(self, shown: dict[str, Any], button: str, after: float) -> Show:
        """Press a button of what was shown before, ``after`` seconds later."""
        self.clock.now += after
        event = {"type": f"{APL}.UserEvent", "token": "", "source": {}, "components": {}}
        event["arguments"] = ["coach", button, shown["token"], shown["rows"][0][2], shown["person"]]
        self.request(event)
        return self


class State(NamedTuple):
    """Something that a screen shows, ``at`` seconds after it began to."""

    name: str
    directive: dict[str, Any]
    at: float


def states(locale: str = "en-US") -> Iterator[State]:
    """Every kind of state of a workout, in the order in which they come."""
    yield from a_first_time(Show(store=MemoryStore(), locale=locale))
    person = Show(store=MemoryStore(), locale=locale)
    train_for_weeks(person, sets=(1, 2, 1, 3, 2))
    yield from a_workout(person)


def a_first_time(person: Show) -> Iterator[State]:
    """What a stranger is shown."""
    person.open()
    yield State("welcome", shown(person), 1.0)
    person.say("StartWorkoutIntent", workout="day-3").say("SkipIntent", scope="phase")
    yield State("explained", shown(person), 12.0)


def train_for_weeks(person: Show, sets: tuple[int, ...]) -> None:
    """So many sets a week, so that the chart has something to show."""
    for many in sets:
        person.open().say("StartWorkoutIntent", workout="day-3").say("SkipIntent", scope="phase")
        for _ in range(many):
            person.say("ReadyIntent")
        person.say("AMAZON.StopIntent")
        person.clock.now += 7 * 86_400


def a_workout(person: Show) -> Iterator[State]:
    """From the walk to the summary."""
    person.open()
    yield State("shall we start", shown(person), 60.0)
    person.say("StartWorkoutIntent", workout="day-3")
    yield State("walk", shown(person), 20.0)
    person.say("ReadyIntent", after=200)
    yield State("get ready", shown(person), 5.0)
    yield State("circuit", shown(person), begins(person, 1) + 12.0)
    yield State("what comes next", shown(person), begins(person, 2) + 5.0)
    person.say("SkipIntent", scope="phase")
    person.say("ReadyIntent")
    yield State("set", shown(person), begins(person, 1) + 18.0)
    yield State("change of side", shown(person), begins(person, 2) + 3.0)
    yield State("rest", shown(person), begins(person, 4) + 8.0)
    person.say("AMAZON.PauseIntent", after=30.0)
    yield State("paused", shown(person), 1.0)
    person.say("AMAZON.ResumeIntent")
    person.say("AMAZON.NextIntent", after=20.0)
    yield State("is the set done", shown(person), 1.0)
    person.say("PainIntent", part="knee")
    yield State("pain", shown(person), 1.0)
    person.say("AMAZON.StopIntent")
    yield State("summary", shown(person), 1.0)


def begins(person: Show, row: int) -> float:
    """The second at which a stretch of time begins."""
    return float(person.shows["rows"][row][0])


def shown(person: Show) -> dict[str, Any]:
    """What is on the screen now."""
    assert person.screen is not None, person.answer
    return person.screen
