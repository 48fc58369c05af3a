"""Charts as PNG or SVG. The only module that imports matplotlib, which is an optional extra."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engine.charts.model import Chart, Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMATS: Final = ("png", "svg")

COLOURS: Final = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#555555")
"""The palette of Okabe and Ito, which colour-blind people can tell apart too."""

_MARKS: Final = "osD^vPX*"
_INK: Final = "#333333"
_DAY: Final = datetime.timedelta(days=1)


class PictureError(Exception):
    """No picture can be drawn or written. The text is for people."""


def save(chart: Chart, path: Path) -> None:
    """Draw ``chart`` into ``path``, a ``.png`` or ``.svg`` file.

    Raises:
        PictureError: matplotlib is missing, or the file cannot be written.
    """
    figure = _figure(chart)
    kind = path.suffix.lstrip(".").lower()
    # Without a date, the same data give the same file.
    about = {"Date": None} if kind == "svg" else {}
    try:
        figure.savefig(path, format=kind, metadata=about)
    except OSError as error:
        raise PictureError(f"{path} cannot be written: {error.strerror or error}.") from error


def _figure(chart: Chart) -> Any:  # noqa: ANN401 - matplotlib is not always there
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - an optional extra, and 380 ms
    except ImportError as error:
        raise PictureError('Pictures need matplotlib. In the folder of Form Coach: pip install ".[charts]"') from error
    figure = Figure(figsize=(10, 11 if chart.weeks else 4), dpi=120, layout="constrained", facecolor="white")
    figure.suptitle(chart.title, fontsize=15, fontweight="bold", color=_INK)
    if not chart.weeks:
        figure.text(0.5, 0.45, chart.empty, ha="center", va="center", fontsize=13, color=_INK, wrap=True)
        return figure
    axes = figure.subplots(3, 1, sharex=True, gridspec_kw={"height_ratios": (3, 2.4, 1.6)})
    for draw, axis, panel in zip((_bars, _steps, _points), axes, _panels(chart), strict=True):
        _frame(axis, panel)
        draw(axis, panel, chart.weeks)
        _legend(axis, panel)
    _dates(axes[-1], chart.weeks)
    return figure


def _panels(chart: Chart) -> tuple[Panel, Panel, Panel]:
    return chart.volume, chart.ladders, chart.effort


def _frame(axis: Any, panel: Panel) -> None:  # noqa: ANN401
    axis.set_title(panel.title, loc="left", fontsize=12, color=_INK)
    axis.set_ylabel(panel.unit, color=_INK)
    axis.grid(axis="y", color="#dddddd", linewidth=0.8)
    axis.set_axisbelow(True)
    axis.tick_params(colors=_INK)
    for side in ("top", "right"):
        axis.spines[side].set_visible(False)
    if not panel.series:
        axis.set_yticks([])
        axis.text(0.5, 0.5, panel.empty, transform=axis.transAxes, ha="center", va="center", color=_INK)


def _bars(axis: Any, panel: Panel, weeks: Sequence[datetime.date]) -> None:  # noqa: ANN401
    bottom = [0.0] * len(weeks)
    for one, colour in zip(panel.series, _cycle(len(panel.series)), strict=True):
        heights = [value or 0.0 for value in one.values]
        axis.bar(weeks, heights, width=5.6, bottom=bottom, color=colour, label=one.name)
        bottom = [low + high for low, high in zip(bottom, heights, strict=True)]


def _steps(axis: Any, panel: Panel, weeks: Sequence[datetime.date]) -> None:  # noqa: ANN401
    """Draw rungs slightly apart, so that no line hides another."""
    count = len(panel.series)
    for number, (one, colour) in enumerate(zip(panel.series, _cycle(count), strict=True)):
        apart = (number - (count - 1) / 2) * 0.1
        known = [(week, value + apart) for week, value in zip(weeks, one.values, strict=True) if value is not None]
        size = 6 if len(weeks) <= 30 else 3.5  # noqa: PLR2004 - by eye
        mark = _MARKS[number % len(_MARKS)]
        axis.plot(
            *zip(*known, strict=True),
            color=colour,
            marker=mark,
            drawstyle="steps-post",
            markersize=size,
            linewidth=1.4,
            label=one.name,
        )
    if count:
        axis.set_yticks(range(1, int(panel.highest) + 1))
        axis.set_ylim(0.6, panel.highest + 0.4)


def _points(axis: Any, panel: Panel, weeks: Sequence[datetime.date]) -> None:  # noqa: ANN401
    for one, colour in zip(panel.series, _cycle(len(panel.series)), strict=True):
        known = [(week, value) for week, value in zip(weeks, one.values, strict=True) if value is not None]
        size = 5 if len(weeks) <= 30 else 3  # noqa: PLR2004 - by eye
        axis.plot(*zip(*known, strict=True), color=colour, marker="o", markersize=size, linewidth=1.4, label=one.name)
        axis.set_ylim(0, panel.highest + 0.3)
        axis.set_yticks(range(0, int(panel.highest) + 1, 2))


def _legend(axis: Any, panel: Panel) -> None:  # noqa: ANN401
    if len(panel.series) > 1:
        axis.legend(loc="upper left", bbox_to_anchor=(1.01, 1.0), frameon=False, fontsize=9, labelcolor=_INK)


def _dates(axis: Any, weeks: Sequence[datetime.date]) -> None:  # noqa: ANN401
    """Put at most a dozen ticks on Mondays, with room at both ends so that a single week stays a narrow bar."""
    each = -(-len(weeks) // 12)
    ticks = weeks[::-1][::each][::-1]
    margin = max(5, 28 - 4 * len(weeks)) * _DAY
    axis.set_xlim(weeks[0] - margin, weeks[-1] + margin)
    axis.set_xticks(ticks, [week.isoformat() for week in ticks], rotation=35, ha="right")


def _cycle(count: int) -> list[str]:
    return [COLOURS[number % len(COLOURS)] for number in range(count)]
