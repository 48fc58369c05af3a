"""Weights as they are said, in units that are kept."""

from __future__ import annotations

from typing import Final

from engine.dialogue.intent import Intent

STONE: Final = "stone"
POUNDS_A_STONE: Final = 14


def weight_of(intent: Intent) -> tuple[float | None, str]:
    """Give the weight of an intent with its unit, either empty where it was not said; stone become pounds."""
    number, unit = intent.number("weight"), intent.text("unit")
    if unit != STONE or number is None:
        return number, unit
    return number * POUNDS_A_STONE, "lb"
