"""The directives of the device's player."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ask_sdk_model.interfaces.audioplayer.audio_item import AudioItem
from ask_sdk_model.interfaces.audioplayer.clear_behavior import ClearBehavior
from ask_sdk_model.interfaces.audioplayer.clear_queue_directive import ClearQueueDirective
from ask_sdk_model.interfaces.audioplayer.play_behavior import PlayBehavior
from ask_sdk_model.interfaces.audioplayer.play_directive import PlayDirective
from ask_sdk_model.interfaces.audioplayer.stop_directive import StopDirective
from ask_sdk_model.interfaces.audioplayer.stream import Stream

if TYPE_CHECKING:
    from ask_sdk_model.directive import Directive

    from skill.alexa.continuous.track_desk import Sound

_AT_ONCE: Final = PlayBehavior.REPLACE_ALL
_AFTERWARDS: Final = PlayBehavior.ENQUEUE


def play(sound: Sound) -> Directive:
    """Play a track now, instead of all that plays or waits."""
    return PlayDirective(_AT_ONCE, AudioItem(Stream(None, sound.token, sound.address, round(sound.offset * 1000))))


def enqueue(sound: Sound, after: str) -> Directive:
    """Play a track after the one whose token is ``after``."""
    return PlayDirective(_AFTERWARDS, AudioItem(Stream(after, sound.token, sound.address, 0)))


def fall_silent() -> list[Directive]:
    """Stop what plays, and forget what waits: a stop alone leaves it in the queue."""
    return [StopDirective(), ClearQueueDirective(ClearBehavior.CLEAR_ENQUEUED)]
