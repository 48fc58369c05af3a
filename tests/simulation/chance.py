"""Everything that is random in a world comes from one seed, through this."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Makes the choices of one part of a world. Each part has its own: one more choice here moves none there."""

    def __init__(self, seed: int | str, part: str = "") -> None:
        self._seed, self._random = f"{seed}/{part}", random.Random(f"{seed}/{part}")

    def of(self, part: str) -> Chance:
        """The choices of a smaller part."""
        return Chance(self._seed, part)

    def happens(self, share: float) -> bool:
        """True in ``share`` of the cases."""
        return self._random.random() < share

    def one(self, things: Sequence[T]) -> T:
        return things[self._random.randrange(len(things))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        return self._random.choices(list(weights), list(weights.values()))[0]

    def between(self, least: float, most: float) -> float:
        return self._random.uniform(least, most)

    def number(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def around(self, mean: float) -> float:
        """A time to wait that is ``mean`` in the mean, mostly shorter and sometimes much longer."""
        return self._random.expovariate(1.0 / mean)

    def token(self, length: int = 5) -> str:
        """As :func:`secrets.token_hex`, but told by the seed."""
        return self._random.randbytes(length).hex()
