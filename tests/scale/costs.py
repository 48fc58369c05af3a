"""From what a workout takes to what a million a day cost, and how near that is to the limits."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.scale.measured import Measured

ASSUMED: dict[str, Any] = tomllib.loads(Path(__file__).with_name("assumptions.toml").read_text("utf-8"))
GB = 1e9
HOUR = 3600


class Costs(NamedTuple):
    """Dollars a month, and what is asked for in a second of the busiest hour.

    Attributes:
        billed: Milliseconds of Lambda for one workout.
    """

    billed: float
    compute: float
    table: float
    kept: float
    audio: float
    audio_near: float
    requests: float
    busy: float
    read: float
    written: float
    begun: float
    fetched: float
    gigabits: float

    @property
    def all(self) -> float:
        """Of the deployment as it is."""
        return self.compute + self.table + self.kept + self.audio


def costs(one: Measured, assumed: dict[str, Any] = ASSUMED) -> Costs:
    """Work them out."""
    day, function, table = assumed["day"], assumed["lambda"], assumed["dynamodb"]
    month = day["workouts"] * day["days"]
    begun = day["workouts"] * day["busiest_hour"] / HOUR
    billed = one.work * function["one_processor_mb"] / function["memory_mb"] + one.calls * function["call_ms"]
    each = function["request"] + function["log_bytes"] / GB * function["log_gb"]
    price = billed / 1000 * function["memory_gb"] * function["gb_second"] + one.requests * each
    stored = one.kept / GB * day["workouts"] * table["kept_days"]
    return Costs(
        billed=billed,
        compute=price * month,
        table=(one.read * table["read_unit"] + one.written * table["write_unit"]) * month,
        kept=stored * (table["gb_month"] + table["backup_gb_month"]),
        audio=_fetched(one, month, assumed["s3"]),
        audio_near=_fetched(one, month, assumed["cloudfront"]),
        requests=one.requests * begun,
        busy=billed / 1000 * begun,
        read=one.read * begun,
        written=one.written * begun,
        begun=begun,
        fetched=one.tracks * begun,
        gigabits=one.audio * begun * 8 / 1e9,
    )


def _fetched(one: Measured, month: float, prices: dict[str, Any]) -> float:
    return tiered(one.audio * month / GB, prices["gb"]) + one.tracks * month * prices["request"]


def tiered(amount: float, tiers: Sequence[Sequence[float]]) -> float:
    """The price of an amount, the first part of which costs more than the rest; the last tier has no end."""
    price = 0.0
    for room, each in tiers:
        part = min(amount, room) if room else amount
        price, amount = price + part * each, amount - part
    return price
