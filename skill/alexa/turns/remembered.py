"""A cache of scripts by the data they were made from, so that people with different workouts share equal parts.

Targets and known exercises differ from person to person, but rounds, rests and get-readies are often the same. The
cache notes what a script looks at while it is written. If all of that is the same, so is the script.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Container, Hashable, Iterator, Sequence
from threading import Lock
from typing import Final, NamedTuple, overload

from engine.cues.models import Cue
from engine.workflow.steps import Step

Write = Callable[[Sequence[Step], Container[str]], tuple[Cue, ...]]
"""Writes a script from the steps of a workout and the exercises that are known, at which it may look as it likes."""

KEPT: Final = 2048
"""Number of cached places."""

VERSIONS: Final = 8
"""Cached versions of one place. Searching more would take longer than writing the script."""


class _Version(NamedTuple):
    """A script and what it was made from.

    Attributes:
        first: The steps that were looked at begin here.
        seen: All of them.
        whole: The end of the workout was looked at, too.
        asked: Whether some exercises were known.
    """

    first: int
    seen: tuple[Step, ...]
    whole: bool
    asked: tuple[tuple[str, bool], ...]
    script: tuple[Cue, ...]

    def fits(self, steps: tuple[Step, ...], knows: Container[str]) -> bool:
        """Whether another workout has the same script."""
        end = self.first + len(self.seen)
        alike = steps[self.first : end] == self.seen and (not self.whole or end == len(steps))
        return alike and all((exercise in knows) is known for exercise, known in self.asked)


class Scripts:
    """Caches scripts. Safe for several threads."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._places: OrderedDict[Hashable, tuple[_Version, ...]] = OrderedDict()
        self._lock = Lock()

    def find(
        self, hearer: Hashable, steps: tuple[Step, ...], knows: Container[str], index: int, write: Write
    ) -> tuple[Cue, ...]:
        """The script of step ``index``.

        Args:
            hearer: To whom it is spoken: all else that the script depends on.
            steps: Of the whole workout.
            knows: Exercises that are known.
            index: Of the step.
            write: Writes it, where it is not known.
        """
        place = (hearer, steps[index])
        with self._lock:
            known = self._places.get(place, ())
        for version in known:
            if version.fits(steps, knows):
                return version.script
        looked, asked = _Looked(steps, index), _Asked(knows)
        script = write(looked, asked)
        seen = steps[looked.first : looked.last + 1]
        self._keep(place, _Version(looked.first, seen, looked.whole, tuple(asked.answers.items()), script))
        return script

    def _keep(self, place: Hashable, version: _Version) -> None:
        with self._lock:
            self._places[place] = (version, *self._places.get(place, ())[: VERSIONS - 1])
            self._places.move_to_end(place)
            if len(self._places) > KEPT:
                self._places.popitem(last=False)


class _Asked(Container[str]):
    """Known exercises that note which of them were asked for."""

    def __init__(self, knows: Container[str]) -> None:
        self._knows = knows
        self.answers: dict[str, bool] = {}

    def __contains__(self, exercise: object) -> bool:
        known = exercise in self._knows
        self.answers[str(exercise)] = known
        return known


class _Looked(Sequence[Step]):
    """Steps that note which of them were looked at: all from ``first`` to ``last``."""

    def __init__(self, steps: tuple[Step, ...], index: int) -> None:
        self._steps = steps
        self.first = self.last = index
        self.whole = False

    def __len__(self) -> int:
        self._note_the_end()
        return len(self._steps)

    @overload
    def __getitem__(self, at: int) -> Step: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Step, ...]: ...
    def __getitem__(self, at: int | slice) -> Step | tuple[Step, ...]:
        first, stop = (at, at + 1) if isinstance(at, int) else (at.start or 0, at.stop)
        plain = isinstance(at, int) or at.step is None
        self.first = min(self.first, max(0, first) if plain else 0)
        if plain and first >= 0 and stop is not None and 0 <= stop <= len(self._steps):
            self.last = max(self.last, stop - 1)
        else:
            self._note_the_end()
        return self._steps[at]

    def __iter__(self) -> Iterator[Step]:
        self.first = 0
        self._note_the_end()
        return iter(self._steps)

    def _note_the_end(self) -> None:
        """All up to the end, and that it is the end."""
        self.last, self.whole = len(self._steps) - 1, True
