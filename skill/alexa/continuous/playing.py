"""Plays a workout on a device: whether it can, what an answer does with its player, and what that tells."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from engine.dialogue.acts import Happen
from engine.workflow.position import elapsed
from skill.alexa.continuous.device_player import IDLE, DevicePlayer
from skill.alexa.continuous.directives import fall_silent, play
from skill.alexa.continuous.reports import Reports
from skill.alexa.continuous.token import Reasons, fitting
from skill.alexa.continuous.track_desk import Sound, TrackDesk
from skill.alexa.phrases import locale_of

if TYPE_CHECKING:
    from ask_sdk_core.response_helper import ResponseFactory
    from ask_sdk_model.directive import Directive
    from ask_sdk_model.response import Response

    from engine.dialogue.conversation import Answer
    from engine.dialogue.scene import Plays
    from engine.storage.port import Store
    from engine.tracks.port import Tracks
    from engine.workflow.plan import Plan
    from engine.workflow.session import Session
    from skill.alexa.request import AlexaRequest
    from skill.alexa.turn_desk import TurnDesk


class Playing:
    """Plays workouts. Safe from several threads.

    Attributes:
        able: Whether there are tracks at all.
        reports: Answers what players tell.
    """

    def __init__(self, store: Store, clock: Callable[[], float], turns: TurnDesk, tracks: Tracks | None) -> None:
        """Play the sessions of a store; without ``tracks`` none is."""
        self._turns, self.able = turns, tracks is not None
        self._desk = TrackDesk(turns, tracks) if tracks is not None else None
        self.reports = Reports(store, clock, turns, self._desk)

    def plays(self, request: AlexaRequest, who: str, talk: str) -> Plays:
        """Give the answer to whether a workout can be played on the device, found once for each session."""
        desk, locale = self._desk, locale_of(request.locale)

        @cache
        def found(plan: Plan, session: Session) -> bool:
            return desk is not None and desk.can_play(plan, session, self._turns.hearer(session, who, locale, talk))

        def plays(plan: Plan | None, session: Session | None) -> bool:
            return plan is None or session is None or found(plan, session)

        return plays

    def lead(
        self, answered: Answer, player: DevicePlayer, request: AlexaRequest, who: str, builder: ResponseFactory
    ) -> None:
        """Let the player do what an answer means for it: play from there, fall silent, or go on with nothing."""
        for one in self._directives(answered, player, request, who):
            builder.add_directive(one)

    def _directives(self, answered: Answer, player: DevicePlayer, request: AlexaRequest, who: str) -> list[Directive]:
        if answered.reply.plays:
            sound = self._sound(answered, player, locale_of(request.locale), who)
            return fall_silent() if sound is None else [play(sound)]
        ours = player.token is not None and player.activity not in IDLE
        return fall_silent() if ours and request.new else []

    def _sound(self, answered: Answer, player: DevicePlayer, locale: str, who: str) -> Sound | None:
        ex = answered.exchange
        session, plan = ex.session, ex.plan
        if self._desk is None or session is None or plan is None:
            return None
        hearer = self._turns.hearer(session, who, locale, ex.dialogue.talk or ex.scene.talk)
        since = elapsed(session, begins_at(answered))
        return self._desk.sound_at(plan, session, hearer, since, _reasons(answered, player), hurried=ex.hurried)


def _reasons(answered: Answer, player: DevicePlayer) -> Reasons:
    """Give the reasons of a workout that begins, or of the walk that the player is in."""
    ex, token = answered.exchange, player.token
    if ex.opening:
        return fitting(tuple((one.id, tuple(one.arguments.items())) for one in ex.opening))
    same = token is not None and ex.session is not None and token.session == ex.session.id
    return token.reasons if same and token is not None else ()


def begins_at(answered: Answer) -> float:
    """Give the moment at which a workout goes on after an answer: when that has been said."""
    ex = answered.exchange
    happened = (act.at for act in answered.acts if isinstance(act, Happen))
    return max((ex.now, *happened))


def silently(directives: list[Directive], builder: ResponseFactory) -> Response:
    """Answer without a word."""
    for one in directives:
        builder.add_directive(one)
    return builder.response
