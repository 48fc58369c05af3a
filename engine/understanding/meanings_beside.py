"""Several meanings of one sentence: which of them stand, and which are one."""

from __future__ import annotations

from engine.understanding.decision import Tile
from engine.understanding.intent_kinds import LEADING_ON


def health_first(tiles: tuple[Tile, ...]) -> tuple[Tile, ...]:
    """Leave out what begins or goes on beside a reason of health: that is answered first."""
    if all(tile.intent != "SafeForMeIntent" for tile in tiles):
        return tiles
    return tuple(tile for tile in tiles if tile.intent not in LEADING_ON)


def joined(tiles: list[Tile]) -> list[Tile]:
    """Tiles of the same meaning as one, with the values of all."""
    whole: dict[str, Tile] = {}
    for tile in tiles:
        known = whole.get(tile.intent)
        whole[tile.intent] = (
            tile
            if known is None
            else known._replace(values=(*known.values, *tile.values), slots=tile.slots | known.slots)
        )
    return list(whole.values())
