"""What is told of the last session and of the progress: true, in a few sentences, and short enough to listen to."""

from __future__ import annotations

import datetime

import pytest
from msgspec.structs import replace

from engine.coaching.ladder.standing import Aim
from engine.coaching.past.bests import last_climb, newest_best
from engine.coaching.past.records import LeftOut, OtherDone, SessionDone
from engine.coaching.past.totals import streak
from engine.coaching.plan.planner import today
from engine.coaching.profile.model import Profile, Weight
from engine.coaching.tell.exercise_reasons import block_told, blocks_told
from engine.coaching.tell.reports import (
    LONG,
    bests_told,
    history_told,
    last_weight_told,
    progress_told,
    today_told,
    tomorrow_told,
)
from engine.words.locales import whole
from engine.words.messages import COACHING
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message
from tests.coaching.logs import Keeper
from tests.coaching.people import CATALOG, day, did, past

each_locale = pytest.mark.parametrize("locale", whole())
TRIO = ("glute-bridge", "bodyweight-squat", "single-leg-rdl")


def spoken(told: tuple[Message, ...], locale: str = "en-US") -> str:
    speech = SpokenWords(Words.load(locale))
    return " ".join(speech.text(why.id, why.arguments) for why in told)


def last(*sessions: SessionDone, on: int = 0, locale: str = "en-US") -> str:
    return spoken(history_told(past(*sessions), day(on)), locale)


def progress(*sessions: SessionDone, on: int = 0, profile: Profile | None = None) -> str:
    return spoken(progress_told(past(*sessions), profile or Profile(), day(on), CATALOG))


def starter(number: int, **about) -> SessionDone:
    return replace(did(day(number), *TRIO, workout="starter", **about), seconds=2840.0)


# --- the last session ---


def test_without_a_session_it_is_one_sentence():
    assert last() == "You have not trained with me yet."


def test_one_that_is_dated_later_is_told_as_it_is_listed():
    assert last(starter(3), on=2).startswith("On a date still to come: Starter session, finished in 47 minutes")
    assert last(starter(0), starter(3), on=2, locale="de-DE").startswith("An einem Tag, der noch kommt: Einstiegs")


@pytest.mark.parametrize(
    ("ago", "when", "wann"),
    [
        (0, "Today", "Heute"),
        (1, "Yesterday", "Gestern"),
        (2, "On Monday", "Am Montag"),
        (6, "On Monday", "Am Montag"),
        (7, "A week ago", "Vor einer Woche"),
        (8, "8 days ago", "Vor 8 Tagen"),
        (13, "13 days ago", "Vor 13 Tagen"),
        (14, "2 weeks ago", "Vor 2 Wochen"),
        (700, "100 weeks ago", "Vor 100 Wochen"),
    ],
)
def test_when_it_was(ago: int, when: str, wann: str):
    assert last(starter(0), on=ago).startswith(f"{when}: Starter session, finished in 47 minutes, with 9 sets.")
    assert last(starter(0), on=ago, locale="de-DE").startswith(f"{wann}: Einstiegstraining, zu Ende gebracht in 47")


@pytest.mark.parametrize("number", range(7))
def test_the_days_of_the_week_have_their_names(number: int):
    name = Words.load("en-US").say("day-name", day=number + 1)
    assert last(starter(number), on=number + 3).startswith(f"On {name}: ")


def test_how_hard_it_was_or_else_how_much():
    one = replace(starter(0), sets=tuple(replace(each, effort=7 + each.slot.endswith("1")) for each in starter(0).sets))
    assert last(one).endswith("The hardest was bodyweight squat, an 8 out of 10.")
    harder = did(day(0), "hip-thrust", effort=9)
    mixed = replace(starter(0), sets=(*starter(0).sets, *harder.sets))
    assert last(mixed).endswith("The hardest was hip thrust, a 9 out of 10.")
    assert last(starter(0, effort=None)).endswith("That was 96 repetitions in all.")


@pytest.mark.parametrize("effort", [1, 8, 9, 10])
def test_of_several_that_were_as_hard_none_is_the_hardest(effort: int):
    told = last(starter(0, effort=effort))
    assert told.endswith(f"At its hardest it was {'an' if effort == 8 else 'a'} {effort} out of 10.")
    assert not any(CATALOG.exercises[name].id.replace("-", " ") in told for name in TRIO)


def test_how_it_ended():
    stopped = replace(starter(0, sets=1), outcome="stopped", seconds=71.0)
    assert last(stopped).startswith("Today: Starter session, stopped after one minute, with 3 sets.")
    walked = replace(stopped, sets=())
    assert last(walked) == "Today: Starter session, stopped after one minute, with no strength work."
    left = replace(starter(0, sets=1), outcome="open", seconds=0.0)
    assert last(left, on=1).startswith("Yesterday: Starter session, not finished yet, with 3 sets.")


def test_the_one_under_way_is_told_only_where_there_is_no_other():
    under_way = replace(starter(2, sets=1), outcome="open")
    assert last(starter(0), under_way, on=2).startswith("On Monday: ")
    assert last(under_way, on=2).startswith("Today: Starter session, not finished yet")


def test_what_hurt_and_what_was_left_out():
    some = replace(starter(0), skipped=(LeftOut("warm-up", "walk", 1), LeftOut("block-0", "glute-bridge", 3)))
    assert last(some).endswith("You left out a part of glute bridge.")
    whole = replace(some, skipped=(LeftOut("block-3", "hip-thrust", 1), LeftOut("block-3", "hip-thrust", 2)))
    assert last(whole).endswith("You left out hip thrust.")
    walked = replace(some, skipped=some.skipped[:1], others=(OtherDone(phase="warm_up", exercise="walk"),))
    assert last(walked).endswith("You left out a part of the warm-up.")
    stretches = replace(whole, skipped=(LeftOut("stretch-0", "seated-toe-reach", 1),))
    assert last(stretches).endswith("You left out the cool-down.")
    stretched = replace(stretches, others=(OtherDone(phase="cool_down", exercise="figure-four-stretch"),))
    assert last(stretched).endswith("You left out a part of the cool-down.")
    hurt = replace(starter(0), hurt=("step-up", "glute-bridge", "step-up", "hip-thrust"))
    assert last(hurt).endswith("It hurt during this: step-up, glute bridge and hip thrust.")
    assert len(history_told(past(replace(hurt, skipped=some.skipped)), day(0))) == 4


def test_names_from_elsewhere_can_be_told():
    own = replace(starter(0), workout="legs", title="Legs \x1b[31mat lunch")
    assert "\x1b" not in last(own)
    assert "Legs" in last(own)
    newer = replace(own, sets=tuple(replace(one, exercise="newer-than-this\x07") for one in own.sets))
    assert "newer-than-this" in last(newer)
    assert "\x07" not in last(newer) + progress(newer, replace(newer, date=day(2)), on=2)


# --- progress ---


def test_progress_that_is_dated_later_is_not_denied():
    assert progress(starter(3), on=2) == spoken((Message("so-far-ahead", {}),))


def test_without_a_set_there_is_no_progress():
    assert progress() == progress(replace(starter(0), sets=())) == spoken((Message("so-far-none", {}),))


def test_after_one_workout():
    assert progress(starter(0), on=2) == (
        "This week you have trained once, with 9 sets. That is about 9 for the glutes and 6 for the hamstrings. "
        "Your streak has begun. "
        "Your bests so far: 8 repetitions for glute bridge, 8 repetitions for bodyweight squat and 8 repetitions for "
        "single-leg Romanian deadlift."
    )


def test_this_week_against_the_last():
    told = progress(starter(0), starter(2), starter(7, sets=2), on=8)
    assert "trained once, with 6 sets. That is about 6 for the glutes and 4 for the hamstrings." in told
    assert "Last week: 18 and 12. Your streak: 2 weeks." in told


def test_a_week_that_has_not_begun():
    told = progress(starter(0), starter(2), on=7)
    assert told.startswith("You have not trained this week yet. Last week it was about 18 sets for the glutes and 12")


def test_a_streak_forgives_one_missed_week_and_not_two():
    assert "Your streak: 2 weeks." in progress(starter(0), starter(7), on=20)
    assert "Your last session was 3 weeks ago, so the next one begins a new streak." in progress(starter(0), on=21)


@pytest.mark.parametrize(
    ("trained", "on", "expected"),
    [
        ((0,), 0, (1, 1)),
        ((0, 14), 14, (2, 2)),  # one week was missed
        ((0, 21), 21, (1, 1)),
        ((0, 7), 20, (2, 2)),
        ((0, 7), 27, (2, 2)),  # the week of the day is not over
        ((0, 7), 28, (0, 2)),
        ((), 0, (0, 0)),
    ],
)
def test_a_streak_in_numbers(trained: tuple[int, ...], on: int, expected: tuple[int, int]):
    assert streak(past(*(starter(number) for number in trained)), day(on)) == expected


def test_a_streak_of_two_years_has_no_number_as_in_the_cloud_nobody_looks_back_further():
    sessions = [starter(number) for number in range(0, 728, 7)]
    assert "Your streak: a hundred weeks and more." in progress(*sessions, on=727)
    assert f"Your streak: {LONG - 1} weeks." in progress(*sessions[1 - LONG :], on=727)


def test_the_newest_best_is_one_that_was_beaten():
    first, more = starter(0), starter(7, repetitions=9)
    assert newest_best(past(first)) is None
    assert progress(first, more, on=14).endswith("Your newest best: 9 repetitions of glute bridge, last week.")
    lower = starter(14, repetitions=8)
    assert progress(first, more, lower, on=14).endswith("9 repetitions of glute bridge, last week.")


def test_a_best_is_a_weight_before_repetitions_and_the_first_weight_is_none():
    light = did(day(0), "goblet-squat", load=10.0)
    heavy = did(day(2), "goblet-squat", load=12.5, repetitions=9)
    assert "goblet squat with 12.5 kilos, this week." in progress(light, heavy, on=2)
    assert "9 repetitions of goblet squat" in progress(did(day(0), "goblet-squat"), heavy, on=2)


def test_a_best_can_be_held():
    held = [
        replace(one, sets=tuple(replace(done, repetitions=None, seconds=seconds) for done in one.sets))
        for one, seconds in ((starter(0), 20.0), (starter(2), 30.4))
    ]
    assert "Your newest best: glute bridge, held for 30 seconds, this week." in progress(*held, on=2)


def test_the_last_step_up_is_one_to_a_higher_rung_than_ever():
    climbed = [did(day(7 * week), name) for week, name in enumerate(("glute-bridge", "feet-elevated-bridge"))]
    back = [did(day(14), "glute-bridge"), did(day(21), "feet-elevated-bridge")]
    told = progress(*climbed, *back, on=21)
    assert told.endswith("Your last step up: feet-elevated glute bridge, 2 weeks ago.")
    assert last_climb(past(*back), CATALOG) is not None
    assert last_climb(past(climbed[0]), CATALOG) is None
    assert last_climb(past(did(day(0), "hip-thrust"), did(day(2), "goblet-squat")), CATALOG) is None


def test_bests_are_told_of_what_was_trained_last_whether_beaten_or_not():
    heavy = did(day(2), "goblet-squat", load=12.5, repetitions=9)
    assert spoken(bests_told(past(starter(0), heavy), Profile())) == "Your bests so far: 12.5 kilos for goblet squat."
    held = replace(starter(0), sets=tuple(replace(one, repetitions=None, seconds=20.4) for one in starter(0).sets[:1]))
    assert spoken(bests_told(past(held), Profile())) == "Your bests so far: 20 seconds for glute bridge."
    assert bests_told(past(), Profile()) == ()


# --- the last weight ---


def test_the_last_weight_is_the_one_that_was_lifted_last():
    light, heavy = did(day(0), "goblet-squat", load=10.0), did(day(2), "goblet-squat", load=12.5)
    silent = did(day(4), "goblet-squat")
    told = spoken(last_weight_told(past(light, heavy, silent), "goblet-squat", Profile()))
    assert told == "Last time you did goblet squat with 12.5 kilos."


def test_a_weight_told_since_is_the_one_that_is_told():
    done = past(did(day(0), "goblet-squat", load=10.0))
    mine = Profile(weights={"goblet-squat": Weight(25.0, "lb", since=day(1))})
    assert spoken(last_weight_told(done, "goblet-squat", mine)) == "For goblet squat, you told me 25 pounds."
    assert "25" not in spoken(last_weight_told(past(did(day(2), "goblet-squat", load=10.0)), "goblet-squat", mine))
    assert "25" in spoken(last_weight_told(past(), "goblet-squat", mine))


def test_a_weight_that_nobody_knows_is_none():
    told = spoken(last_weight_told(past(starter(0)), "glute-bridge", Profile()))
    assert told == "I know of no weight for glute bridge yet."


def test_a_weight_that_was_planned_and_not_lifted_is_not_told():
    sets = tuple(replace(one, repetitions=0, planned=True) for one in did(day(2), "goblet-squat", load=20.0).sets)
    done = past(did(day(0), "goblet-squat", load=10.0), replace(did(day(2)), sets=sets))
    assert "10 kilos" in spoken(last_weight_told(done, "goblet-squat", Profile()))


# --- tomorrow ---


def tomorrow(*sessions: SessionDone, on: int, profile: Profile | None = None) -> str:
    mine, done = profile or Profile(), past(*sessions)
    now, then = (today(mine, done, day(number), CATALOG) for number in (on, on + 1))
    return spoken(tomorrow_told(then, now))


def test_tomorrow_after_training_is_for_rest_and_names_today_as_today():
    assert tomorrow(starter(0), on=0) == (
        "Tomorrow is for rest. You trained today, and there is a rest day between two sessions."
    )


def test_tomorrow_is_a_workout_and_what_is_due_today_comes_first():
    assert tomorrow(starter(0), on=1).startswith("Tomorrow: Starter session, about ")
    assert tomorrow(on=0).startswith("If you train today, tomorrow is for rest. If not: Tomorrow: Starter session")
    assert "not one of your training days" in tomorrow(on=0, profile=Profile(days=("mon", "thu")))


@each_locale
def test_every_tomorrow_can_be_told(locale: str):
    for seed in range(12):
        who = Keeper(seed).through(UNTIL - datetime.timedelta(days=30), UNTIL)
        told = tomorrow_told(today(who.profile, who.history, UNTIL + datetime.timedelta(days=1), CATALOG))
        assert spoken(told, locale)
        assert all(set(why.arguments) == COACHING[why.id] for why in told)
        assert not {"plan-trained-yesterday", "today-workout", "today-rest"} & {why.id for why in told}


# --- for the ear ---

UNTIL = datetime.date(2027, 3, 5)


@each_locale
def test_it_is_short_enough_to_listen_to(locale: str):
    speech = SpokenWords(Words.load(locale))
    seconds = {"last": [0.0], "so far": [0.0]}
    for seed in range(40):
        who = Keeper(seed).through(UNTIL - datetime.timedelta(days=3 * seed), UNTIL - datetime.timedelta(days=seed % 9))
        told = {
            "last": history_told(who.history, UNTIL),
            "so far": progress_told(who.history, who.profile, UNTIL, CATALOG),
        }
        for what, reasons in told.items():
            assert all(set(why.arguments) == COACHING[why.id] for why in reasons)
            seconds[what].append(sum(speech.length(speech.text(why.id, why.arguments), 1.0) for why in reasons))
        assert len(told["last"]) <= 4
        assert len(told["so far"]) <= 6
    assert max(seconds["last"]) < 25
    assert max(seconds["so far"]) < 30
    assert sum(seconds["so far"]) / 40 < 21


@each_locale
def test_what_is_new_is_told_without_its_name_and_number_once_more(locale: str):
    due = today(Profile(), past(), day(0), CATALOG)
    assert [why.id for aim in due.blocks for why in aim.reasons] == ["why-first"] * 3
    for aim in due.blocks:
        line, why = (spoken((one,), locale) for one in block_told(aim))
        name = Words.load(locale).exercise(aim.exercise).casefold()
        assert line.casefold().startswith(name)
        assert name not in why.casefold()
        assert not any(sign.isdecimal() for sign in why)
    assert len(today_told(due)) == 2 + 2


def test_every_reason_that_has_other_words_for_this_exercise_is_told_in_them():
    told = {name.removesuffix("-this") for name in COACHING if name.endswith("-this")}
    assert len(told) > 10
    for reason in told:
        aim = Aim("goblet-squat", 3, 8, None, (Message(reason, {"exercise": "goblet-squat"}),), "bodyweight-squat")
        assert [why.id for why in block_told(aim)] == ["today-block", f"{reason}-this"]


CHOICES = {"why-equipment-each", "why-limit-each"}  # told of some of them, beside what they share
SHARED = sorted({name for name in COACHING if name.startswith("why-") and name.endswith("-each")} - CHOICES)


@pytest.mark.parametrize("why", SHARED)
def test_every_reason_that_several_share_is_told_of_them_together(why: str):
    alone = why.removesuffix("-each")
    aims = [
        Aim(exercise, 3, 8, None, (Message(alone, {name: name_of(name, exercise) for name in COACHING[alone]}),), "")
        for exercise in ("goblet-squat", "step-up")
    ]
    (told,) = blocks_told(aims)
    assert why in {one.id for one in told}


def name_of(parameter: str, exercise: str) -> str | int:
    return exercise if parameter == "exercise" else 2
