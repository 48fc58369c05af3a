"""Brings a session up to now: every deadline that has passed takes effect at its time.

A frontend that speaks ahead of time knows until when it has spoken. A request that comes earlier lands where the
listener was; after that moment nothing happened, and the session waits.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

from engine.dialogue.exchange import Exchange, by_the_clock
from engine.dialogue.state import Dialogue, Short
from engine.storage.port import Store, Stored
from engine.workflow.change import GRACE
from engine.workflow.effects import Amended, AnyEffect, Hurt, Performed, Skipped, Swapped
from engine.workflow.events import Pause
from engine.workflow.machine import MIDDLE
from engine.workflow.plan import Plan
from engine.workflow.position import HAIR, current
from engine.workflow.replay import timer
from engine.workflow.session import OVER, Session

SLACK, DRIFT = 2.0, 0.1
"""How much earlier than estimated a voice may have said what it had to: seconds, and a part of its length."""

ANSWERS = frozenset(
    {
        *("ReadyIntent", "StartWorkoutIntent", "DoneIntent", "EffortIntent", "CorrectIntent", "MoreRestIntent"),
        *("SkipIntent", "AMAZON.NextIntent", "AMAZON.YesIntent", "AMAZON.NoIntent", "DontKnowIntent"),
    }
)
"""What people say to a question, rather than in the middle of what is said."""


class Coached(Struct, frozen=True, omit_defaults=True):
    """How far a session was coached.

    Attributes:
        session: Its id.
        since: When the words began that reach until ``until``, in seconds since the epoch.
        uneven: The place of the exercise of which a set was cut short, left out, exchanged or put right last.
        asked: When the question at the end was asked, where a long rest goes on after it; else 0.
    """

    session: Short = ""
    since: float = 0.0
    until: float = 0.0
    uneven: Short = ""
    asked: float = 0.0

    @property
    def spoken(self) -> float:
        """Up to when the coach has spoken: its question was heard."""
        return self.asked or self.until


class Arrival(NamedTuple):
    """A session where its listener is.

    Attributes:
        until: Up to when it was coached; in a walk that goes on by the clock, its end.
        spoken: Up to when the coach has spoken.
    """

    plan: Plan
    session: Session
    until: float
    talk: str
    spoken: float


def coached_until(stored: Stored, coached: Coached) -> float:
    """Give the moment up to which a session was coached: what the conversation remembers, unless it is out of date."""
    latest = stored.begun_at if stored.alive_at is None else stored.alive_at
    if coached.session != stored.session.id or coached.until < stored.session.began:
        return latest
    return min(latest, coached.until)


def uneven_place(coached: Coached, plan: Plan, session: Session, effects: Iterable[AnyEffect], *, new: bool) -> str:
    """Find the place of the exercise that was not done as it is laid out, as far as a conversation knows; "" for none.

    Args:
        coached: As the last answer left it.
        plan: Of the workout.
        session: The workout as it is now.
        effects: What came of this request.
        new: Whether the conversation begins with this request, so that nothing is known of what was before.
    """
    if new or coached.session != session.id:
        steps = plan.steps(session.swaps)
        return steps[session.step - (steps[session.step].kind == "rest")].slot
    broken = [
        one.slot
        for one in effects
        if isinstance(one, Skipped | Swapped | Amended | Hurt) or (isinstance(one, Performed) and not one.complete)
    ]
    return broken[-1] if broken else coached.uneven


def spoken_until(stored: Stored, coached: Coached, until: float) -> float:
    """Give the moment up to which the coach speaks, where nobody interrupts it, in a session coached ``until`` then."""
    known = coached.session == stored.session.id and coached.until >= stored.session.began
    return coached.spoken if known else until


def heard_at(spoken: float, now: float, coached: Coached, dialogue: Dialogue, intent: str) -> float:
    """Give the moment a request belongs to: the end of what was said, where its question is answered a little early."""
    early = spoken - now
    answered = dialogue.asked.kind and intent in ANSWERS
    return spoken if answered and 0.0 < early <= SLACK + DRIFT * (spoken - coached.since) else now


def arrive(store: Store, stored: Stored, until: float, now: float, spoken: float) -> Arrival | None:
    """Bring a session to where its listener is; None when that was its end."""
    session, plan, talk = stored.session, stored.plan, stored.settings.talk
    while True:
        reached = _reached(plan, session, until)
        if session.deadline is None or session.deadline >= min(now, reached) - HAIR:
            return Arrival(plan, session, reached, talk, spoken)
        applied = store.apply(session.id, timer(session), session.deadline)
        if applied.session.state in OVER:
            return None
        if applied.session.began == session.began:  # another request was quicker, and nothing is due any more
            return Arrival(plan, applied.session, reached, talk, spoken)
        session = applied.session


def hold(store: Store, stored: Stored) -> Arrival:
    """Hold a session where it was coached last, as a frontend that was killed could not."""
    moment = stored.begun_at if stored.alive_at is None else stored.alive_at
    session = stored.session
    if session.state in MIDDLE:
        session = store.apply(session.id, Pause(id=f"{session.step}#{session.began}"), moment).session
    return Arrival(stored.plan, session, moment, stored.settings.talk, moment)


def hold_unheard(store: Store, arrival: Arrival, now: float) -> Arrival:
    """Hold a walk or a rest that is over by the clock, and to whose end nobody was coached: an answer was lost."""
    session, until = arrival.session, arrival.until
    deadline, flows = session.deadline, current(arrival.plan, session).kind in {"timed", "rest"}
    if deadline is None or not flows or until >= deadline - HAIR or now - deadline <= GRACE:
        return arrival
    pause = Pause(id=f"{session.step}#{session.began}")
    return arrival._replace(session=store.apply(session.id, pause, max(until, session.began)).session)


def cut_short(store: Store, stored: Stored | None, exchange: Exchange) -> None:
    """Note up to when the words before this request were heard, where it interrupted them.

    The answer notes how far it reaches when it is ready; whoever dies before, or only asks something, has coached
    nothing of what follows.
    """
    session, heard = exchange.session, exchange.scene.listening
    goes_on = session is not None and session.state in MIDDLE
    if stored is not None and stored.alive_at is not None and goes_on and heard < stored.alive_at - HAIR:
        store.alive(stored.session.id, heard, anew=True)


def _reached(plan: Plan, session: Session, until: float) -> float:
    """Give the moment up to which it is coached: a walk that goes on by the clock is, to its end."""
    if session.deadline is not None and by_the_clock(current(plan, session)):
        return max(until, session.deadline)
    return until
