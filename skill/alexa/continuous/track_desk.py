"""Finds the tracks of a session, and where they can be had."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.tracks.chain import Chain, Found, lay_tracks
from engine.tracks.layout import Here
from engine.workflow.messages import Message
from engine.workflow.position import HAIR
from skill.alexa.continuous.token import Reasons, Token, token_of
from skill.alexa.turn_desk import Hearer, TurnDesk

if TYPE_CHECKING:
    from engine.tracks.port import Tracks
    from engine.workflow.plan import Plan
    from engine.workflow.session import Session
    from engine.workflow.steps import Swaps


class Sound(NamedTuple):
    """A track as a player gets it.

    Attributes:
        token: Comes back with what the player tells.
        address: Of its MP3.
        offset: Seconds into it.
    """

    token: str
    address: str
    offset: float = 0.0


class Stretch(NamedTuple):
    """What tells the chains of sessions apart."""

    plan: Plan
    swaps: Swaps
    here: Here
    reasons: Reasons = ()


class TrackDesk:
    """Finds tracks. Safe from several threads."""

    def __init__(self, turns: TurnDesk, tracks: Tracks) -> None:
        """Find ``tracks``; ``turns`` knows who listens."""
        self._turns, self._tracks = turns, tracks
        self._chains = lru_cache(maxsize=256)(self._lay)
        self._whole = lru_cache(maxsize=256)(self._all_there)

    def can_play(self, plan: Plan, session: Session, hearer: Hearer) -> bool:
        """Whether the whole workout can be had from where the session is."""
        stretch = _stretch(plan, session)
        chain = self._chains(hearer, stretch)
        first = self._tracks.address(chain.find(session.step, 0.0).track, hearer.locale)
        if self._tracks.personal:  # made on demand
            return first is not None and self._tracks.all_there((), hearer.locale)
        return first is not None and self._whole(hearer, stretch._replace(here=Here(0)))

    def sound_at(
        self, plan: Plan, session: Session, hearer: Hearer, since: float, reasons: Reasons, *, hurried: bool
    ) -> Sound | None:
        """Find what sounds ``since`` seconds into the step of a session; None where it can't be had."""
        stretch = _stretch(plan, session, reasons, hurried=hurried)
        return self._sound(self._chains(hearer, stretch).find(session.step, since), session, hearer, stretch)

    def sound_after(self, plan: Plan, session: Session, hearer: Hearer, token: Token) -> Sound | None:
        """Find what sounds after a track; None after the last one, and where it can't be had."""
        if token.step >= len(plan.steps(session.swaps)):
            return None
        stretch = _stretch(plan, session, token.reasons)
        chain = self._chains(hearer, stretch)
        parts = chain.parts(token.step)
        track = next((one for one in parts if one.start > token.start + HAIR), None) or chain.after(parts[-1])
        return None if track is None else self._sound(Found(track, 0.0), session, hearer, stretch)

    def _sound(self, found: Found, session: Session, hearer: Hearer, stretch: Stretch) -> Sound | None:
        """Give a track as a player gets it."""
        track = found.track
        address = self._tracks.address(track, hearer.locale)
        if address is None:
            return None
        ends = track.open or track.end >= _length(stretch, track.step) - HAIR
        reasons = stretch.reasons if track.step == 0 else ()
        return Sound(token_of(session, track, hearer.talk, reasons, ends=ends).text, address, found.offset)

    def _lay(self, hearer: Hearer, stretch: Stretch) -> Chain:
        plan = stretch.plan
        listener, speech = self._turns.listening(hearer, plan)
        return lay_tracks(
            plan,
            stretch.swaps,
            listener,
            speech,
            locale=hearer.locale,
            personal=self._tracks.personal,
            here=stretch.here,
            reasons=tuple(Message(id_, dict(arguments)) for id_, arguments in stretch.reasons),
        )

    def _all_there(self, hearer: Hearer, stretch: Stretch) -> bool:
        return self._tracks.all_there(self._chains(hearer, stretch).tracks, hearer.locale)


def _length(stretch: Stretch, step: int) -> float:
    """Give the seconds of a step, with those added to the one that the session is in."""
    here = stretch.here
    return stretch.plan.steps(stretch.swaps)[step].duration + (here.added if step == here.step else 0.0)


def _stretch(plan: Plan, session: Session, reasons: Reasons = (), *, hurried: bool = False) -> Stretch:
    return Stretch(plan, session.swaps, Here(session.step, session.added, hurried), reasons)
