"""The questions of the first run: the dialogue's, in both languages, and nothing that was understood is lost."""

from __future__ import annotations

import pytest

from engine.coaching.profile.model import Profile, decode_profile
from engine.runner.interview import interview, introduce
from engine.storage.memory import MemoryStore
from engine.words.words import Words
from tests.runner.driving import USER

LOCALES = ["en-US", "de-DE"]


class Person:
    """Gives these answers, then goes away."""

    def __init__(self, *answers: str) -> None:
        self.answers, self.asked = list(answers), []

    def __call__(self, question: str) -> str:
        self.asked.append(question.strip())
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)


def kept(store: MemoryStore) -> Profile:
    return decode_profile(store.profile(USER))


def introduced(person: Person, locale: str = "en-US") -> Profile:
    store = MemoryStore()
    introduce(store, USER, Words.load(locale), person)
    return kept(store)


def said(locale: str, *messages: str) -> list[str]:
    return [Words.load(locale).say(message) for message in messages]


@pytest.mark.parametrize(
    ("locale", "answers"),
    [
        ("en-US", ("y", "yes, a little", "a band and a chair", "no", "I cannot kneel", "no")),
        ("de-DE", ("j", "ja, ein bisschen", "ein Band und einen Stuhl", "nein", "ich kann nicht knien", "nein")),
    ],
)
def test_in_english_and_in_german_they_are_the_questions_of_the_dialogue(locale: str, answers: tuple[str, ...]) -> None:
    person = Person(*answers)
    assert introduced(person, locale) == Profile(
        experience="some", equipment=("band", "chair"), limits=("no-kneeling",)
    )
    assert person.asked == said(
        locale,
        *("interview-ask", "interview-ask-experience", "interview-ask-things", "interview-ask-more"),
        *("interview-ask-limits", "interview-ask-more"),
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_enter_passes_over_each(locale: str, capsys: pytest.CaptureFixture[str]) -> None:
    person = Person("y", "", "", "", "")
    assert introduced(person, locale) == Profile()
    assert len(person.asked) == 4
    assert said(locale, "interview-thanks")[0] in capsys.readouterr().out
    person = Person("")
    assert introduced(person, locale) == Profile()
    assert len(person.asked) == 1


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_not_understood_is_asked_again_in_other_words_and_then_passed_over(locale: str) -> None:
    person = Person("y", "", "blablub", "blablub", "blablub", "", "", "")
    assert introduced(person, locale) == Profile()
    things = said(locale, "interview-ask-things", "interview-again-things", "interview-third-things")
    assert person.asked[2:5] == things
    assert person.asked[5] == said(locale, "interview-ask-limits")[0]


@pytest.mark.parametrize("answers", [(), ("y",), ("y", "yes"), ("y", "yes", "a chair")])
def test_who_has_enough_of_it_goes_on_and_what_was_said_is_kept(answers: tuple[str, ...]) -> None:
    mine = introduced(Person(*answers))
    assert mine.experience == ("some" if len(answers) > 1 else "new")
    assert mine.equipment == (("chair",) if len(answers) > 2 else ())


def test_who_asks_for_them_again_is_asked_at_once() -> None:
    store, person = MemoryStore(), Person("no", "nothing at all", "")
    interview(store, USER, Words.load("en-US"), person)
    assert person.asked == said("en-US", "interview-ask-experience", "interview-ask-things", "interview-ask-limits")
    assert (kept(store).equipment, "chair" in kept(store).lacks) == ((), True)


@pytest.mark.parametrize(
    ("locale", "answers"),
    [
        ("en-US", ("y", "no", "no more questions please")),
        ("de-DE", ("j", "nein", "können wir jetzt einfach anfangen")),
    ],
)
def test_who_wants_to_begin_is_told_how(
    locale: str, answers: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    person = Person(*answers)
    introduced(person, locale)
    assert len(person.asked) == len(answers)
    told = " ".join(capsys.readouterr().out.split())
    assert told.endswith(Words.load(locale).say("interview-carefully", known="none"))
