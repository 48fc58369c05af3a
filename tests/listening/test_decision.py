"""Whether something is a command is decided by the scores alone."""

import pytest

from engine.listening.candidates import Candidate
from engine.listening.decision import CALLED, CLOSE, FAINT, UNLIKE, decide
from engine.listening.port import Scores
from engine.listening.thresholds import Bar, NoisyBar, Thresholds

NEEDED = Thresholds(
    addressed=Bar(free=-10.0, second=2.0, clear=-30.0, call=3.0), alone=Bar(free=-3.0, second=4.0, clear=-20.0)
)
ARMED = (
    Candidate("Coach, next.", "AMAZON.NextIntent", addressed=True, alike="on"),
    Candidate("Coach, next one.", "AMAZON.NextIntent", addressed=True, alike="on"),
    Candidate("Coach, ready.", "ReadyIntent", addressed=True, alike="on"),
    Candidate("Coach, pause.", "AMAZON.PauseIntent", addressed=True),
    Candidate("That hurts.", "PainIntent"),
)


def decided(*scores: float, free: float = -1.0, text: str = "That hurts!"):
    return decide(Scores(text, free, scores), ARMED, NEEDED)


def test_the_best_one_counts():
    found = decided(-2, -9, -30, -20, -40)
    assert (found.best, found.second, found.refused) == (0, 3, None)
    assert (found.above_free, found.margin) == (-1.0, 18.0)


@pytest.mark.parametrize(
    ("scores", "free", "why"),
    [
        ((-12, -15, -30, -20, -40), -1.0, UNLIKE),
        ((-5, -9, -30, -6.5, -40), -1.0, CLOSE),
        ((-31, -40, -41, -42, -50), -25.0, UNLIKE),
        ((-30, -40, -41, -42, -6), -2.0, UNLIKE),
        ((-9, -40, -41, -42, -6), -5.0, CLOSE),
    ],
)
def test_what_is_not_sure_is_refused_and_why(scores, free, why):
    assert decided(*scores, free=free).refused == why


def test_another_wording_and_what_comes_to_the_same_are_no_rivals():
    assert decided(-3, -3.1, -3.2, -20, -40).refused is None


def test_a_pain_that_nobody_called_for_needs_more():
    assert decided(-30, -40, -41, -42, -2, free=-1.0).refused is None
    assert decided(-30, -40, -41, -42, -5, free=-1.0).refused == UNLIKE


def test_a_pain_that_nobody_called_for_must_be_heard_freely_as_well():
    assert decided(-30, -40, -41, -42, -2, text="(singing in Arabic)").refused == UNLIKE
    assert decided(-2, -9, -30, -20, -40, text="(singing in Arabic)").refused is None


def test_talk_in_the_room_is_no_short_answer():
    """Babble behind an open question was taken for a number."""
    armed = (Candidate("1.", "EffortIntent", {"effort": 1}), Candidate("Yes.", "AMAZON.YesIntent"))
    assert decide(Scores("All of the ever so.", -5.0, (-5, -20)), armed, NEEDED).refused == UNLIKE
    assert decide(Scores("Um, one.", -5.0, (-5, -20)), armed, NEEDED).refused is None


def test_nothing_armed_is_nothing_heard():
    assert decide(Scores("whatever", -1.0, ()), (), NEEDED).refused == FAINT


def test_the_name_alone_is_no_command():
    armed = (Candidate("Coach.", "AMAZON.FallbackIntent", addressed=True), *ARMED)
    assert decide(Scores("Coach.", -1.0, (-1, -4, -9, -12, -20, -40)), armed, NEEDED).refused == CALLED
    assert decide(Scores("Coach.", -1.0, (-5, -1, -9, -12, -20, -40)), armed, NEEDED).refused is None


def test_a_command_is_not_taken_for_the_call_that_it_begins_with():
    armed = (Candidate("Coach.", "AMAZON.FallbackIntent", addressed=True), *ARMED)
    scores = (-1, -1.5, -9, -12, -20, -40)
    assert decide(Scores("Coach next. Coach next.", -1.0, scores), armed, NEEDED).refused is None
    for heard in ("Kost", "Huss Huss Huss Hu"):
        assert decide(Scores(heard, -1.0, scores), armed, NEEDED).refused == CALLED


def test_a_sentence_that_is_likely_anyhow_gives_way():
    """In noise a recogniser tends to the sentences that it knows best."""
    scores = Scores("?", -1.0, (-5, -6, -9, -4, -40), (-20, None, -20, -8, None))
    found = decide(scores, ARMED, NEEDED)
    assert (found.best, found.second, found.above_free) == (0, 3, -4.0)
    assert (found.clear, found.margin) == (pytest.approx(7.0), pytest.approx(6.2))


def test_what_fits_no_better_than_a_room_where_nobody_speaks_is_no_command():
    silent = (-6.0, None, None, None, None)
    strict = Thresholds(addressed=Bar(free=-10.0, second=2.0, clear=-1.0), alone=NEEDED.alone)
    for score, text, refused in ((-4.0, "?", None), (-5.0, "coach next", FAINT), (-5.0, "The film was good.", UNLIKE)):
        assert decide(Scores(text, -1.0, (score, -9, -9, -9, -9), silent), ARMED, strict).refused == refused


def test_talk_that_ends_like_a_command_did_not_call_the_coach():
    """ "Exercises, and how many more" fitted "Coach, how many more" by all but its first word."""
    scores = (-2, -9, -30, -20, -40)
    for call, refused in ((2.9, UNLIKE), (3.1, None)):
        assert decide(Scores("?", -1.0, scores, (), (call,) * 5), ARMED, NEEDED).refused == refused


def test_what_needs_no_call_needs_none():
    scores = Scores("That hurts!", -1.0, (-30, -40, -41, -42, -2), (), (-9.0,) * 5)
    assert decide(scores, ARMED, NEEDED).refused is None


def test_what_is_out_of_the_running_is_no_rival():
    scores = Scores("?", -1.0, (-5, -6, -9, -10, -40), (-20, None, -20, None, None))
    assert decide(scores, ARMED, NEEDED).second is None
    assert decide(Scores("?", -1.0, (-5,) * 5, (None,) * 5), ARMED, NEEDED).refused == FAINT


def test_noise_lowers_the_bar_for_a_command_a_little_louder_than_its_room():
    """In a quiet room a command is far louder, and talk that goes on hardly louder than itself."""
    noisy = NoisyBar(free=-10.0, second=2.0, clear=-5.0, call=3.0, above=13.0, below=25.0)
    needed = Thresholds(addressed=Bar(free=-10.0, second=2.0, clear=-1.0), alone=NEEDED.alone, noisy=noisy)
    scores = Scores("coach next", -1.0, (-8, -19, -19, -19, -40), (-10.0, None, None, None, None))
    refused = {above: decide(scores, ARMED, needed, above).refused for above in (5.0, 13.0, 25.0, 40.0)}
    assert refused == {5.0: FAINT, 13.0: None, 25.0: None, 40.0: FAINT}
    assert decide(scores, ARMED, needed).refused == FAINT
