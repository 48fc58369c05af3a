"""What a workout came to, for a screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from engine.coaching.past.records import SessionDone, SetDone
from engine.display.labels import Labels
from engine.display.model import Done, Summary


def summary(done: SessionDone, labels: Labels, told: str) -> Summary:
    """Sum up a session that is over; ``told`` is what the coach says about it."""
    finished = done.outcome == "finished"
    return Summary(
        title=labels.say("screen-done" if finished else "screen-stopped"),
        finished=finished,
        minutes=round(done.seconds / 60),
        told=told,
        done=tuple(_each(done, labels)),
    )


def retold(summary: Summary) -> Iterator[str]:
    """Tell a summary in lines."""
    yield summary.told or summary.title
    for one in summary.done:
        yield f"{one.exercise}: {one.much}"


def _each(done: SessionDone, labels: Labels) -> Iterator[Done]:
    for exercise in dict.fromkeys(one.exercise for one in done.sets):
        sets = [one for one in done.sets if one.exercise == exercise]
        yield Done(labels.name(exercise), _much(sets, labels))


def _much(sets: list[SetDone], labels: Labels) -> str:
    """Tell the sets as they are written in a training log: 8, 8, 6; left and right as 8/8."""
    by_set = (list(sides) for _, sides in groupby(sets, key=lambda one: (one.slot, one.set)))
    return ", ".join("/".join(_side(one, labels) for one in sides) for sides in by_set)


def _side(one: SetDone, labels: Labels) -> str:
    if one.repetitions is not None:
        return str(one.repetitions)
    return "?" if one.most else labels.say("screen-seconds", {"seconds": round(one.seconds)})
