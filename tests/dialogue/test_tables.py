"""The tables of the dialogue hold together: questions with words, situations that the understanding knows, meanings."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from engine.dialogue.begin.interview import KINDS
from engine.dialogue.conversation import ENDED, LAUNCH
from engine.dialogue.meanings import MEANINGS
from engine.dialogue.questions.registry import QUESTIONS
from engine.dialogue.situation import BY_QUESTION, situation_of
from engine.words.messages import MESSAGES
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_question

UNDERSTANDING = Path(__file__).parents[2] / "locales/en-US/understanding"
SITUATIONS = tomllib.loads((UNDERSTANDING / "situations.toml").read_text("utf-8"))


@pytest.mark.parametrize("kind", QUESTIONS)
def test_the_words_of_a_question_take_what_it_gives_them(kind: str) -> None:
    words = QUESTIONS[kind].words
    assert all(name in MESSAGES for name in words.ids)
    for first, takes in [(words.ids[0], words.takes), *words.kinds.values()]:
        assert words.first is not None or MESSAGES[first] == set(takes), first


def test_every_question_is_asked_in_a_situation_that_is_known() -> None:
    known = {name for table in SITUATIONS.values() if isinstance(table, dict) for name in table} | {*SITUATIONS}
    assert {*BY_QUESTION} <= {*QUESTIONS}
    assert {situation_of(kind) for kind in QUESTIONS} <= known


@pytest.mark.parametrize("kind", ["start", "gentle", "rest-day", "anything"])
def test_where_one_could_begin_one_is_heard_as_at_the_start(kind: str) -> None:
    assert situation_of(kind) == "start"


@pytest.mark.parametrize("kind", KINDS)
def test_silence_ends_the_introduction_at_any_of_its_questions(kind: str) -> None:
    listener = at_question(kind, "en-US")
    assert listener.asked.kind == kind
    listener.silence()
    assert listener.session is None


@pytest.mark.parametrize("name", ["ContentsIntent", "NeedIntent", "WeekIntent", "TodayIntent", "WhatNextIntent"])
def test_what_can_be_asked_at_any_time_has_an_answer(name: str) -> None:
    assert name in MEANINGS
    assert Listener().open().say(name).messages()


def test_every_intent_that_the_sentences_lead_to_has_a_meaning_or_answers_a_question() -> None:
    sources = [tomllib.loads(path.read_text("utf-8")) for path in UNDERSTANDING.glob("*.toml")]
    intents = {one["intent"] for source in sources for one in source.get("meaning", []) if "intent" in one}
    answers = {name for question in QUESTIONS.values() for name in question.others}
    assert len(intents) > 50
    assert intents - {*MEANINGS} - answers <= {"EmergencyIntent"}


def test_a_question_that_has_a_situation_of_its_own_is_heard_in_it() -> None:
    assert {kind for kind in QUESTIONS if kind in SITUATIONS and situation_of(kind) != kind} == set()


ABOUTS: list[dict[str, str | int]] = [{}, {"more": 1}, {"more": 2}, {"part": "warm-up"}]
"""What makes a difference to the words of a question that finds them itself."""


def test_all_words_that_ask_belong_to_a_question() -> None:
    asked = set()
    for words in (one.words for one in QUESTIONS.values()):
        asked |= {*words.ids, *(first for first, _ in words.kinds.values())}
        asked |= {make(about).id for make in (words.first, words.again) if make is not None for about in ABOUTS}
    worded = {name for name in MESSAGES if name.startswith(("ask-", "interview-ask-"))}
    assert worded - asked <= {"ask-effort-last"}


def test_a_frontend_knows_these_names_of_amazons() -> None:
    assert (LAUNCH, ENDED) == ("LaunchRequest", "SessionEndedRequest")
