"""Writes ``docs/scale.md``: what workouts take, and what a million a day would cost.

``python -m tests.scale.page`` (``make scale``) measures; the figures are kept beside it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from tests.scale.costs import ASSUMED, costs
from tests.scale.measured import Measured, continuous, in_conversation

HERE = Path(__file__).parent
FIGURES, TEXT = HERE / "figures.json", HERE / "scale.md"
PAGE = HERE.parent.parent / "docs" / "scale.md"


class Figures(Struct, frozen=True):
    """Of one workout in either mode."""

    conversation: Measured
    continuous: Measured


def measure() -> Figures:
    """Measure both, each a second time: the first has made what all later ones find."""
    in_conversation(), continuous()
    return Figures(in_conversation(), continuous())


def figures() -> Figures:
    """Those of the page."""
    return msgspec.json.decode(FIGURES.read_bytes(), type=Figures)


def page(of: Figures) -> str:
    """Write the page."""
    a, b = of.conversation, of.continuous
    about = {"a": a, "b": b, "ca": costs(a), "cb": costs(b), "date": ASSUMED["date"]}
    about |= {"ka": a.kept / 1e3, "kb": b.kept / 1e3, "ra": a.answered / 1e3, "rb": b.answered / 1e3}
    about |= {"aa": a.audio / 1e6, "ab": b.audio / 1e6}
    thousands = ASSUMED["day"]["workouts"] * ASSUMED["day"]["days"] / 1000
    about |= {"ta": costs(a).all / thousands, "tb": costs(b).all / thousands}
    return TEXT.read_text("utf-8").format(**about)


def main() -> None:
    """Measure, and write the figures and the page."""
    measured = measure()
    FIGURES.write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=2) + b"\n")
    PAGE.write_text(page(measured), encoding="utf-8")


if __name__ == "__main__":
    main()
