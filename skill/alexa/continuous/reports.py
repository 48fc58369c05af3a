"""Answers what the player tells: the session follows it, and the next track is enqueued."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from engine.session.playback import Followed, Player, Told, follow
from engine.storage.port import Store, StoreError
from skill.alexa.continuous.device_player import SOUNDS, DevicePlayer, made_at, told_of
from skill.alexa.continuous.directives import enqueue, fall_silent
from skill.alexa.continuous.track_desk import TrackDesk
from skill.alexa.phrases import locale_of
from skill.alexa.request import AlexaRequest
from skill.alexa.turn_desk import TurnDesk

if TYPE_CHECKING:
    from ask_sdk_model.directive import Directive
    from ask_sdk_model.request_envelope import RequestEnvelope

_log = logging.getLogger(__name__)

REPORTS: Final[dict[str, Told]] = {
    "AudioPlayer.PlaybackStarted": "started",
    "AudioPlayer.PlaybackNearlyFinished": "nearly finished",
    "AudioPlayer.PlaybackFinished": "finished",
    "AudioPlayer.PlaybackStopped": "stopped",
    "AudioPlayer.PlaybackFailed": "failed",
}
"""What each request of the player tells."""


class Reports:
    """Answers the player. Safe from several threads."""

    def __init__(self, store: Store, clock: Callable[[], float], turns: TurnDesk, desk: TrackDesk | None) -> None:
        """Follow the player on a store; without a desk nothing is enqueued."""
        self._store, self._clock, self._turns, self._desk = store, clock, turns, desk

    def answer(self, envelope: RequestEnvelope, request: AlexaRequest) -> list[Directive]:
        """Answer with directives of the player only: no word is allowed here."""
        told, player = REPORTS[request.type], told_of(envelope)
        place = player.place
        if place is None or (told == "failed" and player.activity == SOUNDS):
            return []  # what fails is only fetched ahead: what sounds goes on to its end
        followed = self._follow(told, player, place, made_at(envelope, self._clock()))
        if followed is None:
            return []
        if followed.halts:
            return fall_silent()
        if told == "started" and followed.goes_on and place.since > 0:
            self._note_alive(followed, place)
        if told == "nearly finished" and followed.goes_on:
            return self._next(followed, player, request)
        return []

    def _follow(self, told: Told, player: DevicePlayer, place: Player, now: float) -> Followed | None:
        ends = player.token is not None and player.token.ends
        return follow(self._store, told, place, now, ends=ends)

    def _next(self, followed: Followed, player: DevicePlayer, request: AlexaRequest) -> list[Directive]:
        stored, token = followed.stored, player.token
        if self._desk is None or token is None:
            return []
        hearer = self._turns.hearer(stored.session, stored.user, locale_of(request.locale), token.talk)
        sound = self._desk.sound_after(stored.plan, stored.session, hearer, token)
        return [] if sound is None else [enqueue(sound, player.text)]

    def _note_alive(self, followed: Followed, place: Player) -> None:
        """Note how far the listener was coached in a long step; the workout goes on all the same if that fails."""
        session = followed.stored.session
        try:
            self._store.alive(session.id, session.began + place.since)
        except StoreError as error:
            _log.warning("How far a session was coached is not kept: %s", error)
