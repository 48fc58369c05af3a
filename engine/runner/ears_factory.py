"""Opens the ears of a run: where the person wants them and they can be had, else none."""

from __future__ import annotations

from engine.runner.ears import Ears
from engine.runner.ears_choice import chosen, own_thresholds
from engine.runner.inbox import Inbox
from engine.runner.places import weights_folder
from engine.runner.playback import Playback
from engine.runner.settings import Settings
from engine.words.words import Words


def open_ears(settings: Settings, words: Words, playback: Playback, inbox: Inbox) -> Ears:
    """The ears for ``settings``; what is heard comes into ``inbox``. They listen once they are started."""
    wanted = chosen() if settings.listen is None else settings.listen
    if not wanted or settings.speed != 1.0:
        return Ears()
    from engine.runner.ears_here import lack  # noqa: PLC0415 - only where they are wanted

    return Ears() if lack(words.locale, settings.microphone) else _live(settings, words, playback, inbox)


def _live(settings: Settings, words: Words, playback: Playback, inbox: Inbox) -> Ears:
    from engine.runner.ears_live import LiveEars  # noqa: PLC0415 - only where they are wanted
    from engine.runner.ears_messages import Options  # noqa: PLC0415 - as above
    from engine.runner.ears_process import start_worker  # noqa: PLC0415 - as above

    own = own_thresholds()
    options = Options(
        locale=words.locale,
        weights=str(weights_folder()),
        own=str(own) if own.exists() else None,
        microphone=settings.microphone,
        device=settings.device,
        volume=0.0 if settings.silent or not settings.sounds else settings.volume,
    )
    ears = LiveEars(lambda: start_worker(options), inbox, words)
    playback.show_sound(ears.played)
    return ears
