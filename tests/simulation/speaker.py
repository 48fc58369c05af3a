"""A smart speaker in a room: its people talk with the skill over a network that is not always there."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

from tests.simulation.chance import Chance
from tests.simulation.network import Network
from tests.simulation.people import Person, Saying
from tests.simulation.rules_of_the_log import request_of
from tests.simulation.rules_of_the_sound import never_a_third_time, one_line_at_a_time
from tests.simulation.server import Server
from tests.simulation.surroundings import Surroundings
from tests.simulation.violations import require
from tests.skill.conversation import speaker as alexa

LAUNCH = "LaunchRequest"
ENDED = "SessionEndedRequest"
GIVES_UP = 25.0
"""Seconds of silence after which the platform closes a session, its question asked twice."""

LONGEST = 250.0
"""Seconds of an answer at most."""

SENTENCES = r"(?<=[.!?]) "
HAIR = 0.01
BETWEEN = {"at once": 30.0, "minutes": 500.0, "hours": 9_000.0, "a day": 90_000.0, "days": 250_000.0}


class SimulatedSpeaker(alexa.Speaker):
    """A speaker of one account.

    Attributes:
        account: The user of its requests.
        meant: The people that a request may mean: the account, and voices that may be recognised.
    """

    def __init__(
        self, name: str, people: list[Person], server: Server, world: Surroundings, chance: Chance, *, known: bool
    ) -> None:
        """``known``: the voices of the people are recognised, mostly."""
        super().__init__(
            server.store, locale=people[0].locale, user=f"account-{name.split('-', maxsplit=1)[0]}", clock=world.clock
        )
        self.name = self.device = name
        self._people, self._server, self._world, self._chance = people, server, world, chance
        self._network, self._count = Network(chance.of("network")), 0
        self._known = known
        self._who = people[0]
        self._questions: list[str] = []
        self._unkept: float | None = None
        self._answered_at, self._answers_at, self._asked_before, self._about_before = 0.0, 0.0, "", {}
        voices = {person.name for person in people} if self._known else set()
        self.meant = frozenset({self.user, *voices})

    def live(self) -> None:
        """Do the next thing, and come back for the one after it."""
        wait = self._speak() if self.session is None else self._answer()
        if wait >= 0.0:
            self._world.later(wait, self.live)

    # --- what happens ---

    def _speak(self) -> float:
        """Open a conversation."""
        self._who = self._chance.one(self._people)
        self.person = self._who.name if self._known and self._chance.happens(0.7) else None
        self._questions.clear()
        if self._chance.happens(0.85):
            return self._say(Saying(LAUNCH, {}))
        return self._say(self._who.say(""))

    def _answer(self) -> float:
        """Answer, or say nothing until the conversation is over."""
        if self._chance.happens(0.07):
            return self._fall_silent()
        return self._say(self._who.say(self.asked))

    def _fall_silent(self) -> float:
        """Say nothing: the platform closes the session, after the words and its question twice."""
        silent_from = max(self._world.clock.now, self._answered_at + self.length)
        self._world.later(silent_from + GIVES_UP - self._world.clock.now, self._is_closed)
        return -1.0

    def _is_closed(self) -> None:
        self._send(ENDED, {"type": ENDED, "reason": "EXCEEDED_MAX_REPROMPTS"}, Saying(ENDED, {}))
        self.session = None
        self._world.later(self._come_back(), self.live)

    def _come_back(self) -> float:
        return self._chance.around(BETWEEN[self._chance.one(tuple(BETWEEN))])

    def _say(self, saying: Saying) -> float:
        self._send(saying.intent, _request(saying), saying)
        if self.session is None:
            return self._come_back()
        self._answers_at = self._who.pause(self.length)
        self._note_question()
        return self._answers_at

    # --- on the way ---

    def _send(self, name: str, request: dict[str, Any], saying: Saying) -> None:
        asked = self.asked if self.session is not None else ""
        envelope = self.envelope = self.build(request)
        fate = self._network.fate()
        self._world.trace.note(self.name, f"{_shown(saying)} at {asked or 'no question'} ({fate})")
        if fate == "lost":
            self._hear_nothing()
            return
        if fate == "late":
            delay = self._network.delay()
            self._world.later(delay, lambda: self._arrives_late(envelope, name, asked))
            self._hear_nothing()
            return
        answer = self._deliver(envelope, name, asked)
        if answer is None or fate == "answer lost":
            self._hear_nothing()
        else:
            self._hear(answer, name)
        if answer is not None:
            self._deliver_again(envelope, answer, fate)

    def _deliver(self, envelope: dict[str, Any], name: str, asked: str, *, late: bool = False) -> dict[str, Any] | None:
        """Ask the server. What is ``late`` interrupts nothing: the device has given it up, and speaks on."""
        now = self._world.clock.now
        self._world.model.says(self.meant, envelope["request"]["requestId"], name, asked, now)
        answer = self._server.answer(envelope)
        model = self._world.model
        if answer is None:  # the coach may have noted that it spoke, and can't know that nobody heard it
            model.care_is_unknown(self.meant, name)
            model.coached(self.meant, self.name, now, now + LONGEST)
            return None
        if not late:
            self._interrupt(envelope, now)
        self.answer, self._answered_at = answer, now
        model.coached(self.meant, self.name, now, now + self.length)
        self._world.looks()
        return answer

    def _interrupt(self, envelope: dict[str, Any], now: float) -> None:
        """What was said is cut off. Where the disk refused, only the conversation knows, while it lasts."""
        if envelope["session"]["new"]:
            self._unkept = None
        if self._server.troubled:
            self._unkept = now if self._unkept is None else self._unkept
            return
        self._world.model.interrupts(self.meant, self.name, now if self._unkept is None else self._unkept)
        self._unkept = None

    def _deliver_again(self, envelope: dict[str, Any], answer: dict[str, Any], fate: str) -> None:
        if fate in {"twice", "twice elsewhere"}:
            again = self._repeat(envelope, elsewhere=fate != "twice")
            same = again in {None, _words(answer)} or fate != "twice"  # another process may have other words
            require(same, "the same request hears the same", f"{again} after {_words(answer)}")
        elif fate == "again later":
            elsewhere = self._chance.happens(0.5)
            self._world.later(self._network.delay(), lambda: self._repeat(envelope, elsewhere=elsewhere))

    def _repeat(self, envelope: dict[str, Any], *, elsewhere: bool) -> str | None:
        """The same request once more: what came of it has come of it once. Gives the words of the answer."""
        before, acted = self._world.model.entries(self.meant), self._acted(envelope)
        own = envelope["request"]["requestId"]
        self._world.trace.note(self.name, f"the request of before, again{' elsewhere' if elsewhere else ''}")
        answer, now = self._server.answer(envelope, elsewhere=elsewhere), self._world.clock.now
        self._world.model.coached(self.meant, f"{self.name} again", now, now + LONGEST)  # for all that the coach knows
        self._world.looks()
        added = {id_ for id_ in self._world.model.entries(self.meant) - before if request_of(id_) == own}
        require(not (acted and added), "the same request twice acts once", f"{sorted(added)} of {envelope['request']}")
        return None if answer is None else _words(answer)

    def _acted(self, envelope: dict[str, Any]) -> bool:
        """Whether anything came of a request."""
        own = envelope["request"]["requestId"]
        return any(request_of(id_) == own for id_ in self._world.model.entries(self.meant))

    def _arrives_late(self, envelope: dict[str, Any], name: str, asked: str) -> None:
        self._world.trace.note(self.name, f"{name} of before arrives")
        heard = self.answer, self._answered_at
        self._deliver(envelope, name, asked, late=True)
        self.answer, self._answered_at = heard

    # --- what is heard ---

    def _hear(self, answer: dict[str, Any], name: str) -> None:
        self.answer = answer
        self.attributes = answer.get("sessionAttributes") or {}
        if not self.listening:
            self.session = None
        self._world.trace.note(self.name, f"  asks {self.asked or 'nothing'}: {self.spoken[:90]}")
        one_line_at_a_time(self.timed)
        if not self._known and name != ENDED:
            self._world.model.answered(self.user, name, self.asked)

    def _note_question(self) -> None:
        """A question counts as asked when it was heard to its end; another one in between begins the count anew."""
        about = self.remembered.get("dialogue", {}).get("asked", {}).get("about", {})
        if self.asked != self._asked_before or about != self._about_before or about.get("more"):
            self._questions.clear()
        self._asked_before, self._about_before = self.asked, about
        again = self.envelope["request"].get("intent", {}).get("name") == "AMAZON.RepeatIntent"
        if self.asked and not again:
            heard = self._answers_at >= self.length - HAIR
            self._questions.append(re.split(SENTENCES, self.spoken)[-1] if heard else f"({len(self._questions)})")
            never_a_third_time(self._questions)

    def _hear_nothing(self) -> None:
        """The platform says that something went wrong, and the conversation is over."""
        self._world.trace.note(self.name, "  no answer")
        self.answer, self.session, self.attributes = {}, None, {}

    def build(self, request: dict[str, Any]) -> dict[str, Any]:
        """An envelope, with ids of this world."""
        new = self.session is None
        envelope = copy.deepcopy(super().build(request))
        self._count += 1
        if new:
            self.session = f"{self.name}-session-{self._count}"
            envelope["session"]["sessionId"] = self.session
        envelope["request"]["requestId"] = f"{self.name}-request-{self._count}"
        return envelope


def _request(saying: Saying) -> dict[str, Any]:
    if saying.intent == LAUNCH:
        return {"type": LAUNCH}
    return {"type": "IntentRequest", "intent": alexa.intent_of(saying.intent, **saying.slots)}


def _words(answer: dict[str, Any]) -> str:
    """What is said and sent, without what is remembered."""
    return json.dumps({**answer, "sessionAttributes": None}, ensure_ascii=False)


def _shown(saying: Saying) -> str:
    slots = ", ".join(f"{name}={value}" for name, value in saying.slots.items())
    sentence = f' "{saying.sentence}"' if saying.sentence else ""
    return f"{saying.intent}({slots}){sentence}"
