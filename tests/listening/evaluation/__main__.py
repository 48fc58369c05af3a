"""Measures the ears: ``python -m tests.listening.evaluation all``, or a part of it; see ``docs/listening.md``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.listening.evaluation import page
from tests.listening.evaluation.counts import GOALS
from tests.listening.evaluation.figures import measured, unmet, write
from tests.listening.evaluation.measuring import hear_commands, overhear

PARTS = ("thresholds", "figures", "overheard", "page")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for; 1 when a goal is missed."""
    options = _options(arguments)
    parts = PARTS if options.part == "all" else (options.part,)
    for locale in options.locale or GOALS:
        for half in ("thresholds", "figures"):
            if half in parts:
                hear_commands(locale, half, options.share)
        if "overheard" in parts:
            overhear(locale, 1 / options.share)
    if "page" not in parts:
        return 0
    figures = {locale: measured(locale) for locale in GOALS}
    write(figures)
    page.write()
    missed = [line for locale, one in figures.items() for line in unmet(locale, one)]
    print("\n".join(f"Not met: {line}" for line in missed) or "Every goal is met.")
    return 1 if missed else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.listening.evaluation", description="Measures the ears.")
    parser.add_argument(
        "part", choices=("all", *PARTS), help="which half of the voices, what must do nothing, or the page"
    )
    parser.add_argument("--locale", action="append", choices=tuple(GOALS), help="only this one; may be given again")
    parser.add_argument(
        "--share", type=int, default=1, metavar="N", help="only one clip in N, and as little of the rest"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
