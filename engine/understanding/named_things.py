"""What a sentence names anywhere: the part that hurts, all the things that are owned, all the days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from engine.understanding.decision import Tile, spans_of
from engine.understanding.lattice import Lattice, Span

GATHERED: Final = {
    "equipment": ("EQUIPMENT", frozenset({"HaveIntent", "BareWordIntent", "StartWorkoutIntent"})),
    "days": ("DAY", frozenset({"TrainingDaysIntent"})),
    "load": ("load", frozenset({"HaveIntent"})),
}
"""Lists, filled with all that the sentence names."""

NAMED: Final = {
    "body_part": frozenset(
        {
            *("PainIntent", "EmergencyIntent", "AvoidIntent", "AllowIntent", "ReadinessIntent", "SafeForMeIntent"),
            *("FormCheckIntent", "MusclesIntent", "MuscleIntent", "AdviceIntent", "WhyIntent"),
        }
    ),
    "side": frozenset({"PainIntent", "EmergencyIntent", "AvoidIntent"}),
    "exercise": frozenset(
        {
            *("PainIntent", "AvoidIntent", "AllowIntent", "AdviceIntent", "SafeForMeIntent", "FormCheckIntent"),
            *("SwapIntent", "MyWeightIntent", "HowToIntent", "WhyIntent", "MusclesIntent", "CardioIntent"),
        }
    ),
    "equipment": frozenset({"CorrectIntent", "MissingEquipmentIntent", "NeedIntent", "HowToIntent"}),
}
"""Slots that are filled with what the sentence names, wherever it stands."""

SEVERAL: Final = frozenset({"SkipIntent"})
"""Intents that may be about several exercises at once."""


def named_beside(
    lattice: Lattice, tile: Tile, taken: list[tuple[int, int]]
) -> Iterator[tuple[str, dict[str, str | float]]]:
    """Give what the sentence names beside what the template has read; ``taken`` are the words of other meanings."""
    read = {slot for slot, _ in tile.values} | {*tile.slots}
    taken = [*taken, *((span.start, span.end) for span in spans_of(lattice, tile) if span.end - span.start > 1)]
    free = [span for span in _longest(lattice.spans) if not any(s < span.end and span.start < e for s, e in taken)]
    for slot, (type_, intents) in GATHERED.items():
        if tile.intent in intents and (slot in read or tile.intent != "StartWorkoutIntent"):
            yield from ((slot, span.value) for span in free if span.type == type_)
    for slot, takers in NAMED.items():
        if tile.intent in takers and slot not in read and not (slot == "body_part" and "position" in read):
            yield from ((slot, span.value) for span in free if span.type == slot.upper())


def several_named(tile: Tile) -> tuple[str, ...]:
    """Give the exercises that are named one after the other, "the squats and the bridge"; none where it is one."""
    named = dict.fromkeys(str(value["id"]) for slot, value in tile.values if slot == "exercise" and "id" in value)
    return tuple(named) if tile.intent in SEVERAL and len(named) > 1 else ()


def _longest(spans: Sequence[Span]) -> list[Span]:
    """Of overlapping spans of one type the longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: one.start - one.end):
        if not any(one.type == span.type and one.start < span.end and span.start < one.end for one in kept):
            kept.append(span)
    return sorted(kept, key=lambda one: one.start)
