"""Nothing acknowledged is lost or doubled; the log is the truth; one person has one open workout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from engine.storage.models import Logged, Stored, Summary
from engine.workflow.session import Session
from engine.workflow.transition import advance
from tests.simulation.history import Entry, Past
from tests.simulation.violations import require


def the_log_only_grows(past: Past, log: Sequence[Logged]) -> None:
    """What was seen once is there for good, whatever was killed meanwhile."""
    seen = len(past.logged)
    require(len(log) >= seen, "nothing lost", f"{past.original.id} had {seen} entries and has {len(log)}")
    same = seen == 0 or log[seen - 1] == past.logged[-1]
    require(same, "nothing lost", f"entry {seen} of {past.original.id} was another one")


def the_whole_log_is_what_was_seen(past: Past, log: Sequence[Logged]) -> None:
    require(tuple(log) == tuple(past.logged), "nothing lost", f"the log of {past.original.id} was changed")
    numbers = [entry.seq for entry in log]
    require(numbers == list(range(1, len(log) + 1)), "no gap", numbers)


def nothing_is_twice(log: Sequence[Logged]) -> None:
    """An event is in the log once."""
    often = [id_ for id_, times in Counter(one.recorded.event.id for one in log).items() if times > 1]
    require(not often, "nothing twice", often)


def the_snapshot_is_the_log(past: Past, snapshot: Session) -> None:
    require(snapshot == past.session, "log equals snapshot", f"{snapshot} is not {past.session}")


def the_effects_are_those_of_the_event(entry: Entry) -> None:
    again = advance(entry.plan, entry.before, entry.event, entry.at).effects
    require(again == entry.effects, "log equals snapshot", f"{entry.event} led to {entry.effects}, not to {again}")


def one_workout_is_open(user: str, sessions: Iterable[Summary], stored: Stored | None) -> None:
    """Whatever comes twice or at once, a person is in one workout."""
    under_way = [one.id for one in sessions if one.ended_at is None and one.state != "ready"]
    require(len(under_way) <= 1, "one open workout", f"{user} has {under_way}")
    if stored is not None and under_way:
        require(
            stored.session.id in under_way, "one open workout", f"{stored.session.id} is given, {under_way} is open"
        )


def an_end_is_noted(past: Past, summary: Summary) -> None:
    """A session is over in the list exactly when its log says so."""
    over = past.session.state in {"finished", "stopped"}
    require(over == (summary.ended_at is not None), "the list is the log", f"{summary} but {past.session.state}")
    require(summary.entries == len(past.logged), "the list is the log", f"{summary} of {len(past.logged)}")


def requests_reach_their_own(user: str, entry: Entry, senders: dict[str, frozenset[str]]) -> None:
    """What one person said happens to no other one."""
    sender = senders.get(request_of(entry.event.id))
    require(sender is None or user in sender, "everybody their own", f"{entry.event.id} of {sender} at {user}")


def request_of(event_id: str) -> str:
    """The request that an event is of: the first has its id, others a number behind it."""
    head, dot, tail = event_id.rpartition(".")
    return head if dot and tail.isdigit() else event_id
