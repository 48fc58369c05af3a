"""Lays a definition out as a sequence of steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import UNSET, Struct
from msgspec.structs import replace

from engine.catalog.terms import Tempo
from engine.workflow.definition import BlockPart, Definition, Fact, Lift, Move
from engine.workflow.tempo import paced

Phase = Literal["warm_up", "exercise", "rest", "cool_down"]
StepKind = Literal["timed", "repetitions", "hold", "rest", "ready", "change"]
Side = Literal["left", "right"]


class Swap(Struct, frozen=True, gc=False, array_like=True):
    """From set ``since`` on, ``slot`` is done with another exercise, or counted at another tempo, or left out.

    Attributes:
        exercise: :data:`LEFT_OUT` where the slot does not come any more.
        tempo: Steps by which it is slower than the exercise's own; negative: faster.
    """

    slot: str
    since: int
    exercise: str
    tempo: int = 0


class Step(Struct, frozen=True, gc=False):
    """One stretch of time with one thing to do.

    Attributes:
        slot: The place in the workout it belongs to (``block-0``); a rest belongs to what follows it.
        exercise: None only while resting.
        set: Which set of ``sets`` this is; in the circuit, which round.
        duration: Seconds; for repetitions, what they take at the tempo.
        tempo: Of the repetitions counted here.
        starts: Whether a repetition begins by lowering or by lifting.
        load: To lift in this set; None without a load or if it is unknown.
        lead: How many of the sets are for warming up.
        moving: Whether a set of some seconds is moved in, not held.
        most: Whether it is as many repetitions as one can; ``duration`` is then a guess.
        group: Number of the superset it belongs to.
        fact: What the log shows once this set is done, if all of its exercise was done as it is laid out.
    """

    index: int
    phase: Phase
    kind: StepKind
    slot: str
    exercise: str | None
    duration: float
    set: int = 1
    sets: int = 1
    round: int | None = None
    side: Side | None = None
    repetitions: int | None = None
    tempo: Tempo | None = None
    starts: Literal["lower", "lift"] = "lower"
    alternating: bool = False
    load: Lift | None = None
    lead: int = 0
    moving: bool = False
    most: bool = False
    group: int | None = None
    fact: Fact | None = None

    @property
    def warms_up(self) -> bool:
        """Whether this is a lighter set before the sets that count."""
        return self.set <= self.lead

    @property
    def number(self) -> int:
        """Which of the sets of its kind this is: those for warming up are counted apart."""
        return self.set if self.warms_up else self.set - self.lead

    @property
    def of(self) -> int:
        """How many sets of its kind there are."""
        return self.lead if self.warms_up else self.sets - self.lead


Swaps = tuple[Swap, ...]
LEFT_OUT = ""
"""In place of an exercise: from that set on there is none, nor a rest before it."""

ALL_SETS = "fact-all-sets"
"""What is said where the log has no more to show."""

BOTH_SIDES: tuple[Side, ...] = ("left", "right")
WORK: frozenset[str] = frozenset({"repetitions", "hold", "timed"})
"""Kinds of step in which something is trained."""


def compile_steps(definition: Definition, swaps: Swaps = ()) -> tuple[Step, ...]:
    """Lay ``definition`` out, with the swaps made on the way (programme W1, W2, S1, S2, C1, C2)."""
    layout = _Layout(definition, swaps)
    steps = [*layout.warm_up(), *layout.strength(), *layout.cool_down()]
    if steps[0].kind == "ready":
        steps[0] = replace(steps[0], duration=steps[0].duration + definition.opening)
    return tuple(replace(step, index=index) for index, step in enumerate(steps))


class _Layout:
    """Makes the steps of each phase; indices are given at the end."""

    def __init__(self, definition: Definition, swaps: Swaps) -> None:
        self.definition, self.swaps = definition, swaps

    def warm_up(self) -> Iterator[Step]:
        if cardio := self.definition.cardio:
            yield self._timed("warm_up", "warm-up", cardio.exercise, cardio.seconds)
        yield from self._circuit()

    def _circuit(self) -> Iterator[Step]:
        circuit = self.definition.circuit
        if circuit is None:
            return
        for round_ in range(1, circuit.rounds + 1):
            for place, exercise in enumerate(circuit.exercises):
                slot = f"circuit-{place}"
                if self._left_out(slot, round_):
                    continue
                move = self._move(slot, round_, exercise)
                base = Step(
                    0,
                    "warm_up",
                    "ready",
                    slot,
                    move.id,
                    self.definition.ready,
                    round_,
                    circuit.rounds,
                    round_,
                )
                yield base
                # In the circuit the ten repetitions alternate, whatever the move does elsewhere.
                timing = self._timing(slot, round_, move.tempo)
                yield _counted(base, move, circuit.repetitions, timing, alternating=move.sides != "both")

    def strength(self) -> Iterator[Step]:
        rest = self.definition.blocks[0].rest if self.definition.circuit and self.definition.blocks else 0.0
        facts = self._facts()
        for places in _groups(self.definition.blocks):
            for set_ in range(1, self.definition.blocks[places[0]].sets + 1):
                there = [place for place in places if not self._left_out(f"block-{place}", set_)]
                for place in there:
                    if rest:
                        block = self.definition.blocks[place]
                        yield Step(0, "rest", "rest", f"block-{place}", None, rest, set_, block.sets)
                    made = tuple(self._set(self.definition.blocks[place], f"block-{place}", set_))
                    *earlier, last = made
                    done = set_ == self.definition.blocks[place].sets and last.exercise in facts[place]
                    yield from (*earlier, replace(last, fact=facts[place][last.exercise or ""]) if done else last)
                    rest = self._rest_after(there, place, set_, made)

    def _facts(self) -> list[dict[str, Fact]]:
        """What is said after the last set of each block, by the exercise it is true of; none twice in a row."""
        facts: list[dict[str, Fact]] = []
        for block in self.definition.blocks:
            sets, fact = block.sets - (block.lead or 0), block.fact or None
            before = next(iter(facts[-1].values()), None) if facts else None
            if fact is None and sets > 1 and not block.most and (before is None or before.id != ALL_SETS):
                fact = Fact(ALL_SETS, (("sets", sets),))
            facts.append({} if fact is None else {block.exercise: fact})
        return facts

    def _rest_after(self, places: Sequence[int], place: int, set_: int, made: Iterable[Step]) -> float:
        """Give the rest after a set: none between the exercises of a superset, and what is left of ``every``."""
        block = self.definition.blocks[place]
        if place != places[-1]:
            return 0.0
        if block.every is not UNSET and set_ < block.sets:
            return max(0.0, block.every - sum(step.duration for step in made))
        return block.rest

    def _set(self, block: BlockPart, slot: str, set_: int) -> Iterator[Step]:
        move = self._move(slot, set_, block.exercise)
        original = move.id == block.exercise
        base = Step(
            0, "exercise", "ready", slot, move.id, block.ready, set_, block.sets, load=_load(block, set_, original)
        )
        base = replace(base, lead=block.lead or 0, group=None if block.group is UNSET else block.group)
        if block.hold:
            work = replace(base, kind="hold", duration=block.hold, moving=bool(block.moving))
        else:
            timing = self._timing(slot, set_, (block.tempo if original else None) or move.tempo)
            work = _counted(base, move, _repetitions(block, set_, original), timing)
            if block.most and not base.warms_up:
                work = replace(work, most=True)
        yield from _on_sides(base, work, move, block.change, _sides(block))

    def cool_down(self) -> Iterator[Step]:
        if (cardio := self.definition.cool_down) and not self._left_out("cool-down", 1):
            yield self._timed("cool_down", "cool-down", cardio.exercise, cardio.seconds)
        for place, stretch in enumerate(self.definition.stretches):
            slot = f"stretch-{place}"
            if self._left_out(slot, 1):
                continue
            move = self._move(slot, 1, stretch.exercise)
            base = Step(0, "cool_down", "ready", slot, move.id, self.definition.ready)
            hold = replace(base, kind="hold", duration=stretch.seconds)
            yield from _on_sides(base, hold, move, self.definition.change, BOTH_SIDES)

    def _timed(self, phase: Phase, slot: str, exercise: str, seconds: float) -> Step:
        return Step(0, phase, "timed", slot, self._move(slot, 1, exercise).id, seconds)

    def _left_out(self, slot: str, set_: int) -> bool:
        swap = swapped(self.swaps, slot, set_)
        return swap is not None and swap.exercise == LEFT_OUT

    def _move(self, slot: str, set_: int, exercise: str) -> Move:
        swap = swapped(self.swaps, slot, set_)
        return self.definition.moves[exercise if swap is None else swap.exercise]

    def _timing(self, slot: str, set_: int, tempo: str) -> Tempo:
        swap, written = swapped(self.swaps, slot, set_), Tempo.parse(tempo)
        return paced(written, swap.tempo) if swap is not None and swap.tempo else written


def swapped(swaps: Swaps, slot: str, set_: int) -> Swap | None:
    """The swap that counts for a set: the one made last."""
    return next((swap for swap in reversed(swaps) if swap.slot == slot and swap.since <= set_), None)


def _counted(base: Step, move: Move, repetitions: int, timing: Tempo, *, alternating: bool = False) -> Step:
    return replace(
        base,
        kind="repetitions",
        duration=repetitions * timing.total,
        repetitions=repetitions,
        tempo=timing,
        starts=move.starts,
        alternating=alternating or move.sides == "alternating",
    )


def _on_sides(ready: Step, work: Step, move: Move, change: float, sides: Sequence[Side]) -> Iterator[Step]:
    """A set: once, or a side, change of side, the other (the programme: left and right are counted separately)."""
    if move.sides != "each":
        yield from (ready, work)
        return
    yield replace(ready, side=sides[0])
    for place, side in enumerate(sides):
        if place:
            yield replace(work, kind="change", duration=change, side=side, repetitions=None, tempo=None, most=False)
        yield replace(work, side=side)


def _sides(block: BlockPart) -> tuple[Side, ...]:
    if block.side is not UNSET:
        return (block.side,)
    return BOTH_SIDES[::-1] if block.first == "right" else BOTH_SIDES


def _load(block: BlockPart, set_: int, original: bool) -> Lift | None:
    if not original:
        return None
    if block.each is not UNSET:
        return block.each[set_ - 1].load
    return None if block.load is UNSET else block.load


def _repetitions(block: BlockPart, set_: int, original: bool) -> int:
    if not original:
        return block.lowest
    return block.repetitions if block.each is UNSET else block.each[set_ - 1].repetitions


def _groups(blocks: Sequence[BlockPart]) -> list[list[int]]:
    """Give the places of blocks that are done in turn: of a superset all, else one."""
    groups: list[list[int]] = []
    for place, block in enumerate(blocks):
        together = place and block.group is not UNSET and block.group == blocks[place - 1].group
        if together:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups
