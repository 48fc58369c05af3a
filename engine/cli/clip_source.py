"""Clips of a working voice, for making a whole cue sheet or track at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count

from engine.cues.estimate import estimate
from engine.runner.chosen_voices import chosen_voice
from engine.runner.places import clips_folder, weights_folder
from engine.voice.clips import ClipLibrary
from engine.voice.port import Clip, Voice, checked
from engine.voice.voices import open_voice

_PROBE = "1"
_LONGER_THAN_ANY_PAUSE = 100


class Clips:
    """Clips by text and pace. A text that cannot be spoken becomes a tone."""

    def __init__(self, voice: Voice, library: ClipLibrary) -> None:
        self._voice, self._library = voice, library
        self._kept: dict[tuple[str, float], Clip] = {}

    def get(self, text: str, pace: float) -> Clip:
        """The clip of a text.

        Raises:
            VoiceError: the voice cannot speak at all.
        """
        clip = self._kept.get((text, pace))
        if clip is None:
            clip = self._kept[text, pace] = self._library.get(text, pace)
            if not clip.spoken:
                checked(self._voice.synthesise(_PROBE))
        return clip

    def length(self, text: str, pace: float) -> float:
        """The seconds of a text's clip, which is made if it is missing. A tone counts as long as its words.

        Raises:
            VoiceError: as above.
        """
        known = self._library.known_length(text, pace)
        if known is not None:
            return known
        clip = self.get(text, pace)
        return clip.length if clip.spoken else estimate(text, pace)


@contextmanager
def voiced(
    locale: str, voice: str | None, rate: int | None, tell: Callable[[str], None], *, quick: bool = False
) -> Iterator[Clips]:
    """Open a voice and its clips. ``tell`` takes a message for people when something goes wrong.

    Where no voice is named, the one speaks that was chosen for the locale; with ``quick`` no slow one.

    Raises:
        VoiceError: a voice was asked for by name, and there is none of that name.
    """
    liked, weights = chosen_voice(locale), weights_folder()
    with closing(open_voice("", voice, rate, locale, liked=liked, weights=weights, quick=quick, tell=tell)) as opened:
        # Not live: after a failure the next clip is tried at once, without the library's pause.
        clock = count(0, _LONGER_THAN_ANY_PAUSE).__next__
        with closing(ClipLibrary(opened, clips_folder(), on_trouble=tell, clock=clock)) as library:
            yield Clips(opened, library)
