"""What a request says of the device's player, read defensively."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from engine.session.playback import Player
from skill.alexa.continuous.token import Token, read_token

if TYPE_CHECKING:
    from ask_sdk_model.request_envelope import RequestEnvelope

SOUNDS: Final = "PLAYING"
IDLE: Final = frozenset({"IDLE", "FINISHED"})
"""Activities in which nothing of a stream is left to be stopped."""

LATEST: Final = 150.0
"""Seconds by which a request may come after it was made; an older time of its own is not believed."""

_LONGEST_OFFSET: Final = 24 * 3600 * 1000


class DevicePlayer(NamedTuple):
    """The player of a device.

    Attributes:
        able: Whether the device has one.
        token: Of the track that it plays or played last, if that is ours.
        text: The token as the device has it.
        offset: Seconds into the track.
        activity: In Alexa's word; empty where it is not told.
    """

    able: bool
    token: Token | None
    text: str
    offset: float
    activity: str

    @property
    def place(self) -> Player | None:
        """Where it is in the workout that it plays; None where it plays none of ours."""
        return self.token.player(self.offset, plays=self.activity == SOUNDS) if self.token is not None else None


NO_PLAYER: Final = DevicePlayer(able=False, token=None, text="", offset=0.0, activity="")
"""The player of a device that has none."""


def player_of(envelope: RequestEnvelope) -> DevicePlayer:
    """Read the state of the player that comes with every request."""
    context = envelope.context
    interfaces = _get(_get(_get(context, "system"), "device"), "supported_interfaces")
    return _player(_get(context, "audio_player"), able=_get(interfaces, "audio_player") is not None)


def told_of(envelope: RequestEnvelope) -> DevicePlayer:
    """Read what a request of the player itself is about: its token and offset.

    Where a track has failed, that is the track that was being played then.
    """
    request = envelope.request
    state = _get(request, "current_playback_state")
    return _player(request if state is None else state, able=True)


def made_at(envelope: RequestEnvelope, now: float) -> float:
    """Give the moment at which a request was made, if that is close to ``now``; else that."""
    made = _get(envelope.request, "timestamp")
    if not isinstance(made, datetime) or made.tzinfo is None:
        return now
    return min(now, made.timestamp()) if abs(now - made.timestamp()) <= LATEST else now


def _player(state: object, *, able: bool) -> DevicePlayer:
    text, activity = _get(state, "token"), _get(_get(state, "player_activity"), "value")
    milliseconds = _get(state, "offset_in_milliseconds")
    known = isinstance(milliseconds, int) and 0 <= milliseconds <= _LONGEST_OFFSET
    return DevicePlayer(
        able=able,
        token=read_token(text),
        text=text if isinstance(text, str) else "",
        offset=milliseconds / 1000 if known else 0.0,
        activity=activity if isinstance(activity, str) else "",
    )


def _get(thing: object, name: str) -> Any:  # noqa: ANN401 - the SDK's models are not typed
    return getattr(thing, name, None)
