"""A world: made of one seed, it runs by itself until its people have done enough.

    World(7).run()

Everything that happens is an action at a time; the earliest one is next. Nothing waits, and nothing is asked of the
machine: no real clock, no thread, no random source but the seed.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from tests.simulation.chance import Chance
from tests.simulation.clock import Clock, installed
from tests.simulation.damage import flipped, what_is_read_is_the_truth
from tests.simulation.disk import Disk, FileDisk, MemoryDisk, TableDisk
from tests.simulation.faults import Faults
from tests.simulation.home import own_home
from tests.simulation.model import Model
from tests.simulation.pc import Pc
from tests.simulation.people import Person
from tests.simulation.server import Server
from tests.simulation.speaker import SimulatedSpeaker
from tests.simulation.streaming import StreamingSpeaker
from tests.simulation.trace import Trace
from tests.skill.hands_free.tracks import KnownTracks

SIZES = {"small": 20, "middle": 55, "large": 130}
"""Actions in a world."""

DISKS: dict[type[Disk], float] = {MemoryDisk: 0.5, FileDisk: 0.35, TableDisk: 0.15}


STREAMING = 9
"""The last digit of seeds in whose worlds speakers play workouts to their end."""


class Failure(AssertionError):  # noqa: N818 - it says what it is
    """A world in which something did not hold: its seed, its last events, and how to see all of them."""

    def __init__(self, seed: int, trace: Trace, error: BaseException) -> None:
        kind = "" if isinstance(error, AssertionError) else f"{type(error).__name__}: "
        again = f"make simulate SEED={seed}"
        super().__init__(f"seed {seed}: {kind}{error}\n\n{trace.tail}\n\nAll of it: {again}")
        self.seed, self.rule = seed, getattr(error, "rule", type(error).__name__)


class World:
    """Devices, people, a disk and a network. Implements :class:`tests.simulation.surroundings.Surroundings`."""

    def __init__(self, seed: int, show: Callable[[str], object] | None = None, *, streams: bool | None = None) -> None:
        """``streams``: in each household a speaker plays the workouts; unless told, in every tenth world."""
        self._streams = seed % 10 == STREAMING if streams is None else streams
        self._tracks = KnownTracks()
        self.seed, self.chance = seed, Chance(seed)
        self.clock = Clock()
        self.trace, self.model = Trace(self.clock, show), Model()
        self.faults = Faults(self.chance.of("faults"))
        self.disk = self.chance.weighted(DISKS)(self.faults)
        self._left = SIZES[self.chance.weighted({"small": 0.45, "middle": 0.42, "large": 0.13})]
        self._left *= 3 if self._streams else 1  # who lets it play does little
        self._actions: list[tuple[float, int, Callable[[], None], bool]] = []
        self._made = 0
        self._kills = self.chance.one((0.0, 0.0, 0.02, 0.05))
        self._fills = self.chance.one((0.0, 0.0, 0.01))

    def run(self) -> World:
        """Let it happen.

        Raises:
            Failure: something did not hold.
        """
        try:
            with ExitStack() as stack:
                stack.enter_context(installed(self.clock, self.chance.of("ids")))
                stack.enter_context(own_home())
                stack.enter_context(self.disk.there())
                self._live()
        except Exception as error:
            raise Failure(self.seed, self.trace, error) from error
        return self

    # --- for the devices ---

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        self._plan(seconds, act, costs=True)

    def by_itself(self, seconds: float, act: Callable[[], None]) -> None:
        self._plan(seconds, act, costs=False)

    def _plan(self, seconds: float, act: Callable[[], None], *, costs: bool) -> None:
        self._made += 1
        heapq.heappush(self._actions, (self.clock.now + max(0.0, seconds), self._made, act, costs))

    def pass_until(self, moment: float) -> None:
        while self._actions and self._actions[0][0] <= moment and self._left > 0:
            self._next()
        self.clock.reach(moment)

    @property
    def over(self) -> bool:
        return self._left <= 0

    def acted(self) -> None:
        self._left -= 1
        self._let_things_go_wrong()

    def looks(self) -> None:
        self.model.look(self._server.store, self._users)

    def power_fails(self) -> None:
        """All processes are gone; the machine comes up again."""
        self.trace.note("machine", "the power fails")
        self.faults.calm()
        self.faults.refuses = False
        self.disk.crash()
        self._server.start()
        for pc in self._pcs:
            pc.power_failed()
        self.looks()

    # --- its life ---

    def _live(self) -> None:
        self._pcs: list[Pc] = []
        rendering: Any = self.chance.one(("ssml", "apla"))
        tracks = self._tracks if self._streams else None
        self._server = Server(self.disk, self.clock, rendering, self.power_fails, tracks)
        self._settle_people()
        while self._actions and self._left > 0:
            self._next()
        self.faults.calm()
        self.faults.refuses = False
        self.model.settle(self._server.store, self._users, self.clock.now)
        self._let_bits_flip()

    def _let_bits_flip(self) -> None:
        path, chance = self.disk.rests(), self.chance.of("damage")
        if path is not None and chance.happens(0.5):
            self.trace.note("disk", "bits flip")
            pasts = [past for mine in self.model.pasts.values() for past in mine.values()]
            what_is_read_is_the_truth(flipped(path, chance), pasts)

    def _settle_people(self) -> None:
        speakers, users = list[SimulatedSpeaker | StreamingSpeaker](), set[str]()
        for number in range(self.chance.number(1, 2)):
            people = [
                Person(f"voice-{number}{one}", self.chance.of(f"{number}{one}"))
                for one in "ab"[: self.chance.number(1, 2)]
            ]
            known = self.chance.happens(0.2)
            for room in range(self.chance.one((1, 1, 2))):
                name = f"{'xyz'[number]}-{room}"
                about = (name, people, self._server, self, self.chance.of(name))
                if self._streams and room == 0:
                    speakers.append(StreamingSpeaker(*about, self._tracks, known=known))
                else:
                    speakers.append(SimulatedSpeaker(*about, known=known))
        for speaker in speakers:
            users |= speaker.meant
            self.later(self.chance.between(0.0, 100.0), speaker.live)
        if self.chance.happens(0.6):
            self._pcs.append(Pc(Person("local", self.chance.of("local")), self.disk, self, self.chance.of("pc")))
            users.add("local")
            self.later(self.chance.between(0.0, 100.0), self._pcs[0].live)
        self._users = frozenset(users)

    def _next(self) -> None:
        at, _, act, costs = heapq.heappop(self._actions)
        self.clock.reach(at)
        if costs:
            self.acted()
        act()

    def _let_things_go_wrong(self) -> None:
        if self.chance.happens(self._kills):
            self.faults.kill_at(self.chance.number(1, 8))
        if self.faults.refuses or self.chance.happens(self._fills):
            self.faults.refuses = not self.faults.refuses
            self.trace.note("disk", "is full" if self.faults.refuses else "has room again")
