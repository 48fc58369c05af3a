"""Where a person is with an exercise and what led there, what to aim at next, and how that is told. Pure."""

from __future__ import annotations

import datetime
from typing import Final, Literal, NamedTuple

from msgspec import Struct

from engine.coaching.profile.model import Load
from engine.workflow.messages import Message, message, weighed

EASED: Final = 2
"""Number of sets when there are to be fewer."""

_SAME: Final = {"hard": "why-hard", "short": "why-short", "unsaid": "why-unsaid", "gentle": "why-gentle"}
_WEIGHT: Final = {"heavier": "why-heavier", "lighter": "why-lighter"}
_UNKNOWN: Final = {"heavier": "why-heavier-unknown", "lighter": "why-lighter-unknown"}

Verdict = Literal["more", "hard", "short", "up", "heavier", "unsaid", "down", "lighter", "gentle"]
"""The result of a session.

``more`` repetitions; the same, as it was ``hard``, came up ``short``, was the first at the top and ``unsaid``, or was
a ``gentle`` one on purpose; the next rung (``up``) or weight (``heavier``); one rung ``down`` (the fewest repetitions
where there is none), or a ``lighter`` weight.
"""


class Standing(Struct, frozen=True):
    """The standing of a person with an exercise.

    Attributes:
        aim: Repetitions a set to aim at next.
        steps: Weights by which it has grown.
        misses: In a row.
        tops: At the top in a row, unrated.
        last: When it was done last; ``last_at`` is the moment, in seconds since the epoch.
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
    last_at: float = 0.0
    few: bool = False


class Aim(NamedTuple):
    """One exercise of today's.

    Attributes:
        repetitions: To aim at in each set, on each side.
        load: To lift; None where it has none, or it is unknown.
        base: The ladder it is on, by its lowest exercise.
    """

    exercise: str
    sets: int
    repetitions: int
    load: Load | None
    reasons: tuple[Message, ...]
    base: str

    def true_to_itself(self) -> Aim:
        """Leave out the reasons that give another number than the aim itself has in the end."""
        much = {"sets": self.sets, "repetitions": self.repetitions}
        kept = (why for why in self.reasons if all(why.arguments.get(name, one) == one for name, one in much.items()))
        return self._replace(reasons=tuple(kept))


def standing_told(standing: Standing, load: Load | None, lowest: int) -> Message:
    """Tell why the same exercise comes again, with so much of it; ``lowest`` are the fewest repetitions."""
    verdict, aim = standing.verdict, standing.aim
    if verdict in {"heavier", "lighter"}:
        if load is None:
            return message(_UNKNOWN[verdict], repetitions=lowest)
        return message(_WEIGHT[verdict], **weighed(*load), repetitions=lowest)
    if verdict == "down":
        return message("why-fewer-sets", sets=EASED) if standing.few else message("why-lowest", repetitions=aim)
    if verdict == "more":
        return message("why-more", repetitions=aim)
    return message(_SAME[verdict or "gentle"], repetitions=aim)
