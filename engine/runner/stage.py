"""What a run is seen, heard and steered with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from engine.runner.board import Board
from engine.runner.early_sound import EarlySound
from engine.runner.ears import Ears
from engine.runner.ears_factory import open_ears
from engine.runner.inbox import Inbox
from engine.runner.keys import Keys, open_keys
from engine.runner.plain_output import draws
from engine.runner.playback import Playback
from engine.runner.playback_factory import open_playback
from engine.runner.screen import Screen
from engine.runner.settings import Settings
from engine.runner.watcher import Watcher
from engine.words.speech import SpokenWords
from engine.words.words import Words


class Stage(NamedTuple):
    """What a run needs: words, playback, screen, keys and ears."""

    words: SpokenWords
    playback: Playback
    screen: Screen
    keys: Keys
    ears: Ears


@contextmanager
def opened(
    settings: Settings, words: Words, watchers: Sequence[Watcher], inbox: Inbox, early: EarlySound
) -> Iterator[Stage]:
    """Open all of it, with what was begun early; it is put back as it was, come what may.

    Raises:
        VoiceError: there is no such voice.
        DeviceError: there is no such device.
    """
    screen = _screen(settings, words, watchers)
    with ExitStack() as stack:
        playback = open_playback(settings, words.locale, screen.warn, early)
        stack.callback(playback.close)
        stack.callback(screen.close)
        screen.speed = 1.0 / playback.wall(1.0)
        keys = stack.enter_context(open_keys(plain=settings.plain))
        ears = open_ears(settings, words, playback, inbox)
        stack.callback(ears.close)
        yield Stage(SpokenWords(words), playback, screen, keys, ears)


def _screen(settings: Settings, words: Words, watchers: Sequence[Watcher]) -> Screen:
    """The whole window where that is wanted and can be drawn on; else lines."""
    quiet, plain = settings.as_json, settings.plain
    if not (quiet or settings.lines) and draws(plain=plain):
        from engine.runner.picture.terminal import TerminalPicture  # noqa: PLC0415 - only where it is drawn

        return Board(words, watchers, TerminalPicture(words.say("screen-paused")))
    if watchers:
        return Board(words, watchers, quiet=quiet, plain=plain)
    return Screen(words, quiet=quiet, plain=plain)
