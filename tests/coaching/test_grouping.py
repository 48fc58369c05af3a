"""What is told of the exercises of a day: each with how much and why, and the same reason once for all it holds for."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from engine.coaching.plan.aims import Aim
from engine.coaching.plan.planner import Today, today
from engine.coaching.profile.model import Load
from engine.coaching.tell.exercise_reasons import blocks_told
from engine.coaching.tell.reports import today_told
from engine.words.locales import whole
from engine.words.messages import COACHING
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message, message, unlisted
from tests.coaching.people import CATALOG, Person, day

each_locale = pytest.mark.parametrize("locale", whole())
ENGLISH, GERMAN = "en-US", "de-DE"


def aim(exercise: str, *why: Message, sets: int = 3, repetitions: int = 9, load: float | None = None) -> Aim:
    """With one repetition more, where nothing else is said."""
    reasons = why or (message("why-more", repetitions=repetitions),)
    return Aim(exercise, sets, repetitions, None if load is None else Load(load, "kg"), reasons, exercise)


def told(*aims: Aim, locale: str = ENGLISH) -> list[str]:
    """What is told of them together, in words."""
    speech = SpokenWords(Words.load(locale))
    return [" ".join(speech.text(why.id, why.arguments) for why in one) for one in blocks_told(aims)]


# --- in words ---


def test_what_went_well_is_told_once_with_the_number_of_each():
    progressed = (aim("hip-thrust"), aim("step-up", repetitions=10))
    assert told(*progressed) == [
        "3 sets each: 9 for hip thrust and 10 for step-up. All sets done last time, so now more of each."
    ]
    assert told(*progressed, locale=GERMAN) == [
        "Je 3 Sätze: 9 Mal Hip Thrust und 10 Mal Step-up. "
        "Letztes Mal waren alle Sätze geschafft, also jetzt von jeder mehr."
    ]


def test_where_the_number_is_the_same_too_it_is_said_once():
    alike = (aim("hip-thrust"), aim("step-up"), aim("bodyweight-squat"))
    assert told(*alike)[0].startswith("Hip thrust, step-up and bodyweight squat: 3 sets of 9 repetitions each. ")
    assert told(*alike, locale=GERMAN)[0].startswith(
        "Hip Thrust, Step-up und Kniebeuge ohne Gewicht: je 3 Sätze mit 9 Wiederholungen. "
    )


def test_weights_are_told():
    heavier = [
        aim(name, message("why-heavier", load=load, unit="kg", repetitions=8), repetitions=8, load=load)
        for name, load in (("goblet-squat", 14), ("dumbbell-step-up", 12.5))
    ]
    assert told(*heavier) == [
        "3 sets each: 8 for goblet squat with 14 kilos and 8 for dumbbell step-up with 12.5 kilos. "
        "You reached the top in every set, and it was not too hard, so now heavier, with fewer repetitions."
    ]
    assert "mit 12,5 Kilo. " in told(*heavier, locale=GERMAN)[0]


def test_one_set_and_one_repetition_are_in_words():
    few = (aim("hip-thrust", sets=1), aim("step-up", sets=1, repetitions=1))
    assert told(*few)[0].startswith("One set each: ")
    assert told(*few, locale=GERMAN)[0].startswith("Je ein Satz: 9 Mal Hip Thrust und einmal Step-up. ")


def test_an_exercise_alone_is_told_as_ever():
    assert told(aim("hip-thrust")) == ["Hip thrust: 3 sets of 9 repetitions. All sets done last time, so now 9."]


# --- what belongs together ---


def test_other_reasons_and_other_sets_stay_apart():
    hard = aim("bodyweight-squat", message("why-hard", repetitions=9))
    assert len(told(aim("hip-thrust"), hard, aim("step-up", sets=2))) == 3
    assert len(told(aim("hip-thrust"), aim("bodyweight-squat", message("why-lowest", repetitions=8)))) == 2


def test_a_group_is_told_where_its_first_one_stands():
    hard = aim("bodyweight-squat", message("why-hard", repetitions=9))
    first, last = told(aim("hip-thrust"), hard, aim("step-up"))
    assert first.startswith("Hip thrust and step-up: ")
    assert last.startswith("Bodyweight squat: ")


def test_away_for_another_time_is_another_reason():
    away = [aim(name, message("why-ease-in", weeks=weeks)) for name, weeks in (("hip-thrust", 4), ("step-up", 5))]
    assert len(told(*away)) == 2
    assert told(away[0], away[0])[0].endswith(
        "It is 4 weeks since you did these, so fewer sets and repetitions to begin with."
    )


def test_why_an_exercise_is_in_it_at_all_is_still_told():
    instead = (message("why-equipment", exercise="hip-thrust"), message("why-more", repetitions=9))
    assert told(aim("hip-thrust", *instead), aim("step-up")) == [
        "With what you have at hand, we do hip thrust. Hip thrust and step-up: 3 sets of 9 repetitions each. "
        "All sets done last time, so now more of each."
    ]
    both = (message("why-equipment", exercise="step-up"), message("why-more", repetitions=9))
    heard = told(aim("hip-thrust", *instead), aim("step-up", *both))
    assert heard[0].startswith("With what you have at hand, we do hip thrust and step-up. Hip thrust and step-up: ")
    german = told(aim("hip-thrust", *instead), aim("step-up", *both), locale=GERMAN)
    assert german[0].startswith("Zu dem, was du da hast, passen Hip Thrust und Step-up. ")


def test_what_was_made_lighter_today_did_not_get_more():
    lighter = aim("hip-thrust", message("why-more", repetitions=9), message("why-tired", exercise="hip-thrust"))
    assert len(told(lighter, aim("step-up"))) == 2


# --- whole lives ---


def days(seed: int) -> list[Today]:
    """What was due, in half a year of somebody's."""
    person, due = Person(seed), []
    for number in range(180):
        person.live(number)
        if not person.comes(number):
            continue
        one = today(person.profile, person.history, day(number), CATALOG, readiness=person.readiness())
        if one.kind == "workout":
            person.train(one)
            due.append(one)
    return due


def named(told: Message) -> list[str]:
    """The exercises that a line tells how much to do of."""
    if not told.id.startswith("today-block"):
        return []
    parts = unlisted(str(told.arguments["each"])) if "each" in told.arguments else [told]
    return [str(part.arguments["exercise"]) for part in parts]


@pytest.mark.parametrize("seed", range(12))
def test_S4_every_exercise_is_told_once_and_with_each_of_its_reasons(seed: int):
    for due in days(seed):
        groups = blocks_told(due.blocks)
        assert sorted(name for group in groups for why in group for name in named(why)) == sorted(due.targets)
        for one in due.blocks:
            mine = next(group for group in groups if any(one.exercise in named(why) for why in group))
            assert {why.id for why in one.reasons} <= {re.sub("-(each|this)$", "", why.id) for why in mine}


def test_what_was_told_before_is_not_told_again():
    limit = message("why-limit", exercise="hip-thrust")
    mine = (aim("hip-thrust", limit, message("why-more", repetitions=9)), aim("step-up"))
    assert [why.id for why in blocks_told(mine, (limit,))[0]] == ["today-blocks", "why-more-each"]


@each_locale
@pytest.mark.parametrize("seed", range(12))
def test_no_sentence_is_heard_twice(seed: int, locale: str):
    speech = SpokenWords(Words.load(locale))
    for due in days(seed):
        reasons = today_told(due)
        assert all(set(why.arguments) == COACHING[why.id] for why in reasons)
        heard = Counter(speech.text(why.id, why.arguments) for why in reasons)
        assert max(heard.values()) == 1, [text for text, times in heard.items() if times > 1]
