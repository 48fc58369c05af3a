"""A person with a device that plays tracks: the real skill, real envelopes, simulated time, tracks without sound."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from engine.storage.memory import MemoryStore
from engine.storage.models import Stored
from engine.storage.port import Store
from engine.tracks.track import Track
from engine.workflow.effects import AnyEffect, Performed
from engine.workflow.session import Session
from engine.workflow.steps import Step
from skill.alexa.continuous.token import read_token
from skill.alexa.envelope import answer
from skill.alexa.skill import build
from tests.skill.device.device import Device
from tests.skill.device.envelopes import SPEAKER, Envelopes, Model
from tests.skill.device.player import Unreachable
from tests.skill.device.road import Way, straight
from tests.skill.device.timeline import Timeline
from tests.skill.validator import check

SHORT = "day-1"


class NamedTracks:
    """Tracks whose addresses say what is in them."""

    def __init__(self, *, personal: bool = True) -> None:
        self.personal, self.missing, self.offline = personal, False, False
        self.tracks: dict[str, Track] = {}

    def address(self, track: Track, locale: str) -> str | None:
        address = f"https://tracks.example/{locale}/{track.key}-{track.step}-{track.part}.mp3"
        self.tracks[address] = track
        return None if self.missing else address

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        del tracks, locale
        return not self.missing

    def length(self, url: str) -> float:
        if self.offline:
            raise Unreachable(url)
        return self.tracks[url].seconds


class Listening:
    """A person and their device. Every answer is checked against the platform's rules.

    Attributes:
        store: Where the sessions are.
        device: What the person speaks to.
    """

    def __init__(
        self,
        model: Model = SPEAKER,
        *,
        locale: str = "en-US",
        road: Way = straight,
        tracks: NamedTracks | None = None,
        store: Store | None = None,
        time: Timeline | None = None,
        **about: Any,
    ) -> None:
        self.time = time or Timeline()
        self.tracks = tracks or NamedTracks()
        self.store = store or MemoryStore()
        self._skill = build(self.store, clock=self.time, tracks=self.tracks)
        self.device = self.another(model, locale=locale, road=road, **about)

    def another(self, model: Model = SPEAKER, *, name: str = "device-1", locale: str = "en-US", **about: Any) -> Device:
        """A device of the same account."""
        envelopes = Envelopes(model, locale, device=name)
        return Device(self._answer, self.tracks.length, time=self.time, envelopes=envelopes, **about)

    def begin(self, workout: str = SHORT) -> Listening:
        """Open the coach, say which workout, and listen until it has begun to play."""
        self.device.ask("StartWorkoutIntent", workout=workout)
        self.device.hear()
        self.device.wait(1.0)
        return self

    def until(self, kind: str, within: float = 4000.0) -> Listening:
        """Let it play until a step of a kind is heard."""
        for _ in range(round(within * 2)):
            if self.step.kind == kind:
                return self
            self.device.wait(0.5)
        raise AssertionError(f"no {kind} came")

    # --- what is so ---

    @property
    def stored(self) -> Stored:
        (latest,) = self.store.sessions(self.device.envelopes.user, 1)
        return self.store.load(latest.id)

    @property
    def session(self) -> Session:
        return self.stored.session

    @property
    def step(self) -> Step:
        return self.stored.plan.steps(self.session.swaps)[self.session.step]

    @property
    def place(self) -> tuple[int, float]:
        """The step of the track that plays, and seconds into it."""
        token = read_token(self.device.player.token)
        assert token is not None
        return token.step, token.start + self.device.player.offset / 1000

    def effects(self, kind: type[Any] = object) -> list[AnyEffect]:
        every = [effect for entry in self.store.log(self.session.id) for effect in entry.effects]
        return [effect for effect in every if isinstance(effect, kind)]

    @property
    def sets(self) -> list[tuple[str, int, str | None, int | None, bool]]:
        """The sets that were done, of strength work."""
        done = [one for one in self.effects(Performed) if one.phase == "exercise"]
        return [(one.exercise, one.set, one.side, one.repetitions, one.complete) for one in done]

    @property
    def heard(self) -> list[tuple[int, int, int, int]]:
        """What sounded: step, part, from and to in milliseconds of the track."""
        tracks = self.tracks.tracks
        return [(tracks[one.url].step, tracks[one.url].part, one.since, one.until) for one in self.device.player.heard]

    # --- inside ---

    def _answer(self, envelope: dict[str, Any]) -> dict[str, Any]:
        raw = answer(self._skill, json.dumps(envelope).encode())
        response: dict[str, Any] = json.loads(raw)
        assert check(envelope, response) == [], (envelope["request"], response)
        return response
