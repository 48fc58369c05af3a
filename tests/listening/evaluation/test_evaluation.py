"""The ears hear people and leave alone who does not speak to them: a little of it here, all of it as a soak test."""

from __future__ import annotations

import pytest

from engine.listening.thresholds import thresholds
from tests.listening.corpus.clips import clips
from tests.listening.corpus.conditions import CONDITIONS
from tests.listening.corpus.unwanted import KINDS
from tests.listening.evaluation.__main__ import main
from tests.listening.evaluation.counts import GOALS, GROUPS, Count
from tests.listening.evaluation.curves import moved, moved_in_noise
from tests.listening.evaluation.figures import unmet, written
from tests.listening.evaluation.listener import Listener
from tests.listening.evaluation.page import PAGE, page, pictures
from tests.listening.evaluation.trials import acts, outcome, overheard, trial

LOCALES = tuple(GOALS)
FAST = ("pico", "espeak")
"""What speaks without being waited for."""

HEARD = {"en-US": (3, 0), "de-DE": (2, 1)}
"""Of four commands, at least so many right, and at most so many wrong; what all come to is on the page."""

PLAIN = [one for one in CONDITIONS if one.name in ("clean", "babble 20 dB")]


@pytest.mark.parametrize("locale", LOCALES)
def test_commands_are_heard_and_hardly_any_is_taken_for_another(locale: str) -> None:
    listener = Listener(locale)
    quick = [clip for clip in clips(locale, "figures") if clip.speaker.engine in FAST and clip.address]
    heard = [trial(listener, locale, clip, PLAIN[place % 2]) for place, clip in enumerate(quick[::11][:4])]
    told = [(one.text, one.outcome, [piece.heard.text for piece in one.pieces]) for one in heard]
    least, most = HEARD[locale]
    assert [one.outcome for one in heard].count("right") >= least, told
    assert [one.outcome for one in heard].count("wrong") <= most, told


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["talk", "counting along"])
def test_what_is_not_said_to_the_coach_does_nothing(locale: str, name: str) -> None:
    kind = next(kind for kind in KINDS if kind.name == name)
    pieces = overheard(Listener(locale), locale, kind, share=10 / 60 / kind.minutes)
    assert [piece.heard.text for piece in pieces if acts(piece)] == []


def test_what_is_heard_twice_or_as_something_else_is_wrong() -> None:
    command = next(clip.command for clip in clips("en-US", "figures") if clip.command.meaning == "AMAZON.PauseIntent")
    assert outcome(command, []) == "refused"
    assert outcome(command, [("AMAZON.PauseIntent", {})]) == "right"
    assert outcome(command, [("AMAZON.PauseIntent", {}), ("AMAZON.StopIntent", {})]) == "wrong"


def test_an_answer_is_right_only_with_its_number() -> None:
    command = next(clip.command for clip in clips("en-US", "figures") if clip.command.slots == {"effort": 8})
    assert outcome(command, [("EffortIntent", {"effort": 8})]) == "right"
    assert outcome(command, [("EffortIntent", {"effort": 6})]) == "wrong"


def test_shares_are_in_per_cent() -> None:
    assert Count.of(["right", "right", "wrong", "refused"]) == Count(4, 50, 25, 25)


def test_a_bar_is_moved_for_commands_that_call_the_coach_and_for_no_others() -> None:
    usual = thresholds("en-US")
    other = moved(usual, second=9.0)
    assert other.addressed.second == 9.0
    assert (other.addressed.free, other.alone) == (usual.addressed.free, usual.alone)


def test_the_bar_for_noisy_rooms_is_moved_by_itself() -> None:
    usual = thresholds("de-DE")
    other = moved_in_noise(usual, 3.0)
    assert other.noisy is not None
    assert other.noisy.clear == 3.0
    assert (other.addressed, other.alone) == (usual.addressed, usual.alone)
    assert moved_in_noise(thresholds("en-US"), 3.0) == thresholds("en-US")


def test_every_condition_is_told_in_a_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(one.name for one in CONDITIONS)


def test_the_page_is_what_was_measured() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(written())
    for path, content in pictures(written()).items():
        assert path.read_text(encoding="utf-8") == content


@pytest.mark.soak
@pytest.mark.parametrize("locale", LOCALES)
def test_what_was_measured_reaches_the_goals(locale: str) -> None:
    assert unmet(locale, written()[locale]) == []


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
def test_the_whole_corpus_reaches_the_goals() -> None:
    assert main(["all"]) == 0
