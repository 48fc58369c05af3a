"""Writes ``docs/listening.md`` and its pictures, from the figures that are kept beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.listening.evaluation.counts import GOALS, Count
from tests.listening.evaluation.curves import Point
from tests.listening.evaluation.figures import Figures, written
from tests.listening.evaluation.picture import picture

HERE: Final = Path(__file__).parent
TEXT: Final = HERE / "listening.md"
DOCS: Final = HERE.parents[2] / "docs"
PAGE: Final = DOCS / "listening.md"
NAMES: Final = {"en-US": "English", "de-DE": "German"}


def page(all_figures: Mapping[str, Figures]) -> str:
    """The page."""
    text = TEXT.read_text(encoding="utf-8")
    for locale, figures in all_figures.items():
        for name, part in _parts(locale, figures).items():
            text = text.replace(f"<{locale} {name}>", part)
    return text


def pictures(all_figures: Mapping[str, Figures]) -> dict[Path, str]:
    """The receiver curves by their files."""
    return {
        DOCS / "pictures" / f"listening-{locale}.svg": picture(f"{NAMES[locale]}: while `clear` moves", figures.clear)
        for locale, figures in all_figures.items()
    }


def write() -> None:
    """Write the page and the pictures."""
    all_figures = written()
    PAGE.write_text(page(all_figures), encoding="utf-8")
    for path, content in pictures(all_figures).items():
        path.write_text(content, encoding="utf-8")


def _parts(locale: str, figures: Figures) -> dict[str, str]:
    return {
        "goals": _goals(locale, figures),
        "conditions": _counts("condition", figures.conditions),
        "answers": _counts("condition", figures.answers),
        "speakers": _counts("voice", figures.speakers),
        "mistakes": _mistakes(figures),
        "unasked": _unasked(figures),
        "clear": _curve("clear", figures.clear),
        "second": _curve("second", figures.second),
        "noisy": _curve("noisy.clear", figures.noisy),
    }


def _goals(locale: str, figures: Figures) -> str:
    goal = GOALS[locale]
    rows = []
    for group, count in figures.groups.items():
        least = f"≥ {goal.right[group]:g}" if group in goal.right else ""
        rows.append((group, str(count.trials), _share(count, count.right), least, _share(count, count.wrong), ""))
    every = figures.together
    shares = (_share(every, every.right), "", _share(every, every.wrong), f"≤ {goal.wrong:g}")
    last = ("those with a goal, together", str(every.trials), *shares)
    return _table(("", "clips", "right %", "goal", "wrong %", "goal"), [*rows, last])


def _counts(what: str, counts: Mapping[str, Count]) -> str:
    rows = (
        (name, str(one.trials), *(_share(one, share) for share in (one.right, one.wrong, one.refused)))
        for name, one in counts.items()
    )
    return _table((what, "clips", "right %", "wrong %", "refused %"), rows)


def _share(count: Count, share: float) -> str:
    return f"{share:.1f}" if count.trials else "–"


def _mistakes(figures: Figures) -> str:
    return (
        "; ".join(
            f"“{one.said}” for “{one.taken}”" + (f" ({one.times}×)" if one.times > 1 else "")
            for one in figures.mistakes
        )
        or "none"
    )


def _unasked(figures: Figures) -> str:
    rows = [
        (
            one.kind,
            f"{one.minutes:g}",
            str(one.pieces),
            str(len(one.commands)),
            ", ".join(f"“{text}”" for text in one.commands),
        )
        for one in figures.unasked
    ]
    minutes = sum(one.minutes for one in figures.unasked)
    commands = sum(len(one.commands) for one in figures.unasked)
    an_hour = f"{60 * commands / minutes:.2f} an hour" if minutes else ""
    stops, losing = (sum(getattr(one, name) for one in figures.unasked) for name in ("stops", "losing"))
    last = (
        "together",
        f"{minutes:g}",
        str(sum(one.pieces for one in figures.unasked)),
        str(commands),
        f"{an_hour}; {stops} stop, {losing} that lose work",
    )
    return _table(("", "minutes", "pieces of speech", "commands", "taken for"), [*rows, last])


def _curve(name: str, points: Sequence[Point]) -> str:
    rows = (
        (
            f"{point.at:g}",
            *(f"{share:.1f}" for share in point.right.values()),
            f"{point.wrong:.1f}",
            f"{point.false:.1f}",
        )
        for point in points
    )
    groups = points[0].right if points else ()
    return _table((f"`{name}`", *(f"{group} right %" for group in groups), "wrong %", "false an hour"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, tuple("---" for _ in head), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
