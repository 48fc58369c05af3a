"""The log of a session as the model sees it: each entry with the session before and after it."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from engine.storage.models import Logged
from engine.workflow.effects import AnyEffect, Performed, Undone
from engine.workflow.events import AnyEvent
from engine.workflow.plan import Plan
from engine.workflow.session import Session
from engine.workflow.steps import Step
from engine.workflow.transition import advance


class Entry(NamedTuple):
    """Something that happened, and what came of it."""

    at: float
    event: AnyEvent
    effects: tuple[AnyEffect, ...]
    before: Session
    after: Session
    plan: Plan

    @property
    def step(self) -> Step:
        """The step that the session was in."""
        return self.plan.steps(self.before.swaps)[self.before.step]

    @property
    def kind(self) -> str:
        """What happened, by its name in the log."""
        return self.event.trigger

    def all(self, kind: type) -> list:
        """The effects of one kind."""
        return [effect for effect in self.effects if type(effect) is kind]


class Past:
    """A session that is watched: what was seen of its log may grow, and never change."""

    def __init__(self, user: str, plan: Plan, original: Session, begun_at: float) -> None:
        self.user, self.plan, self.original, self.begun_at = user, plan, original, begun_at
        self.entries: list[Entry] = []
        self.logged: tuple[Logged, ...] = ()

    @property
    def session(self) -> Session:
        """What the log makes of it."""
        return self.entries[-1].after if self.entries else self.original

    def grow(self, log: tuple[Logged, ...]) -> list[Entry]:
        """Take in what is new."""
        new = []
        for logged in log[len(self.logged) :]:
            before, recorded = self.session, logged.recorded
            after = advance(self.plan, before, recorded.event, recorded.at).session
            new.append(Entry(recorded.at, recorded.event, logged.effects, before, after, self.plan))
            self.entries.append(new[-1])
        self.logged = log
        return new

    def standing(self) -> list[Entry]:
        """The entries that were not taken back; what an undo took back counts again when that undo is taken back."""
        kept, at = [], len(self.entries) - 1
        while at >= 0:
            undone = self.entries[at].all(Undone)
            if not undone:
                kept.append(self.entries[at])
            at -= 1 + (undone[0].entries if undone else 0)
        return kept[::-1]

    def days_of_strength(self) -> set[datetime.date]:
        """The days on which its strength sets were done."""
        strength = (entry for entry in self.standing() if any(one.phase == "exercise" for one in entry.all(Performed)))
        return {datetime.datetime.fromtimestamp(entry.at, datetime.UTC).date() for entry in strength}


def seconds_into(session: Session, moment: float) -> float:
    """Seconds of a step that have passed at a moment; a pause stops them."""
    if session.state in {"ready", "finished", "stopped"}:
        return 0.0
    until = moment if session.paused_at is None else session.paused_at
    return max(0.0, until - session.began)
