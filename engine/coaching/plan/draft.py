"""The drafting of a session, in five stages: choose, aim, ease, complete, fit. Pure.

Each stage is a module beside this one. What is due and what was asked for by name go the same way; they differ in what
is chosen, and in whether the exercises are found on their ladders or kept as they are written.
"""

from __future__ import annotations

from engine.catalog.models import Workout
from engine.coaching.plan.aims import aim_as_written, aim_at_places
from engine.coaching.plan.choice import choose_due, choose_named
from engine.coaching.plan.hurt_last import spare
from engine.coaching.plan.relief import ease
from engine.coaching.plan.time_fit import fit
from engine.coaching.plan.trainee import Draft, Trainee
from engine.coaching.plan.warm_up_cool_down import complete
from engine.coaching.profile.model import Readiness


def draft_due(person: Trainee, ready: Readiness, minutes: float | None) -> Draft | None:
    """Draft the session of the day; None where the person's limits leave no exercise."""
    chosen = choose_due(person)
    aimed = aim_at_places(chosen, person)
    return _finish(aimed, person, ready, minutes) if aimed.aims else None


def draft_named(workout: Workout, person: Trainee, ready: Readiness, minutes: float | None, *, suit: bool) -> Draft:
    """Draft a workout as it is written, but for what is too much for this person or this day.

    With ``suit``, as where it was not asked for by its name, what the person cannot do is replaced.
    """
    chosen = choose_named(workout, person, suit=suit)
    aimed = aim_as_written(chosen, person)
    return _finish(aimed, person, ready, minutes)


def _finish(aimed: Draft, person: Trainee, ready: Readiness, minutes: float | None) -> Draft:
    """Go through the stages that are the same for both."""
    eased = ease(aimed, person, ready)
    completed = complete(eased, person)
    return fit(spare(completed, person, ready.without), person, minutes)
