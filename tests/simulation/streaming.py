"""A speaker that plays the workout: the device of the skill's tests in a world where everything goes wrong.

Its people mostly let it play. Now and then they say or press something, ask a question, or the power fails.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from typing import Any, Final

from tests.simulation.chance import Chance
from tests.simulation.network import Network
from tests.simulation.people import READY, YES, Person, Saying
from tests.simulation.rules_of_the_log import request_of
from tests.simulation.rules_of_the_stream import Following
from tests.simulation.server import Server
from tests.simulation.surroundings import Surroundings
from tests.simulation.violations import require
from tests.skill.conversation.speaker import intent_of
from tests.skill.device.conversation import Conversation
from tests.skill.device.device import BUTTONS, FREE, Device
from tests.skill.device.envelopes import HUB, SPEAKER, Envelopes
from tests.skill.device.road import Copy
from tests.skill.device.speech import seconds
from tests.skill.hands_free.tracks import KnownTracks

LAUNCH, ENDED = "LaunchRequest", "SessionEndedRequest"
LONGEST: Final = 250.0
BETWEEN: Final = {"minutes": 500.0, "hours": 9_000.0, "a day": 90_000.0, "days": 250_000.0}
WHILE_IT_PLAYS: Final = (20.0, 90.0, 400.0, 1500.0)
"""Seconds for which people let it play, in the mean."""

ASKED_WHILE_IT_PLAYS: Final = (
    *("HowToIntent", "WhereAmIIntent", "EffortIntent", "MoreRestIntent", "LessRestIntent", "DoneIntent"),
    *("EasierIntent", "SwapIntent", "CorrectIntent", "JustPlayIntent", "CountWithMeIntent", "UndoIntent"),
)


class WorldTime:
    """The time of a world, for a device: what a device does by itself costs the world nothing."""

    def __init__(self, world: Surroundings) -> None:
        self._world = world

    @property
    def now(self) -> float:
        return self._world.clock.now

    def later(self, seconds: float, act: Any) -> None:
        self._world.by_itself(seconds, act)


class StreamingSpeaker:
    """A speaker of one account, whose players can be had.

    Attributes:
        meant: The people that a request may mean: the account, and voices that may be recognised.
    """

    def __init__(
        self,
        name: str,
        people: list[Person],
        server: Server,
        world: Surroundings,
        chance: Chance,
        tracks: KnownTracks,
        *,
        known: bool,
    ) -> None:
        """``known``: the voices of the people are recognised, mostly."""
        self.name, self._people, self._server, self._world, self._chance = name, people, server, world, chance
        self._known, self._network = known, Network(chance.of("network"))
        self._who, self._asked = people[0], ""
        self.user = f"account-{name.split('-', maxsplit=1)[0]}"
        self.meant = frozenset({self.user, *({person.name for person in people} if known else ())})
        model = HUB if chance.happens(0.3) else SPEAKER
        self.device = Device(
            self._ask,
            tracks.length,
            time=WorldTime(world),
            envelopes=Envelopes(model, people[0].locale, self.user, device=name),
            road=self._way,
            nearly=chance.one((0.0, 1.0, 5.0, "at the end")),
        )
        self._following = Following(self.device.player, tracks)
        self._answered: set[str] = set()
        self._acted: set[str] = set()

    def live(self) -> None:
        """Do the next thing, and come back for the one after it."""
        talk, player = self.device.conversation, self.device.player
        if talk.waiting:
            wait = 1.0
        elif talk.session is not None:
            wait = self._answer(talk)
        elif player.activity == "PLAYING":
            wait = self._disturb()
        else:
            wait = self._come_back(talk)
        self._world.later(wait, self.live)

    # --- what people do ---

    def _come_back(self, talk: Conversation) -> float:
        """Nothing plays, and nobody speaks: open the skill, or say what goes on."""
        if self._chance.happens(0.3):
            return self._chance.around(BETWEEN[self._chance.one(tuple(BETWEEN))])
        self._who = self._chance.one(self._people)
        self.device.envelopes.person = self._who.name if self._known and self._chance.happens(0.7) else None
        if self.device.player.token and self._chance.happens(0.3):
            self._say("AMAZON.ResumeIntent", {}, new=True)
        elif self._chance.happens(0.4):
            self._say(LAUNCH, {}, new=True)
        else:
            workout = self._chance.one(("full", "day-1", "starter", ""))
            self._say("StartWorkoutIntent", {"workout": workout} if workout else {}, new=True)
        return 3.0

    def _answer(self, talk: Conversation) -> float:
        """Answer a question when it is asked, or in the middle of it; or say nothing until the session is over."""
        if talk.speaking and self._chance.happens(0.8):
            return 2.0
        if self._chance.happens(0.07):
            return 40.0
        saying = self._who.say(self._question)
        if self._chance.happens(0.5):
            saying = Saying(self._chance.one((YES, READY)), {})
        self._say(saying.intent, saying.slots, new=False)
        return 3.0

    def _disturb(self) -> float:
        """Let it play, or say or press something meanwhile."""
        what = self._chance.weighted({"nothing": 0.5, "control": 0.2, "ask": 0.15, "button": 0.1, "power": 0.05})
        match what:
            case "control":
                self._say(self._chance.one(sorted(FREE)), {}, new=True)
            case "ask":
                saying = self._who.say("")
                asked = Saying(self._chance.one(ASKED_WHILE_IT_PLAYS), {}) if self._chance.happens(0.7) else saying
                self._say(asked.intent, asked.slots, new=True)
            case "button":
                button = self._chance.one((*BUTTONS, "tap pause"))
                self._world.trace.note(self.name, f"presses {button}")
                self._following.breaks_in()
                self.device.press(button)
            case "power":
                self._world.trace.note(self.name, "has no power")
                self._following.breaks_in()
                self.device.lose_power()
        return self._chance.around(self._chance.one(WHILE_IT_PLAYS))

    def _say(self, intent: str, slots: dict[str, Any], *, new: bool) -> None:
        request: dict[str, Any] = {"type": LAUNCH}
        if intent != LAUNCH:
            request = {"type": "IntentRequest", "intent": intent_of(intent, **slots)}
        self._asked = "" if new else self._question
        self._following.breaks_in()
        self._world.trace.note(self.name, f"{intent}({slots}) at {self._asked or 'no question'}")
        self.device.conversation.begin(request, self.device.envelopes.new_session() if new else None)

    @property
    def _question(self) -> str:
        session = self.device.conversation.session or {}
        remembered = json.loads((session.get("attributes") or {}).get("coach", "{}"))
        return str(remembered.get("dialogue", {}).get("asked", {}).get("kind", ""))

    # --- on the way ---

    def _way(self, envelope: dict[str, Any]) -> Sequence[Copy]:
        match self._network.fate():
            case "twice" | "twice elsewhere":
                return (Copy(), Copy(0.3, None))
            case "again later":
                return (Copy(), Copy(self._network.delay(), None))
            case "late":
                return (Copy(self._network.delay()),)
            case "lost":
                return ()
            case "answer lost":
                return (Copy(0.1, None),)
        return (Copy(),)

    def _ask(self, envelope: dict[str, Any]) -> dict[str, Any] | None:
        """A request reaches the skill."""
        request, world = envelope["request"], self._world
        kind = request["type"]
        name, now = (request.get("intent") or {}).get("name") or kind, world.clock.now
        spoken = kind in {LAUNCH, "IntentRequest", ENDED}
        if spoken:
            world.model.says(self.meant, request["requestId"], name, self._asked, now)
        before, answered = world.model.entries(self.meant), request["requestId"] in self._answered
        self._note_what_sounds(now)
        self._following.look()
        if not kind.startswith("AudioPlayer."):
            self._following.breaks_in()
            world.by_itself(Copy().back or 0.0, self._following.breaks_in)
        answer = self._server.answer(copy.deepcopy(envelope), elsewhere=self._chance.happens(0.3))
        if spoken:  # what never arrives interrupts nothing that the coach could know of
            world.model.interrupts(self.meant, f"{self.name} says", now)
        about = f" {request['token'][-12:]} {request.get('offsetInMilliseconds')}" if "token" in request else ""
        world.trace.note(self.name, f"  {name}{about} arrives{'' if answer else ', and the process is killed'}")
        if spoken:
            until = now + (seconds(answer) if answer else LONGEST)
            world.model.coached(self.meant, f"{self.name} says", now, until)
        world.looks()
        added = {id_ for id_ in world.model.entries(self.meant) - before if request_of(id_) == request["requestId"]}
        again = answered and request["requestId"] in self._acted
        require(not (again and added), "the same request twice acts once", f"{sorted(added)} of {request}")
        self._acted |= {request["requestId"]} if added else set()
        self._answered |= {request["requestId"]} if answer is not None else set()
        return answer

    def _note_what_sounds(self, now: float) -> None:
        """What plays is heard as it sounds."""
        for since, until, stretch in self._following.sounding(now):
            self._world.model.coached(self.meant, f"{self.name} plays {since}", since, until)
            self._world.model.played(self.meant, stretch)
