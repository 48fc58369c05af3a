"""What can be open while something is said."""

from __future__ import annotations

from typing import Final

SITUATIONS: Final = (
    *("intro", "experience", "equipment", "limits", "start", "walk", "in-set", "in-rest", "ready", "rating"),
    *("paused", "pain", "resume", "correct", "which", "emergency", "summary", "confirm", "pair", "closed"),
)
"""By name: three questions first?; trained before?; what to train with; what can't you do; shall we start; the walk; a set
counted; a rest; ready for X?; how hard was that; paused; what shall we do about the pain; go on with an old workout; what
was the set really; which workout; how are you after a red flag; tell the summary?; may something be lost; is that you; no
session is open. The empty text is a situation too: that nothing is known of."""
