"""Where somebody is with an exercise, and what led there."""

from __future__ import annotations

import datetime
from typing import Literal

from msgspec import Struct

from engine.coaching.profile.model import Load

Verdict = Literal["more", "hard", "short", "up", "heavier", "unsaid", "down", "lighter", "gentle"]
"""What a session led to.

``more`` repetitions; the same, as it was ``hard``, came up ``short``, was the first at the top and ``unsaid``, or was
a ``gentle`` one on purpose; the next rung (``up``) or weight (``heavier``); one rung ``down`` (the fewest repetitions
where there is none), or a ``lighter`` weight.
"""


class Standing(Struct, frozen=True):
    """Where somebody is with an exercise.

    Attributes:
        aim: Repetitions a set to aim at next.
        steps: Weights by which it has grown.
        misses: In a row.
        tops: At the top in a row, unrated.
        last: When it was done last.
        few: Even the fewest repetitions were too many: fewer sets.
    """

    exercise: str
    aim: int
    verdict: Verdict | None = None
    load: Load | None = None
    steps: int = 0
    misses: int = 0
    tops: int = 0
    last: datetime.date | None = None
    few: bool = False
