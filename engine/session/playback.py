"""A player that plays a workout: from where it says it is to the events of the session, each at its moment.

What a player tells may be late, doubled, lost or in another order. So what counts is where it is: by the number of its
stream, the step and the seconds into it. A session never goes back by what is told, and never on without it.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from engine.dialogue.workout.movement import ANEW
from engine.session.arrival import Arrival
from engine.storage.port import SessionNotFound, Store, Stored
from engine.workflow.change import GRACE
from engine.workflow.events import AnyEvent, Done, Pause, Resume, StreamChanged
from engine.workflow.machine import MIDDLE
from engine.workflow.plan import Plan
from engine.workflow.position import HAIR, current, repetitions_done
from engine.workflow.replay import timer
from engine.workflow.session import OVER, Session
from engine.workflow.streams import played
from engine.workflow.transition import mark_of

Told = Literal["started", "nearly finished", "finished", "stopped", "failed"]
"""What a player tells of a track."""

EARLIER: Final = 0.5
"""Seconds by which a track that goes on may begin before where it stopped."""

AHEAD: Final = 180.0
"""Seconds by which a speaker may be further than the clock lets it be: how long it speaks before is estimated."""

PAGE_AHEAD: Final = 10.0
"""The same for a page, which tells where it is once it plays: no two clocks are alike."""


class Player(NamedTuple):
    """Where a player is.

    Attributes:
        session: Id of the session that it plays.
        stream: Number of the stream; see :class:`engine.workflow.events.StreamChanged`.
        step: Index of the step.
        since: Seconds into the step, with those that were added to it.
        plays: Whether it sounds.
    """

    session: str
    stream: int
    step: int
    since: float
    plays: bool = False


class Followed(NamedTuple):
    """What came of what a player told.

    Attributes:
        goes_on: Whether this player goes on with this stream.
        halts: Whether it plays what is held, and must stop.
    """

    stored: Stored
    goes_on: bool = False
    halts: bool = False


class Met(NamedTuple):
    """A session where its player is, for a person who says something.

    Attributes:
        now: The moment that it is there; in a session that is held, the present one.
        moment: Where a hold takes effect: in a set, at the beginning of the repetition.
    """

    arrival: Arrival
    now: float
    moment: float


def coached_in_turns(store: Store, stored: Stored) -> Stored:
    """Let a session that a player has played be coached from here on: what the player tells later is out of date."""
    session = stored.session
    if not played(session):
        return stored
    event = StreamChanged(id=f"turns/{session.stream}", stream=session.stream + 1, plays=False)
    applied = store.apply(session.id, event, stored.begun_at if stored.alive_at is None else stored.alive_at)
    return stored._replace(session=applied.session)


def follow(
    store: Store, told: Told, player: Player, now: float, *, ends: bool = False, ahead: float = AHEAD
) -> Followed | None:
    """Bring a session to where its player says it is. None where there is no such session.

    Where it cannot be yet, by the clock and the lengths of the steps, counts for nothing.

    Args:
        store: Where the session is.
        told: What the player tells.
        player: Where it is.
        now: When it was told, in seconds since the epoch.
        ends: Whether the track ends with its step.
        ahead: Seconds by which the player may be further than the clock lets it be.
    """
    try:
        stored = store.load(player.session)
    except SessionNotFound:
        return None
    session = stored.session
    if session.state in OVER or not _is_current(session, player):
        heard_out = session.state == "finished" and _is_current(session, player)
        return Followed(stored, goes_on=heard_out)  # the farewell may follow
    if session.paused_at is not None and not _held_by_its_player(session):
        return Followed(stored, halts=told in {"started", "nearly finished"})
    if _has_leapt(stored, player, now):
        return Followed(_without_its_player(store, stored), halts=told == "started")
    if _is_beyond(stored, player, now + ahead, ended=told == "finished" and ends):
        return Followed(stored)
    after = _followed(store, stored, told, player, now, ends=ends)
    goes_on = after.state in MIDDLE and after.paused_at is None
    return Followed(stored._replace(session=after), goes_on)


def _followed(store: Store, stored: Stored, told: Told, player: Player, now: float, *, ends: bool) -> Session:
    session = stored.session
    if session.paused_at is not None:
        if told in {"stopped", "failed"} or not _is_ahead(session, player):
            return session
        session = _going_on(store, session, player, now)
    session = _led_to(store, stored.plan, session, player, now - player.since if told == "started" else None)
    match told:
        case "finished" if ends and session.step == player.step:
            return _next_step(store, stored.plan, session, player.since)
        case "stopped":
            return _held(store, session, player)
        case "failed":
            return _failed(store, _held(store, session, player))
    return _caught_up(store, session, player, now) if told == "started" else session


def meet(
    store: Store,
    stored: Stored,
    player: Player | None,
    now: float,
    *,
    resumes: bool = False,
    ahead: float = AHEAD,
) -> Met:
    """Bring a session that is played to where its player is, when somebody says something.

    Args:
        store: Where the session is.
        stored: It, as it is.
        player: Of the device that was spoken to; None where that plays nothing.
        now: The present moment.
        resumes: Whether it is said to go on: then what the player itself holds stays held until the answer.
        ahead: Seconds by which the player may be further than the clock lets it be.
    """
    plan, session = stored.plan, stored.session
    if player is None or not _is_current(session, player):
        return _left(store, stored, now)
    player = _as_far_as_can_be(stored, player, now, ahead)
    if session.paused_at is not None:
        lately = _held_by_its_player(session) and now - session.paused_at <= ANEW and not resumes
        if not lately:
            return _met(stored, session, session.paused_at, now)
        event = Resume(id=f"met/{session.stream}/{session.step}/{session.paused_at:.3f}")
        session = store.apply(session.id, event, session.paused_at).session
    session = _led_to(store, plan, session, player, None)
    if session.state in OVER:
        return _met(stored, session, now, now)
    moment = _moment(session, player)
    if not player.plays and now - moment > ANEW:
        return _met(stored, _held(store, session, player), moment, now)
    if now - moment > GRACE:
        session, moment = _moved(store, session, moment, now), now
    step = current(plan, session)
    since = moment - session.began
    begun = repetitions_done(step, since) * step.tempo.total if step.kind == "repetitions" and step.tempo else since
    return _met(stored, session, moment, moment)._replace(moment=session.began + begun)


def _met(stored: Stored, session: Session, until: float, now: float) -> Met:
    arrival = Arrival(stored.plan, session, until, stored.settings.talk, until)
    return Met(arrival, now, min(until, now))


def _left(store: Store, stored: Stored, now: float) -> Met:
    """Hold a session whose player is gone where it was last known to be."""
    session = stored.session
    known = stored.begun_at if stored.alive_at is None else stored.alive_at
    moment = min(now, max(session.began, min(known, session.deadline or known)))
    if session.state in MIDDLE and session.paused_at is None:
        session = store.apply(session.id, _hold(session, "left", moment), moment).session
    return _met(stored, session, moment if session.paused_at is None else session.paused_at, now)


def _is_current(session: Session, player: Player) -> bool:
    return played(session) and session.id == player.session and session.stream == player.stream


def _held_by_its_player(session: Session) -> bool:
    """Tell whether the session is held because the player stopped, rather than by its person."""
    at = session.paused_at
    return at is not None and session.last_event == mark_of(_hold(session, "stopped", at))


def _hold(session: Session, why: str, at: float) -> Pause:
    return Pause(id=f"{why}/{session.stream}/{session.step}/{at:.3f}")


def _is_ahead(session: Session, player: Player) -> bool:
    """Tell whether a player is at or after the place at which its session is held."""
    at = session.paused_at or 0.0
    return player.step > session.step or (player.step == session.step and _moment(session, player) >= at - EARLIER)


def _has_leapt(stored: Stored, player: Player, now: float) -> bool:
    """Tell whether a player that had stopped is further than it can have played since: it skipped what is between.

    A track that was on its way when somebody stopped the player begins to play all the same.
    """
    session = stored.session
    if session.paused_at is None or player.step <= session.step:
        return False
    return now + GRACE < session.began + _played(stored, player)


def _is_beyond(stored: Stored, player: Player, until: float, *, ended: bool = False) -> bool:
    """Tell whether a player says that it is further than anything can have played ``until`` then."""
    session, steps = stored.session, stored.plan.steps(stored.session.swaps)
    if player.step < session.step:
        return False
    return player.step >= len(steps) or until < session.began + _played(stored, player, ended=ended)


def _as_far_as_can_be(stored: Stored, player: Player, now: float, ahead: float) -> Player:
    """Put a player that says it is further than the clock lets it be where its session is known to be."""
    if not _is_beyond(stored, player, now + ahead):
        return player
    session = stored.session
    known = [moment for moment in (session.paused_at, session.deadline, now) if moment is not None]
    return player._replace(step=session.step, since=max(0.0, min(known) - session.began))


def _played(stored: Stored, player: Player, *, ended: bool = False) -> float:
    """Give the seconds from the beginning of the session's step to where its player is, or has ``ended`` a step."""
    session, steps = stored.session, stored.plan.steps(stored.session.swaps)
    until = max(player.since, _whole(stored, player.step)) if ended else player.since
    return until + sum(_whole(stored, index) for index in range(session.step, min(player.step, len(steps))))


def _whole(stored: Stored, index: int) -> float:
    """Give the length of a step in seconds, with those that were added to it."""
    session = stored.session
    return stored.plan.steps(session.swaps)[index].duration + (session.added if index == session.step else 0.0)


def _without_its_player(store: Store, stored: Stored) -> Stored:
    """Part a session from the stream of a player that is not where it was left: what it tells counts no more."""
    number = stored.session.stream + 1
    event = StreamChanged(id=f"leapt/{number}", stream=number, plays=True)
    return stored._replace(session=store.apply(stored.session.id, event, stored.session.paused_at or 0.0).session)


def _moment(session: Session, player: Player) -> float:
    """Give the moment at which the player is, on the session's own time; of an earlier step, where the step begins."""
    if player.step < session.step:
        return session.began
    return session.began + max(0.0, player.since)


def _led_to(store: Store, plan: Plan, session: Session, player: Player, began: float | None) -> Session:
    """Lead a session through the steps that were played before the one where its player is; that began at ``began``."""
    while session.state not in OVER and (session.step < player.step or _is_at_the_end(session, player)):
        before = session
        session = _next_step(store, plan, session, None, began if session.step + 1 == player.step else None)
        if session == before:
            break
    return session


def _is_at_the_end(session: Session, player: Player) -> bool:
    """Tell whether a player has played a step to its end."""
    over = session.deadline
    return session.step == player.step and over is not None and _moment(session, player) >= over - HAIR


def _next_step(
    store: Store, plan: Plan, session: Session, seconds: float | None, began: float | None = None
) -> Session:
    """Lead a session to its next step, as this one was played for ``seconds``, or as long as it is laid out.

    The next one begins at once; later where it is known to have ``began`` later.
    """
    if session.deadline is None:  # its person would have ended it
        over = session.began + (current(plan, session).duration if seconds is None else seconds)
        ended: AnyEvent = Done(id=f"{session.step}/{session.began}/played")
    else:
        over, ended = session.deadline, timer(session)
    at = began if began is not None and began > over + GRACE else over
    return store.apply(session.id, ended, at).session


def _going_on(store: Store, session: Session, player: Player, now: float) -> Session:
    """Let a session go on that its player held and goes on with."""
    paused_at = session.paused_at or now
    behind = now - player.since - session.began if player.step == session.step else 0.0
    event = Resume(id=f"goes-on/{session.stream}/{session.step}/{paused_at:.3f}")
    return store.apply(session.id, event, paused_at + max(0.0, behind)).session


def _caught_up(store: Store, session: Session, player: Player, now: float) -> Session:
    """Move a session that has run ahead of its player: what was not played meanwhile was a pause."""
    if session.state in OVER or session.step != player.step:
        return session
    moment = _moment(session, player)
    return _moved(store, session, moment, now) if now - moment > GRACE else session


def _moved(store: Store, session: Session, moment: float, now: float) -> Session:
    held = store.apply(session.id, _hold(session, "waits", moment), moment).session
    return store.apply(session.id, Resume(id=f"waited/{held.stream}/{held.step}/{moment:.3f}"), now).session


def _held(store: Store, session: Session, player: Player) -> Session:
    """Hold a session where its player stopped."""
    if session.state not in MIDDLE:
        return session
    moment = _moment(session, player)
    if session.deadline is not None:
        moment = min(moment, session.deadline)
    return store.apply(session.id, _hold(session, "stopped", moment), moment).session


def _failed(store: Store, session: Session) -> Session:
    """Coach a session in turns from here on: its tracks cannot be played."""
    number = session.stream + 1
    event = StreamChanged(id=f"failed/{number}", stream=number, plays=False, failed=True)
    return store.apply(session.id, event, session.paused_at or session.began).session
