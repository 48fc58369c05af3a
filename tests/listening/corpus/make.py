"""Makes all speech of the commands beforehand: ``python -m tests.listening.corpus.make [LOCALE]``."""

from __future__ import annotations

import sys
from typing import get_args

from tests.listening.corpus.breathless import pieces
from tests.listening.corpus.clips import clips
from tests.listening.corpus.speakers import Half
from tests.listening.corpus.speech import say


def make(locale: str) -> int:
    """Make what a locale's commands need; how many pieces of speech that is."""
    everything = [clip for half in get_args(Half) for clip in clips(locale, half)]
    for text in ("whole", "pieces"):
        for clip in everything:
            for part in (clip.text,) if text == "whole" else pieces(clip):
                say(clip.speaker, part, clip.pace)
    return len(everything)


if __name__ == "__main__":
    for name in sys.argv[1:] or ("en-US", "de-DE"):
        print(name, make(name), "commands")
