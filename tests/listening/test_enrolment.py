"""How far a person's own way to speak moves the thresholds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from engine.listening.enrolment import Enrolment, Said
from engine.listening.port import ActivityDetector, Recogniser, Samples, Scores
from engine.listening.thresholds import thresholds


class Deaf(Recogniser, ActivityDetector):
    """Hears nothing: what was said is given."""

    name = "deaf"

    def prepare(self, candidates: Sequence[str]) -> None: ...

    def score(self, samples: Samples, candidates: Sequence[str]) -> Scores:
        raise NotImplementedError

    def probability(self, chunk: Samples) -> float:
        return 0.0

    def reset(self) -> None: ...


def enrolled(clear: float) -> Enrolment:
    """Somebody German who said all that was asked for as clearly."""
    enrolment = Enrolment("de-DE", Deaf(), Deaf(), thresholds("de-DE"))
    enrolment.said += [Said(wanted, wanted, clear, 9.0, understood=True) for wanted in enrolment.all]
    return enrolment


@pytest.mark.parametrize(("clear", "by"), [(30.0, 1.0), (-20.0, -1.5)])
def test_both_bars_for_a_call_move_alike_and_not_far(clear: float, by: float) -> None:
    usual, own = thresholds("de-DE"), enrolled(clear).result()
    assert own is not None
    assert usual.noisy is not None
    assert own.noisy is not None
    assert own.addressed.clear == pytest.approx(usual.addressed.clear + by)
    assert own.noisy.clear == pytest.approx(usual.noisy.clear + by)
    assert own.alone == usual.alone


def test_who_was_hardly_understood_has_none_of_their_own() -> None:
    enrolment = enrolled(5.0)
    enrolment.said = enrolment.said[: len(enrolment.all) // 2]
    assert enrolment.result() is None
