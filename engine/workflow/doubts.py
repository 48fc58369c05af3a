"""Whether a correction is likelier to be a typing error than what was done."""

from __future__ import annotations

from typing import Final

from engine.workflow.plan import Plan
from engine.workflow.position import last_trained
from engine.workflow.session import Session
from engine.workflow.steps import Step

TIMES: Final = 2
"""More than so many times what was planned is asked back."""

_KILOS: Final = {"kg": 1.0, "lb": 0.45359237}


def corrects(plan: Plan, session: Session) -> Step | None:
    """The set that a correction would put right now; None where there is none yet."""
    return last_trained(plan.steps(session.swaps), session.step)


def is_doubtful(planned: Step, repetitions: float | None, load: float | None, unit: str | None) -> bool:
    """Whether a set is said to have had far more repetitions, or far more weight, than was planned.

    As many as one can may be any number, and where no weight was planned, any weight is believed.
    """
    return _many(planned, repetitions) or _heavy(planned, load, unit)


def _many(planned: Step, repetitions: float | None) -> bool:
    if repetitions is None or planned.repetitions is None or planned.most:
        return False
    return repetitions > TIMES * planned.repetitions


def _heavy(planned: Step, load: float | None, unit: str | None) -> bool:
    lift = planned.load
    if load is None or lift is None or unit not in _KILOS or lift.unit not in _KILOS:
        return False
    return load * _KILOS[unit] > TIMES * lift.value * _KILOS[lift.unit]
