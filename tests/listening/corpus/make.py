"""Makes the speech of the commands beforehand: ``python -m tests.listening.corpus.make LOCALE [SHARE]``."""

from __future__ import annotations

import sys

from tests.listening.corpus.breathless import pieces
from tests.listening.corpus.clips import Clip, chosen
from tests.listening.corpus.speakers import Half
from tests.listening.corpus.speech import say

ORDER: tuple[Half, ...] = ("figures", "thresholds")


def make(locale: str, share: int) -> int:
    """Make what one command in ``share`` needs, what is whole first; how many commands that is."""
    needed: list[Clip] = [clip for half in ORDER for clip in chosen(locale, half, share)]
    for clip in needed:
        say(clip.speaker, clip.text, clip.pace)
    for clip in needed:
        for piece in pieces(clip):
            say(clip.speaker, piece, clip.pace)
    return len(needed)


if __name__ == "__main__":
    print(make(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1), "commands")
