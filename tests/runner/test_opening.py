"""The reasons told when a workout begins: in the first walk, around its own words; otherwise shown on the screen."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from engine.cues.models import Talk
from engine.runner.coach import Coach
from engine.runner.screen import Screen
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.messages import Message, message
from tests.runner.driving import CATALOG, SOON, WORDS, Rig, built_in, own, words

WHY = (
    message("plan-due"),
    message("plan-sore-fewer", sets=2),
    *(
        one
        for exercise in ("single-leg-rdl", "bodyweight-squat", "glute-bridge")
        for one in (
            message("today-block", exercise=exercise, sets=2, repetitions=9),
            message("why-more", repetitions=9),
        )
    ),
)
"""Three sentences of it are the same."""

START = WORDS.setup("walk")
TEXTS = [words(why.id, **why.arguments) for why in WHY]


class Told(Rig):
    """A rig whose coach has something to tell."""

    def __init__(
        self,
        plan: Plan,
        why: tuple[Message, ...] = WHY,
        *,
        slower: float = 1.0,
        talk: Talk = "normal",
        lead: float = 1.5,
    ) -> None:
        self.why, self.slower = why, slower
        super().__init__(plan, talk=talk, lead=lead)
        real = self.lips._real
        self.lips._real = lambda text, pace: real(text, pace) * slower

    def _coach(self, session: Session) -> Coach:
        screen, speech = Screen(WORDS, self.out), SpokenWords(WORDS)
        about = (self.store, self.plan, session, self.listener, speech, self.lips, screen, self.hand)
        return Coach(*about, opening=self.why)

    def whole(self) -> list[str]:
        """What was said to its end, in order."""
        return [said.text for said in self.lips.spoken if not said.cut]

    def reasons(self) -> list[str]:
        return [text for text in self.whole() if text in TEXTS]

    def listed(self) -> list[str]:
        """What is shown and not said: it has no time before it."""
        return [line for line in self.shown() if line in TEXTS]


def with_walk(minutes: float) -> Plan:
    workout = CATALOG.workouts["day-1"]
    cardio = replace(CATALOG.standards.warm_up.cardio, minutes=minutes)
    plan = built_in("day-1")
    assert plan.definition.cardio is not None
    part = replace(plan.definition.cardio, seconds=60.0 * cardio.minutes)
    assert workout.warm_up is None
    return Plan(replace(plan.definition, cardio=part), plan.key)


@pytest.mark.parametrize("lead", [0.0, 1.5])
def test_it_is_told_once_to_somebody_who_walks_and_the_walk_loses_nothing(lead: float) -> None:
    rig = Told(built_in("day-1"), lead=lead).begin().run(600)
    plain = [cue.text for cue in rig.script(0)]
    heard = rig.texts(until=600)
    place = heard.index(START) + 1
    assert heard[:place] == plain[:place]
    assert heard[place : place + len(TEXTS)] == TEXTS
    assert Counter(heard) == Counter(plain) + Counter(TEXTS)
    marks = {cue.text: cue.at for cue in rig.script(0) if cue.kind == "time"}
    assert {text: at for at, text in rig.heard() if text in marks} == {
        text: pytest.approx(at, abs=SOON) for text, at in marks.items()
    }
    assert not rig.listed()
    rig.never_two_at_once()


def test_the_first_words_are_made_first() -> None:
    first = Told(built_in("day-1")).coach.first_words()
    assert first[0].startswith("Welcome")
    assert [text for text in first if text in TEXTS] == TEXTS
    assert first.index(TEXTS[0]) < len(first) - len(TEXTS)


@pytest.mark.parametrize("slower", [0.7, 0.85, 1.0])
@pytest.mark.parametrize("key", ["+", "r", " "])
@pytest.mark.parametrize("at", [0.3, 6.1, 13.0, 19.5, 24.2, 33.3, 47.0])
def test_what_an_answer_cuts_off_is_told_after_it(at: float, key: str, slower: float) -> None:
    rig = Told(built_in("day-1"), slower=slower).begin().press(at, key)
    if key == " ":
        rig.press(at + 30, " ")
    rig.run(590)
    assert rig.reasons() == TEXTS
    assert rig.session.step == 0
    rig.never_two_at_once()


def test_keys_all_the_time_and_still_all_of_it_is_told() -> None:
    rig = Told(built_in("day-1")).begin()
    for place in range(9):
        rig.press(2 + place * 6.7, "+r 7 -b 7"[place])
    rig.press(70, " ").run(620)
    assert rig.reasons() == TEXTS
    first = [*(cue.text for cue in rig.script(0) if cue.kind == "announce"), START]
    assert len(first) == 4
    assert [text for text in rig.whole() if text in first] == first
    rig.never_two_at_once()


@pytest.mark.parametrize("minutes", [1, 1.5, 2, 3, 5, 10, 60])
def test_what_a_short_walk_has_no_time_for_is_shown(minutes: float) -> None:
    rig = Told(with_walk(minutes)).begin().run(minutes * 60)
    assert Counter(rig.reasons() + rig.listed()) == Counter(TEXTS)
    assert all(at < minutes * 30 for at, text in rig.heard() if text in TEXTS)
    assert bool(rig.listed()) is (minutes < 2)
    needed = [cue.text for cue in rig.script(0) if cue.kind in {"announce", "time", "preview"}]
    assert Counter(needed) <= Counter(rig.texts())
    rig.never_two_at_once()


@pytest.mark.parametrize(
    ("plan", "talk"),
    [(built_in("day-1"), "terse"), (own({"exercise": "bodyweight-squat", "sets": 1, "repetitions": 8}), "normal")],
)
def test_without_a_walk_and_to_somebody_who_wants_few_words_it_is_only_shown(plan: Plan, talk: Talk) -> None:
    rig = Told(plan, talk=talk).begin().run(60)
    assert rig.listed() == TEXTS
    assert not rig.reasons()


def test_who_leaves_the_walk_early_reads_the_rest_and_never_hears_it_again() -> None:
    rig = Told(built_in("day-1")).begin().press(27, "n").press(30, "b").press(50, "n").run(65)
    told = rig.reasons()
    assert told == TEXTS[: len(told)]
    assert told
    assert rig.listed() == TEXTS[len(told) :]


@pytest.mark.parametrize("slower", [1.2, 1.5, 3.0])
def test_what_a_voice_that_is_too_slow_could_not_tell_is_shown_in_the_end(slower: float) -> None:
    rig = Told(built_in("day-1"), slower=slower).begin().run(602)
    assert Counter(rig.reasons() + rig.listed()) == Counter(TEXTS)
    rig.never_two_at_once()


def test_with_nothing_to_tell_all_is_as_ever() -> None:
    plain, rig = Rig(built_in("day-1")).begin().run(700), Told(built_in("day-1"), why=()).begin().run(700)
    assert rig.heard() == plain.heard()
    assert rig.shown() == plain.shown()
