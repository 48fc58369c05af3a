"""A year, day by day, of 200 people: no rule of the programme is ever broken, and every step has its reason.

Ninety of them each time, all of them in the soak: a year of one takes a third of a second.
"""

from __future__ import annotations

import datetime
from collections import Counter
from itertools import pairwise

import pytest

from engine.catalog.things import held
from engine.coaching.ladder.rungs import LOADS, Reach, bottom, chain, loaded
from engine.coaching.past.performances import HARD, Performance, of_session, performances, smooth
from engine.coaching.plan.aims import Aim
from engine.coaching.plan.days import FIRST, SECOND, STARTER, THIRD
from engine.coaching.plan.planner import Today, today, week
from engine.coaching.profile.model import WEEKDAYS, Readiness
from engine.words.messages import COACHING, FACTS
from tests.coaching.people import CATALOG, Person, day

EXERCISES = CATALOG.exercises
PEOPLE, GROUPS, DAYS = 200, 8, 365
EACH_TIME = [pytest.param(group, marks=() if group < 3 else pytest.mark.soak) for group in range(GROUPS)]
"""Three groups; of the others, a person in eight lives the varied year."""

UP = {"why-next-rung", "why-heavier", "why-heavier-unknown"}
DOWN = {"why-rung-down", "why-lighter", "why-lighter-unknown", "why-lowest", "why-fewer-sets"}
ELSEWHERE = {"why-equipment", "why-limit", "why-body-weight", "why-room", "why-your-level", "why-variety"}
STAYS = {"why-top-end", "why-top-equipment", "why-top-limit", "why-top-new", "why-not-yet"}
EIGHT_WEEKS = datetime.timedelta(weeks=8)


class Year:
    """Somebody's year, and the rules that are held against each day of it."""

    def __init__(self, seed: int) -> None:
        self.person = Person(seed)
        self.before: dict[str, Aim] = {}
        self.missed: dict[str, int] = {}
        self.grew = 0

    def run(self) -> None:
        for number in range(DAYS):
            self.person.live(number)
            if self.person.comes(number):
                self.one_day(day(number))

    def one_day(self, date: datetime.date) -> None:
        person, ready, minutes = self.person, self.person.readiness(), self.person.minutes()
        due = today(person.profile, person.history, date, CATALOG, readiness=ready, minutes=minutes)
        self.words(due)
        if due.kind == "workout":
            self.S4_rest_days(date)
            self.D7_D8_readiness(due, ready, date)
            self.possible(due)
            self.S5_S7_new(due)
            self.D6_hamstrings(due)
            self.the_split(due)
            self.time(due, minutes)
            self.progress(due)
            self.facts(due)
            person.train(due)
            self.count_misses(due)
        if date.day == 1:
            self.S4_the_week_ahead(date)

    def words(self, due: Today) -> None:
        for why in (*due.reasons, *(why for aim in due.blocks for why in aim.reasons)):
            assert set(why.arguments) == COACHING[why.id], why
        assert due.kind == "workout" or due.reasons
        assert all(aim.reasons for aim in due.blocks)

    def S4_rest_days(self, date: datetime.date) -> None:
        recent = [(date - one.date).days for one in self.person.sessions[-4:]]
        assert min(recent, default=9) >= 2
        assert sum(days < 7 for days in recent) < self.person.profile.sessions
        days = self.person.profile.days
        assert not days or WEEKDAYS[date.weekday()] in days

    def facts(self, due: Today) -> None:
        """What will be said once an exercise is done follows from the sets of the history, read anew here."""
        sets = [one for session in self.person.sessions for one in session.sets]
        weeks = {one.date - datetime.timedelta(days=one.date.weekday()) for one in sets}
        monday = due.date - datetime.timedelta(days=due.date.weekday())
        for aim in due.blocks:
            fact = due.facts.get(aim.exercise)
            mine = [one for one in sets if one.exercise == aim.exercise]
            if fact is None:
                continue
            about = dict(fact.arguments)
            assert set(about) == FACTS[fact.id]
            if fact.id == "fact-more":
                last = [one for one in mine if one.date == mine[-1].date]
                assert {one.repetitions for one in last} == {int(about["repetitions"]) - int(about["more"])}
                assert aim.repetitions == about["repetitions"]
                assert {one.load for one in last} == {None if aim.load is None else aim.load.value}
            elif fact.id == "fact-first-weight":
                assert aim.load is not None
                assert float(about["load"]) == aim.load.value
                assert mine
                assert all(one.load != aim.load.value for one in mine)
            else:
                assert fact.id == "fact-weeks"
                earlier = [monday - datetime.timedelta(weeks=number) for number in range(1, int(about["weeks"]))]
                assert monday not in weeks
                assert weeks.issuperset(earlier)
                assert earlier[-1] - datetime.timedelta(weeks=1) not in weeks

    def S4_the_week_ahead(self, date: datetime.date) -> None:
        ahead = week(self.person.profile, self.person.history, date, CATALOG)
        numbers = [number for number, one in enumerate(ahead) if one.kind == "workout"]
        assert len(ahead) == 7
        assert len(numbers) <= self.person.profile.sessions
        assert all(later - earlier >= 2 for earlier, later in pairwise(numbers))

    def D7_D8_readiness(self, due: Today, ready: Readiness, date: datetime.date) -> None:
        assert ready.sore < 3
        assert ready.sore < 2 or all(aim.sets <= 2 for aim in due.blocks)
        for aim in due.blocks:
            if ready.tired and EXERCISES[aim.exercise].hamstring_dominant:
                assert (aim.sets, aim.repetitions) <= (2, 8)
        if ready.tired and self.person.sessions:
            assert (date - self.person.sessions[-1].date).days > 2

    def possible(self, due: Today) -> None:
        profile = self.person.profile
        assert due.workout is not None
        for block in due.workout.block:
            exercise = EXERCISES[block.exercise]
            assert all(held(profile.equipment, CATALOG.things) & set(choices) for choices in exercise.equipment), block
            assert exercise.id not in profile.forbids
            assert exercise.position not in profile.forbids
            assert 1 <= block.sets <= 3
            assert block.rest is not None
            assert 60 <= block.rest <= 90
        names = [block.exercise for block in due.workout.block]
        assert len(set(names)) == len(names)
        assert names == [aim.exercise for aim in due.blocks]
        assert all(8 <= aim.repetitions <= 12 for aim in due.blocks)

    def S5_S7_new(self, due: Today) -> None:
        assert due.workout is not None
        if self.person.profile.experience != "new":
            assert due.workout.id != STARTER
            return
        easy = smooth(performances(self.person.history), 12)
        for aim in due.blocks:
            if any(LOADS & set(choices) for choices in EXERCISES[aim.exercise].equipment):
                assert easy, aim
        if not self.person.sessions:
            assert due.workout.id == STARTER or Reach(self.person.profile, CATALOG).bar("glute-bridge")

    def D6_hamstrings(self, due: Today) -> None:
        held = [aim.exercise for aim in due.blocks if EXERCISES[aim.exercise].hamstring_dominant]
        assert len(held) <= 1
        said = {why.id for why in due.reasons}
        assert held or "plan-no-hamstring" in said
        assert due.workout is not None
        monday = due.date - datetime.timedelta(days=due.date.weekday())
        this_week = [one for one in self.person.sessions if one.date >= monday]
        mine = {p.exercise for s in this_week for p in of_session(s) if EXERCISES[p.exercise].hamstring_dominant}
        if held and due.workout.id == SECOND and any(one.workout == FIRST for one in this_week):
            assert held[0] not in mine or said & {"plan-one-hamstring"}, (held, mine, said)
        assert len(mine | set(held)) <= 3

    def the_split(self, due: Today) -> None:
        assert due.workout is not None
        monday = due.date - datetime.timedelta(days=due.date.weekday())
        this_week = [one.workout for one in self.person.sessions if one.date >= monday]
        if due.workout.id in {FIRST, SECOND}:
            assert due.workout.id not in this_week
        if due.workout.id == THIRD:
            assert SECOND in this_week
            assert {FIRST, STARTER} & set(this_week)
        assert len(due.blocks) <= 3

    def time(self, due: Today, minutes: float | None) -> None:
        assert due.workout is not None
        assert minutes is None or due.minutes <= minutes
        assert due.workout.warm_up not in (None, "none")
        assert due.workout.cool_down not in (None, "none")

    def progress(self, due: Today) -> None:
        for aim in due.blocks:
            said = {why.id for why in aim.reasons}
            before = self.before.get(aim.base)
            if before is not None:
                self.explained(before, aim, said)
            self.never_pushed(aim, said)
            if not said & {"why-variety"} or said & {"why-next-rung"}:  # variety alone leaves the ladder where it is
                self.before[aim.base] = aim
            self.growing(due.date, aim, said)

    def explained(self, before: Aim, now: Aim, said: set[str]) -> None:
        """Every other rung and every other weight has its reason."""
        rungs = chain(now.base, CATALOG)
        if before.exercise != now.exercise and {before.exercise, now.exercise} <= set(rungs):
            up = rungs.index(now.exercise) > rungs.index(before.exercise)
            back = {why.id for why in before.reasons} & ELSEWHERE  # from what stood in for it for a while
            assert (back and up) or said & (({"why-next-rung"} if up else {"why-rung-down"}) | ELSEWHERE), (before, now)
        elif before.exercise == now.exercise and now.load:
            self.weighed(now.exercise, now.load.value, said)

    def weighed(self, exercise: str, value: float, said: set[str]) -> None:
        """Another weight than was lifted last."""
        assert value > 0
        last = [one for one in performances(self.person.history) if one.exercise == exercise][-1:]
        lifted = last[0].load if last else None
        if lifted and value != lifted:
            assert said & (UP if value > lifted else DOWN | {"why-ease-in"}), (exercise, value, lifted, said)

    def never_pushed(self, aim: Aim, said: set[str]) -> None:
        """Whoever missed twice in a row gets it easier: never another push."""
        rungs = chain(aim.base, CATALOG)
        done = [one for one in performances(self.person.history) if one.exercise in rungs][-2:]
        if len(done) < 2 or any(one.whole for one in done) or done[0].exercise != done[1].exercise:
            return
        assert rungs.index(aim.exercise) <= rungs.index(done[1].exercise) or said & ELSEWHERE, (done, aim)
        if aim.exercise == done[1].exercise:
            assert aim.repetitions <= (done[1].aimed or done[0].aimed or 12)
            again = self.missed.get(aim.exercise, 0) >= 2
            assert not again or said & (DOWN | {"why-ease-in"}) or said & ELSEWHERE, (done, aim)

    def count_misses(self, due: Today) -> None:
        """In a row, with one exercise; what was made easier begins anew."""
        changed = DOWN | UP | ELSEWHERE | {"why-ease-in", "why-first"}
        reasons = {aim.exercise: {why.id for why in aim.reasons} for aim in due.blocks}
        for one in of_session(self.person.sessions[-1]):
            before = 0 if reasons[one.exercise] & changed else self.missed.get(one.exercise, 0)
            self.missed[one.exercise] = 0 if one.whole else before + 1

    def growing(self, date: datetime.date, aim: Aim, said: set[str]) -> None:
        """Within eight weeks in which all was done and not too hard there is a new best, unless it is the very top."""
        ladder = chain(aim.base, CATALOG)
        done = [one for one in performances(self.person.history) if one.exercise in ladder]
        since = [one for one in done if one.date > date - EIGHT_WEEKS]
        if len(since) == len(done) or not all(one.whole and one.effort and one.effort < HARD for one in since):
            return
        full = [one for one in since if one.sets == CATALOG.standards.sets and one.exercise == aim.exercise]
        if len(full) < 8 or said & (UP | {"why-variety", "why-not-yet"}) or self.at_the_top(aim.exercise, full):
            return
        self.grew += 1
        before = max(height(one, ladder) for one in done[: -len(since)])
        assert max(height(one, ladder) for one in since) > before, (date, aim, since)

    def at_the_top(self, exercise: str, full: list[Performance]) -> bool:
        """Nothing is left that could be seen to grow: no weight that was named, no repetition and no rung."""
        if loaded(EXERCISES[exercise]):
            return full[0].load is None
        # To somebody new the weights are barred only until the moves are smooth: in eight such weeks they are.
        above = Reach(self.person.profile, CATALOG, frozenset(EXERCISES)).above(exercise)
        return above is None and max(one.least for one in full) == 12


def height(one: Performance, ladder: tuple[str, ...]) -> tuple[int, float, int]:
    """How far up that was: the rung, then the weight, then the repetitions."""
    weight = one.weight("kg")
    return ladder.index(one.exercise), weight.kilograms if weight else 0.0, one.least


@pytest.mark.parametrize("group", EACH_TIME)
def test_S4_S5_A5_D1_to_D8_a_year_of_200_people_breaks_no_rule(group: int) -> None:
    """S4 S5 S7 A5 D1 D2 D3 D4 D5 D6 D7 D8, every day."""
    size = PEOPLE // GROUPS
    for seed in range(group * size, (group + 1) * size):
        Year(seed).run()


def test_the_year_is_a_varied_one() -> None:
    """Else it would prove little: all sessions, all ways up and down are in it."""
    seen: Counter[str] = Counter()
    for seed in range(0, PEOPLE, 8):
        year = Year(seed)
        words = year.words
        year.words = lambda due, words=words: (  # type: ignore[method-assign,misc]
            words(due),
            seen.update(why.id for why in (*due.reasons, *(why for aim in due.blocks for why in aim.reasons))),
            seen.update([due.workout.id if due.workout else due.kind]),
        )
        year.run()
    expected = {STARTER, FIRST, SECOND, THIRD, "rest", "light_cardio"} | UP | STAYS | {"why-rung-down", "why-ease-in"}
    expected |= {"plan-whole-week", "plan-layer-in", "plan-sore-fewer", "plan-tired-lighter", "plan-one-hamstring"}
    expected -= {"why-top-limit", "why-heavier", "why-top-new", "why-not-yet"}
    assert {name for name in expected if not seen[name]} == set()


def test_S5_D6_in_the_year_are_steady_people_too() -> None:
    """Whoever says 8 each time, with and without experience; and those who have a dumbbell and nothing else."""
    steady = [person for person in map(Person, range(PEOPLE)) if person.steady is not None]
    assert {(person.steady, person.profile.experience == "new") for person in steady} >= {(8, True), (8, False)}
    alone = [person for person in steady if person.profile.equipment == ("dumbbell",)]
    assert {person.steady for person in alone} == {6, 8}
    assert {person.profile.experience for person in alone} >= {"new", "some"}


def test_every_ladder_begins_where_it_should() -> None:
    for name, exercise in EXERCISES.items():
        if exercise.kind == "strength":
            assert name in chain(bottom(name, CATALOG), CATALOG)
