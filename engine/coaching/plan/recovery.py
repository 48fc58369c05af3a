"""What a sign of danger means for the days after it: rest, then a gentle beginning, wherever training is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from engine.coaching.profile.model import Profile, Readiness

A_DAY: Final = 20 * 3600.0
"""Seconds after a sign of danger from which a gentle beginning is offered."""


def recovering_today(profile: Profile, now: float) -> bool:
    """Tell whether the day of a sign of danger is not over: the person rests, well as they are."""
    return profile.recovering is not None and now - profile.recovering < A_DAY


def ready_after(profile: Profile, ready: Readiness, now: float) -> Readiness:
    """Add what a sign of danger means at ``now`` to how a person is otherwise.

    They rest until they have said that they are well, and for the rest of that day; what comes first then is gentle.
    """
    unwell = profile.alarm is not None or recovering_today(profile, now)
    return ready._replace(unwell=unwell, gentle=ready.gentle or profile.recovering is not None)
