"""Somebody with a speaker that plays the workout: the device of the tests, the skill, and tracks of known lengths."""

from __future__ import annotations

import json
from datetime import UTC
from itertools import groupby
from typing import Any, NamedTuple

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill

from engine.storage.memory import MemoryStore
from engine.storage.port import Store
from engine.workflow.effects import Performed, Skipped
from engine.workflow.steps import Step
from skill.alexa.skill import build
from skill.config import SkillConfig
from tests.skill.device.device import Device
from tests.skill.device.envelopes import SPEAKER, Envelopes, Model
from tests.skill.device.player import Heard, Nearly
from tests.skill.device.road import Way, straight
from tests.skill.device.timeline import Timeline
from tests.skill.hands_free.tracks import KnownTracks
from tests.skill.validator.watch import by_hand, look

SERIALIZER = DefaultSerializer()
WORK = frozenset({"timed", "repetitions", "hold"})


class Sounded(NamedTuple):
    """A stretch of a step that somebody heard, in seconds of the step."""

    step: int
    since: float
    until: float
    at: float


class Listener:
    """One person with one device, and what the store says of them."""

    def __init__(
        self,
        *,
        locale: str = "en-US",
        model: Model = SPEAKER,
        road: Way = straight,
        nearly: Nearly = 1.0,
        personal: bool = True,
        store: Store | None = None,
        user: str = "amzn1.ask.account.SOMEBODY",
        time: Any = None,
        rendering: Any = "ssml",
        plays: bool = True,
    ) -> None:
        """``plays``: tracks can be had; without them it is a conversation."""
        self._plays = plays
        self.store = store if store is not None else MemoryStore()
        self.time = time or Timeline()
        self.tracks, self.user = KnownTracks(personal=personal), user
        self._config = SkillConfig(rendering=rendering)
        self.skill = self.another_process()
        self.device = Device(
            self.ask,
            self.tracks.length,
            time=self.time,
            envelopes=Envelopes(model, locale, user),
            road=road,
            nearly=nearly,
        )

    def another_process(self) -> CustomSkill:
        """A skill that remembers nothing but what the store has."""
        about: dict[str, Any] = {"clock": self.time, "config": self._config, "zones": lambda _device: UTC}
        return build(self.store, **about, **({"tracks": self.tracks} if self._plays else {}))

    def ask(self, envelope: dict[str, Any]) -> dict[str, Any]:
        """From JSON to JSON; an answer that is not valid fails at once."""
        request = SERIALIZER.deserialize(json.dumps(envelope), "ask_sdk_model.RequestEnvelope")
        with by_hand():
            answer = json.loads(json.dumps(SERIALIZER.serialize(self.skill.invoke(request, None))))
        violations = look(envelope, answer)
        assert violations == [], (violations, envelope["request"], answer)
        return answer

    # --- what was heard ---

    @property
    def sounded(self) -> list[Sounded]:
        """What was heard of the workout, in order; stretches that follow each other without a gap are one."""
        parts = [self._sounded(one) for one in self.device.player.heard if one.until > one.since]
        joined: list[Sounded] = []
        for one in parts:
            last = joined[-1] if joined else None
            if last is not None and last.step == one.step and abs(last.until - one.since) < 0.002:
                joined[-1] = last._replace(until=one.until)
            else:
                joined.append(one)
        return joined

    def _sounded(self, heard: Heard) -> Sounded:
        track = self.tracks.known[heard.url]
        return Sounded(track.step, track.start + heard.since / 1000, track.start + heard.until / 1000, heard.at)

    @property
    def steps_heard(self) -> list[int]:
        """Indices of the steps in the order in which they were heard."""
        return [step for step, _ in groupby(one.step for one in self.sounded)]

    # --- what is kept ---

    @property
    def session(self) -> str:
        """Id of the latest session."""
        return self.store.sessions(self.user, 1)[0].id

    @property
    def state(self) -> str:
        return self.store.load(self.session).session.state

    @property
    def steps(self) -> tuple[Step, ...]:
        stored = self.store.load(self.session)
        return stored.plan.steps(stored.session.swaps)

    @property
    def performed(self) -> list[Performed]:
        return [one for entry in self.store.log(self.session) for one in entry.effects if isinstance(one, Performed)]

    @property
    def skipped(self) -> list[Skipped]:
        return [one for entry in self.store.log(self.session) for one in entry.effects if isinstance(one, Skipped)]

    @property
    def work(self) -> list[Step]:
        """The steps in which something is done."""
        return [step for step in self.steps if step.kind in WORK]
